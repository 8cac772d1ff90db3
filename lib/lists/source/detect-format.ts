import { err, ok, type Result } from "../../shared/result";
import { findKind } from "./file-kinds";
import { findDelimiter } from "./find-delimiter";
import { findUtf16 } from "./find-utf16";
import type { SourceError, SourceFormat } from "./source-document";
import { listZipEntries } from "./zip-directory";

/** So much of a file shows what it is. */
const BYTES_LOOKED_AT = 65_536;

/** A PDF may have other bytes in front: viewers look no further than this. */
const PDF_WITHIN = 1_024;

/**
 * Says how a file is written, by what is in it. Its name decides only between kinds of text.
 *
 * What is no list is refused with what it is: "a Word document", "a picture".
 */
export function detectFormat(bytes: Uint8Array, fileName: string): Result<SourceFormat, SourceError> {
  const start = toLatin(bytes.subarray(0, BYTES_LOOKED_AT));
  if (isBlank(bytes)) return err({ code: "empty-file" });
  if (start.slice(0, PDF_WITHIN).includes("%PDF-")) return ok("pdf");
  if (ARCHIVES.some((mark) => start.startsWith(mark))) return detectPacked(bytes, start, fileName);
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return detectOldOffice(bytes);
  const utf16 = findUtf16(bytes);
  // For a look at what it is, every other byte of a two-byte text is enough.
  const text = utf16 === undefined ? start : start.replaceAll("\0", "");
  const kind = findKind(text);
  if (kind !== undefined) return wrongType(kind);
  if (utf16 === undefined && start.includes("\0")) return wrongType("a file that is no text");
  return ok(isTable(text, fileName) ? "csv" : "text");
}

function detectPacked(bytes: Uint8Array, start: string, fileName: string): Result<SourceFormat, SourceError> {
  const entries = listZipEntries(bytes);
  if (entries === undefined) {
    const isWorkbook = /\.xls[xm]$/i.test(fileName) || start.includes("xl/") || start.includes("[Content_Types].xml");
    return isWorkbook ? err({ code: "damaged-workbook" }) : wrongType("a damaged ZIP archive");
  }
  const names = entries.map((entry) => entry.name);
  if (names.some((name) => /^xl\/workbook[^/]*\.xml$/i.test(name))) return ok("xlsx");
  const [, kind = "a ZIP archive"] = PACKED_KINDS.find(([pattern]) => names.some((name) => pattern.test(name))) ?? [];
  return wrongType(kind);
}

/** How a ZIP archive begins: with a file, with nothing in it, or as one of several volumes. */
const ARCHIVES: readonly string[] = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"];

const PACKED_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/i, "a binary workbook (.xlsb)"],
  [/^word\//i, "a Word document"],
  [/^ppt\//i, "a PowerPoint presentation"],
  [/^visio\//i, "a Visio drawing"],
  [/^Index\/.*\.iwa$|^index\.(?:xml|apxl)$/i, "an Apple Numbers, Pages or Keynote document"],
  [/^META-INF\/manifest\.xml$/i, "an OpenDocument file"],
  [/^META-INF\/container\.xml$/i, "an e-book"],
];

/** An Office file of before 2007, or one that a password locks: both are written like a small disk, with names in UTF-16. */
function detectOldOffice(bytes: Uint8Array): Result<SourceFormat, SourceError> {
  const names = toLatin(bytes).replaceAll("\0", "");
  if (names.includes("EncryptedPackage"))
    return err({ code: "old-or-locked-workbook", place: "locked with a password" });
  if (names.includes("WordDocument")) return wrongType("a Word document");
  if (names.includes("PowerPoint Document")) return wrongType("a PowerPoint presentation");
  if (names.includes("__substg1.0_")) return wrongType("an Outlook message");
  return err({ code: "old-or-locked-workbook" });
}

/** Whether most lines of a text are cut into cells by one character. A name that says so is believed. */
function isTable(text: string, fileName: string): boolean {
  if (/\.(?:csv|tsv|tab|psv)$/i.test(fileName)) return true;
  const found = findDelimiter(text);
  if (found === undefined || !/[\r\n]/.test(text.trim())) return false;
  // A comma also stands in plain writing. Where it separates cells, it does so on nearly every line, or often.
  const least = found.delimiter !== "," ? 0.5 : found.cells > 2 ? 0.6 : 0.9;
  return found.share >= least;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || BYTE_ORDER_MARKS.has(byte) || byte === 0,
  );
}

const BYTE_ORDER_MARKS: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0xff, 0xfe]);

function toLatin(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}

function wrongType(place: string): Result<never, SourceError> {
  return err({ code: "wrong-type", place });
}
