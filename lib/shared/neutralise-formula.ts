/** What a spreadsheet takes for the start of a formula, full-width forms included, behind any apostrophes. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** The same with the one apostrophe in front that {@link neutraliseFormula} put there. */
const NEUTRALISED = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * Makes a text harmless that a spreadsheet would run as a formula, by an apostrophe in front.
 *
 * A text that has such an apostrophe already gets one more, so that {@link restoreFormula} gives back exactly what
 * was there.
 *
 * @example
 * neutraliseFormula("=1+1"); // "'=1+1"
 * neutraliseFormula("70551"); // "70551"
 */
export function neutraliseFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * Gives back the text that {@link neutraliseFormula} made harmless.
 *
 * @example
 * restoreFormula("'=1+1"); // "=1+1"
 * restoreFormula("'tis"); // "'tis"
 */
export function restoreFormula(text: string): string {
  return NEUTRALISED.test(text) ? text.slice(1) : text;
}
