import "server-only";
import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import { type CompactReading, fromCompactReading, toCompactReading } from "../reading/compact-reading";
import type { ListReading } from "../reading/row-reading";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Packs everything that was read of a file. A reading is packed once and is mostly sent on as it is, so speed counts. */
export async function packReading(reading: ListReading): Promise<Uint8Array<ArrayBuffer>> {
  return toOwnBytes(await pack(JSON.stringify(toCompactReading(reading)), { level: constants.Z_BEST_SPEED }));
}

/** Gives back what {@link packReading} packed. */
export async function unpackReading(packed: Uint8Array): Promise<ListReading> {
  return fromCompactReading(JSON.parse(await unpackReadingText(packed)) as CompactReading);
}

/** The JSON of a {@link CompactReading} as text, to be sent on. */
export async function unpackReadingText(packed: Uint8Array): Promise<string> {
  return (await unpack(packed)).toString("utf8");
}

function toOwnBytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
