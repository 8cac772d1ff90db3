import "server-only";
import { isUtf8 } from "node:buffer";
import { findUtf16 } from "./find-utf16";
import type { SourceDocument } from "./source-document";

/** A text file as characters, and how its bytes were read. */
interface DecodedText {
  readonly text: string;
  readonly encoding: NonNullable<SourceDocument["encoding"]>;
}

/** What windows-1252 has from 0x80 to 0x9F: dashes, quotes and other typed marks. The rest of it is Latin-1. */
const TYPED_MARKS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

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
  return latin.replace(/[\u0080-\u009f]/g, (mark) => TYPED_MARKS.charAt(mark.charCodeAt(0) - 0x80));
}
