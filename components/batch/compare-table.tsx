import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { OctagonX } from "lucide-react";
import { Fragment, memo, type Ref, useState } from "react";
import type { ComparedDays, ComparedRow } from "@/lib/batch/compare-days";
import { explainChange } from "@/lib/batch/compare-export";
import type { LineResult } from "@/lib/batch/decide-entry";
import { formatDay } from "@/lib/shared/iso-date";
import { batchTexts } from "@/texts/batch";
import { batchCompareTexts } from "@/texts/batch-compare";
import { OutcomeBadge } from "../decision/outcome";

const { compareTable } = batchCompareTexts;

interface CompareTableProps {
  readonly rows: readonly ComparedRow[];
  readonly days: ComparedDays;
}

/** Up to here all rows are drawn; above it only those in sight. */
const MOST_DRAWN = 100;

const COLUMNS = 4;
const CELL = "border-t border-line px-2 py-3 align-top sm:px-3";
const HEAD =
  "figures border-b border-line-strong bg-surface px-2 py-2.5 text-left text-sm font-medium text-ink-soft sm:px-3";

/** The codes that changed, with the answer on both days and what changed it. */
export const CompareTable = memo(function CompareTable({ rows, days }: CompareTableProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const isVirtual = rows.length > MOST_DRAWN;
  return (
    <section
      ref={setScroller}
      aria-label={compareTable.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
      tabIndex={0}
      className={clsx("overflow-x-auto", isVirtual && "max-h-[75vh] overflow-y-auto overscroll-contain")}
    >
      <table
        aria-label={compareTable.label}
        aria-rowcount={rows.length + 1}
        className="w-full border-separate border-spacing-0"
      >
        <thead className="sticky top-0 z-1">
          <tr aria-rowindex={1}>
            <th scope="col" className={clsx(HEAD, "sm:pl-6")}>
              {compareTable.code}
            </th>
            <th scope="col" className={HEAD}>
              {formatDay(days.before)}
            </th>
            <th scope="col" className={HEAD}>
              {formatDay(days.after)}
            </th>
            <th scope="col" className={clsx(HEAD, "max-md:hidden sm:pr-6")}>
              {compareTable.why}
            </th>
          </tr>
        </thead>
        {isVirtual ? (
          <RowsInSight rows={rows} scroller={scroller} />
        ) : (
          <tbody>
            {rows.map((row, index) => (
              <CompareRow key={row.key} row={row} index={index} />
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
});

interface RowsInSightProps {
  readonly rows: readonly ComparedRow[];
  readonly scroller: HTMLElement | null;
}

function RowsInSight({ rows, scroller }: RowsInSightProps) {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => 56,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  });
  const drawn = virtualizer.getVirtualItems();
  return (
    <tbody>
      {drawn.map(({ index, key, start }, place) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <Fragment key={key}>
            <Gap height={start - (drawn[place - 1]?.end ?? 0)} />
            <CompareRow ref={virtualizer.measureElement} row={row} index={index} />
          </Fragment>
        );
      })}
      <Gap height={virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0)} />
    </tbody>
  );
}

interface CompareRowProps {
  readonly row: ComparedRow;
  readonly index: number;
  readonly ref?: Ref<HTMLTableRowElement>;
}

function CompareRow({ row, index, ref }: CompareRowProps) {
  const why = explainChange(row);
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2}>
      <th scope="row" className={clsx(CELL, "code-figures text-left text-lg font-semibold sm:pl-6")}>
        <span className="whitespace-nowrap">{row.entry.label}</span>
        <span className="mt-1 block text-sm font-normal text-ink-soft md:hidden">{why}</span>
      </th>
      <td className={CELL}>
        <ResultBadge result={row.before} />
      </td>
      <td className={CELL}>
        <ResultBadge result={row.after} />
      </td>
      <td className={clsx(CELL, "figures max-md:hidden sm:pr-6")}>{why}</td>
    </tr>
  );
}

function ResultBadge({ result }: { readonly result: LineResult }) {
  if (result.kind === "decided") {
    return <OutcomeBadge outcome={result.decision.outcome} className="max-sm:whitespace-normal" />;
  }
  return (
    <span className="inline-flex items-center gap-1.5 rounded-full border border-refusal-line bg-refusal-tint py-0.5 pr-2.5 pl-2 text-sm font-semibold whitespace-nowrap text-refusal-ink">
      <OctagonX aria-hidden className="size-4 shrink-0" />
      {batchTexts.noAnswer}
    </span>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={COLUMNS} style={{ height }} />
    </tr>
  );
}
