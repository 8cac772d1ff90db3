import { readDateAt } from "../../codes/read-date";
import { FIRST_UNLABELLED } from "../../codes/row-dates";
import { readLineOfBusiness } from "../../lists/reading/read-line-of-business";
import type { BatchFind } from "../batch-entry";
import type { ColumnChoice, ColumnRoles } from "./column-choice";
import { onceEach } from "./each-text";
import { findCodeColumns } from "./find-code-columns";
import { readRequestType } from "./read-request-type";
import type { TableLayout, TableRow } from "./table-layout";

/** So many of a column's cells must say the same before it is taken for what no title says. */
const LEAST_SHARE = 0.8;
const LEAST_SHARE_UNDER_TITLE = 0.5;
const OF_REQUESTS = /\b(?:request|auth|authorization|pa)\b/i;

/** Finds which columns hold the codes, the dates of service, the lines of business and the request types. */
export function findRoles(layout: TableLayout, rows: readonly TableRow[], finds: readonly BatchFind[]): ColumnRoles {
  const codes = findCodeColumns(layout, rows, finds);
  const free = (at: number) => !codes.includes(at) && layout.kinds[at] === undefined;
  const findFree = (says: (cell: string) => boolean) =>
    layout.kinds.findIndex((_, at) => free(at) && saysSo(toCells(rows, at), says, LEAST_SHARE));
  const titledLine = layout.kinds.indexOf("line-of-business");
  const lineOfBusiness = titledLine === -1 ? findFree(namesLine) : titledLine;
  const titledType = findRequestTypes(layout, rows);
  const requestType = titledType === -1 ? findFree(namesType) : titledType;
  return {
    codes,
    dates: findDateColumns(layout, rows, codes),
    ...(lineOfBusiness === -1 ? {} : { lineOfBusiness }),
    ...(requestType === -1 ? {} : { requestType }),
  };
}

/** The columns as the reader chose them, and as they were found where nothing was chosen. Columns that are not there are no choice. */
export function applyChoice(found: ColumnRoles, choice: ColumnChoice, width: number): ColumnRoles {
  const codes = choice.codes?.filter((at) => isColumn(at, width)).toSorted((one, other) => one - other);
  const lineOfBusiness = choose(found.lineOfBusiness, choice.lineOfBusiness, width);
  const requestType = choose(found.requestType, choice.requestType, width);
  const dates = choose(-1, choice.dates, width);
  return {
    codes: codes === undefined || codes.length === 0 ? found.codes : codes,
    dates: dates === -1 ? found.dates : dates === undefined ? [] : [dates],
    ...(lineOfBusiness === undefined ? {} : { lineOfBusiness }),
    ...(requestType === undefined ? {} : { requestType }),
  };
}

/** The cells of one column that hold anything. */
export function toCells(rows: readonly TableRow[], at: number): readonly string[] {
  return rows.map(({ cells }) => cells[at] ?? "").filter((cell) => cell !== "");
}

function choose(found: number | undefined, chosen: number | "none" | undefined, width: number): number | undefined {
  if (chosen === "none") return undefined;
  return chosen !== undefined && isColumn(chosen, width) ? chosen : found;
}

function isColumn(at: number, width: number): boolean {
  return Number.isInteger(at) && at >= 0 && at < width;
}

/** "Visit type" can hold any kind of visit: its cells must agree. "Request type" says itself what it holds. */
function findRequestTypes({ kinds, titles }: TableLayout, rows: readonly TableRow[]): number {
  return kinds.findIndex(
    (kind, at) =>
      kind === "request-type" &&
      (OF_REQUESTS.test(titles[at] ?? "") || saysSo(toCells(rows, at), namesType, LEAST_SHARE_UNDER_TITLE)),
  );
}

function namesLine(cell: string): boolean {
  return readLineOfBusiness(cell) !== undefined;
}

function namesType(cell: string): boolean {
  return readRequestType(cell) !== undefined;
}

/** By its title; without one, the only column of recent days: an earlier one may be of birth dates. */
function findDateColumns(
  { kinds }: TableLayout,
  rows: readonly TableRow[],
  codes: readonly number[],
): readonly number[] {
  const titled = kinds.flatMap((kind, at) => (kind === "service-date" ? [at] : []));
  if (titled.length > 0) return titled.length === 1 ? titled : [];
  const [from, to] = [kinds.indexOf("service-from"), kinds.indexOf("service-to")];
  if (from !== -1) return to === -1 ? [from] : [from, to];
  const plain = kinds.flatMap((kind, at) => {
    const isFree = kind === undefined && !codes.includes(at);
    return isFree && saysSo(toCells(rows, at), isRecentDate, LEAST_SHARE) ? [at] : [];
  });
  return plain.length === 1 ? plain : [];
}

function isRecentDate(cell: string): boolean {
  const date = readDateAt(cell, 0);
  if (date === undefined) return false;
  const [, year] = /(\d{4}|\d{2})$/.exec(date.text) ?? [];
  const day = date.day ?? (year === undefined ? undefined : readDateAt(`1/1/${year}`, 0)?.day);
  return day !== undefined && day >= FIRST_UNLABELLED;
}

function saysSo(cells: readonly string[], says: (cell: string) => boolean, least: number): boolean {
  return cells.length > 1 && cells.filter(onceEach(says)).length >= cells.length * least;
}
