import type { ExportSheet } from "@/lib/batch/export-workbook";
import { batchExportTexts } from "@/texts/batch-export";

const TEXT = { numFmt: "@" };
const HEAD = { font: { name: "Calibri", size: 11, bold: true }, numFmt: "@" };

/** Writes sheets as an Excel workbook: every cell is text, the head is bold, stays in sight and can be filtered by. */
export async function writeWorkbook(sheets: readonly ExportSheet[], madeAt: Date): Promise<Uint8Array> {
  // Most readers never take a workbook along, so its writer is loaded when one does.
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    properties: { creator: batchExportTexts.creator, title: batchExportTexts.title, created: madeAt },
    sheets: sheets.map(({ name, rows, widths }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (cell === "" ? null : cell))),
      columns: widths.map((width) => ({ width, style: TEXT })),
      cells: new Map(widths.map((_, column) => [`0,${column}`, { style: HEAD }])),
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${toColumnName(widths.length)}${rows.length}` },
    })),
  });
}

/** @example toColumnName(27); // "AA" */
function toColumnName(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? toColumnName(Math.floor((column - 1) / 26)) + last : last;
}
