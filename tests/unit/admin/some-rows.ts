import type { ReadRow, RowReading } from "@/lib/lists/reading/row-reading";
import { aCode, anEntry, type SomeEntry } from "../../support/routing";

/** Rows of one table as tests write them: their cells and what was read of them. */
export function someRows(...rows: readonly (readonly [cells: readonly string[], reading: RowReading])[]): ReadRow[] {
  return rows.map(([cells, reading], index) => ({ index, table: 0, row: index + 1, cells, reading }));
}

export const read = (...entries: readonly SomeEntry[]): RowReading => ({
  kind: "entry",
  entries: entries.map(anEntry),
  action: "add",
});

export const noEntry: RowReading = { kind: "not-an-entry", reason: "title" };

export const lostZero = (...offers: readonly string[]): RowReading => ({
  kind: "to-decide",
  problem: "lost-zero",
  offers: offers.map((code) => anEntry(aCode(code))),
  action: "add",
});
