import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { type Database, findPrisma, getPrisma } from "../db/client.server";
import { logFault } from "../observe/log.server";
import type { RoutingTables } from "../router/routing-tables";
import { compilePublished, nameSource } from "./compile-published.server";
import { readEntriesOnce } from "./edition-entries.server";
import { type ListsMark, readKeptLists, writeKeptLists } from "./kept-lists.server";
import type { SourcedEntry } from "./list-csv";
import { readPublishedVersions, readRevisionNumber, type VersionRecord } from "./list-repository.server";
import { readNotices } from "./notices.server";
import { type ServedSnapshot, serveSnapshot } from "./served-snapshot.server";

/** The published lists as this process holds them in memory. */
export interface PublishedState {
  readonly tables: RoutingTables;
  readonly versions: readonly VersionRecord[];
  /** The snapshot that browsers decide from. It holds these very tables. */
  readonly snapshot: ServedSnapshot;
  /** The last few snapshots, for pages that were told of one just before the next came. The current one is the first. */
  readonly snapshots: readonly ServedSnapshot[];
}

/** An edition and what it holds. */
export interface PublishedEdition {
  readonly record: VersionRecord;
  readonly entries: readonly SourcedEntry[];
}

interface Memory {
  state?: PublishedState;
  number?: number;
  /** When the last look at the database ended, however it ended. */
  lookedAt: number;
  /** When that look began which last found what is in memory to be current. */
  sureAt: number;
  /** The same moment by the clock on the wall, to be told. */
  sureOn?: Date;
  looking?: Promise<void> | undefined;
  /** When the look that is under way asked the database; undefined once that has answered. */
  askedAt?: number | undefined;
  /** The database was waited for in vain, and is not waited for again until it has answered. */
  isLate: boolean;
  isAway: boolean;
}

/** How old what is in memory may be before the database is asked whether something was published. */
const LOOK_EVERY_MS = 1_000;

/** All processes agree within two seconds: what is older than this is not answered from without having asked. */
const SURE_FOR_MS = 1_800;

/** A database that does not answer must not hold up lookups for longer than this. */
const WAIT_AT_MOST_MS = 800;

/** A database that has not answered by then is away: one that is paused, or cut off, never says so itself. */
const AWAY_AFTER_MS = 10_000;

/** How long the database is waited for by those who cannot go on without its answer. */
const ANSWER_WITHIN_MS = 2_000;

/** Publications follow one another in minutes at the least; a page asks for its snapshot in the next moment. */
const MOST_SNAPSHOTS = 4;

// Pages and handlers are bundled apart; in one process they share one memory.
const SHARED = Symbol.for("which-portal.published-lists");
const shared = globalThis as { [SHARED]?: Memory };

/**
 * The published lists, compiled. The database is asked every second, beside the lookups, whether a publication changed
 * them, so that any number of server processes agree within two seconds and no lookup waits for it.
 *
 * While the database is busy or away the last known lists keep answering. Throws only when they were never read.
 */
export async function readPublishedLists(): Promise<PublishedState> {
  shared[SHARED] ??= startMemory();
  const memory = shared[SHARED];
  const now = performance.now();
  if (memory.state === undefined || now - memory.lookedAt >= LOOK_EVERY_MS) {
    const looking = look(memory, getPrisma());
    if (memory.state === undefined) await waitForAnswer(memory, looking);
    else looking.catch(() => undefined);
  }
  if (now - memory.sureAt >= SURE_FOR_MS && memory.looking !== undefined && !memory.isLate) {
    await waitFor(memory, memory.looking);
  }
  if (memory.state === undefined) throw new Error("The lists could not be read from the database");
  return memory.state;
}

/** The tables that decide, from {@link readPublishedLists}. */
export async function readPublishedTables(): Promise<RoutingTables> {
  return (await readPublishedLists()).tables;
}

/**
 * The snapshot of a name, if it is one of the last few. One that is not known may be of a publication that another process
 * told the browser of before this one saw it, so the database is asked before it is said not to be there.
 */
export async function readSnapshot(hash: string): Promise<ServedSnapshot | undefined> {
  const find = ({ snapshots }: PublishedState) => snapshots.find((known) => known.hash === hash);
  const known = find(await readPublishedLists());
  const memory = shared[SHARED];
  if (known !== undefined || memory === undefined) return known;
  await memory.looking?.catch(() => undefined);
  await look(memory, getPrisma()).catch(() => undefined);
  return memory.state && find(memory.state);
}

/** One published edition with the entries of its file; undefined when it is not published. */
export async function readPublishedEdition(list: string, version: string): Promise<PublishedEdition | undefined> {
  const { versions } = await readPublishedLists();
  const record = versions.find((known) => known.list === list && known.version === version);
  return record && { record, entries: await readEntriesOnce(requireDatabase(), record) };
}

/** What the last looks at the database found. */
export interface ListsCheck {
  readonly isDatabaseUp: boolean;
  /** Since the database last said that what is in memory is current; undefined before it ever did. */
  readonly secondsSinceSure: number | undefined;
  /** Since when nobody can tell whether what is in memory is current; undefined while the database answers. */
  readonly uncheckedSince: Date | undefined;
}

/** How current what is in memory is known to be. */
export function readListsCheck(): ListsCheck {
  const { sureAt = Number.NEGATIVE_INFINITY, sureOn } = shared[SHARED] ?? {};
  const seconds = (performance.now() - sureAt) / 1000;
  const isAway = isDatabaseAway();
  return {
    isDatabaseUp: !isAway && Number.isFinite(seconds),
    secondsSinceSure: Number.isFinite(seconds) ? seconds : undefined,
    uncheckedSince: isAway ? sureOn : undefined,
  };
}

/** Says whether the database is known to be away, so that nobody need wait for it. Before the first look nothing is known. */
export function isDatabaseAway(): boolean {
  const { isAway = false, askedAt } = shared[SHARED] ?? {};
  return isAway || (askedAt !== undefined && performance.now() - askedAt > AWAY_AFTER_MS);
}

/** The database, for those who cannot go on without it. Throws at once where it is known to be away. */
export function requireDatabase(): Database {
  if (isDatabaseAway()) throw new Error("The database is away");
  return getPrisma();
}

/** Says whether the database is away at this moment, for whoever failed and wants to tell why. */
export async function findDatabaseAway(): Promise<boolean> {
  shared[SHARED] ??= startMemory();
  return await waitForAnswer(shared[SHARED], look(shared[SHARED], getPrisma())).then(
    () => false,
    () => true,
  );
}

/** The memory of this process, with a look at the database every second from now on. */
function startMemory(): Memory {
  const never = Number.NEGATIVE_INFINITY;
  const memory: Memory = { lookedAt: never, sureAt: never, isLate: false, isAway: false };
  const timer = setInterval(() => {
    if (shared[SHARED] !== memory) return clearInterval(timer);
    // A client that was closed belongs to a process that is ending: it is not opened again for news.
    const db = findPrisma();
    if (db !== undefined) look(memory, db).catch(() => undefined);
  }, LOOK_EVERY_MS);
  timer.unref();
  return memory;
}

/** Looks whether something was published, unless a look is under way already. */
function look(memory: Memory, db: Database): Promise<void> {
  memory.looking ??= refresh(memory, db).finally(() => {
    memory.looking = undefined;
  });
  return memory.looking;
}

/** Waits for a look, though not for a database that says nothing. Compiling what it found may take its time. */
async function waitForAnswer(memory: Memory, looking: Promise<void>): Promise<void> {
  const late = wait(ANSWER_WITHIN_MS, "late", { ref: false });
  const first = await Promise.race([looking, late]);
  if (first === "late" && memory.askedAt !== undefined) throw new Error("The database did not answer in time");
  await looking;
}

async function waitFor(memory: Memory, looking: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      memory.isLate = true;
      resolve();
    }, WAIT_AT_MOST_MS);
  });
  await Promise.race([looking.catch(() => undefined), limit]);
  clearTimeout(timer);
}

async function refresh(memory: Memory, db: Database): Promise<void> {
  const startedAt = performance.now();
  const startedOn = new Date();
  memory.askedAt = startedAt;
  try {
    // The number is read first: a publication in between is then seen as news at the next look.
    const number = await readRevisionNumber(db);
    memory.askedAt = undefined;
    if (number !== memory.number) {
      memory.state = await readState(db, number, memory.state?.snapshots ?? []);
      memory.number = number;
    }
    memory.sureAt = startedAt;
    memory.sureOn = startedOn;
    memory.isLate = false;
    memory.isAway = false;
  } catch (error) {
    // Said once and not at every look: the next news is that the database is back.
    if (!memory.isAway && findPrisma() === db) {
      logFault("The database does not answer; the last known lists are used", error);
    }
    memory.isLate = true;
    memory.isAway = true;
    throw error;
  } finally {
    memory.askedAt = undefined;
    memory.lookedAt = performance.now();
  }
}

/**
 * Reads what is published: the compiled lists that some process kept for this state, or else the editions themselves,
 * which are then compiled and kept. Neither holds up anything else.
 */
async function readState(db: Database, number: number, before: readonly ServedSnapshot[]): Promise<PublishedState> {
  const versions = await readPublishedVersions(db);
  const notices = await readNotices(db);
  const mark = { number, source: nameSource(versions, notices) };
  const kept = await readKeptLists(db, mark);
  const { tables, bytes } = kept ?? (await compilePublished(db, versions, notices));
  const snapshot =
    before.find(({ hash }) => hash === tables.revision) ?? serveSnapshot(tables.revision, bytes, kept?.brotli);
  keepLists(db, mark, snapshot, kept !== undefined);
  const others = before.filter((other) => other !== snapshot);
  return { tables, versions, snapshot, snapshots: [snapshot, ...others].slice(0, MOST_SNAPSHOTS) };
}

/** Keeps compiled lists for the next start. It is done in its own time, and answers do not depend on it. */
function keepLists(db: Database, mark: ListsMark, { hash, brotli }: ServedSnapshot, areKept: boolean): void {
  const keep = async () => {
    const packed = await brotli;
    // A client that was closed belongs to a process that is ending: the next start compiles again.
    if (!areKept && findPrisma() === db) await writeKeptLists(db, mark, hash, packed);
  };
  keep().catch((error: unknown) => {
    if (findPrisma() === db) logFault("The compiled lists could not be kept for the next start", error);
  });
}
