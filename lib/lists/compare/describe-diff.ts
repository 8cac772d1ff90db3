import { listMovementTexts } from "@/texts/list-movement";
import type { ListDiff } from "./list-changes";

const { difference } = listMovementTexts;

/**
 * Says in a few words how much two editions differ.
 *
 * @example
 * describeDiff(diff); // "14 added, 3 removed"
 */
export function describeDiff({ added, removed, changed }: ListDiff): string {
  const counts = [
    { count: added.length, describe: difference.added },
    { count: removed.length, describe: difference.removed },
    { count: changed.length, describe: difference.changed },
  ].filter(({ count }) => count > 0);
  if (counts.length === 0) return difference.none;
  return counts.map(({ count, describe }) => describe(count)).join(", ");
}
