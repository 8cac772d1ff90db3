import type { BatchLine } from "./decide-entry";
import { EXPORT_HEAD, type ExportContext, toCells } from "./export-columns";
import { writeCsv, writeHtmlTable, writeTsv } from "./write-cells";

/** The table as tab-separated text for the clipboard. */
export function toTsv(lines: readonly BatchLine[], context: ExportContext): string {
  return writeTsv(toRows(lines, context));
}

/** The table as a CSV file. */
export function toCsv(lines: readonly BatchLine[], context: ExportContext): string {
  return writeCsv(toRows(lines, context));
}

/** The table as HTML for the clipboard. */
export function toHtmlTable(lines: readonly BatchLine[], context: ExportContext): string {
  return writeHtmlTable(toRows(lines, context));
}

/** The head and one row for each line, as every table that leaves the page has them. */
export function toRows(lines: readonly BatchLine[], context: ExportContext): (readonly string[])[] {
  return [EXPORT_HEAD, ...lines.map((line) => toCells(line, context))];
}
