/** The locale of these texts, for numbers and moments, and for the `lang` of every page. */
export const LOCALE = "en-US";

const MOST_NAMED = 3;

/** @example formatCount(12500); // "12,500" */
export function formatCount(count: number): string {
  return count.toLocaleString(LOCALE);
}

/** @example countOf(1, "line"); // "1 line" */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** @example joinWords(["CPT", "HCPCS", "DME"]); // "CPT, HCPCS and DME" */
export function joinWords(words: readonly string[], last = "and"): string {
  // Hot: most codes of a long list have their suggestions joined.
  let joined = words[0] ?? "";
  for (let at = 1; at < words.length; at += 1) joined += `${at === words.length - 1 ? ` ${last}` : ","} ${words[at]}`;
  return joined;
}

/**
 * Names the lines of a text on which something stands.
 *
 * @example
 * describeLines([3, 5, 9, 12, 40]); // "lines 3, 5, 9 and 2 more"
 */
export function describeLines(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  if (lines.length <= MOST_NAMED) return `lines ${joinWords(lines.map(String))}`;
  return `lines ${lines.slice(0, MOST_NAMED).join(", ")} and ${formatCount(lines.length - MOST_NAMED)} more`;
}
