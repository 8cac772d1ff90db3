import "server-only";
import { isUtf8 } from "node:buffer";
import { findUtf16 } from "./find-utf16";
import type { SourceDocument } from "./source-document";
import { showTypedMarks } from "./typed-marks";

/** A text file as characters, and how its bytes were read. */
interface DecodedText {
  readonly text: string;
  readonly encoding: NonNullable<SourceDocument["encoding"]>;
}

/**
 * Turns the bytes of a text into characters: UTF-16 and UTF-8 where they are that, else as Windows wrote text before
 * UTF-8. There every byte is a character, so that a damaged file loses nothing.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = findUtf16(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
  const text = encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding };
}

// Node's own decoder takes windows-1252 for Latin-1 in some versions, and gives control characters for the marks.
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return showTypedMarks(latin);
}
