import type { RoutingTables } from "../../router/routing-tables";
import { err, type Result } from "../../shared/result";
import { decodeSnapshot } from "./decode-snapshot";
import { SNAPSHOT_NAME_LENGTH, type SnapshotError } from "./snapshot-format";

/** What the document about the current lists says of their snapshot. */
export interface ExpectedSnapshot {
  /** The start of its SHA-256, in hexadecimal digits: its name, and the revision of its tables. */
  readonly hash: string;
  /** How long it is when it is not compressed. */
  readonly bytes: number;
}

/**
 * Takes the bytes that arrived for a snapshot, and gives the tables in them if they are the very ones that were announced.
 */
export async function openSnapshot(
  bytes: Uint8Array<ArrayBuffer>,
  expected: ExpectedSnapshot,
): Promise<Result<RoutingTables, SnapshotError>> {
  if (bytes.length !== expected.bytes) return err({ code: "wrong-length" });
  if ((await nameSnapshot(bytes)) !== expected.hash) return err({ code: "wrong-hash" });
  return decodeSnapshot(bytes, expected.hash);
}

/** The name of a snapshot's content. */
async function nameSnapshot(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await digestSha256(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, SNAPSHOT_NAME_LENGTH);
}

/** The part of the platform that makes hashes. Browsers have it on pages that came over HTTPS or from the own machine. */
interface Platform {
  readonly crypto?: {
    readonly subtle?: { digest(algorithm: "SHA-256", bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> };
  };
}

/** A page that came over plain HTTP, such as in a clinic's own network, loads a library for it. */
async function digestSha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { crypto } = globalThis as Platform;
  if (crypto?.subtle !== undefined) return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const { sha256 } = await import("@noble/hashes/sha2.js");
  return sha256(bytes);
}
