import { clsx } from "clsx";
import { ArrowRight } from "lucide-react";
import { ANSWER_END_WORDS, describeMove, describeMovement } from "@/lib/lists/compare/describe-movement";
import type { AnswerEnd, AnswerMovement } from "@/lib/lists/compare/list-changes";
import { listChangesTexts } from "@/texts/list-changes";
import { formatCount } from "@/texts/numbers";
import { ANSWER_ENDS, AnswerEndTile } from "./answer-end";
import { layOutMovement, type MovementLayout, ROW_HEIGHT } from "./movement-layout";

/** Which codes' answers a change of lists moves: a picture, and the same in sentences. */
export function MovementPicture({ movement }: { readonly movement: AnswerMovement }) {
  if (movement.moves.length === 0) return <p>{describeMovement(movement)}</p>;
  const layout = layOutMovement(movement);
  return (
    <figure className="space-y-5">
      <div aria-hidden className="grid grid-cols-[auto_minmax(2.5rem,1fr)_auto] gap-x-2 sm:gap-x-4">
        <p className="pb-1 text-right text-xs font-medium text-ink-faint">{listChangesTexts.before}</p>
        <span />
        <p className="pb-1 text-xs font-medium text-ink-faint">{listChangesTexts.after}</p>
        <Ends ends={layout.ends} counts={movement.before} side="before" />
        <Flows layout={layout} />
        <Ends ends={layout.ends} counts={movement.after} side="after" />
      </div>
      <figcaption>
        <ul aria-label={listChangesTexts.movementPicture.label} className="space-y-2">
          {movement.moves.map((move) => (
            <li key={`${move.from} ${move.to}`} className="flex items-center gap-3">
              <span aria-hidden className="inline-flex shrink-0 items-center gap-1">
                <AnswerEndTile end={move.from} />
                <ArrowRight className="size-4 text-ink-faint" />
                <AnswerEndTile end={move.to} />
              </span>
              <span className="figures">{describeMove(move)}</span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

interface EndsProps {
  readonly ends: readonly AnswerEnd[];
  readonly counts: AnswerMovement["before"];
  readonly side: "before" | "after";
}

/** One side of the picture. Where the window is narrow the words stand only in the sentences below. */
function Ends({ ends, counts, side }: EndsProps) {
  return (
    <div>
      {ends.map((end) => (
        <div
          key={end}
          style={{ height: ROW_HEIGHT }}
          className={clsx("flex items-center gap-2 sm:gap-3", side === "before" && "flex-row-reverse text-right")}
        >
          <AnswerEndTile end={end} className="sm:size-8" />
          <div>
            <p className={clsx("figures leading-tight font-semibold sm:text-lg", ANSWER_ENDS[end].ink)}>
              {formatCount(counts[end])}
            </p>
            <p className="hidden text-xs text-ink-soft sm:block">{ANSWER_END_WORDS[end]}</p>
          </div>
        </div>
      ))}
    </div>
  );
}

function Flows({ layout: { ends, flows, height } }: { readonly layout: MovementLayout }) {
  return (
    <div className="relative" style={{ height }}>
      <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" className="size-full" aria-hidden="true">
        {ends.map((end, index) => (
          <line
            key={end}
            x1={0}
            x2={100}
            y1={(index + 0.5) * ROW_HEIGHT}
            y2={(index + 0.5) * ROW_HEIGHT}
            className="stroke-line"
            strokeDasharray="4 5"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {flows.map((flow) => (
          <path
            key={`${flow.from} ${flow.to}`}
            d={flow.path}
            className={clsx(ANSWER_ENDS[flow.to].fill, "opacity-75")}
          />
        ))}
      </svg>
      {flows.map((flow) => (
        <span
          key={`${flow.from} ${flow.to}`}
          style={{ left: `${flow.label.left}%`, top: flow.label.top }}
          className="figures absolute -translate-x-1/2 -translate-y-1/2 rounded-full border border-line bg-surface px-1.5 text-xs font-semibold"
        >
          {formatCount(flow.count)}
        </span>
      ))}
    </div>
  );
}
