import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { writeXlsx } from "hucre/xlsx";

/** A file as the browser's file field takes it. */
interface ListFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

type Rows = readonly (readonly string[])[];

/** A list as a plan's office exports it. */
export function makeCsv(name: string, rows: Rows): ListFile {
  const text = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** The same as a workbook, with a sheet that explains it. */
export async function makeWorkbook(name: string, rows: Rows): Promise<ListFile> {
  const bytes = await writeXlsx({
    sheets: [
      { name: "Codes", rows: rows.map((cells) => [...cells]) },
      {
        name: "Key",
        rows: [
          ["Word", "Meaning"],
          ["PA", "Prior authorization"],
        ],
      },
    ],
  });
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name, mimeType, buffer: Buffer.from(bytes) };
}

const PAGE = { width: 612, height: 792, top: 720, left: 60, line: 22, column: 150 } as const;

/** The same as a printed table. */
export async function makePdf(name: string, rows: Rows): Promise<ListFile> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([PAGE.width, PAGE.height]);
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      page.drawText(cell, {
        x: PAGE.left + column * PAGE.column,
        y: PAGE.top - row * PAGE.line,
        size: 10,
        font,
      });
    });
  });
  return { name, mimeType: "application/pdf", buffer: Buffer.from(await document.save()) };
}
