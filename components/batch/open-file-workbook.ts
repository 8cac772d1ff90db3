import { dateToSerial, formatValue } from "hucre";
import { readXlsx, type Workbook } from "hucre/xlsx";
import { layOutSheet } from "@/lib/lists/source/lay-out-sheet";
import { SOURCE_LIMITS, type SourceError, type SourceRow } from "@/lib/lists/source/source-document";
import { storeZip } from "@/lib/lists/source/store-zip";
import { dropEmptyCells, findSheetsWithCells, type PartCodec } from "@/lib/lists/source/workbook-parts";
import { err, ok, type Result } from "@/lib/shared/result";
import { batchFileTexts } from "@/texts/batch-file";
import { unpackInBrowser } from "./open-file-unpack";

/** One sheet of a workbook as text: a line for each row, tabs between the cells. */
export interface FileSheet {
  /** Its place among the sheets, from 0. */
  readonly at: number;
  readonly name: string;
  readonly isHidden: boolean;
  readonly text: string;
}

const UTF8: PartCodec = {
  toText: (bytes) => new TextDecoder().decode(bytes),
  toBytes: (text) => new TextEncoder().encode(text),
};

/** Reads the sheets of an Excel workbook with what their cells show, so that a line of the text is a row of the sheet. */
export async function readWorkbookFile(bytes: Uint8Array): Promise<Result<readonly FileSheet[], SourceError>> {
  const parts = await unpackInBrowser(bytes);
  if (!parts.ok) return parts;
  const hasCells = findSheetsWithCells(parts.value, UTF8);
  const workbook = await parseWorkbook(storeZip(dropEmptyCells(parts.value, UTF8)), hasCells);
  if (!workbook.ok) return workbook;

  const { sheets, dateSystem } = workbook.value;
  const read: FileSheet[] = [];
  let room: number = SOURCE_LIMITS.rows;
  for (const [at, sheet] of sheets.entries()) {
    const is1904 = dateSystem === "1904";
    const rows = layOutSheet(sheet, { number: at + 1, is1904, room, formats: { dateToSerial, formatValue } });
    if (!rows.ok) return rows;
    room -= rows.value.length;
    if (rows.value.length === 0) continue;
    const isHidden = sheet.hidden === true || sheet.veryHidden === true;
    read.push({ at, name: sheet.name, isHidden, text: toText(rows.value) });
  }
  return read.length === 0 ? err({ code: "empty-file", place: batchFileTexts.noCells }) : ok(read);
}

async function parseWorkbook(zip: Uint8Array, hasCells: readonly boolean[]): Promise<Result<Workbook, SourceError>> {
  try {
    return ok(await readXlsx(zip, { readStyles: true, sheets: (_sheet, index) => hasCells[index] ?? true }));
  } catch (error) {
    // The library lays a sheet out as a rectangle, and refuses one with cells in far corners.
    const isTooLarge = error instanceof Error && /\blimit\b/.test(error.message);
    return err(isTooLarge ? { code: "too-large-unpacked" } : { code: "damaged-workbook" });
  }
}

function toText(rows: readonly SourceRow[]): string {
  return rows.map(({ cells }) => cells.map(toCellText).join("\t")).join("\n");
}

/** A line break in a cell would make two rows of one, and a quote at its start would make one of two. */
function toCellText(cell: string): string {
  const line = /[\t\n\v\r]/.test(cell) ? cell.replaceAll(/[\t\n\v\r]+/g, " ") : cell;
  return line.startsWith('"') ? line.replaceAll('"', "'") : line;
}
