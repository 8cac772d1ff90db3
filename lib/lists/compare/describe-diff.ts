import type { ListDiff } from "./list-changes";

/**
 * Says in a few words how much two editions differ.
 *
 * @example
 * describeDiff(diff); // "14 added, 3 removed"
 */
export function describeDiff({ added, removed, changed }: ListDiff): string {
  const counts = [
    { count: added.length, word: "added" },
    { count: removed.length, word: "removed" },
    { count: changed.length, word: "changed" },
  ].filter(({ count }) => count > 0);
  if (counts.length === 0) return "no code changed";
  return counts.map(({ count, word }) => `${count.toLocaleString("en-US")} ${word}`).join(", ");
}
