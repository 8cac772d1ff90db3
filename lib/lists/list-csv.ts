import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { expandRange } from "../codes/code-range";
import { isModifier, isProcedureCode } from "../codes/procedure-code";
import type { LineOfBusiness, ListEntry } from "../router/routing-tables";
import { type IsoDate, parseIsoDate } from "../shared/iso-date";
import { neutraliseFormula, restoreFormula } from "../shared/neutralise-formula";
import { err, ok, type Result } from "../shared/result";

/** The columns of a list file that is read without questions, in the order in which it is written. */
export const LIST_CSV_COLUMNS = [
  "code",
  "modifiers",
  "service_line",
  "line_of_business",
  "note",
  "effective_from",
  "effective_to",
] as const;

/** Written and read only where the maintainer's own file had one. */
const DESCRIPTION_COLUMN = "description";

/** An entry with its place in the file it was read from. */
export interface SourcedEntry extends ListEntry {
  readonly sourcePlace: string;
}

/** What is wrong with a list file, at most one fault a row. `row` counts from 1 at the header. */
export interface ListCsvFault {
  readonly row: number;
  readonly reason:
    | "not-csv"
    | "wrong-columns"
    | "no-entries"
    | "code"
    | "range"
    | "modifiers"
    | "line-of-business"
    | "day"
    | "days-swapped"
    | "too-long";
}

type Row = Readonly<Record<(typeof LIST_CSV_COLUMNS)[number] | typeof DESCRIPTION_COLUMN, string | undefined>>;

const MOST_CHARACTERS = { service_line: 120, note: 2000, description: 2000 } as const;

/**
 * Reads a list file in the product's own layout. One faulty row refuses the file, with every fault named: half a
 * list is never read.
 */
export function readListCsv(text: string): Result<readonly SourcedEntry[], readonly ListCsvFault[]> {
  const table = readTable(text);
  if (!table.ok) return err([table.error]);
  const [header = [], ...rows] = table.value;
  const expected: readonly string[] = LIST_CSV_COLUMNS;
  const columns = header.map((name) => name.trim().toLowerCase());
  const own = columns.filter((name) => name !== DESCRIPTION_COLUMN);
  if (own.length !== expected.length || own.some((name, index) => name !== expected[index])) {
    return err([{ row: 1, reason: "wrong-columns" }]);
  }
  if (rows.length === 0) return err([{ row: 1, reason: "no-entries" }]);

  const entries: SourcedEntry[] = [];
  const faults: ListCsvFault[] = [];
  rows.forEach((cells, index) => {
    const row = index + 2;
    const entry = readRow(Object.fromEntries(columns.map((name, at) => [name, cells[at]])) as Row, row);
    if (entry.ok) entries.push(entry.value);
    else faults.push({ row, reason: entry.error });
  });
  return faults.length > 0 ? err(faults) : ok(entries);
}

/** Writes entries in the layout that {@link readListCsv} reads, with cells that a spreadsheet would run as a formula made harmless. */
export function writeListCsv(entries: readonly ListEntry[]): string {
  const isDescribed = entries.some((entry) => entry.description !== undefined);
  const columns = isDescribed ? [...LIST_CSV_COLUMNS, DESCRIPTION_COLUMN] : LIST_CSV_COLUMNS;
  const rows = entries.map((entry) => [
    entry.codeTo === undefined ? entry.code : `${entry.code}-${entry.codeTo}`,
    entry.modifiers.join(" "),
    entry.serviceLine ?? "",
    entry.lineOfBusiness.join(" "),
    entry.note ?? "",
    entry.effectiveFrom ?? "",
    entry.effectiveTo ?? "",
    ...(isDescribed ? [entry.description ?? ""] : []),
  ]);
  // A carriage return alone would end a row for a reader that knows all three line ends.
  return stringify([[...columns], ...rows.map((cells) => cells.map(neutraliseFormula))], { quoted_match: /\r/ });
}

function readTable(text: string): Result<string[][], ListCsvFault> {
  try {
    return ok(parse(text, { bom: true, skip_empty_lines: true }));
  } catch (error) {
    const line = error instanceof Error && "lines" in error ? Number(error.lines) : 1;
    return err({ row: line, reason: "not-csv" });
  }
}

function readRow(row: Row, number: number): Result<SourcedEntry, ListCsvFault["reason"]> {
  const codes = readCodes(readCell(row.code));
  if (!codes.ok) return codes;
  const modifiers = splitWords(row.modifiers).map((word) => word.toUpperCase());
  if (!modifiers.every(isModifier)) return err("modifiers");
  const lineOfBusiness = splitWords(row.line_of_business).map((word) => word.toLowerCase());
  if (!lineOfBusiness.every(isLineOfBusiness)) return err("line-of-business");
  const days = readDays(row);
  if (!days.ok) return days;
  const texts = readTexts(row);
  if (!texts.ok) return texts;
  return ok({ ...codes.value, modifiers, lineOfBusiness, ...texts.value, ...days.value, sourcePlace: `row ${number}` });
}

function readCodes(cell: string): Result<Pick<ListEntry, "code" | "codeTo">, "code" | "range"> {
  const [code = "", codeTo, ...more] = cell
    .toUpperCase()
    .split("-")
    .map((part) => part.trim());
  if (!isProcedureCode(code)) return err("code");
  if (codeTo === undefined) return ok({ code });
  if (!isProcedureCode(codeTo) || more.length > 0 || !expandRange(code, codeTo).ok) return err("range");
  return ok({ code, codeTo });
}

type OwnDays = Pick<ListEntry, "effectiveFrom" | "effectiveTo">;

function readDays(row: Row): Result<OwnDays, "day" | "days-swapped"> {
  const from = readDay(row.effective_from);
  const to = readDay(row.effective_to);
  if (!from.ok || !to.ok) return err("day");
  if (from.value !== null && to.value !== null && to.value < from.value) return err("days-swapped");
  return ok({
    ...(from.value === null ? {} : { effectiveFrom: from.value }),
    ...(to.value === null ? {} : { effectiveTo: to.value }),
  });
}

function readDay(cell: string | undefined): Result<IsoDate | null, unknown> {
  const text = readCell(cell);
  return text === "" ? ok(null) : parseIsoDate(text);
}

type Texts = Pick<ListEntry, "serviceLine" | "note" | "description">;

function readTexts(row: Row): Result<Texts, "too-long"> {
  const serviceLine = readCell(row.service_line);
  const note = readCell(row.note);
  const description = readCell(row.description);
  const isTooLong =
    serviceLine.length > MOST_CHARACTERS.service_line ||
    note.length > MOST_CHARACTERS.note ||
    description.length > MOST_CHARACTERS.description;
  if (isTooLong) return err("too-long");
  return ok({
    ...(serviceLine === "" ? {} : { serviceLine }),
    ...(note === "" ? {} : { note }),
    ...(description === "" ? {} : { description }),
  });
}

/** A cell without the space around it and without the apostrophe that made a formula harmless. */
function readCell(cell: string | undefined): string {
  return restoreFormula((cell ?? "").trim());
}

function splitWords(cell: string | undefined): string[] {
  return readCell(cell)
    .split(/\s+/)
    .filter((word) => word !== "");
}

function isLineOfBusiness(word: string): word is LineOfBusiness {
  return word === "ohp" || word === "medicare";
}
