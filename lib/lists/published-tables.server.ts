import "server-only";
import { createHash } from "node:crypto";
import { type Database, getPrisma } from "../db/client.server";
import { logFault } from "../observe/log.server";
import type { ListEntry, RoutingTables } from "../router/routing-tables";
import { LISTS } from "./list-identities";
import {
  readEntries,
  readPublishedEntries,
  readPublishedVersions,
  readRevisionNumber,
  type VersionRecord,
} from "./list-repository.server";
import { decodeSnapshot, encodeSnapshot } from "./snapshot";

/** The published lists as this process holds them in memory. */
export interface PublishedState {
  readonly tables: RoutingTables;
  readonly versions: readonly VersionRecord[];
  /** The snapshot that browsers decide from, and the name of its content. */
  readonly snapshot: { readonly hash: string; readonly json: string };
}

/** An edition and what it holds. */
export interface PublishedEdition {
  readonly record: VersionRecord;
  readonly entries: readonly ListEntry[];
}

interface Memory {
  state?: PublishedState;
  number?: number;
  checkedAt: number;
  checking?: Promise<void> | undefined;
  isDatabaseAway: boolean;
}

/** How old what is in memory may be before the database is asked whether something was published. */
const CHECK_EVERY_MS = 1_000;

/** A database that does not answer must not hold up lookups for longer than this. */
const WAIT_AT_MOST_MS = 800;

// Pages and handlers are bundled apart; in one process they share one memory.
const SHARED = Symbol.for("which-portal.published-lists");
const shared = globalThis as { [SHARED]?: Memory };

/**
 * The published lists, compiled. Asks the database at most once a second whether a publication changed them, so that
 * any number of server processes agree within two seconds.
 *
 * While the database is away the last known lists keep answering. Throws only when they were never read.
 */
export async function readPublishedLists(): Promise<PublishedState> {
  shared[SHARED] ??= { checkedAt: Number.NEGATIVE_INFINITY, isDatabaseAway: false };
  const memory = shared[SHARED];
  if (performance.now() - memory.checkedAt >= CHECK_EVERY_MS) {
    memory.checking ??= refresh(memory, getPrisma()).finally(() => {
      memory.checking = undefined;
    });
    await waitFor(memory, memory.checking);
  }
  if (memory.state === undefined) throw new Error("The lists could not be read from the database");
  return memory.state;
}

/** The tables that decide, from {@link readPublishedLists}. */
export async function readPublishedTables(): Promise<RoutingTables> {
  return (await readPublishedLists()).tables;
}

/** One published edition with the entries of its file, read from the database; undefined when it is not published. */
export async function readPublishedEdition(list: string, version: string): Promise<PublishedEdition | undefined> {
  const { versions } = await readPublishedLists();
  const record = versions.find((known) => known.list === list && known.version === version);
  return record && { record, entries: await readEntries(getPrisma(), record.id) };
}

/** Waits for the database as long as that is worth it: fully for the first lists, briefly for news, not at all while it is away. */
async function waitFor(memory: Memory, checking: Promise<void>): Promise<void> {
  if (memory.state === undefined) return await checking;
  const settled = checking.catch(() => undefined);
  if (memory.isDatabaseAway) return;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, WAIT_AT_MOST_MS);
  });
  await Promise.race([settled, limit]);
  clearTimeout(timer);
}

async function refresh(memory: Memory, db: Database): Promise<void> {
  try {
    // The number is read first: a publication in between is then seen as news at the next look.
    const number = await readRevisionNumber(db);
    if (number !== memory.number) {
      memory.state = await readState(db);
      memory.number = number;
    }
    memory.isDatabaseAway = false;
  } catch (error) {
    // Said once and not at every look: the next news is that the database is back.
    if (!memory.isDatabaseAway) logFault("The database does not answer; the last known lists are used", error);
    memory.isDatabaseAway = true;
    throw error;
  } finally {
    memory.checkedAt = performance.now();
  }
}

/**
 * Reads what is published. The server decides from the same packed snapshot as the browser, unpacked by the same
 * code, so that both always hold the same tables.
 */
async function readState(db: Database): Promise<PublishedState> {
  const versions = await readPublishedVersions(db);
  const published = { lists: LISTS, versions: await readPublishedEntries(db, versions), notices: [] };
  const revision = hash(JSON.stringify(encodeSnapshot({ ...published, revision: "" })));
  const json = JSON.stringify(encodeSnapshot({ ...published, revision }));
  const tables = decodeSnapshot(JSON.parse(json));
  if (!tables.ok) throw new Error("The published lists do not survive being packed");
  return { tables: tables.value, versions, snapshot: { hash: revision, json } };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
