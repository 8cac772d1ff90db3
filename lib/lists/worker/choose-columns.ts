import { err, ok, type Result } from "../../shared/result";
import type { ColumnRole, LayoutColumn, ListLayout, TableLayout } from "../reading/list-layout";
import type { SourceDocument, SourceTable } from "../source/source-document";

/** What a maintainer says beforehand of how a file is to be read. What is not named is found by content. */
export interface ColumnChoice {
  /** Name of the only sheet to read. */
  readonly sheet?: string;
  /** Columns by what their header says, or by their letter in a spreadsheet. */
  readonly columns: readonly { readonly role: ColumnRole; readonly header: string }[];
}

/** The file has no such sheet, or no sheet that is read has a column of this name. */
export interface ChoiceError {
  readonly code: "no-such-sheet" | "no-such-column";
  readonly name: string;
}

/** Headers stand above the entries; a cell far below is content. */
const HEADER_ROWS = 60;

/**
 * How is this file to be read when somebody named its sheet or columns?
 *
 * The roles that were named go to the named columns of each sheet that has them all; every other role stays as it was
 * found.
 */
export function chooseColumns(
  document: SourceDocument,
  found: ListLayout,
  choice: ColumnChoice,
): Result<ListLayout, ChoiceError> {
  const sheet = choice.sheet === undefined ? ok(found.tables) : chooseSheet(found.tables, choice.sheet);
  if (!sheet.ok) return sheet;
  if (choice.columns.length === 0) return ok({ ...found, tables: sheet.value });
  let isAnyChosen = false;
  const tables = sheet.value.map((layout, index) => {
    const table = document.tables[index];
    const isReadable = layout.use || layout.unused === "no-codes";
    const chosen = isReadable && table !== undefined ? chooseInTable(table, layout, choice.columns) : undefined;
    if (chosen === undefined) return layout;
    isAnyChosen = true;
    return chosen;
  });
  return isAnyChosen ? ok({ ...found, tables }) : err({ code: "no-such-column", name: nameMissing(document, choice) });
}

function chooseSheet(tables: readonly TableLayout[], name: string): Result<readonly TableLayout[], ChoiceError> {
  const wanted = tables.findIndex((layout) => normalise(layout.table) === normalise(name));
  if (wanted < 0) return err({ code: "no-such-sheet", name });
  return ok(
    tables.map(({ unused: _unused, ...layout }, index) =>
      index === wanted ? { ...layout, use: true } : { ...layout, use: false, unused: "by-hand" },
    ),
  );
}

/** The table's layout with the named columns in it, or nothing where it does not have them all. */
function chooseInTable(
  table: SourceTable,
  { unused: _unused, header, ...layout }: TableLayout,
  wanted: ColumnChoice["columns"],
): TableLayout | undefined {
  const headerRow = findHeader(table, header, wanted);
  const cells = headerRow === undefined ? [] : (table.rows[headerRow]?.cells ?? []);
  const chosen: LayoutColumn[] = [];
  for (const { role, header: name } of wanted) {
    const column = findColumn(table, cells, name);
    if (column === undefined) return undefined;
    chosen.push({ column, role, header: cells[column] ?? "" });
  }
  const roles = new Set(chosen.map(({ role }) => role));
  const places = new Set(chosen.map(({ column }) => column));
  const kept = layout.columns.filter(({ role, column }) => !roles.has(role) && !places.has(column));
  const columns = [...kept, ...chosen].sort((a, b) => a.column - b.column);
  return { ...layout, use: true, ...(headerRow === undefined ? {} : { header: headerRow }), columns };
}

/** The row that was found to be the header where it has the names, else the first that has them all. */
function findHeader(
  table: SourceTable,
  found: number | undefined,
  wanted: ColumnChoice["columns"],
): number | undefined {
  const names = wanted.map(({ header }) => normalise(header));
  const hasNames = (cells: readonly string[]) => names.every((name) => cells.some((cell) => normalise(cell) === name));
  const cells = found === undefined ? undefined : table.rows[found]?.cells;
  if (cells !== undefined && hasNames(cells)) return found;
  const first = table.rows.slice(0, HEADER_ROWS).findIndex((row) => hasNames(row.cells));
  return first < 0 ? found : first;
}

function findColumn(table: SourceTable, header: readonly string[], name: string): number | undefined {
  const named = header.findIndex((cell) => normalise(cell) === normalise(name));
  if (named >= 0) return named;
  const column = toColumnNumber(name);
  return column !== undefined && table.rows.some(({ cells }) => column < cells.length) ? column : undefined;
}

/** The place, from 0, of a column that a spreadsheet shows as "A", "B", … "AA". */
function toColumnNumber(name: string): number | undefined {
  if (!/^[a-z]{1,2}$/i.test(name)) return undefined;
  const letters = [...name.toUpperCase()];
  return letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The first name that no table has, to be told. */
function nameMissing(document: SourceDocument, { columns }: ColumnChoice): string {
  const isNowhere = ({ header }: ColumnChoice["columns"][number]) =>
    document.tables.every((table) =>
      table.rows.slice(0, HEADER_ROWS).every(({ cells }) => findColumn(table, cells, header) === undefined),
    );
  return (columns.find(isNowhere) ?? columns[0])?.header ?? "";
}

function normalise(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
