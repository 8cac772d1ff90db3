import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { Fragment, type KeyboardEvent, memo, useEffect, useRef, useState } from "react";
import type { BatchLine } from "@/lib/batch/decide-entry";
import { COLUMNS, DecisionRow, DecisionTableHead } from "./decision-row";
import { useIsPrinting } from "./use-is-printing";

interface DecisionTableProps {
  readonly lines: readonly BatchLine[];
  readonly onOpen: (index: number) => void;
}

/** Up to here all rows are drawn; above it only those in sight, except on paper. */
const MOST_DRAWN = 100;

const PAGE = 10;

/** Every decision as a table. Arrow keys move along the rows, Enter opens one. */
export const DecisionTable = memo(function DecisionTable({ lines, onOpen }: DecisionTableProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [stop, setStop] = useState(0);
  const isMoving = useRef(false);
  const isVirtual = !useIsPrinting() && lines.length > MOST_DRAWN;
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
        aria-label="Every decision"
        aria-rowcount={lines.length + 1}
        className="w-full border-separate border-spacing-0"
      >
        <DecisionTableHead />
        {isVirtual ? (
          <RowsInSight lines={lines} scroller={scroller} stop={stopHere} onOpen={open} onKeyDown={move} />
        ) : (
          <tbody>
            {lines.map((line, index) => (
              <DecisionRow
                key={line.id}
                line={line}
                index={index}
                isStop={index === stopHere}
                onOpen={open}
                onKeyDown={move}
              />
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
});

interface RowsInSightProps extends DecisionTableProps {
  readonly scroller: HTMLElement | null;
  readonly stop: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function RowsInSight({ lines, scroller, stop, onOpen, onKeyDown }: RowsInSightProps) {
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller,
    estimateSize: () => 56,
    getItemKey: (index) => lines[index]?.id ?? index,
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
            <Gap height={start - (rows[place - 1]?.end ?? 0)} />
            <DecisionRow
              ref={virtualizer.measureElement}
              line={line}
              index={index}
              isStop={index === stop}
              onOpen={onOpen}
              onKeyDown={onKeyDown}
            />
          </Fragment>
        );
      })}
      <Gap height={virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0)} />
    </tbody>
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

function toNextRow(key: string, row: number, last: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(row + 1, last);
    case "ArrowUp":
      return Math.max(row - 1, 0);
    case "PageDown":
      return Math.min(row + PAGE, last);
    case "PageUp":
      return Math.max(row - PAGE, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
