const PLAIN_ASCII = /^[\t\n\r\x20-\x7e]*$/;
// Zero-width characters, direction marks, soft hyphen, byte-order mark, variation selectors and the registered sign.
const INVISIBLE = /[\u00ad\u00ae\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/g;
// Raised digits and marks point to a footnote. They must go before NFKC, which would make them part of the code.
const FOOTNOTE_MARKS = /[\u00aa\u00b2\u00b3\u00b9\u00ba\u2020\u2021\u00a7\u00b6\u2070-\u207f\u2122]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f]/g;
const DASHES = /[\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/g;
const DOUBLE_QUOTES = /[\u00ab\u00bb\u201c-\u201f\u2033\u2036]/g;
const SINGLE_QUOTES = /[\u00b4\u2018-\u201b\u2032\u2035]/g;
const BULLETS = /[\u00b7\u2022\u2023\u2219\u25a0-\u25ff\u2713\u2714\u27a2]/g;
const EMPTY_BOXES = /\u2610/g;
const TICKED_BOXES = /[\u2611\u2612]/g;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
// Full-width forms and mathematical letters and digits. Only these go through NFKC: other characters have nothing to
// do with codes, and a few of them grow eighteen-fold.
const COMPATIBILITY_FORMS = /[\uff01-\uff5e]|\ud835[\udc00-\udfff]/g;

/**
 * Gives a text as it would have been typed on a plain keyboard: one kind of space, dash, quote and line end, no
 * invisible characters, full-width digits and letters made narrow. Footnote marks become `*`.
 *
 * Letter case stays, so that a repair can show what stood there.
 *
 * @example
 * normaliseText("７０５５１\u201126"); // "70551-26"
 */
export function normaliseText(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.includes("\r") ? text.replace(LINE_BREAKS, "\n") : text;
  return text
    .replace(LINE_BREAKS, "\n")
    .replace(INVISIBLE, "")
    .replace(FOOTNOTE_MARKS, "*")
    .replace(COMPATIBILITY_FORMS, (form) => form.normalize("NFKC"))
    .replace(SPACES, " ")
    .replace(DASHES, "-")
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(BULLETS, "-")
    .replace(EMPTY_BOXES, "[ ]")
    .replace(TICKED_BOXES, "[x]")
    .replaceAll("\u00d7", "x");
}
