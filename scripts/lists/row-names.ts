import type { ListReading, ReadRow } from "../../lib/lists/reading/row-reading";

/**
 * What a row of a draft is called on the command line: its number as the file shows it, behind its page or, in a
 * workbook of several sheets, behind its sheet.
 *
 * @example
 * nameRow(reading, row); // "14", "2:5", "Imaging:14"
 */
export function nameRow(reading: Pick<ListReading, "tables">, { row, page, table }: ReadRow): string {
  if (page !== undefined) return `${page}:${row}`;
  return reading.tables.length > 1 ? `${reading.tables[table]?.name}:${row}` : String(row);
}

/** The rows of a reading by their names. */
export function toRowsByName(reading: ListReading): ReadonlyMap<string, ReadRow> {
  return new Map(reading.rows.map((row) => [nameRow(reading, row), row]));
}
