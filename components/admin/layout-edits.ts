import type { ColumnRole, LayoutColumn, ListLayout, TableLayout } from "@/lib/lists/reading/list-layout";
import type { ReadRow } from "@/lib/lists/reading/row-reading";
import { adminImportTexts } from "@/texts/admin-import";

const { layoutEditor, tableLayoutEditor } = adminImportTexts;

/** How many of a table's first rows can be its header. */
const MOST_HEADER_ROWS = 30;
const SAMPLES = 3;

/** One column of a sheet as the maintainer sees it: its header and some of what stands under it. */
export interface ColumnSample {
  readonly column: number;
  readonly header: string;
  readonly samples: readonly string[];
  readonly role: ColumnRole | undefined;
}

/** Shows the columns of a sheet with what they were taken for. */
export function sampleColumns(table: TableLayout, rows: readonly ReadRow[]): readonly ColumnSample[] {
  const entries = rows.filter(({ reading }) => reading.kind === "entry");
  const after = rows.slice(table.header === undefined ? 0 : table.header + 1);
  const shown = entries.length > 0 ? entries : after;
  const width = Math.max(0, ...rows.slice(0, 200).map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => ({
    column,
    header: headerAt(rows, table.header, column),
    samples: takeSamples(shown, column),
    role: table.columns.find((known) => known.column === column)?.role,
  })).filter(({ header, samples, role }) => header !== "" || samples.length > 0 || role !== undefined);
}

/** The rows that can be the header of a sheet, by their place among its rows. */
export function findHeaderChoices(
  rows: readonly ReadRow[],
): readonly { readonly place: number; readonly text: string }[] {
  return rows
    .slice(0, MOST_HEADER_ROWS)
    .map(({ cells, row }, place) => ({ place, row, shown: cells.filter((cell) => cell !== "").join(" · ") }))
    .filter(({ shown }) => shown !== "")
    .map(({ place, row, shown }) => ({ place, text: tableLayoutEditor.headerRow(row, shown) }));
}

/** Gives a column another role, or none. */
export function withRole(
  table: TableLayout,
  { column, header }: LayoutPlace,
  role: ColumnRole | undefined,
): TableLayout {
  const others = table.columns.filter((known) => known.column !== column);
  const columns: readonly LayoutColumn[] = role === undefined ? others : [...others, { column, role, header }];
  return { ...table, columns: [...columns].sort((one, other) => one.column - other.column) };
}

type LayoutPlace = Pick<ColumnSample, "column" | "header">;

/** Reads a sheet, or leaves it out by hand. */
export function withUse({ unused: _, ...table }: TableLayout, use: boolean): TableLayout {
  return use ? { ...table, use } : { ...table, use, unused: "by-hand" };
}

/** Takes another row for the header; the columns keep their roles and take over what it says. */
export function withHeader(
  { header: _, ...table }: TableLayout,
  rows: readonly ReadRow[],
  header: number | undefined,
): TableLayout {
  const columns = table.columns.map((known) => ({ ...known, header: headerAt(rows, header, known.column) }));
  return { ...table, columns, ...(header === undefined ? {} : { header }) };
}

/** Replaces one sheet's layout. */
export function withTable(layout: ListLayout, place: number, table: TableLayout): ListLayout {
  return { ...layout, tables: layout.tables.map((known, at) => (at === place ? table : known)) };
}

/** Why a layout cannot be read by; undefined where it can. */
export function findLayoutFault(layout: ListLayout): string | undefined {
  const used = layout.tables.filter(({ use }) => use);
  if (used.length === 0) return layoutEditor.noSheet;
  const without = used.find(({ columns }) => !columns.some(({ role }) => role === "code"));
  if (without === undefined) return undefined;
  return without.table === "" ? layoutEditor.noCodeColumn : layoutEditor.noCodeColumnOf(without.table);
}

function headerAt(rows: readonly ReadRow[], header: number | undefined, column: number): string {
  return header === undefined ? "" : (rows[header]?.cells[column] ?? "");
}

function takeSamples(rows: readonly ReadRow[], column: number): readonly string[] {
  const samples: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[column] ?? "";
    if (cell !== "" && !samples.includes(cell)) samples.push(cell);
    if (samples.length === SAMPLES) break;
  }
  return samples;
}
