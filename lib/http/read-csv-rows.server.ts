import "server-only";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Question } from "../router/answer";
import { err, ok, type Result } from "../shared/result";
import { type Asked, toDateOfService } from "./api-v1";
import type { Fault } from "./problem";
import { type RowRefusal, readRow, refuseRow } from "./row-question";

/** What a row of a table says, by the column that says it. */
type Column = "code" | "modifiers" | "dateOfService" | "lineOfBusiness" | "requestType";

/** Headers as they are read: in lower case, without spaces, lines and hyphens. */
const COLUMNS: ReadonlyMap<string, Column> = new Map([
  ["code", "code"],
  ["modifiers", "modifiers"],
  ["dateofservice", "dateOfService"],
  ["dos", "dateOfService"],
  ["lineofbusiness", "lineOfBusiness"],
  ["lob", "lineOfBusiness"],
  ["requesttype", "requestType"],
  ["type", "requestType"],
]);

/** Parsed at a time, so that a table is never in memory as a whole a second time. */
const SLICE_BYTES = 65_536;
/** Far longer than a row with everything in it; a quote that is never closed ends here. */
const LONGEST_ROW_CHARACTERS = 16_000;

/** Why a body is no table of requests. */
export type TableFault =
  | { readonly code: "not-csv"; readonly line: number }
  | { readonly code: "columns"; readonly faults: readonly Fault[] };

/** A table that was looked through once. */
export interface CsvTable {
  readonly columns: readonly Column[];
  /** Rows below the header. */
  readonly rows: number;
}

/** Looks through a body: it is CSV to its end, and the first row names columns that are known. */
export async function inspectCsv(body: Uint8Array): Promise<Result<CsvTable, TableFault>> {
  let columns: readonly Column[] | undefined;
  let rows = 0;
  try {
    for await (const cells of readCells(body)) {
      if (columns !== undefined) {
        rows++;
        continue;
      }
      const named = readHeader(cells);
      if (!named.ok) return err({ code: "columns", faults: named.error });
      columns = named.value;
    }
  } catch (error) {
    if (error instanceof CsvError) return err({ code: "not-csv", line: Number(error["lines"] ?? 1) });
    throw error;
  }
  const faults = [{ path: "/0", message: "Begin with a row that names the columns; one of them is code" }];
  return columns === undefined ? err({ code: "columns", faults }) : ok({ columns, rows });
}

/** Reads the rows of a body that {@link inspectCsv} looked through. */
export async function* readCsvRows(
  body: Uint8Array,
  { columns }: CsvTable,
  defaults: Asked,
): AsyncGenerator<Result<Question, RowRefusal>> {
  let isHeader = true;
  for await (const cells of readCells(body)) {
    if (!isHeader) yield toQuestion(cells, columns, defaults);
    isHeader = false;
  }
}

function toQuestion(
  cells: readonly string[],
  columns: readonly Column[],
  defaults: Asked,
): Result<Question, RowRefusal> {
  if (cells.length > columns.length) {
    return err(refuseRow("This row has more cells than there are columns. Put a text with a comma into quotes."));
  }
  const row: Record<string, unknown> = { code: "" };
  for (const [index, column] of columns.entries()) {
    const text = (cells[index] ?? "").trim();
    if (text === "") continue;
    if (column === "modifiers") row[column] = text.split(/\s+/);
    else row[column] = column === "dateOfService" ? toDateOfService(text) : text;
  }
  return readRow(row, defaults);
}

function readHeader(cells: readonly string[]): Result<readonly Column[], readonly Fault[]> {
  const columns = cells.map((cell) => COLUMNS.get(cell.toLowerCase().replace(/[\s_-]/g, "")));
  const faults = columns.flatMap((column, index) => {
    if (column === undefined) return [{ path: `/0/${index}`, message: "No such column is known" }];
    return columns.indexOf(column) < index ? [{ path: `/0/${index}`, message: "Name this column once" }] : [];
  });
  if (!columns.includes("code")) faults.push({ path: "/0", message: "One column has to be code" });
  return faults.length === 0 ? ok(columns.filter((column) => column !== undefined)) : err(faults.slice(0, 100));
}

function readCells(body: Uint8Array): AsyncIterable<string[]> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW_CHARACTERS,
  });
  return Readable.from(toSlices(body)).pipe(parser);
}

function* toSlices(body: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < body.length; at += SLICE_BYTES) yield body.subarray(at, at + SLICE_BYTES);
}
