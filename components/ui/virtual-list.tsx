"use client";

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useState } from "react";

interface VirtualListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** Height of a usual row in pixels; each is measured once it is drawn. */
  readonly usualHeight: number;
  readonly children: (row: Row) => ReactNode;
}

/**
 * A list of any length of which only the rows in sight are drawn. The list itself takes the focus, so that the keys
 * that scroll a page scroll it.
 */
export function VirtualList<Row>({ label, rows, keyOf, usualHeight, children }: VirtualListProps<Row>) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [focused, setFocused] = useState<number>();
  const keepFocused = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      // The row that has the focus stays drawn wherever the reader scrolls, or the focus would be lost.
      return focused === undefined || focused >= range.count
        ? inSight
        : [...new Set([...inSight, focused])].sort((one, other) => one - other);
    },
    [focused],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => usualHeight,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: 10,
    rangeExtractor: keepFocused,
  });
  return (
    <section
      ref={setScroller}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
      tabIndex={0}
      className="max-h-[70vh] overflow-y-auto overscroll-contain rounded-card"
    >
      <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              onFocus={() => setFocused(index)}
              onBlur={() => setFocused(undefined)}
              className="absolute inset-x-0 border-b border-line"
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(row)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
