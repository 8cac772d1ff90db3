import { countOf, joinWords } from "./numbers";

/** What an entry of a list holds beside its code. */
export const entryTexts = {
  linesOfBusiness: { ohp: "OHP", medicare: "Medicare" },
  expansion: (codes: number) => countOf(codes, "code"),
  onlyModifiers: (modifiers: readonly string[]) => `only with ${modifiers.join(", ")}`,
  onlyLines: (lines: readonly string[]) => `only ${joinWords(lines)}`,
  from: (day: string) => `from ${day}`,
  until: (day: string) => `until ${day}`,
  fromUntil: (from: string, until: string) => `from ${from} until ${until}`,
  note: (note: string) => `“${note}”`,
  description: (description: string) => `described as “${description}”`,
} as const;
