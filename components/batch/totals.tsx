import { clsx } from "clsx";
import { OctagonX } from "lucide-react";
import type { ReactNode } from "react";
import type { BatchSummary, OutcomeGroup } from "@/lib/batch/summarize-lines";
import { batchTexts } from "@/texts/batch";
import { formatCount } from "@/texts/numbers";
import { OUTCOMES, OutcomeTile } from "../decision/outcome";
import { describeConnect } from "./describe-connect";

/** How many answers go where: the numbers, and one bar that is as long as all of them. */
export function Totals({ summary }: { readonly summary: BatchSummary }) {
  const groups = summary.groups.filter((group) => group.lines > 0);
  return (
    <div className="space-y-6">
      <StackedBar groups={groups} unanswered={summary.unanswered} />
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
              <p className="text-lg leading-snug font-semibold">{batchTexts.noAnswer}</p>
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
}

/** From which width of its piece on a number fits, and an icon beside it, also where a reader spaces the letters. */
const ROOM = {
  short: { number: "@min-[3.5rem]:inline", icon: "@min-[5.75rem]:inline" },
  long: { number: "@min-[6.5rem]:inline", icon: "@min-[8.75rem]:inline" },
} as const;

/** The same counts as a picture. The list under it says them in words, so it is silent for screen readers. */
function StackedBar({ groups, unanswered }: StackedBarProps) {
  return (
    <div aria-hidden className="flex h-16 gap-0.5 overflow-hidden rounded-control">
      {groups.map(({ outcome, lines }) => {
        const { Icon, solid } = OUTCOMES[outcome];
        return (
          <Piece key={outcome} lines={lines} className={solid}>
            <Icon className="size-6 shrink-0" strokeWidth={2.25} />
          </Piece>
        );
      })}
      {unanswered > 0 ? (
        <Piece lines={unanswered} className="bg-refusal text-on-refusal">
          <OctagonX className="size-6 shrink-0" />
        </Piece>
      ) : null}
    </div>
  );
}

interface PieceProps {
  readonly lines: number;
  readonly className: string;
  readonly children: ReactNode;
}

function Piece({ lines, className, children }: PieceProps) {
  const words = formatCount(lines);
  const room = words.length <= 3 ? ROOM.short : ROOM.long;
  return (
    <div
      className={clsx("forced-outline @container min-w-2 overflow-hidden", className)}
      style={{ flexGrow: lines, flexBasis: 0 }}
    >
      <div className="flex h-full items-center justify-center gap-2">
        <span className={clsx("hidden", room.icon)}>{children}</span>
        <span className={clsx("figures hidden text-2xl font-semibold", room.number)}>{words}</span>
      </div>
    </div>
  );
}
