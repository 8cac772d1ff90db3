import { useEffect, useState } from "react";
import type { BatchSummary } from "@/lib/batch/start-summary";
import { OUTCOMES } from "../decision/outcome";
import { countOf, formatCount } from "./describe-counts";

/** Long enough that typing is not talked over. */
const SETTLED_AFTER_MS = 600;

/** Tells screen readers the totals in one sentence, once they have settled. */
export function BatchAnnouncement({ summary }: { readonly summary: BatchSummary | undefined }) {
  const sentence = summary === undefined || summary.lines === 0 ? "" : describe(summary);
  const [settled, setSettled] = useState("");

  useEffect(() => {
    const timer = setTimeout(() => setSettled(sentence), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [sentence]);

  return (
    <p role="status" className="sr-only">
      {settled}
    </p>
  );
}

function describe(summary: BatchSummary): string {
  const parts = summary.groups
    .filter(({ lines }) => lines > 0)
    .map(({ outcome, lines }) => `${formatCount(lines)} ${OUTCOMES[outcome].words}`);
  if (summary.unanswered > 0) parts.push(`${formatCount(summary.unanswered)} without an answer`);
  return `${countOf(summary.lines, "answer")}: ${parts.join(", ")}.`;
}
