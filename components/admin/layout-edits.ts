import type { ColumnRole, LayoutColumn, ListLayout, TableLayout, UnusedReason } from "@/lib/lists/reading/list-layout";
import type { ReadRow } from "@/lib/lists/reading/row-reading";

/** What each kind of column is called. */
export const ROLE_WORDS = {
  code: "Code",
  "code-to": "Last code of a range",
  modifiers: "Modifiers",
  "service-line": "Service line",
  "line-of-business": "Line of business",
  note: "Note",
  "effective-from": "First day",
  "effective-to": "Last day",
  description: "Description",
  action: "Add or delete",
} as const satisfies Record<ColumnRole, string>;

/** Why a sheet is left out. */
export const UNUSED_WORDS = {
  "no-codes": "No codes were found on it.",
  "excluded-list": "Its name says that it lists what is excluded.",
  key: "It looks like a key or instructions.",
  hidden: "The workbook hides it.",
  "by-hand": "You left it out.",
} as const satisfies Record<UnusedReason, string>;

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
    .map(({ cells, row }, place) => ({ place, text: `Row ${row}: ${cells.filter((cell) => cell !== "").join(" · ")}` }))
    .filter(({ text }) => !text.endsWith(": "));
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
  if (used.length === 0) return "Read at least one sheet.";
  const without = used.find(({ columns }) => !columns.some(({ role }) => role === "code"));
  if (without === undefined) return undefined;
  return without.table === ""
    ? "Say which column holds the codes."
    : `Say which column of ${without.table} holds the codes.`;
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
