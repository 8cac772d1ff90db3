import { err, ok, type Result } from "../../shared/result";
import { fillMerges } from "./fill-merges";
import { limitColumns } from "./limit-columns";
import { type CellValue, type NumberFormats, type StyledCell, showStyledCell, showValue } from "./show-cell";
import type { SourceError, SourceRow } from "./source-document";

/** One sheet of a workbook as it was parsed, before anybody says what its cells show. */
export interface ParsedSheet {
  readonly rows: CellValue[][];
  /** The cells whose value alone does not tell, by "row,column" from 0. */
  readonly cells?: ReadonlyMap<string, StyledCell>;
  readonly merges?: readonly { readonly startRow: number; readonly startCol: number; readonly endRow: number }[];
}

interface SheetReading {
  /** Its place among the sheets, from 1. */
  readonly number: number;
  readonly is1904: boolean;
  /** So many rows may be in it. */
  readonly room: number;
  readonly formats: NumberFormats;
}

/**
 * Gives the rows of a sheet with what its cells show.
 *
 * Rows keep the numbers that Excel gives them. A cell merged over several rows stands in each of them.
 */
export function layOutSheet(
  sheet: ParsedSheet,
  { number, is1904, room, formats }: SheetReading,
): Result<readonly SourceRow[], SourceError> {
  showStyledCells(sheet, formats);
  const last = findLastRow(sheet);
  if (last > room) return err({ code: "too-many-rows", place: `sheet ${number}, row ${last}` });
  const texts = sheet.rows.slice(0, last).map((cells) => cells.map((value) => showValue(value, is1904, formats)));
  if (!fillMerges(texts, sheet.merges ?? [])) return err({ code: "damaged-workbook", place: `sheet ${number}` });
  const rows: SourceRow[] = [];
  for (const [index, text] of texts.entries()) {
    const cells = limitColumns(text);
    if (cells === undefined) return err({ code: "too-many-columns", place: `sheet ${number}, row ${index + 1}` });
    rows.push({ row: index + 1, cells });
  }
  return ok(rows);
}

/** Writes what styled cells show in the place of their values. */
function showStyledCells({ rows, cells }: ParsedSheet, formats: NumberFormats): void {
  for (const [place, cell] of cells ?? []) {
    const text = showStyledCell(cell, formats);
    if (text === undefined) continue;
    const [row = 0, column = 0] = place.split(",").map(Number);
    const values = rows[row];
    if (values !== undefined) values[column] = text;
  }
}

/** The number of the last row with anything in it. */
function findLastRow({ rows }: ParsedSheet): number {
  return (
    1 +
    rows.findLastIndex((values) =>
      values.some((value) => value !== null && !(typeof value === "string" && value.trim() === "")),
    )
  );
}
