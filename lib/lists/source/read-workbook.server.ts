import "server-only";
import { type Cell, readXlsx, type Sheet, type Workbook } from "hucre/xlsx";
import { err, ok, type Result } from "../../shared/result";
import { fillMerges } from "./fill-merges";
import { limitColumns } from "./limit-columns";
import { showStyledCell, showValue } from "./show-cell.server";
import {
  SOURCE_LIMITS,
  type SourceDocument,
  type SourceError,
  type SourceRow,
  type SourceTable,
} from "./source-document";
import { storeZip } from "./store-zip";
import { unpackWorkbook } from "./unpack-workbook.server";
import { dropEmptyCells, findSheetsWithCells } from "./workbook-parts.server";

/**
 * Reads an Excel workbook: each sheet as a table, hidden ones too, each row with what its cells show.
 *
 * Rows keep the numbers that Excel gives them. A cell merged over several rows stands in each of them.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  onProgress?: (done: number, total: number) => void,
): Promise<Result<SourceDocument, SourceError>> {
  const parts = unpackWorkbook(bytes);
  if (!parts.ok) return parts;
  const hasCells = findSheetsWithCells(parts.value);
  if (hasCells.length > 0 && !hasCells.includes(true)) return err({ code: "empty-file", place: "no sheet with cells" });
  const workbook = await parseWorkbook(storeZip(dropEmptyCells(parts.value)), hasCells);
  if (!workbook.ok) return workbook;

  const { sheets, dateSystem } = workbook.value;
  const tables: SourceTable[] = [];
  let room: number = SOURCE_LIMITS.rows;
  for (const sheet of sheets) {
    const rows = readSheet(sheet, tables.length + 1, dateSystem === "1904", room);
    if (!rows.ok) return rows;
    room -= rows.value.length;
    const isHidden = sheet.hidden === true || sheet.veryHidden === true;
    tables.push({ name: sheet.name, ...(isHidden ? { hidden: true } : {}), rows: rows.value });
    onProgress?.(tables.length, sheets.length);
  }
  if (tables.every(({ rows }) => rows.length === 0)) return err({ code: "empty-file", place: "no sheet with cells" });
  return ok({ format: "xlsx", tables });
}

async function parseWorkbook(zip: Uint8Array, hasCells: readonly boolean[]): Promise<Result<Workbook, SourceError>> {
  try {
    return ok(await readXlsx(zip, { readStyles: true, sheets: (_sheet, index) => hasCells[index] ?? true }));
  } catch (error) {
    // The library lays a sheet out as a rectangle, and refuses one with cells in far corners.
    const isTooLarge = error instanceof Error && /\blimit\b/.test(error.message);
    return err(isTooLarge ? { code: "too-large-unpacked", place: "cells far apart" } : { code: "damaged-workbook" });
  }
}

function readSheet(
  sheet: Sheet,
  number: number,
  is1904: boolean,
  room: number,
): Result<readonly SourceRow[], SourceError> {
  showStyledCells(sheet);
  const last = findLastRow(sheet);
  if (last > room) return err({ code: "too-many-rows", place: `sheet ${number}, row ${last}` });
  const texts = sheet.rows.slice(0, last).map((cells) => cells.map((value) => showValue(value, is1904)));
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
function showStyledCells({ rows, cells }: Sheet): void {
  for (const [place, cell] of cells ?? new Map<string, Cell>()) {
    const text = showStyledCell(cell);
    if (text === undefined) continue;
    const [row = 0, column = 0] = place.split(",").map(Number);
    const values = rows[row];
    if (values !== undefined) values[column] = text;
  }
}

/** The number of the last row with anything in it. */
function findLastRow({ rows }: Sheet): number {
  return (
    1 +
    rows.findLastIndex((values) =>
      values.some((value) => value !== null && !(typeof value === "string" && value.trim() === "")),
    )
  );
}
