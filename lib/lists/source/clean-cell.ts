import { SOURCE_LIMITS } from "./source-document";

const LONGEST = SOURCE_LIMITS.cellCharacters;

/** Text that needs nothing done: printable ASCII without space around it. Nearly every cell of a list. */
const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
const UNSEEN = /[\s\u200b-\u200f\u2060\ufeff]/;

/**
 * Gives what a reader sees of a cell: no space around it, not even of the kinds that do not show; ordinary spaces
 * inside; line breaks as `\n`.
 *
 * A cell longer than any list has is cut at the limit, and its last character says so.
 *
 * @example
 * cleanCell("\u00a070551\u200b "); // "70551"
 */
export function cleanCell(text: string): string {
  if (text.length <= LONGEST && PLAIN.test(text)) return text;
  const trimmed = text.trim();
  // Twice as long is too long for certain, and not worth the work.
  const cleaned = trimUnseen(toPlainSpaces(trimmed.slice(0, 2 * LONGEST)));
  const isWhole = trimmed.length <= 2 * LONGEST && cleaned.length <= LONGEST;
  return isWhole ? cleaned : `${cleaned.slice(0, LONGEST - 1)}…`;
}

function toPlainSpaces(text: string): string {
  return text.replace(LINE_BREAKS, "\n").replace(CONTROLS, " ").replace(SPACES, " ");
}

// By hand: a pattern that ends in "+$" takes forever on a cell with a million spaces inside.
function trimUnseen(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && UNSEEN.test(text.charAt(start))) start += 1;
  while (end > start && UNSEEN.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
