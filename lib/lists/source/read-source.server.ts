import "server-only";
import { err, type Result } from "../../shared/result";
import { decodeText } from "./decode-text.server";
import { detectFormat } from "./detect-format";
import { findDelimiter } from "./find-delimiter";
import { readDelimited } from "./read-delimited";
import { readPastedText } from "./read-pasted-text";
import { SOURCE_LIMITS, type SourceDocument, type SourceError } from "./source-document";

/** Hears how much of a file is read: pages of a PDF, sheets of a workbook. */
export type ReadProgress = (done: number, total: number) => void;

/**
 * Reads a list file, however it is written: gives all its rows as text, or says why there are none.
 *
 * Its content decides how it is read; its name only where the content leaves a choice.
 */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  onProgress?: ReadProgress,
): Promise<Result<SourceDocument, SourceError>> {
  if (bytes.length > SOURCE_LIMITS.bytes) return err({ code: "too-large" });
  const format = detectFormat(bytes, fileName);
  if (!format.ok) return format;
  switch (format.value) {
    case "pdf": {
      // Loaded when it is needed: the packages for PDF and Excel take long to start.
      const { readPdf } = await import("./read-pdf.server");
      return readPdf(bytes, onProgress);
    }
    case "xlsx": {
      const { readWorkbook } = await import("./read-workbook.server");
      return readWorkbook(bytes, onProgress);
    }
    case "csv":
      return readTextFile(bytes, readCsv);
    case "text":
      return readTextFile(bytes, readPastedText);
  }
}

/** Reads what somebody pasted in the place of a file. */
export function readPastedSource(text: string): Result<SourceDocument, SourceError> {
  if (text.length > SOURCE_LIMITS.bytes) return err({ code: "too-large" });
  if (text.trim() === "") return err({ code: "empty-file" });
  return readPastedText(text);
}

function readTextFile(bytes: Uint8Array, read: typeof readPastedText): Result<SourceDocument, SourceError> {
  const { text, encoding } = decodeText(bytes);
  const document = read(text);
  return document.ok ? { ok: true, value: { ...document.value, encoding } } : document;
}

function readCsv(text: string): Result<SourceDocument, SourceError> {
  const rows = readDelimited(text, findDelimiter(text)?.delimiter ?? ",");
  return rows.ok ? { ok: true, value: { format: "csv", tables: [{ name: "", rows: rows.value }] } } : rows;
}
