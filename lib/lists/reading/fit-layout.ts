import type { SourceDocument, SourceTable } from "../source/source-document";
import { joinHeaderRows } from "./find-header";
import { findLayout } from "./find-layout";
import { toHeaderText } from "./header-role";
import type { LayoutColumn, ListLayout, TableLayout } from "./list-layout";

/** No header stands further down than this. */
const DEEPEST = 200;

/**
 * Does the way in which the last file of a list was read fit this one? Sheets are known by their names and columns by
 * their headers, wherever they stand now. Undefined where something that was read is not there any more, or where the
 * file now lists changes instead of a whole edition: then it has to be looked at anew.
 */
export function fitLayout(document: SourceDocument, remembered: ListLayout): ListLayout | undefined {
  const found = findLayout(document);
  const known = remembered.tables.filter(({ use }) => use);
  const fitted = new Map<number, TableLayout>();
  for (const plan of known) {
    const at = findTable(document, plan, known.length === 1, fitted);
    if (at === undefined) return undefined;
    fitted.set(at.table, at.layout);
  }
  const hasAction = known.some(({ columns }) => columns.some(({ role }) => role === "action"));
  if (fitted.size === 0 || (found.kind !== remembered.kind && !hasAction)) return undefined;
  const tables = document.tables.map((table, at): TableLayout => {
    const fit = fitted.get(at);
    if (fit !== undefined) return fit;
    const unused = remembered.tables.find((plan) => !plan.use && plan.table === table.name);
    const own = found.tables[at] ?? { table: table.name, use: false, unused: "no-codes", columns: [] };
    return unused?.unused === undefined ? own : { ...own, use: false, unused: unused.unused };
  });
  return { kind: remembered.kind, tables };
}

interface FittedTable {
  readonly table: number;
  readonly layout: TableLayout;
}

/** The sheet of the same name; or, where only one was read, the only one that its header fits: "Nov 2026" was "Oct 2026". */
function findTable(
  document: SourceDocument,
  plan: TableLayout,
  isOnly: boolean,
  taken: ReadonlyMap<number, TableLayout>,
): FittedTable | undefined {
  const fits = document.tables.flatMap((table, at) => {
    const layout = taken.has(at) || table.hidden === true ? undefined : fitTable(table, plan);
    return layout === undefined ? [] : [{ table: at, layout }];
  });
  const named = fits.find(({ layout }) => layout.table === plan.table);
  return named ?? (isOnly && fits.length === 1 ? fits[0] : undefined);
}

function fitTable(table: SourceTable, plan: TableLayout): TableLayout | undefined {
  // Without a header only the place of a column would be left to go by, and that says nothing.
  if (plan.header === undefined) return undefined;
  for (const [at, { cells }] of table.rows.slice(0, DEEPEST).entries()) {
    const above = table.rows[at - 1]?.cells ?? [];
    const columns = fitColumns(cells, plan.columns) ?? fitColumns(joinHeaderRows(above, cells), plan.columns);
    if (columns !== undefined) return { table: table.name, use: true, header: at, columns };
  }
  return undefined;
}

function fitColumns(headers: readonly string[], columns: readonly LayoutColumn[]): readonly LayoutColumn[] | undefined {
  const taken = new Set<number>();
  const texts = headers.map(toHeaderText);
  const fitted: LayoutColumn[] = [];
  for (const { header, role, column } of columns) {
    const text = toHeaderText(header);
    // Columns without a header follow the one before them.
    const before = fitted.at(-1);
    const at =
      text === ""
        ? findUnnamed(texts, before, column, columns)
        : texts.findIndex((other, place) => other === text && !taken.has(place));
    if (at === -1) return undefined;
    taken.add(at);
    fitted.push({ column: at, role, header: headers[at] ?? "" });
  }
  return fitted.length === 0 ? undefined : fitted;
}

function findUnnamed(
  texts: readonly string[],
  before: LayoutColumn | undefined,
  column: number,
  columns: readonly LayoutColumn[],
): number {
  const previous = columns.findLast((other) => other.column < column);
  if (before === undefined || previous === undefined) return -1;
  const at = before.column + column - previous.column;
  return (texts[at] ?? "") === "" ? at : -1;
}
