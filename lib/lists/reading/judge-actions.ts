import type { ListKind } from "../../router/routing-tables";
import type { SourceRow, SourceTable } from "../source/source-document";
import type { ColumnGroup } from "./column-groups";
import { readActionOfTable, readColumnActions } from "./find-changes";
import { roleOfHeader } from "./header-role";
import type { TableLayout } from "./list-layout";
import { type ActionWord, readAction } from "./read-action";
import { readNeedsAuthorization } from "./read-needs-authorization";
import type { EntryAction, RowProblem } from "./row-reading";

/** What a row does to the list, and whether that has to be asked about. */
export interface RowStanding {
  readonly action: EntryAction;
  readonly problem?: RowProblem;
}

/** What is said of rows of a table, by the file, the table and the columns. */
export interface ActionSettings {
  readonly kind: "whole" | "changes";
  readonly listKind: ListKind | undefined;
}

const ADD: RowStanding = { action: "add" };
const SAYS_OTHERWISE: RowStanding = { action: "add", problem: "says-otherwise" };
const UNKNOWN: RowStanding = { action: "add", problem: "unknown-action" };

/** "PA required?", and "Status" where the cells say so. */
function maySayAuthorization(header: string): boolean {
  const says = roleOfHeader(header);
  return says.kind === "says-authorization" || (says.kind === "maybe" && says.roles[0] === "action");
}

const NEGATIVE = /\bno\b|\bnot\b|\bexempt|\bwithout\b/i;

/** Says of one row, seen with a group of its columns and the heading it stands under, what it does to the list. */
export type JudgeRow = (row: SourceRow, group: ColumnGroup, heading: ActionWord | undefined) => RowStanding;

/**
 * What do the rows of a table do to a list: add, delete, change? In a whole list every row adds, unless it says by
 * itself that it is deleted or excluded, or that authorization is needed where the list says that it is not.
 */
export function judgeActions(table: SourceTable, layout: TableLayout, settings: ActionSettings): JudgeRow {
  const ofColumns = readColumnActions(layout.columns);
  const sayOf = (row: SourceRow, group: ColumnGroup) =>
    group.action === undefined ? undefined : readAction(row.cells[group.action] ?? "");
  if (settings.kind === "changes") {
    const ofTable = readActionOfTable(table.name);
    return (row, group, heading) => {
      const said = group.action === undefined ? (ofColumns?.get(group.code) ?? heading ?? ofTable) : sayOf(row, group);
      return toChange(said);
    };
  }
  const contradicts = findContradiction(table, layout, settings.listKind);
  return (row, group, heading) => {
    const isLeftOut = [sayOf(row, group), ofColumns?.get(group.code), heading].some(leavesOut);
    return isLeftOut || contradicts(row) ? SAYS_OTHERWISE : ADD;
  };
}

function toChange(said: ActionWord | undefined): RowStanding {
  if (said === undefined || said === "keep") return UNKNOWN;
  return said === "exclude" ? { action: "delete", problem: "unknown-action" } : { action: said };
}

function leavesOut(said: ActionWord | undefined): boolean {
  return said === "delete" || said === "exclude";
}

/**
 * Which rows say of authorization what the list does not? Without knowing what the list is for, a column that says
 * both yes and no cannot be read, and each of its rows is asked about.
 */
function findContradiction(
  table: SourceTable,
  layout: TableLayout,
  listKind: ListKind | undefined,
): (row: SourceRow) => boolean {
  const header = table.rows[layout.header ?? -1]?.cells ?? [];
  const taken = new Set(layout.columns.map(({ column }) => column));
  const columns = header.flatMap((cell, column) => {
    const isTold = !taken.has(column) && maySayAuthorization(cell);
    return isTold ? [{ column, isNegative: NEGATIVE.test(cell) }] : [];
  });
  if (columns.length === 0) return () => false;
  const needs = (row: SourceRow) => {
    return columns.map(({ column, isNegative }) => {
      const said = readNeedsAuthorization(row.cells[column] ?? "");
      return said === undefined ? undefined : said !== isNegative;
    });
  };
  if (listKind !== undefined) return (row) => needs(row).includes(listKind === "no-auth");
  const said = new Set(table.rows.slice((layout.header ?? -1) + 1).flatMap(needs));
  return said.has(true) && said.has(false) ? (row) => needs(row).some((need) => need !== undefined) : () => false;
}
