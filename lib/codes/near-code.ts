import { familyOf } from "./code-family";

const DIGIT_FOR_LETTER: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };
const DIGIT_FOR_SLIP: Readonly<Record<string, string>> = { ...DIGIT_FOR_LETTER, S: "5", B: "8", Z: "2", G: "6" };

const STRICT_DIAGNOSIS = /^[A-Z]\d[\dAB]\d{0,4}$/;
const DIAGNOSIS = /^[A-Z]\d[\dAB](?:[\dA-Z]?[\dX]{0,2}|[\dA-Z][\dX]{2}[\dA-Z])$/;
const DOTTED_DIAGNOSIS = /^[A-Z]\d[\dAB]\.[\dA-Z]{1,4}$/;

/**
 * Gives the code that stands there if a letter O was typed for 0, or an I or l for 1; `undefined` when that is no code
 * or when nothing needed repair. Expects five characters in upper case.
 *
 * @example
 * repairLetters("7O55I"); // "70551"
 * repairLetters("7055S"); // undefined: an S for a 5 is only ever offered, see suggestSlips
 */
export function repairLetters(text: string): string | undefined {
  return familyOf(text) === undefined ? replaceInDigitPlaces(text, DIGIT_FOR_LETTER) : undefined;
}

/** Gives the codes a text could have been meant as if S, B, Z or G were typed for 5, 8, 2 or 6. Offers, never repairs. */
export function suggestSlips(text: string): readonly string[] {
  const slip = familyOf(text) === undefined ? replaceInDigitPlaces(text, DIGIT_FOR_SLIP) : undefined;
  return slip === undefined ? [] : [slip];
}

/**
 * Gives the code that a spreadsheet turned into a shorter number by dropping its leading zeros.
 *
 * @example
 * restoreLostZeros("100"); // "00100"
 * restoreLostZeros("75T"); // "0075T"
 * restoreLostZeros("100.0"); // "00100"
 * restoreLostZeros("7055"); // undefined: no code starts with 07
 */
export function restoreLostZeros(text: string): string | undefined {
  const whole = text.toUpperCase().replace(/\.0$/, "");
  // Anesthesia codes start at 00100, so a number of one or two digits never was one.
  if (!/^(?:\d{3,4}|\d{1,3}[TFUM])$/.test(whole) || whole.startsWith("0")) return undefined;
  const padded = whole.padStart(5, "0");
  return familyOf(padded) === undefined ? undefined : padded;
}

/** Says whether a text reads as an ICD-10-CM code with its dot (`M54.5`, `S72.001A`). Upper case. */
export function isDottedDiagnosis(text: string): boolean {
  return DOTTED_DIAGNOSIS.test(text);
}

/** Says whether a text reads as an ICD-10-CM code that lost its dot. Every HCPCS code does too: decide by label. Upper case. */
export function isUndottedDiagnosis(text: string): boolean {
  return DIAGNOSIS.test(text);
}

/** As {@link isUndottedDiagnosis}, but without letters after the third place, where a letter may as well be a typo. */
export function isPlainUndottedDiagnosis(text: string): boolean {
  return STRICT_DIAGNOSIS.test(text);
}

/**
 * Says whether a text is an unfinished code that stands for several (`9921x`, `J9___`, `992*`). Upper case.
 *
 * A mark behind a whole code (`C9490*`) is a footnote and no wildcard.
 */
export function isWildcard(text: string): boolean {
  if (/^[A-Z\d]\d{0,3}\*{1,4}$/.test(text)) return true;
  if (!/^[A-Z\d][\dX*?_#]{3}[\dX*?_#TFUM]$/.test(text) || !/[X*?_#]/.test(text.slice(1))) return false;
  return familyOf(text.replace(/[X*?_#]/g, "0")) !== undefined;
}

function replaceInDigitPlaces(text: string, digits: Readonly<Record<string, string>>): string | undefined {
  if (text.length !== 5) return undefined;
  const middle = replaceAll(text.slice(1, 4), digits);
  const [first, last] = [text.charAt(0), text.charAt(4)];
  // A letter that is at home at an end stays there before it is taken for a digit: l0100 is L0100.
  const candidates = [
    first + middle + replaceAll(last, digits),
    replaceAll(first, digits) + middle + last,
    replaceAll(text, digits),
  ];
  return candidates.find((candidate) => familyOf(candidate) !== undefined);
}

function replaceAll(text: string, digits: Readonly<Record<string, string>>): string {
  return Array.from(text, (character) => digits[character] ?? character).join("");
}
