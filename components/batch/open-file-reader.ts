import { takeHead } from "@/lib/batch/table/table-layout";
import { parsePaste } from "@/lib/codes/parse-paste";
import { detectFormat } from "@/lib/lists/source/detect-format";
import { findUtf16 } from "@/lib/lists/source/find-utf16";
import type { SourceError } from "@/lib/lists/source/source-document";
import { showTypedMarks } from "@/lib/lists/source/typed-marks";
import { err, ok, type Result } from "@/lib/shared/result";
import { batchFileTexts } from "@/texts/batch-file";
import type { FileSheet } from "./open-file-workbook";

/** Why a file gives no text. */
export type FileFault = SourceError | { readonly code: "unreadable" };

/** What a file comes to: one text, as if its rows had been copied and pasted. */
export interface OpenedFile {
  readonly text: string;
  /** The sheets that can be shown, by name; empty where the file has no sheets. */
  readonly sheets: readonly { readonly at: number; readonly name: string }[];
  /** Which of them the text is. */
  readonly sheet: number | undefined;
  /** The file is larger than is read at once: the text is its beginning. */
  readonly isFirstPart: boolean;
}

/** A text is read up to here: as much as the page reads of what is pasted. */
const MOST_TEXT_BYTES = 10_000_000;
/** A workbook cannot be read in part. Ten megabytes of rows are packed in far less. */
const MOST_WORKBOOK_BYTES = 50_000_000;
const ARCHIVE_MARK = [0x50, 0x4b] as const;

/** Reads a file of this device into one text, in this browser: of a workbook the sheet that is asked for, or the first that shows codes. */
export async function readListFile(file: File, sheet?: number): Promise<Result<OpenedFile, FileFault>> {
  const start = await readBytes(file.slice(0, 4));
  if (!start.ok) return start;
  const isPacked = ARCHIVE_MARK.every((byte, at) => start.value[at] === byte);
  if (isPacked && file.size > MOST_WORKBOOK_BYTES) return err({ code: "too-large" });
  const isFirstPart = !isPacked && file.size > MOST_TEXT_BYTES;
  const bytes = await readBytes(isFirstPart ? file.slice(0, MOST_TEXT_BYTES) : file);
  if (!bytes.ok) return bytes;
  const format = detectFormat(bytes.value, file.name);
  if (!format.ok) return format;
  if (format.value === "pdf") return err({ code: "wrong-type", place: batchFileTexts.pdf });
  if (format.value === "xlsx") return readSheetText(bytes.value, sheet);
  const text = decodeText(bytes.value);
  return ok({ text: isFirstPart ? dropLastLine(text) : text, sheets: [], sheet: undefined, isFirstPart });
}

async function readBytes(file: Blob): Promise<Result<Uint8Array, FileFault>> {
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // It was moved, changed or locked after it was chosen.
    return err({ code: "unreadable" });
  }
}

async function readSheetText(bytes: Uint8Array, chosen: number | undefined): Promise<Result<OpenedFile, FileFault>> {
  // Loaded when it is needed: most lists are pasted.
  const { readWorkbookFile } = await import("./open-file-workbook");
  const sheets = await readWorkbookFile(bytes);
  if (!sheets.ok) return sheets;
  const shown = sheets.value.filter(({ isHidden }) => !isHidden);
  const choices = shown.length > 0 ? shown : sheets.value;
  const taken = choices.find(({ at }) => at === chosen) ?? choices.find(holdsCodes) ?? choices[0];
  if (taken === undefined) return err({ code: "empty-file" });
  return ok({
    text: taken.text,
    sheets: choices.map(({ at, name }) => ({ at, name })),
    sheet: taken.at,
    isFirstPart: false,
  });
}

function holdsCodes({ text }: FileSheet): boolean {
  return parsePaste(takeHead(text)).codes.length > 0;
}

/** As UTF-16 or UTF-8 where it is that, else as Windows wrote text before UTF-8. */
function decodeText(bytes: Uint8Array): string {
  const encoding = findUtf16(bytes) ?? "utf-8";
  // A character that was cut in two at the end of a first part is no sign of another encoding.
  const whole = encoding === "utf-8" ? bytes.subarray(0, findCharacterEnd(bytes)) : bytes;
  try {
    return new TextDecoder(encoding, { fatal: encoding === "utf-8" }).decode(whole);
  } catch {
    return showTypedMarks(new TextDecoder("windows-1252").decode(bytes));
  }
}

function findCharacterEnd(bytes: Uint8Array): number {
  if (bytes.length < MOST_TEXT_BYTES) return bytes.length;
  let end = bytes.length;
  while (end > bytes.length - 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return ((bytes[end - 1] ?? 0) & 0x80) === 0 ? end : end - 1;
}

/** The last line of a first part may be cut in the middle of a code. */
function dropLastLine(text: string): string {
  const end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
  return end > 0 ? text.slice(0, end) : text;
}
