const MOST_NAMED = 3;

/**
 * Names the lines of the pasted text on which something stands.
 *
 * @example
 * describeLines([3, 5, 9, 12, 40]); // "lines 3, 5, 9 and 2 more"
 */
export function describeLines(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  if (lines.length <= MOST_NAMED) return `lines ${lines.slice(0, -1).join(", ")} and ${lines.at(-1)}`;
  return `lines ${lines.slice(0, MOST_NAMED).join(", ")} and ${formatCount(lines.length - MOST_NAMED)} more`;
}

/** @example formatCount(12500); // "12,500" */
export function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}

/** @example countOf(1, "line"); // "1 line" */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
