import { parse } from "csv-parse/sync";
import { err, ok, type Result } from "../../shared/result";
import { cleanCell } from "./clean-cell";
import type { Delimiter } from "./find-delimiter";
import { limitColumns } from "./limit-columns";
import { SOURCE_LIMITS, type SourceError, type SourceRow } from "./source-document";
import { splitLoosely } from "./split-loosely";

const LINE_BREAK = /\r\n?|\n/;
const LINE_BREAKS = /\r\n?|\n/g;

/** A quoted cell that goes on for more lines than this is a quote that nobody closed. */
const MOST_LINES_OF_A_RECORD = 40;

/**
 * Reads a text whose cells are separated by a character: every record of it as a row, empty lines too.
 *
 * A row's number is the line where it starts. A quote that nobody closed spoils its own line and never the ones
 * after it.
 */
export function readDelimited(text: string, delimiter: Delimiter): Result<readonly SourceRow[], SourceError> {
  const records = text.includes('"')
    ? (parseRecords(text, delimiter) ?? splitRecords(text, delimiter))
    : splitLines(text, SOURCE_LIMITS.rows + 1).map((line) => line.split(delimiter));
  if (records.length > SOURCE_LIMITS.rows) return err({ code: "too-many-rows" });
  const rows: SourceRow[] = [];
  let line = 1;
  for (const record of records) {
    const cells = limitColumns(record.map(cleanCell));
    if (cells === undefined) return err({ code: "too-many-columns", place: `line ${line}` });
    rows.push({ row: line, cells });
    line += 1 + countLineBreaks(record);
  }
  return ok(rows);
}

/** The records of a text that keeps to the rules of quoting; nothing where it does not. */
function parseRecords(text: string, delimiter: Delimiter): string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      // Typed by hand, a quoted cell often has a space in front. Where tabs separate, a tab is no such space.
      trim: delimiter !== "\t",
      // One more than is allowed: enough to know.
      to: SOURCE_LIMITS.rows + 1,
    });
  } catch {
    return undefined;
  }
}

/** The records of a text in which some quotes are just quotes: an inch, or a quote that nobody closed. */
function splitRecords(text: string, delimiter: Delimiter): string[][] {
  const lines = splitLines(text);
  const usual = countUsualCells(lines, delimiter);
  const records: string[][] = [];
  let at = 0;
  while (at < lines.length && records.length <= SOURCE_LIMITS.rows) {
    const { record, length } = splitRecordAt(lines, at, delimiter, usual);
    records.push(record);
    at += length;
  }
  return records;
}

/** The lines of a text, at most so many. Where nothing is quoted, each is a record. */
function splitLines(text: string, most?: number): string[] {
  const lines = text.split(LINE_BREAK, most === undefined ? undefined : most + 1);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** The record that starts at a line: as many lines as its quotes need, or the line alone with its quotes as text. */
function splitRecordAt(lines: readonly string[], at: number, delimiter: Delimiter, usual: number) {
  const last = Math.min(at + MOST_LINES_OF_A_RECORD, lines.length) - 1;
  let areRecords = true;
  for (let end = at; end <= last; end += 1) {
    const line = lines[end] ?? "";
    areRecords &&= line.split(delimiter).length === usual;
    // Only a line with a quote can end what a quote began.
    if (end > at && !line.includes('"')) continue;
    // Lines that are whole records by themselves are no record together: the quote in the first was never closed.
    if (end > at && areRecords) break;
    const record = splitLoosely(lines.slice(at, end + 1).join("\n"), delimiter);
    if (record !== undefined) return { record, length: end - at + 1 };
  }
  return { record: (lines[at] ?? "").split(delimiter).map(takeOffQuotes), length: 1 };
}

/** How many cells most lines without quotes have. */
function countUsualCells(lines: readonly string[], delimiter: Delimiter): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (line.includes('"')) continue;
    const cells = line.split(delimiter).length;
    counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0] ?? 0;
}

/** Takes off a pair of quotes, and one in front that nobody closed. One at the end may be an inch. */
function takeOffQuotes(cell: string): string {
  return cell.replace(/^"([^"]*)"?$/, "$1");
}

function countLineBreaks(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) {
    if (LINE_BREAK.test(cell)) breaks += cell.match(LINE_BREAKS)?.length ?? 0;
  }
  return breaks;
}
