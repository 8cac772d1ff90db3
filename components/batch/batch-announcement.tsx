import type { BatchSummary } from "@/lib/batch/summarize-lines";
import { batchTexts } from "@/texts/batch";
import { batchPasteTexts } from "@/texts/batch-paste";
import { OUTCOMES } from "../decision/outcome";
import { useSettled } from "../lookup/use-settled";
import type { BatchStanding, ReviewCounts } from "./batch-standing";

const { batchAnnouncement } = batchPasteTexts;

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
      return standing.reason === "unreachable" ? batchAnnouncement.unreachable : batchAnnouncement.listsMissing;
    case "not-read":
      return batchAnnouncement.notRead;
    case "too-long":
      return batchAnnouncement.tooLong;
    case "no-date":
      return batchAnnouncement.noDate(standing.message);
    case "nothing-found":
      return batchAnnouncement.nothingFound;
    case "everything-dropped":
      return batchAnnouncement.everythingDropped;
    case "answered":
      return [describeTotals(standing.summary), ...describeReview(standing.review)].join(" ");
  }
}

function describeReview({ open, setAside }: ReviewCounts): string[] {
  return [
    ...(open > 0 ? [batchAnnouncement.toCheck(open)] : []),
    ...(setAside > 0 ? [batchAnnouncement.setAside(setAside)] : []),
  ];
}

function describeTotals(summary: BatchSummary): string {
  const counts = summary.groups
    .filter(({ lines }) => lines > 0)
    .map(({ outcome, lines }) => batchTexts.counted(lines, OUTCOMES[outcome].words));
  if (summary.unanswered > 0) counts.push(batchAnnouncement.unanswered(summary.unanswered));
  return batchAnnouncement.totals(summary.lines, counts);
}
