/** The code systems a procedure code can belong to. */
export type CodeFamily = "cpt-1" | "cpt-2" | "cpt-3" | "pla" | "maaa" | "hcpcs" | "cdt";

const ZERO = 48;
const ONE = 49;
const NINE = 57;

/** By the last and by the first character of a code, where that is a letter. */
const SUFFIX_FAMILIES = toFamilies({ F: "cpt-2", T: "cpt-3", U: "pla", M: "maaa" });
const PREFIX_FAMILIES = toFamilies({
  ...Object.fromEntries(Array.from("ABCEGHJKLMPQRSTUV", (letter) => [letter, "hcpcs" as const])),
  D: "cdt",
});

function toFamilies(families: Readonly<Record<string, CodeFamily>>): readonly (CodeFamily | undefined)[] {
  return Array.from({ length: 128 }, (_, character) => families[String.fromCharCode(character)]);
}

/**
 * Says which code system a text has the shape of, or `undefined` when it is no procedure code.
 *
 * Expects the five characters as they are printed: upper case, nothing before or after. Hot: read for every code of
 * a large batch, so it looks at characters and builds nothing.
 *
 * @example
 * familyOf("70551"); // "cpt-1"
 * familyOf("0075T"); // "cpt-3"
 * familyOf("j1745"); // undefined
 */
export function familyOf(text: string): CodeFamily | undefined {
  if (text.length !== 5 || !isDigitAt(text, 1) || !isDigitAt(text, 2) || !isDigitAt(text, 3)) return undefined;
  if (!isDigitAt(text, 0)) return isDigitAt(text, 4) ? PREFIX_FAMILIES[text.charCodeAt(0)] : undefined;
  if (!isDigitAt(text, 4)) return SUFFIX_FAMILIES[text.charCodeAt(4)];
  // Numbers from 02000 to 09999 are in nobody's code book: only anesthesia starts with a zero.
  return text.charCodeAt(0) === ZERO && text.charCodeAt(1) > ONE ? undefined : "cpt-1";
}

function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= ZERO && code <= NINE;
}
