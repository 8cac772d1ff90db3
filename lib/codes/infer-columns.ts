import { familyOf } from "./code-family";
import type { FieldKind } from "./field-labels";
import { isModifierSooner } from "./join-tokens";
import { isKnownModifier } from "./known-modifiers";
import { isDottedDiagnosis, isUndottedDiagnosis } from "./near-code";
import { isZipOfNoCode } from "./places";
import { isModifier, parseProcedureCode } from "./procedure-code";
import { readDateAt } from "./read-date";
import { FIRST_UNLABELLED } from "./row-dates";
import { type Delimiter, hasDelimiter, splitCells } from "./split-cells";
import type { Table } from "./table-columns";
import type { UnfoldedLine } from "./unfold-lines";

interface CutLine {
  readonly delimiter: Delimiter;
  readonly cells: readonly string[];
}

const DELIMITERS: readonly Delimiter[] = ["\t", "|", "  ", ","];
const FEWEST_CELLS = 3;
/** A tab is the edge of a cell and nothing else. */
const FEWEST_TABBED = 2;
/** A code and one other cell. */
const SHORTEST_ROW = 7;
const LONGEST_ROW = 2000;
const ZIP_CELL = /^97\d{3}(?:-\d{4})?$/;
const NAME_CELL = /^\p{L}[\p{L}'. -]{0,40}, ?\p{L}|^\p{Lu}[\p{Ll}'-]{1,40} \p{Lu}[\p{Ll}'.-]{0,40}$/u;
const CODE_CELL = /^(?:[A-Z]\d{4}|\d{4}[\dFTUM])\b/i;

/**
 * Finds tables that were pasted without their header, and in them the columns that could be mistaken: one of ZIP
 * codes beside one of codes, one of diagnoses, and one of birth dates beside one of dates of service.
 *
 * One row cannot tell: 97140 is a ZIP code and a code. The rows around it can, when the same column holds 97201.
 */
export function inferTables(lines: readonly UnfoldedLine[]): ReadonlyMap<number, Table> {
  const tables = new Map<number, Table>();
  let start = 0;
  let rows: CutLine[] = [];
  for (let index = 0; index <= lines.length; index += 1) {
    const cut = cutLine(lines[index]);
    const first = rows[0];
    if (first !== undefined && !isCutAlike(first, cut)) {
      const table = inferTable(first.delimiter, rows);
      for (let row = start; table !== undefined && row < index; row += 1) tables.set(row, table);
      rows = [];
    }
    if (rows.length === 0) start = index;
    if (cut !== undefined) rows.push(cut);
  }
  return tables;
}

function cutLine(line: UnfoldedLine | undefined): CutLine | undefined {
  if (line === undefined || line.text.length < SHORTEST_ROW || line.text.length > LONGEST_ROW) return undefined;
  if (!/\d{4}/.test(line.text)) return undefined;
  const delimiter = DELIMITERS.find((candidate) => hasDelimiter(line.text, candidate));
  if (delimiter === undefined) return undefined;
  const cells = splitCells(line.text, delimiter).map((cell) => cell.trim());
  return cells.length < (delimiter === "\t" ? FEWEST_TABBED : FEWEST_CELLS) ? undefined : { delimiter, cells };
}

function isCutAlike(first: CutLine, other: CutLine | undefined): boolean {
  return other !== undefined && other.delimiter === first.delimiter && other.cells.length === first.cells.length;
}

function inferTable(delimiter: Delimiter, rows: readonly CutLine[]): Table | undefined {
  if (rows.length < 2) return undefined;
  const width = rows[0]?.cells.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => {
    return rows.map(({ cells }) => cells[column] ?? "").filter((cell) => cell !== "");
  });
  const days = columns.map(toDays);
  const hasServiceDates = days.some((column) => column?.every((day) => day >= FIRST_UNLABELLED));
  const fields = columns.map((column, index): FieldKind | undefined => {
    if (isZipColumn(column) && columns.some((other, at) => at !== index && isCodeColumn(other))) return "zip-code";
    if (isDiagnosisColumn(column)) return "diagnosis-code";
    return hasServiceDates && isBirthColumn(days[index]) ? "date-of-birth" : undefined;
  });
  if (delimiter === "\t" || delimiter === "|") markCodes(fields, columns, days.some(isBirthColumn));
  return fields.some((field) => field !== undefined) ? { delimiter, fields } : undefined;
}

/** Notes the one column of codes, and those of modifiers behind it. Two such columns compete, and none is noted. */
function markCodes(
  fields: (FieldKind | undefined)[],
  columns: readonly (readonly string[])[],
  hasBirthDates: boolean,
): void {
  const candidates = columns.flatMap((column, index) => {
    return fields[index] === undefined && column.length > 1 && column.every(isCodeCell) ? [index] : [];
  });
  const [at] = candidates;
  const column = columns[at ?? -1];
  if (at === undefined || column === undefined || candidates.length > 1) return;
  const isNamed = hasBirthDates || columns.some((other) => other.some((cell) => NAME_CELL.test(cell)));
  if (isSureColumn(column, isNamed)) fields[at] = "procedure";
  for (let next = at + 1; columns[next]?.some(isModifierSooner) && columns[next]?.every(isModifierCell); next += 1) {
    fields[next] = "modifier";
  }
}

function isCodeCell(cell: string): boolean {
  const read = parseProcedureCode(cell);
  return read.ok && read.value.repairedFrom === undefined;
}

function isModifierCell(cell: string): boolean {
  return isModifier(cell) && isKnownModifier(cell);
}

/** Behind a person's name, five digits can be a chart number; and letters with four digits can all be diagnoses. */
function isSureColumn(column: readonly string[], isNamed: boolean): boolean {
  const isBare = (cell: string) => /^\d{5}$/.test(cell);
  return isNamed ? !column.every(isBare) && column.some(isBare) : column.some((cell) => /^\d/.test(cell));
}

function isZipColumn(column: readonly string[]): boolean {
  return column.length > 0 && column.every((cell) => ZIP_CELL.test(cell)) && column.some(isZipOfNoCode);
}

function isCodeColumn(column: readonly string[]): boolean {
  return column.length > 0 && column.every((cell) => CODE_CELL.test(cell)) && !isZipColumn(column);
}

function isDiagnosisColumn(column: readonly string[]): boolean {
  const upper = column.map((cell) => cell.toUpperCase());
  const isDiagnosis = (cell: string) => isDottedDiagnosis(cell) || isUndottedDiagnosis(cell);
  return upper.every(isDiagnosis) && upper.some((cell) => familyOf(cell) === undefined);
}

function isBirthColumn(days: readonly string[] | undefined): boolean {
  return days?.some((day) => day < FIRST_UNLABELLED) === true;
}

/** The days of a column that holds nothing but dates. */
function toDays(column: readonly string[]): readonly string[] | undefined {
  const days = column.flatMap((cell) => readDateAt(cell, 0)?.day ?? []);
  return days.length > 0 && days.length === column.length ? days : undefined;
}
