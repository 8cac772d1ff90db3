import { toChecksum } from "@/lib/lists/source/checksum";
import type { SourceError } from "@/lib/lists/source/source-document";
import { findNeededParts, type WorkbookParts } from "@/lib/lists/source/workbook-parts";
import { findPackedBytes, type ZipEntry } from "@/lib/lists/source/zip-directory";
import { err, ok, type Result } from "@/lib/shared/result";

const STORED = 0;
const DEFLATED = 8;

/** No list of 50,000 rows is larger, and every browser has room for it. */
const MOST_BYTES = 200_000_000;

/**
 * Unpacks in the browser the parts of a workbook that a list can be in, and no more of them than any list has.
 *
 * What the archive says of its sizes is not believed: the limit is put on what comes out.
 */
export async function unpackInBrowser(
  bytes: Uint8Array,
  mostBytes = MOST_BYTES,
): Promise<Result<WorkbookParts, SourceError>> {
  const needed = findNeededParts(bytes);
  if (!needed.ok) return needed;
  const parts = new Map<string, Uint8Array>();
  let room = mostBytes;
  for (const entry of needed.value) {
    const part = await unpack(bytes, entry, room);
    if (!part.ok) return part;
    room -= part.value.length;
    parts.set(entry.name, part.value);
  }
  return ok(parts);
}

async function unpack(bytes: Uint8Array, entry: ZipEntry, room: number): Promise<Result<Uint8Array, SourceError>> {
  const packed = findPackedBytes(bytes, entry);
  if (packed === undefined) return err({ code: "damaged-workbook" });
  if (entry.saidBytes > room) return err({ code: "too-large-unpacked" });
  const part = await inflate(packed, entry.method, room);
  if (!part.ok || toChecksum(part.value) === entry.checksum) return part;
  return err({ code: "damaged-workbook" });
}

async function inflate(packed: Uint8Array, method: number, room: number): Promise<Result<Uint8Array, SourceError>> {
  if (method === STORED) return packed.length > room ? err({ code: "too-large-unpacked" }) : ok(packed);
  if (method !== DEFLATED) return err({ code: "damaged-workbook" });
  try {
    return await readAll(packed, room);
  } catch {
    return err({ code: "damaged-workbook" });
  }
}

async function readAll(packed: Uint8Array, room: number): Promise<Result<Uint8Array, SourceError>> {
  const source = new Blob([packed as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > room) {
      await reader.cancel();
      return err({ code: "too-large-unpacked" });
    }
    pieces.push(next.value);
  }
  return ok(join(pieces, length));
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
