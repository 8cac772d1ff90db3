import { isProcedureCode } from "../../codes/procedure-code";
import type { SourceTable } from "../source/source-document";
import type { LayoutColumn, TableLayout } from "./list-layout";
import { readAction, readActionHeading } from "./read-action";

/** Names of sheets that hold what is new. */
export const ADDED_NAME = /\badd(?:ed|itions?|s)\b/i;
/** Names of sheets that hold what is gone. */
export const DELETED_NAME = /\bdelet(?:ed|ions?|es)\b|\bremov(?:ed|als?)\b|\bterm(?:ed|inat(?:ed|ions?)|s)\b/i;
const NEARLY_ALL = 0.9;
const HALF = 0.5;
const HAS_DIGIT = /\d/;

/** Says whether every row of a table adds, deletes or changes, by a column, by headings or by the sheet's name. */
export function listsChanges(table: SourceTable, layout: TableLayout): boolean {
  const action = layout.columns.find(({ role }) => role === "action");
  const codes = layout.columns.filter(({ role }) => role === "code").map(({ column }) => column);
  if (action !== undefined) return isActionColumn(table, layout, action.column, codes);
  if (readActionOfTable(table.name) !== undefined) return true;
  return readColumnActions(layout.columns) !== undefined || startsWithActionHeading(table, layout, codes);
}

/** What does a sheet's name say is done with its codes? */
export function readActionOfTable(name: string): "add" | "delete" | undefined {
  if (name.length > 60 || name === "") return undefined;
  if (ADDED_NAME.test(name) && DELETED_NAME.test(name)) return undefined;
  if (DELETED_NAME.test(name)) return "delete";
  return ADDED_NAME.test(name) ? "add" : undefined;
}

/** What do the headers of several code columns say is done with their codes: "Added codes" beside "Deleted codes"? */
export function readColumnActions(
  columns: readonly LayoutColumn[],
): ReadonlyMap<number, "add" | "delete" | "change" | "exclude"> | undefined {
  const codes = columns.filter(({ role }) => role === "code");
  const actions = codes.flatMap(({ column, header }) => {
    const action = readActionHeading(header);
    return action === undefined ? [] : [[column, action] as const];
  });
  const isTold = actions.some(([, action]) => action === "delete") && actions.length === codes.length;
  return isTold ? new Map(actions) : undefined;
}

function isActionColumn(table: SourceTable, layout: TableLayout, column: number, codes: readonly number[]): boolean {
  const rows = table.rows.slice((layout.header ?? -1) + 1).filter(({ cells }) => namesCode(cells, codes));
  const said = rows.map(({ cells }) => cells[column] ?? "").filter((cell) => cell !== "");
  const actions = said.map(readAction);
  // A whole list that marks what is new still lists what is not.
  if (actions.includes("keep")) return false;
  const changes = actions.filter((action) => action !== undefined && action !== "exclude").length;
  return changes > 0 && said.length >= rows.length * NEARLY_ALL && changes >= said.length * HALF;
}

function namesCode(cells: readonly string[], codes: readonly number[]): boolean {
  return codes.some((code) => HAS_DIGIT.test(cells[code] ?? ""));
}

/** The first heading that says "added" or "deleted" stands above the first code. */
function startsWithActionHeading(table: SourceTable, layout: TableLayout, codes: readonly number[]): boolean {
  for (const [at, { cells }] of table.rows.entries()) {
    if (at === layout.header) continue;
    if (codes.some((code) => isProcedureCode(cells[code] ?? ""))) return false;
    const texts = cells.filter((cell) => cell !== "");
    const action = texts.length === 1 ? readActionHeading(texts[0] ?? "") : undefined;
    if (action !== undefined && action !== "exclude") return true;
  }
  return false;
}
