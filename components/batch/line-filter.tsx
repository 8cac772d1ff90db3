import { clsx } from "clsx";
import type { BatchLine } from "@/lib/batch/decide-entry";
import type { BatchSummary } from "@/lib/batch/start-summary";
import type { Outcome } from "@/lib/router/decision";
import { OUTCOMES } from "../decision/outcome";
import { formatCount } from "./describe-counts";

/** Which lines the table shows. */
export type LineFilter = Outcome | "no-answer" | "all";

interface LineFilterProps {
  readonly summary: BatchSummary;
  readonly value: LineFilter;
  readonly onChange: (filter: LineFilter) => void;
}

/** Narrows the table to one outcome. */
export function LineFilterButtons({ summary, value, onChange }: LineFilterProps) {
  const choices = [
    { filter: "all" as const, words: "All", count: summary.lines },
    ...summary.groups.map(({ outcome, lines }) => ({ filter: outcome, words: OUTCOMES[outcome].words, count: lines })),
    { filter: "no-answer" as const, words: "No answer", count: summary.unanswered },
  ].filter(({ count, filter }) => count > 0 || filter === value);
  return (
    <fieldset className="flex flex-wrap gap-2 print:hidden">
      <legend className="sr-only">Show in the table</legend>
      {choices.map(({ filter, words, count }) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === value}
          onClick={() => onChange(filter)}
          className={clsx(
            "inline-flex min-h-11 items-center gap-2 rounded-control border px-3.5 text-sm font-medium",
            filter === value ? "border-ink bg-ink text-on-ink" : "border-line-strong bg-surface hover:bg-sunken",
          )}
        >
          {words}
          <span className="figures">{formatCount(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** The lines that a filter leaves. */
export function narrowLines(lines: readonly BatchLine[], filter: LineFilter): readonly BatchLine[] {
  if (filter === "all") return lines;
  return lines.filter(({ result }) => (result.kind === "decided" ? result.decision.outcome : "no-answer") === filter);
}
