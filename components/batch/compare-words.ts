import type { Comparison } from "@/lib/batch/compare-days";
import { countOf, formatCount } from "./describe-counts";

/**
 * Says in one sentence what a comparison of two dates comes to.
 *
 * @example
 * describeComparison(comparison); // "3 of 20 codes get another answer."
 */
export function describeComparison({ rows, changed }: Pick<Comparison, "rows" | "changed">): string {
  if (changed.length > 0) {
    const verb = changed.length === 1 ? "gets" : "get";
    return `${formatCount(changed.length)} of ${countOf(rows.length, "code")} ${verb} another answer.`;
  }
  return rows.length === 1
    ? "The one code in your list keeps its answer."
    : `All ${formatCount(rows.length)} codes in your list keep their answers.`;
}
