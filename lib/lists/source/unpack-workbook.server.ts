import "server-only";
import { crc32, inflateRawSync } from "node:zlib";
import { err, ok, type Result } from "../../shared/result";
import { SOURCE_LIMITS, type SourceError } from "./source-document";
import { findNeededParts, type WorkbookParts } from "./workbook-parts";
import { findPackedBytes, type ZipEntry } from "./zip-directory";

const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the parts of a workbook that a list can be in, and no more of them than any list has.
 *
 * What the archive says of its sizes is not believed: the limit is put on what comes out.
 */
export function unpackWorkbook(
  bytes: Uint8Array,
  mostBytes: number = SOURCE_LIMITS.unpackedBytes,
): Result<WorkbookParts, SourceError> {
  const needed = findNeededParts(bytes);
  if (!needed.ok) return needed;
  const parts = new Map<string, Uint8Array>();
  let room = mostBytes;
  for (const entry of needed.value) {
    const part = unpack(bytes, entry, room);
    if (!part.ok) return part;
    room -= part.value.length;
    parts.set(entry.name, part.value);
  }
  return ok(parts);
}

function unpack(bytes: Uint8Array, entry: ZipEntry, room: number): Result<Uint8Array, SourceError> {
  const packed = findPackedBytes(bytes, entry);
  if (packed === undefined) return damaged();
  if (entry.saidBytes > room) return err({ code: "too-large-unpacked" });
  const part = inflate(packed, entry, room);
  if (!part.ok) return part;
  if (part.value.length > room) return err({ code: "too-large-unpacked" });
  return crc32(part.value) === entry.checksum ? part : damaged();
}

function inflate(packed: Uint8Array, entry: ZipEntry, room: number): Result<Uint8Array, SourceError> {
  if (entry.method === STORED) return ok(packed);
  if (entry.method !== DEFLATED) return damaged();
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(1, room) }));
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return isTooLarge ? err({ code: "too-large-unpacked" }) : damaged();
  }
}

function damaged(): Result<never, SourceError> {
  return err({ code: "damaged-workbook" });
}
