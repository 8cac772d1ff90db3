import { lookUpTexts } from "@/texts/look-up";

/** The box for the code, the same on every page. Codes are no words, and no history of them is kept. */
export const CODE_FIELD = {
  type: "text",
  autoComplete: "off",
  autoCapitalize: "characters",
  autoCorrect: "off",
  spellCheck: false,
  enterKeyHint: "done",
  scale: "hero",
  className: "code-figures",
  label: lookUpTexts.form.code,
  name: "code",
  placeholder: "70551",
} as const;
