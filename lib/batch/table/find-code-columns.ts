import { familyOf } from "../../codes/code-family";
import { isDottedDiagnosis, isUndottedDiagnosis } from "../../codes/near-code";
import { isZipOfNoCode } from "../../codes/places";
import { parseProcedureCode } from "../../codes/procedure-code";
import type { BatchFind } from "../batch-entry";
import type { TitleKind } from "./column-choice";
import { onceEach } from "./each-text";
import type { TableLayout, TableRow } from "./table-layout";

/** A column in which fewer of the rows have their codes holds one now and then, as a note does. */
const LEAST_SHARE_OF_ROWS = 0.2;
const LEAST_SHARE_OF_CODES = 0.6;
const IS_ASCII = /^[ -~]*$/;
/** Every code has three digits in a row, or the letters that are typed for them: most cells of words have not. */
const DIGIT_PLACES = /[\dOIL]{3}/i;
const ZIP_SHAPE = /^97\d{3}(?:-\d{4})?$/;

/** Finds the columns in which the codes stand that were found in the text. */
export function findCodeColumns(
  layout: TableLayout,
  rows: readonly TableRow[],
  finds: readonly BatchFind[],
): readonly number[] {
  const byLine = groupByLine(finds, rows.at(-1)?.lastLine ?? 0);
  const hits = new Map<number, number>();
  let rowsWithCodes = 0;
  for (const row of rows) {
    const columns = findColumns(row, byLine, layout);
    if (columns.size > 0) rowsWithCodes += 1;
    for (const at of columns) hits.set(at, (hits.get(at) ?? 0) + 1);
  }
  return [...hits]
    .filter(([at, count]) => layout.kinds[at] === "procedure" || count >= rowsWithCodes * LEAST_SHARE_OF_ROWS)
    .map(([at]) => at)
    .toSorted((one, other) => one - other);
}

/** Says whether nearly all cells of a column are codes, and nothing says that they are something else. */
export function couldHoldCodes(cells: readonly string[], kind: TitleKind | undefined): boolean {
  if (cells.length < 2 || (kind !== undefined && kind !== "procedure")) return false;
  if (kind === undefined && (isZipColumn(cells) || isDiagnosisColumn(cells))) return false;
  return cells.filter(onceEach(isCodeCell)).length >= cells.length * LEAST_SHARE_OF_CODES;
}

/** Says whether a cell is one procedure code, with its modifiers, and nothing else. */
export function isCodeCell(cell: string): boolean {
  return (!IS_ASCII.test(cell) || DIGIT_PLACES.test(cell)) && parseProcedureCode(cell).ok;
}

function groupByLine(finds: readonly BatchFind[], lastLine: number): ReadonlyMap<number, readonly BatchFind[]> {
  const byLine = new Map<number, BatchFind[]>();
  for (const find of finds) {
    // Finds come in reading order: what is behind the rows that are looked at is of no use here.
    if (find.line > lastLine) break;
    const others = byLine.get(find.line);
    if (others === undefined) byLine.set(find.line, [find]);
    else others.push(find);
  }
  return byLine;
}

/** The columns of a row in which codes were found. */
function findColumns(
  row: TableRow,
  byLine: ReadonlyMap<number, readonly BatchFind[]>,
  layout: TableLayout,
): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let line = row.line; line <= row.lastLine; line += 1) {
    for (const find of byLine.get(line) ?? []) {
      const at = findColumn(row, find, layout);
      if (at !== undefined) columns.add(at);
    }
  }
  return columns;
}

/** Where in its row a code stands. The same digits can also be the ZIP code of the row: the column of codes comes first. */
function findColumn({ cells }: TableRow, find: BatchFind, { kinds }: TableLayout): number | undefined {
  const text = (find.range?.slice(0, 5) ?? find.repairedFrom ?? find.code).toUpperCase();
  let best: number | undefined;
  let bestScore = -1;
  for (const [at, cell] of cells.entries()) {
    const upper = cell.toUpperCase();
    const score = upper.includes(text) ? judgePlace(kinds[at], upper.startsWith(text)) : -1;
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

function judgePlace(kind: TitleKind | undefined, isAtStart: boolean): number {
  if (kind === "procedure") return 3;
  if (kind !== undefined && kind !== "text") return 0;
  return isAtStart ? 2 : 1;
}

function isZipColumn(cells: readonly string[]): boolean {
  return cells.every((cell) => ZIP_SHAPE.test(cell)) && cells.some(isZipOfNoCode);
}

function isDiagnosisColumn(cells: readonly string[]): boolean {
  const upper = cells.map((cell) => cell.toUpperCase());
  const isDiagnosis = (cell: string) => isDottedDiagnosis(cell) || isUndottedDiagnosis(cell);
  return upper.every(isDiagnosis) && upper.some((cell) => familyOf(cell) === undefined);
}
