import type { SourceRow } from "../source/source-document";
import { readAction } from "./read-action";
import { readCodeCell } from "./read-code-cell";
import { readDayCell } from "./read-day-cell";
import { readLineOfBusiness, readYesOrNo } from "./read-line-of-business";
import { readModifierCell } from "./read-modifier-cell";
import { readNeedsAuthorization } from "./read-needs-authorization";

/** What the cells of a column hold, counted over a sample of rows. */
export interface ColumnProfile {
  readonly filled: number;
  /** Cells that are codes and nothing else. */
  readonly codes: number;
  /** Codes with a description behind them in the same cell. */
  readonly described: number;
  /** What a code becomes by a slip, and words for there being none. */
  readonly nearCodes: number;
  readonly days: number;
  /** What has the figures of a day, also where it is on no calendar. */
  readonly dayLike: number;
  readonly linesOfBusiness: number;
  readonly yesOrNo: number;
  /** Say that authorization is needed, or that it is not. */
  readonly authorizations: number;
  readonly actions: number;
  readonly modifiers: number;
  /** "CPT", "HCPCS": the kind of a code and not a code. */
  readonly codeSystems: number;
  readonly worded: number;
  readonly distinct: number;
  /** Numbers that count the rows, or days as a spreadsheet counts them: no codes, though they look so. */
  readonly isCounting: boolean;
}

const SAMPLE = 400;
const NEAR: ReadonlySet<string> = new Set([
  "lost-zero",
  "wildcard",
  "bad-range",
  "phone-number",
  "bad-modifier",
  "partly-read",
]);
const CODE_SYSTEM =
  /^(?:cpt(?:[-/ ]?(?:4|i{1,3}|hcpcs))?|hcpcs(?: (?:level )?(?:i{1,2}|2))?|cdt|pla|category i{1,3})$/i;
const DAY_LIKE = /\d[-/.]\d|^\d{8}$/;
const FEWEST_TO_COUNT = 4;
const HAS_DIGIT = /\d/;
const WORD = /[A-Za-z]{3}/;
/** Neither a day nor a word for a line of business or an action is longer. */
const LONGEST_WORD = 80;
const FIRST_SERIAL = 36_500;
const LAST_SERIAL = 54_800;

/** What do the columns of a table hold, from a row on? A long table is judged by some hundred of its rows. */
export function profileColumns(rows: readonly SourceRow[], from: number): readonly ColumnProfile[] {
  const sample = takeSample(rows, from);
  const width = sample.reduce((most, row) => Math.max(most, row.cells.length), 0);
  return Array.from({ length: width }, (_, column) => {
    return profileCells(sample.map((row) => row.cells[column] ?? "").filter((cell) => cell !== ""));
  });
}

function takeSample(rows: readonly SourceRow[], from: number): readonly SourceRow[] {
  const told =
    rows.length - from <= SAMPLE * 2
      ? rows.slice(from)
      : [...rows.slice(from, from + SAMPLE / 2), ...spread(rows, from + SAMPLE / 2)];
  return told.filter((row) => row.mark === undefined);
}

function spread(rows: readonly SourceRow[], from: number): readonly SourceRow[] {
  const step = (rows.length - from) / (SAMPLE / 2);
  return Array.from({ length: SAMPLE / 2 }, (_, at) => rows[from + Math.floor(at * step)]).filter(
    (row) => row !== undefined,
  );
}

function profileCells(cells: readonly string[]): ColumnProfile {
  const count = (test: (cell: string) => boolean) => cells.reduce((sum, cell) => sum + (test(cell) ? 1 : 0), 0);
  const kinds = cells.map(kindOfCode);
  const countKind = (kind: string) => kinds.reduce((sum, found) => sum + (found === kind ? 1 : 0), 0);
  return {
    filled: cells.length,
    codes: countKind("code"),
    described: countKind("described"),
    nearCodes: countKind("near"),
    days: count((cell) => cell.length < LONGEST_WORD && HAS_DIGIT.test(cell) && isDay(cell)),
    dayLike: count((cell) => DAY_LIKE.test(cell) && cell.length < 30),
    linesOfBusiness: count((cell) => cell.length < LONGEST_WORD && readLineOfBusiness(cell) !== undefined),
    yesOrNo: count((cell) => cell.length < LONGEST_WORD && readYesOrNo(cell) !== undefined),
    authorizations: count((cell) => cell.length < LONGEST_WORD && readNeedsAuthorization(cell) !== undefined),
    actions: count((cell) => cell.length < LONGEST_WORD && readAction(cell) !== undefined),
    modifiers: count((cell) => cell.length < 30 && readModifierCell(cell, "known") !== undefined),
    codeSystems: count((cell) => CODE_SYSTEM.test(cell)),
    worded: count((cell) => WORD.test(cell)),
    distinct: new Set(cells).size,
    isCounting: isCounting(cells),
  };
}

function isDay(cell: string): boolean {
  const { kind } = readDayCell(cell);
  return kind !== "bad" && kind !== "open";
}

function kindOfCode(cell: string): "code" | "described" | "near" | undefined {
  if (cell.length > 2000) return undefined;
  const read = readCodeCell(cell);
  if (read.kind === "codes") return read.rest === undefined ? "code" : "described";
  if (read.kind === "no-code-given") return "near";
  return read.kind === "problem" && NEAR.has(read.problem) ? "near" : undefined;
}

function isCounting(cells: readonly string[]): boolean {
  if (cells.length < FEWEST_TO_COUNT || !cells.every((cell) => /^\d{1,6}$/.test(cell))) return false;
  const numbers = cells.map(Number);
  const isDaySerials =
    numbers.every((value) => value >= FIRST_SERIAL && value <= LAST_SERIAL) &&
    new Set(numbers).size * 4 <= numbers.length;
  const isNumbered = Number(cells[0]) <= 1 && numbers.every((value, at) => at === 0 || value > (numbers[at - 1] ?? 0));
  return isDaySerials || isNumbered;
}
