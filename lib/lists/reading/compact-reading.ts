import type { ListEntry } from "../../router/routing-tables";
import { type EntryColumns, fromEntryColumns, toEntryColumns } from "../entry-columns";
import type { EntryAction, ListReading, NotAnEntryReason, ReadRow, RowProblem, RowReading } from "./row-reading";

/**
 * A reading as it is kept and sent: the same, with its rows as arrays. As objects the rows of a long list are twenty
 * times as long as the list itself, and most of the work on a draft would be to write and read them.
 */
export interface CompactReading extends Omit<ListReading, "rows"> {
  /** In the order of the file: a row's number is its place here. */
  readonly rows: readonly CompactRow[];
}

type CompactRow = readonly [
  table: number,
  row: number,
  page: number | null,
  cells: readonly string[],
  ...CompactOutcome,
];

type CompactOutcome =
  | readonly [kind: typeof ENTRY, action: EntryAction, entries: readonly EntryColumns[], repairedFrom?: string]
  | readonly [kind: typeof NOT_AN_ENTRY, reason: NotAnEntryReason]
  | readonly [kind: typeof TO_DECIDE, action: EntryAction, offers: readonly EntryColumns[], problem: RowProblem];

const ENTRY = 0;
const NOT_AN_ENTRY = 1;
const TO_DECIDE = 2;

/** Makes a reading short; {@link fromCompactReading} gives it back. */
export function toCompactReading({ rows, ...rest }: ListReading): CompactReading {
  return {
    ...rest,
    rows: rows.map(({ table, row, page, cells, reading }) => [table, row, page ?? null, cells, ...toOutcome(reading)]),
  };
}

function toOutcome(reading: RowReading): CompactOutcome {
  switch (reading.kind) {
    case "entry": {
      const entries = reading.entries.map(toEntryColumns);
      if (reading.repairedFrom === undefined) return [ENTRY, reading.action, entries];
      return [ENTRY, reading.action, entries, reading.repairedFrom];
    }
    case "not-an-entry":
      return [NOT_AN_ENTRY, reading.reason];
    case "to-decide":
      return [TO_DECIDE, reading.action, reading.offers.map(toEntryColumns), reading.problem];
  }
}

/** Gives back what {@link toCompactReading} made short. */
export function fromCompactReading({ rows, ...rest }: CompactReading): ListReading {
  return { ...rest, rows: rows.map(toRow) };
}

function toRow([table, row, page, cells, ...outcome]: CompactRow, index: number): ReadRow {
  const reading = toReading(outcome);
  return page === null ? { index, table, row, cells, reading } : { index, table, row, page, cells, reading };
}

function toReading(outcome: CompactOutcome): RowReading {
  switch (outcome[0]) {
    case ENTRY: {
      const [, action, entries, repairedFrom] = outcome;
      const reading = { kind: "entry" as const, entries: toEntries(entries), action };
      return repairedFrom === undefined ? reading : { ...reading, repairedFrom };
    }
    case NOT_AN_ENTRY:
      return { kind: "not-an-entry", reason: outcome[1] };
    case TO_DECIDE:
      return { kind: "to-decide", action: outcome[1], offers: toEntries(outcome[2]), problem: outcome[3] };
  }
}

function toEntries(columns: readonly EntryColumns[]): readonly ListEntry[] {
  return columns.map(fromEntryColumns);
}
