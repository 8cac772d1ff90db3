import { clsx } from "clsx";
import { OctagonX } from "lucide-react";
import type { ReactNode } from "react";
import type { BatchSummary, OutcomeGroup } from "@/lib/batch/summarize-lines";
import { OUTCOMES, OutcomeTile } from "../decision/outcome";
import { describeConnect } from "./describe-connect";
import { formatCount } from "./describe-counts";

/** How many answers go where: the numbers, and one bar that is as long as all of them. */
export function Totals({ summary }: { readonly summary: BatchSummary }) {
  const groups = summary.groups.filter((group) => group.lines > 0);
  return (
    <div className="space-y-6">
      <StackedBar groups={groups} unanswered={summary.unanswered} total={summary.lines} />
      <ul className="grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {groups.map((group) => (
          <li key={group.outcome} className="flex items-start gap-4">
            <OutcomeTile outcome={group.outcome} className="mt-1 size-12" />
            <div className="min-w-0">
              <Count value={group.lines} className={OUTCOMES[group.outcome].ink} />
              <p className="text-lg leading-snug font-semibold">{OUTCOMES[group.outcome].words}</p>
              {group.outcome === "connect" ? (
                <p className="figures text-ink-soft">{describeConnect(summary.rules)}</p>
              ) : null}
            </div>
          </li>
        ))}
        {summary.unanswered > 0 ? (
          <li className="flex items-start gap-4">
            <span
              aria-hidden
              className="mt-1 inline-flex size-12 shrink-0 items-center justify-center rounded-control bg-refusal text-on-refusal"
            >
              <OctagonX className="size-3/5" />
            </span>
            <div>
              <Count value={summary.unanswered} className="text-refusal-ink" />
              <p className="text-lg leading-snug font-semibold">No answer</p>
            </div>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

function Count({ value, className }: { value: number; className: string }) {
  return <p className={clsx("figures text-display", className)}>{formatCount(value)}</p>;
}

interface StackedBarProps {
  readonly groups: readonly OutcomeGroup[];
  readonly unanswered: number;
  readonly total: number;
}

/** Narrower than this share of the bar, a number does not fit in its piece. */
const LEAST_SHARE_WITH_NUMBER = 0.07;

/** The same counts as a picture. The list under it says them in words, so it is silent for screen readers. */
function StackedBar({ groups, unanswered, total }: StackedBarProps) {
  return (
    <div aria-hidden className="flex h-16 gap-0.5 overflow-hidden rounded-control">
      {groups.map(({ outcome, lines }) => {
        const { Icon, solid } = OUTCOMES[outcome];
        return (
          <Piece key={outcome} lines={lines} total={total} className={solid}>
            <Icon className="size-6 shrink-0" strokeWidth={2.25} />
          </Piece>
        );
      })}
      {unanswered > 0 ? (
        <Piece lines={unanswered} total={total} className="bg-refusal text-on-refusal">
          <OctagonX className="size-6 shrink-0" />
        </Piece>
      ) : null}
    </div>
  );
}

interface PieceProps {
  readonly lines: number;
  readonly total: number;
  readonly className: string;
  readonly children: ReactNode;
}

function Piece({ lines, total, className, children }: PieceProps) {
  const hasRoom = lines / total >= LEAST_SHARE_WITH_NUMBER;
  return (
    <div
      className={clsx("forced-outline flex min-w-2 items-center justify-center gap-2 overflow-hidden", className)}
      style={{ flexGrow: lines, flexBasis: 0 }}
    >
      {hasRoom ? (
        <>
          <span className="max-sm:hidden">{children}</span>
          <span className="figures text-2xl font-semibold">{formatCount(lines)}</span>
        </>
      ) : null}
    </div>
  );
}
