import { clsx } from "clsx";
import { OctagonX } from "lucide-react";
import type { KeyboardEvent, Ref } from "react";
import type { BatchLine } from "@/lib/batch/decide-entry";
import { describeDays } from "../decision/describe-days";
import { OutcomeBadge } from "../decision/outcome";
import { formatCount } from "./describe-counts";
import { toRowNotes } from "./row-notes";

/** How many columns the widest table has. */
export const COLUMNS = 6;

const CELL = "border-t border-line px-3 py-3 align-top";

export function DecisionTableHead() {
  const cell = "border-b border-line-strong bg-surface px-3 py-2.5 text-left text-sm font-medium text-ink-soft";
  return (
    <thead className="sticky top-0 z-1 print:static">
      <tr aria-rowindex={1}>
        <th scope="col" className={clsx(cell, "sm:pl-6")}>
          Code
        </th>
        <th scope="col" className={clsx(cell, "max-md:hidden")}>
          Date of service
        </th>
        <th scope="col" className={cell}>
          Outcome
        </th>
        <th scope="col" className={clsx(cell, "max-md:hidden")}>
          Rule
        </th>
        <th scope="col" className={clsx(cell, "max-lg:hidden print:table-cell")}>
          Service line
        </th>
        <th scope="col" className={clsx(cell, "max-md:hidden sm:pr-6")}>
          Conditions and cautions
        </th>
      </tr>
    </thead>
  );
}

interface DecisionRowProps {
  readonly line: BatchLine;
  readonly index: number;
  /** The one row that the Tab key stops at; arrow keys move on from it. */
  readonly isStop: boolean;
  readonly onOpen: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly ref?: Ref<HTMLTableRowElement>;
}

/** One decision. Its name is its code, its day and its outcome in words, whatever columns there is room for. */
export function DecisionRow({ line, index, isStop, onOpen, onKeyDown, ref }: DecisionRowProps) {
  const { entry, days, result } = line;
  const decision = result.kind === "decided" ? result.decision : undefined;
  const notes = toRowNotes(line);
  const day = (
    <span className="figures whitespace-nowrap">
      {describeDays(days)}
      {entry.daysFrom === "row" ? <span className="block text-sm text-ink-faint">from the pasted row</span> : null}
    </span>
  );
  const remarks = notes.map((note) => (
    <span key={note} className="block text-sm leading-snug">
      {note}
    </span>
  ));
  return (
    <tr
      ref={ref}
      data-index={index}
      aria-rowindex={index + 2}
      className="relative hover:bg-sunken has-focus-visible:bg-sunken print:break-inside-avoid"
    >
      <th scope="row" className={clsx(CELL, "text-left font-semibold sm:pl-6")}>
        <button
          type="button"
          aria-haspopup="dialog"
          tabIndex={isStop ? 0 : -1}
          onClick={() => onOpen(index)}
          onKeyDown={onKeyDown}
          className="code-figures text-lg whitespace-nowrap outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ink"
        >
          {entry.label}
        </button>
        {entry.count > 1 ? (
          <span className="figures ml-2 text-sm font-normal text-ink-soft">
            <span aria-hidden>×</span>
            <span className="sr-only">found </span>
            {formatCount(entry.count)}
            <span className="sr-only"> times</span>
          </span>
        ) : null}
        <span className="mt-0.5 block text-sm font-normal text-ink-soft md:hidden">{day}</span>
      </th>
      <td className={clsx(CELL, "max-md:hidden")}>{day}</td>
      <td className={CELL}>
        {decision ? <OutcomeBadge outcome={decision.outcome} className="max-sm:whitespace-normal" /> : <NoAnswer />}
        <span className="mt-1.5 block text-ink-soft md:hidden">
          <span className="figures text-sm">{[decision?.rule, decision?.serviceLine].filter(Boolean).join(" · ")}</span>
          {remarks}
        </span>
      </td>
      <td className={clsx(CELL, "figures max-md:hidden")}>{decision?.rule}</td>
      <td className={clsx(CELL, "max-lg:hidden print:table-cell")}>{decision?.serviceLine}</td>
      <td className={clsx(CELL, "max-w-80 max-md:hidden sm:pr-6")}>{remarks}</td>
    </tr>
  );
}

function NoAnswer() {
  return (
    <span className="inline-flex items-center gap-1.5 rounded-full border border-refusal-line bg-refusal-tint py-0.5 pr-2.5 pl-2 text-sm font-semibold whitespace-nowrap text-refusal-ink">
      <OctagonX aria-hidden className="size-4 shrink-0" />
      No answer
    </span>
  );
}
