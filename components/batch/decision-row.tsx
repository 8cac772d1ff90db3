import { clsx } from "clsx";
import { OctagonX } from "lucide-react";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import type { BatchLine } from "@/lib/batch/decide-entry";
import { LINE_OF_BUSINESS_WORDS } from "@/lib/router/explain";
import { batchTexts } from "@/texts/batch";
import { batchTableTexts } from "@/texts/batch-table";
import { describeLines } from "@/texts/numbers";
import { describeDays } from "../decision/describe-days";
import { OutcomeBadge } from "../decision/outcome";
import { toRowNotes } from "./row-notes";
import { type ColumnId, toRoom } from "./table-columns";

const { decisionRow } = batchTableTexts;

const CELL = "border-t border-line px-3 py-3 align-top";

interface DecisionRowProps {
  readonly line: BatchLine;
  readonly index: number;
  readonly columns: ReadonlySet<ColumnId>;
  readonly isDiscussed: boolean;
  /** The one row that the Tab key stops at; arrow keys move on from it. */
  readonly isStop: boolean;
  readonly onOpen: (index: number) => void;
  readonly onDiscuss: (key: string, isDiscussed: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly ref?: Ref<HTMLTableRowElement>;
}

/** One decision. Its name is its code, its day and its outcome in words, whatever columns there is room for. */
export function DecisionRow(props: DecisionRowProps) {
  const { line, index, columns, isDiscussed, isStop, onOpen, onDiscuss, onKeyDown, ref } = props;
  const { entry, days, result } = line;
  const decision = result.kind === "decided" ? result.decision : undefined;
  const day = (
    <span className="figures whitespace-nowrap">
      {describeDays(days)}
      {entry.daysFrom === "row" ? <span className="block text-sm text-ink-faint">{decisionRow.fromRow}</span> : null}
    </span>
  );
  const remarks = toRowNotes(line).map((note) => (
    <span key={note} className="block text-sm leading-snug">
      {note}
    </span>
  ));
  const cell = (id: ColumnId, children: ReactNode, className?: string) =>
    columns.has(id) ? <td className={clsx(CELL, toRoom(id), className)}>{children}</td> : null;
  return (
    <tr
      ref={ref}
      data-index={index}
      aria-rowindex={index + 2}
      className={clsx("relative hover:bg-sunken has-focus-visible:bg-sunken", isDiscussed && "bg-canvas")}
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
            {decisionRow.found(entry.count, (words) => (
              <span className="sr-only">{words}</span>
            ))}
          </span>
        ) : null}
        <span className="mt-0.5 block text-sm font-normal text-ink-soft md:hidden">{day}</span>
      </th>
      {cell("day", day)}
      <td className={CELL}>
        {decision ? <OutcomeBadge outcome={decision.outcome} className="max-sm:whitespace-normal" /> : <NoAnswer />}
        <span className="mt-1.5 block text-ink-soft md:hidden">
          <span className="figures text-sm">{[decision?.rule, decision?.serviceLine].filter(Boolean).join(" · ")}</span>
          {remarks}
        </span>
      </td>
      {cell("line-of-business", entry.lineOfBusiness ? LINE_OF_BUSINESS_WORDS[entry.lineOfBusiness] : null)}
      {cell("rule", decision?.rule, "figures")}
      {cell("service-line", decision?.serviceLine)}
      {cell("notes", remarks, "max-w-80")}
      {cell("places", <span className="figures text-sm text-ink-soft">{describeLines(entry.lines)}</span>)}
      {cell(
        "discussed",
        // Above the button that covers the row, so that ticking the box does not open it.
        <label className="relative z-1 inline-flex min-h-8 min-w-8 cursor-pointer items-center justify-center">
          <input
            type="checkbox"
            className="size-5"
            tabIndex={isStop ? 0 : -1}
            checked={isDiscussed}
            aria-label={decisionRow.discussed(entry.label)}
            onChange={(event) => onDiscuss(entry.key, event.target.checked)}
          />
        </label>,
        "text-center sm:pr-6",
      )}
    </tr>
  );
}

function NoAnswer() {
  return (
    <span className="inline-flex items-center gap-1.5 rounded-full border border-refusal-line bg-refusal-tint py-0.5 pr-2.5 pl-2 text-sm font-semibold whitespace-nowrap text-refusal-ink">
      <OctagonX aria-hidden className="size-4 shrink-0" />
      {batchTexts.noAnswer}
    </span>
  );
}
