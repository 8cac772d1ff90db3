"use client";

import { useDeferredValue, useMemo, useState } from "react";
import type { ListReading } from "@/lib/lists/reading/row-reading";
import { adminReadingTexts } from "@/texts/admin-reading";
import { Card } from "../ui/card";
import { ChoiceButtons } from "../ui/choice-buttons";
import { TextField } from "../ui/field";
import { VirtualList } from "../ui/virtual-list";
import { type JudgedRow, narrowRows, type RowFilter } from "./judged-row";
import { RowLine } from "./row-line";
import { describePlace } from "./row-place";

interface RowTableProps {
  readonly reading: ListReading;
  readonly rows: readonly JudgedRow[];
  readonly onOpen?: (row: number) => void;
}

const { rowTable } = adminReadingTexts;
const FILTER_WORDS: Readonly<Record<RowFilter, string>> = rowTable.filters;

const FILTERS = Object.keys(FILTER_WORDS) as readonly RowFilter[];

/** Every row of the file beside what was read of it, to be narrowed and searched. */
export function RowTable({ reading, rows, onOpen }: RowTableProps) {
  const [filter, setFilter] = useState<RowFilter>("all");
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const counts = useMemo(() => countStates(rows), [rows]);
  const shown = useMemo(() => narrowRows(rows, filter, wanted), [rows, filter, wanted]);
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <ChoiceButtons
          legend={rowTable.filter}
          choices={FILTERS.filter((value) => value === "all" || value === filter || counts[value] > 0).map((value) => ({
            value,
            label: FILTER_WORDS[value],
            count: counts[value],
          }))}
          value={filter}
          onChange={setFilter}
        />
        <div className="w-full sm:w-72">
          <TextField
            type="search"
            label={rowTable.search}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      </div>
      <p role="status" className="figures text-sm text-ink-faint">
        {shown.length === rows.length ? null : rowTable.shown(shown.length, rows.length)}
      </p>
      {shown.length === 0 ? (
        <p className="text-ink-soft">{rowTable.none}</p>
      ) : (
        <Card>
          <VirtualList label={rowTable.label} rows={shown} keyOf={({ row }) => row.index} usualHeight={62}>
            {(judged) => (
              <RowLine
                judged={judged}
                place={describePlace(reading, judged.row)}
                layout={reading.layout}
                {...(onOpen === undefined ? {} : { onOpen })}
              />
            )}
          </VirtualList>
        </Card>
      )}
    </div>
  );
}

function countStates(rows: readonly JudgedRow[]): Readonly<Record<RowFilter, number>> {
  const counts: Record<RowFilter, number> = {
    all: rows.length,
    "to-decide": 0,
    entry: 0,
    "not-an-entry": 0,
    decided: 0,
  };
  for (const { state, decision } of rows) {
    counts[state] += 1;
    if (decision !== undefined) counts.decided += 1;
  }
  return counts;
}
