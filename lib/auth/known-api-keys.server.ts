import "server-only";
import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { getPrisma } from "../db/client.server";
import { logFault } from "../observe/log.server";

/** A key that holds: which one, and who it is for. */
export interface KnownApiKey {
  readonly id: number;
  readonly name: string;
}

/** How every key is written: a mark that scanners for secrets can look for, and 32 random bytes. */
const KEY_PATTERN = /^wp_[A-Za-z0-9_-]{43}$/;

/** How long a key that another process revoked may still be taken. */
const HOLDS_MS = 10_000;
/** A database that does not answer must not keep callers waiting: what was last known holds then. */
const WAIT_MS = 500;

interface KnownApiKeys {
  byHash: ReadonlyMap<string, KnownApiKey>;
  /** When reading them was last begun. */
  readAt: number;
  /** Ends when they are read, or when it has taken too long to wait for. */
  reading: Promise<unknown> | undefined;
  /** Counts the readings and this process's own changes: a reading that something came after tells what was. */
  turn: number;
}

// Keys are revoked by the pages, which are bundled apart from the script that answers calls with keys.
const SHARED = Symbol.for("which-portal.known-api-keys");
const shared = globalThis as { [SHARED]?: KnownApiKeys };

/** What is kept of a key, and what it is found by. */
export function hashApiKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/**
 * Says which key somebody calls with, or nothing where it is none that holds.
 *
 * The keys are kept in memory and read again every ten seconds at most, so that an unknown key costs no query, and one
 * that another process revoked ends within that time. While the database is away, what was last known holds.
 */
export async function findApiKey(key: string): Promise<KnownApiKey | undefined> {
  if (!KEY_PATTERN.test(key)) return undefined;
  const known = requireKnown();
  if (known.reading === undefined && performance.now() - known.readAt >= HOLDS_MS) startReading(known);
  await known.reading;
  return known.byHash.get(hashApiKey(key));
}

/** Lets a key that was made or revoked in this process hold, or end, with the next call. */
export function renewKnownApiKeys(revoked?: number): void {
  const known = requireKnown();
  known.byHash = new Map([...known.byHash].filter(([, { id }]) => id !== revoked));
  known.readAt = Number.NEGATIVE_INFINITY;
  known.reading = undefined;
  known.turn += 1;
}

function requireKnown(): KnownApiKeys {
  shared[SHARED] ??= { byHash: new Map(), readAt: Number.NEGATIVE_INFINITY, reading: undefined, turn: 0 };
  return shared[SHARED];
}

function startReading(known: KnownApiKeys): void {
  known.readAt = performance.now();
  known.turn += 1;
  const reading = Promise.race([readKnown(known, known.turn), pause(WAIT_MS, undefined, { ref: false })]).finally(
    () => {
      if (known.reading === reading) known.reading = undefined;
    },
  );
  known.reading = reading;
}

async function readKnown(known: KnownApiKeys, turn: number): Promise<void> {
  try {
    const keys = await getPrisma().apiKey.findMany({
      where: { revokedAt: null },
      select: { id: true, name: true, hash: true },
    });
    if (known.turn !== turn) return;
    known.byHash = new Map(keys.map(({ hash, ...key }) => [hash, key]));
  } catch (fault) {
    logFault("API keys could not be read", fault);
  }
}
