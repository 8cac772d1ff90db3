import type { IsoDate } from "../shared/iso-date";
import { addCell, addCode, type ColumnTraits, startColumn } from "./column-traits";
import type { FieldKind } from "./field-labels";
import { isProcedureCode } from "./procedure-code";
import { FIRST_UNLABELLED } from "./row-dates";
import { countCells, type Delimiter, splitCells } from "./split-cells";
import type { Table } from "./table-columns";

/** How a line is cut. */
interface CutLine {
  readonly delimiter: Delimiter;
  readonly width: number;
}

/** Lines that follow one another, from `start` up to and without `end`, and the table they are. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly table: Table | undefined;
}

const DELIMITERS: readonly Delimiter[] = ["\t", "|", "  ", ","];
const FEWEST_CELLS = 3;
/** A tab is the edge of a cell and nothing else. */
const FEWEST_TABBED = 2;
/** A code and one other cell. */
const SHORTEST_ROW = 7;
const LONGEST_ROW = 2000;
const CODE_LENGTH = 5;

/**
 * Finds tables that were pasted without their header, and in them the columns that could be mistaken: one of ZIP
 * codes beside one of codes, one of diagnoses, and one of birth dates beside one of dates of service.
 *
 * One row cannot tell: 97140 is a ZIP code and a code. The rows around it can, when the same column holds 97201.
 * Gives the table that a line belongs to, by the line's index. Cheapest when asked in the order of the lines: rows
 * that nobody asks about, as those under a header, are not looked at.
 */
export function inferTables(lines: readonly string[]): (index: number) => Table | undefined {
  const cut = startCutting();
  let run: Run = { start: 0, end: 0, table: undefined };
  return (index) => {
    // In a list of codes alone, every line is too short.
    if ((lines[index]?.length ?? 0) < SHORTEST_ROW) return undefined;
    if (index < run.start || index >= run.end) run = inferRun(lines, index, cut);
    return run.table;
  };
}

type Cut = (line: string | undefined) => CutLine | undefined;

/** The lines around a line that are cut alike, and what their columns hold. */
function inferRun(lines: readonly string[], index: number, cut: Cut): Run {
  const first = cut(lines[index]);
  if (first === undefined) return { start: index, end: index + 1, table: undefined };
  let start = index;
  let end = index + 1;
  while (isCutAlike(first, cut(lines[start - 1]))) start -= 1;
  while (isCutAlike(first, cut(lines[end]))) end += 1;
  return { start, end, table: inferTable(first, lines.slice(start, end)) };
}

/** Tells how lines are cut. Of a line that starts with a code, what stands behind it decides: each ending is cut once. */
function startCutting(): Cut {
  const endings = new Map<string, CutLine | undefined>();
  return (line) => {
    if (line === undefined || line.length > LONGEST_ROW || !startsWithCode(line)) return cutLine(line);
    const ending = line.slice(CODE_LENGTH);
    const known = endings.get(ending);
    if (known !== undefined || endings.has(ending)) return known;
    const cut = cutLine(line);
    endings.set(ending, cut);
    return cut;
  };
}

function startsWithCode(line: string): boolean {
  return isProcedureCode(line.slice(0, CODE_LENGTH));
}

function cutLine(line: string | undefined): CutLine | undefined {
  if (line === undefined || line.length < SHORTEST_ROW || line.length > LONGEST_ROW) return undefined;
  if (!/\d{4}/.test(line)) return undefined;
  const trimmed = line.trim();
  const delimiter = DELIMITERS.find((candidate) => trimmed.includes(candidate));
  if (delimiter === undefined) return undefined;
  const width = countCells(line, delimiter);
  return width < (delimiter === "\t" ? FEWEST_TABBED : FEWEST_CELLS) ? undefined : { delimiter, width };
}

function isCutAlike(first: CutLine, other: CutLine | undefined): boolean {
  return other !== undefined && other.delimiter === first.delimiter && other.width === first.width;
}

function inferTable({ delimiter, width }: CutLine, rows: readonly string[]): Table | undefined {
  if (rows.length < 2) return undefined;
  const columns = toColumns(rows, delimiter, width);
  const hasServiceDates = columns.some(({ firstDay }) => firstDay !== undefined && firstDay >= FIRST_UNLABELLED);
  const fields = columns.map((column, index): FieldKind | undefined => {
    if (isZipColumn(column) && columns.some((other, at) => at !== index && isCodeColumn(other))) return "zip-code";
    if (isDiagnosisColumn(column)) return "diagnosis-code";
    return hasServiceDates && isBirthColumn(column) ? "date-of-birth" : undefined;
  });
  if (delimiter === "\t" || delimiter === "|") markCodes(fields, columns);
  return fields.some((field) => field !== undefined) ? { delimiter, fields } : undefined;
}

function toColumns(rows: readonly string[], delimiter: Delimiter, width: number): readonly ColumnTraits[] {
  const columns = Array.from({ length: width }, startColumn);
  const [first] = columns;
  const days = new Map<string, IsoDate | undefined>();
  const endings = new Map<string, number>();
  for (const row of rows) {
    const ending = startsWithCode(row) ? row.slice(CODE_LENGTH) : "";
    const seen = ending.startsWith(delimiter) ? (endings.get(ending) ?? 0) : 0;
    // More than two cells with the same text say no more of a column than two.
    if (seen >= 2 && first !== undefined) addCode(first, row.slice(0, CODE_LENGTH), days);
    else addCells(columns, splitCells(row, delimiter), days);
    if (seen < 2 && ending !== "") endings.set(ending, seen + 1);
  }
  return columns;
}

function addCells(
  columns: readonly ColumnTraits[],
  cells: readonly string[],
  days: Map<string, IsoDate | undefined>,
): void {
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at];
    const cell = (cells[at] ?? "").trim();
    if (column !== undefined && cell !== "") addCell(column, cell, days);
  }
}

/** Notes the one column of codes, and those of modifiers behind it. Two such columns compete, and none is noted. */
function markCodes(fields: (FieldKind | undefined)[], columns: readonly ColumnTraits[]): void {
  const candidates = columns.flatMap(({ areCodes, cells }, index) => {
    return fields[index] === undefined && areCodes && cells > 1 ? [index] : [];
  });
  const [at] = candidates;
  const column = columns[at ?? -1];
  if (at === undefined || column === undefined || candidates.length > 1) return;
  const isNamed = columns.some((other) => other.hasName || isBirthColumn(other));
  if (isSureColumn(column, isNamed)) fields[at] = "procedure";
  for (let next = at + 1; isModifierColumn(columns[next]); next += 1) fields[next] = "modifier";
}

function isModifierColumn(column: ColumnTraits | undefined): boolean {
  return column?.areModifiers === true && column.hasSureModifier;
}

/** Behind a person's name, five digits can be a chart number; and letters with four digits can all be diagnoses. */
function isSureColumn({ areBare, hasBare, hasDigits }: ColumnTraits, isNamed: boolean): boolean {
  return isNamed ? !areBare && hasBare : hasDigits;
}

function isZipColumn({ cells, areZips, hasZipOfNoCode }: ColumnTraits): boolean {
  return cells > 0 && areZips && hasZipOfNoCode;
}

function isCodeColumn(column: ColumnTraits): boolean {
  return column.cells > 0 && column.areLikeCodes && !isZipColumn(column);
}

function isDiagnosisColumn({ areDiagnoses, hasNoCode }: ColumnTraits): boolean {
  return areDiagnoses && hasNoCode;
}

function isBirthColumn({ firstDay }: ColumnTraits): boolean {
  return firstDay !== undefined && firstDay < FIRST_UNLABELLED;
}
