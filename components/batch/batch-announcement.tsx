import type { BatchSummary } from "@/lib/batch/summarize-lines";
import { OUTCOMES } from "../decision/outcome";
import { useSettled } from "../lookup/use-settled";
import type { BatchStanding } from "./batch-standing";
import { countOf, formatCount } from "./describe-counts";

/** Tells screen readers the totals, or why there are none, in one sentence once they have settled. */
export function BatchAnnouncement({ standing }: { readonly standing: BatchStanding }) {
  const sentence = useSettled(describe(standing), "");
  return (
    <p role="status" className="sr-only">
      {sentence}
    </p>
  );
}

function describe(standing: BatchStanding): string {
  switch (standing.kind) {
    case "empty":
    case "loading":
    case "working":
      return "";
    case "no-lists":
      return standing.reason === "unreachable"
        ? "No answer: the code lists could not be loaded."
        : "No answer: a code list is missing.";
    case "not-read":
      return "The text could not be read.";
    case "too-long":
      return "This is more than can be read at once. Nothing has been checked yet.";
    case "no-date":
      return `No answers without a date of service. ${standing.message}`;
    case "nothing-found":
      return "No CPT or HCPCS code was found.";
    case "everything-dropped":
      return "You dropped every code.";
    case "answered":
      return describeTotals(standing.summary);
  }
}

function describeTotals(summary: BatchSummary): string {
  const parts = summary.groups
    .filter(({ lines }) => lines > 0)
    .map(({ outcome, lines }) => `${formatCount(lines)} ${OUTCOMES[outcome].words}`);
  if (summary.unanswered > 0) parts.push(`${formatCount(summary.unanswered)} without an answer`);
  return `${countOf(summary.lines, "answer")}: ${parts.join(", ")}.`;
}
