import type { Comparison } from "@/lib/batch/compare-days";
import { batchCompareTexts } from "@/texts/batch-compare";

/**
 * Says in one sentence what a comparison of two dates comes to.
 *
 * @example
 * describeComparison(comparison); // "3 of 20 codes get another answer."
 */
export function describeComparison({ rows, changed }: Pick<Comparison, "rows" | "changed">): string {
  return changed.length > 0
    ? batchCompareTexts.changed(changed.length, rows.length)
    : batchCompareTexts.unchanged(rows.length);
}
