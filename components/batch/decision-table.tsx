import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { Fragment, type KeyboardEvent, memo, useEffect, useRef, useState } from "react";
import type { BatchLine } from "@/lib/batch/decide-entry";
import type { LineSort } from "@/lib/batch/line-view";
import { batchTableTexts } from "@/texts/batch-table";
import { DecisionRow } from "./decision-row";
import { DecisionTableHead } from "./decision-table-head";
import type { ColumnId } from "./table-columns";
import { toNextRow } from "./to-next-row";

interface DecisionTableProps {
  readonly lines: readonly BatchLine[];
  readonly columns: ReadonlySet<ColumnId>;
  readonly sort: LineSort | undefined;
  readonly discussed: ReadonlySet<string>;
  readonly onSort: (sort: LineSort | undefined) => void;
  readonly onDiscuss: (key: string, isDiscussed: boolean) => void;
  readonly onOpen: (index: number) => void;
}

/** Up to here all rows are drawn; above it only those in sight. */
const MOST_DRAWN = 100;

/** Of a row whose notes fit on one line, in pixels. */
const ROW_HEIGHT = 56;

/** About as much as a window shows: the first rows are drawn before the height of the table is measured. */
const FIRST_SIGHT = { width: 0, height: 700 };

/** The code and the outcome. */
const ALWAYS_SHOWN = 2;

/** Every decision as a table. Arrow keys move along the rows, Enter opens one. */
export const DecisionTable = memo(function DecisionTable(props: DecisionTableProps) {
  const { lines, columns, sort, discussed, onSort, onDiscuss, onOpen } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [stop, setStop] = useState(0);
  const isMoving = useRef(false);
  const isVirtual = lines.length > MOST_DRAWN;
  const stopHere = Math.min(stop, lines.length - 1);

  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const row = scroller?.querySelector<HTMLElement>(`[data-index="${stopHere}"]`);
    row?.querySelector("button")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }, [stopHere, scroller]);

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const next = toNextRow(event.key, stopHere, lines.length - 1);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    isMoving.current = next !== stopHere;
    setStop(next);
  };

  const open = (index: number) => {
    setStop(index);
    onOpen(index);
  };

  return (
    <div
      ref={setScroller}
      className={clsx(isVirtual && "max-h-[75vh] scroll-pt-12 overflow-y-auto overscroll-contain")}
    >
      <table
        aria-label={batchTableTexts.everyDecision}
        aria-rowcount={lines.length + 1}
        className="w-full border-separate border-spacing-0"
      >
        <DecisionTableHead columns={columns} sort={sort} onSort={onSort} />
        {isVirtual ? (
          <RowsInSight
            lines={lines}
            columns={columns}
            discussed={discussed}
            scroller={scroller}
            stop={stopHere}
            onOpen={open}
            onDiscuss={onDiscuss}
            onKeyDown={move}
          />
        ) : (
          <tbody>
            {lines.map((line, index) => (
              <DecisionRow
                key={line.id}
                line={line}
                index={index}
                columns={columns}
                isDiscussed={discussed.has(line.entry.key)}
                isStop={index === stopHere}
                onOpen={open}
                onDiscuss={onDiscuss}
                onKeyDown={move}
              />
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
});

interface RowsInSightProps extends Omit<DecisionTableProps, "sort" | "onSort"> {
  readonly scroller: HTMLElement | null;
  readonly stop: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function RowsInSight(props: RowsInSightProps) {
  const { lines, columns, discussed, scroller, stop, onOpen, onDiscuss, onKeyDown } = props;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    initialRect: FIRST_SIGHT,
    overscan: 8,
    // The row that has the focus stays drawn wherever the reader scrolls, or the focus would be lost.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), stop])].sort((one, other) => one - other),
  });
  const rows = virtualizer.getVirtualItems();
  return (
    <tbody>
      {rows.map(({ index, key, start }, place) => {
        const line = lines[index];
        if (line === undefined) return null;
        return (
          <Fragment key={key}>
            <Gap height={start - (rows[place - 1]?.end ?? 0)} columns={columns.size + ALWAYS_SHOWN} />
            <DecisionRow
              ref={virtualizer.measureElement}
              line={line}
              index={index}
              columns={columns}
              isDiscussed={discussed.has(line.entry.key)}
              isStop={index === stop}
              onOpen={onOpen}
              onDiscuss={onDiscuss}
              onKeyDown={onKeyDown}
            />
          </Fragment>
        );
      })}
      <Gap height={virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0)} columns={columns.size + ALWAYS_SHOWN} />
    </tbody>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
