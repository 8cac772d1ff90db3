import type { BatchSummary } from "@/lib/batch/summarize-lines";
import { formatCount } from "./describe-counts";

/** Why answers are Connect, with how many each: the reasons call for different things. Empty where none is. */
export function describeConnect(rules: BatchSummary["rules"]): string {
  return [
    rules.R4 > 0 ? `${formatCount(rules.R4)} on neither list` : "",
    rules.R3 > 0 ? `${formatCount(rules.R3)} before May 1, 2026` : "",
    rules.R5 > 0 ? `${formatCount(rules.R5)} behavioral health` : "",
    rules.R6 > 0 ? `${formatCount(rules.R6)} dental` : "",
  ]
    .filter(Boolean)
    .join(", ");
}
