import type { CellLine } from "./cells";

/** A word or a range that goes on behind the line break. */
const ENDS_IN_HYPHEN = /[\p{L}\p{N}][-\u2010-\u2015]$/u;
const STARTS_WITH_HYPHEN = /^[-\u2010-\u2015][\p{L}\p{N}]/u;
const SOFT_HYPHEN = "\u00ad";

/**
 * Joins the lines of a cell to one text. A hyphen at the end of a line joins without a space, so that `62320-` and
 * `62323` are one range; a hyphen that only the line break made is left out.
 */
export function joinCell(lines: readonly CellLine[]): string {
  const texts = lines
    .toSorted((one, other) => one.y - other.y)
    .map(({ words }) => words.map(({ text }) => text).join(" "));
  return texts
    .reduce((joined, text) => {
      if (joined === "") return text;
      if (joined.endsWith(SOFT_HYPHEN)) return joined.slice(0, -1) + text;
      return ENDS_IN_HYPHEN.test(joined) || STARTS_WITH_HYPHEN.test(text) ? joined + text : `${joined} ${text}`;
    }, "")
    .replaceAll(SOFT_HYPHEN, "");
}
