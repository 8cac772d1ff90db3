import type { BatchSummary } from "@/lib/batch/summarize-lines";
import { batchResultsTexts } from "@/texts/batch-results";

const RULES = ["R4", "R3", "R5", "R6"] as const;

/** Why answers are Connect, with how many each: the reasons call for different things. Empty where none is. */
export function describeConnect(rules: BatchSummary["rules"]): string {
  return RULES.filter((rule) => rules[rule] > 0)
    .map((rule) => batchResultsTexts.toConnect[rule](rules[rule]))
    .join(", ");
}
