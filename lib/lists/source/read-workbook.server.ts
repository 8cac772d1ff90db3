import "server-only";
import { dateToSerial, formatValue } from "hucre";
import { readXlsx, type Workbook } from "hucre/xlsx";
import { err, ok, type Result } from "../../shared/result";
import { layOutSheet } from "./lay-out-sheet";
import { SOURCE_LIMITS, type SourceDocument, type SourceError, type SourceTable } from "./source-document";
import { storeZip } from "./store-zip";
import { unpackWorkbook } from "./unpack-workbook.server";
import { dropEmptyCells, findSheetsWithCells, type PartCodec } from "./workbook-parts";

const UTF8: PartCodec = {
  toText: (bytes) => new TextDecoder().decode(bytes),
  toBytes: (text) => new TextEncoder().encode(text),
};

/** As Latin-1 every byte is one character and comes back as it was. */
const LATIN1: PartCodec = {
  toText: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"),
  toBytes: (text) => Buffer.from(text, "latin1"),
};

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
  const hasCells = findSheetsWithCells(parts.value, UTF8);
  if (hasCells.length > 0 && !hasCells.includes(true)) return err({ code: "empty-file", place: "no sheet with cells" });
  const workbook = await parseWorkbook(storeZip(dropEmptyCells(parts.value, LATIN1)), hasCells);
  if (!workbook.ok) return workbook;

  const { sheets, dateSystem } = workbook.value;
  const tables: SourceTable[] = [];
  let room: number = SOURCE_LIMITS.rows;
  for (const sheet of sheets) {
    const number = tables.length + 1;
    const rows = layOutSheet(sheet, {
      number,
      is1904: dateSystem === "1904",
      room,
      formats: { dateToSerial, formatValue },
    });
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
