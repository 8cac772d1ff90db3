import type { RoutingTables } from "@/lib/router/routing-tables";
import { forgetSnapshot, type KeptLists, readKeptLists, readKeptSnapshot } from "./kept-lists";
import type { CurrentLists } from "./lists-state";
import { openLists } from "./open-lists";

/** What came of asking which lists are current. */
export type Asked =
  | AskedCurrent
  /** The server is there, and cannot say. */
  | { readonly status: "no-lists" }
  | { readonly status: "away" };

/** The server named its lists. */
export interface AskedCurrent {
  readonly status: "current";
  readonly current: CurrentLists;
  /** By how many milliseconds this device's clock is ahead of the server's, where its answer told the time. */
  readonly clockAhead: number | undefined;
}

/** What came of loading a snapshot. */
export type LoadedLists =
  | { readonly status: "opened"; readonly tables: RoutingTables; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly status: "away" }
  /** It came, more than once, and could not be read. */
  | { readonly status: "damaged" };

/** Lists that were kept, opened. */
export interface OpenedKept {
  readonly tables: RoutingTables;
  readonly lists: KeptLists;
}

const CURRENT_LISTS = "/api/v1/lists/current";

/** A server that has not answered by then is taken for away, so that nobody waits for nothing. */
const ANSWERS_WITHIN_MS = 20_000;

/** Snapshots are large, and lines can be slow. */
const SENT_WITHIN_MS = 60_000;

/** How a snapshot is fetched, one time after the other while what comes is damaged: the later ones past every cache. */
const FETCHES: readonly RequestCache[] = ["default", "reload", "reload"];

/** Asks which lists are current. The browser asks with the tag of the last answer, so that "the same" is a few bytes. */
export async function askCurrentLists(): Promise<Asked> {
  return await withPatience(ANSWERS_WITHIN_MS, { status: "away" }, async (signal) => {
    const response = await (takeEarlyAnswer() ?? fetch(CURRENT_LISTS, { cache: "no-cache", signal }));
    if (response.status === 503) return { status: "no-lists" };
    const current: unknown = response.ok ? await response.json() : undefined;
    if (!isCurrentLists(current)) return { status: "away" };
    return { status: "current", current, clockAhead: readClockAhead(response.headers) };
  });
}

/** Every answer tells when it was made, and one that was kept on the way also how many seconds it lay there. */
function readClockAhead(headers: Headers): number | undefined {
  const servedAt = Date.parse(headers.get("date") ?? "") + 1_000 * Number(headers.get("age") ?? 0);
  return Number.isNaN(servedAt) ? undefined : Date.now() - servedAt;
}

/** What `public/first.js` asked while the page was on its way. It counts once, for a page that has just opened. */
function takeEarlyAnswer(): Promise<Response> | undefined {
  const early = globalThis as { askedLists?: Promise<Response> | undefined };
  const { askedLists } = early;
  early.askedLists = undefined;
  return askedLists;
}

/**
 * Brings the lists that the server named: those kept here where they are whole, else from the network. Bytes that do
 * not open are thrown away, also where they were kept, and fetched again past every cache.
 */
export async function loadLists(current: CurrentLists): Promise<LoadedLists> {
  const kept = await openKept(current);
  if (kept !== undefined) return { status: "opened", ...kept };
  let status: "away" | "damaged" = "away";
  for (const cache of FETCHES) {
    const bytes = await fetchBytes(current.snapshot, cache);
    if (bytes === undefined) continue;
    const tables = await open(bytes, current);
    if (tables !== undefined) return { status: "opened", tables, bytes };
    status = "damaged";
  }
  return { status };
}

/** Opens the newest kept lists that are whole; nothing where none are. */
export async function openKeptLists(): Promise<OpenedKept | undefined> {
  for (const lists of await readKeptLists()) {
    const opened = await openKept(lists);
    if (opened !== undefined) return { tables: opened.tables, lists };
  }
  return undefined;
}

async function openKept(lists: CurrentLists): Promise<Omit<LoadedLists & { status: "opened" }, "status"> | undefined> {
  const bytes = await readKeptSnapshot(lists.snapshot);
  if (bytes === undefined) return undefined;
  const tables = await open(bytes, lists);
  if (tables !== undefined) return { tables, bytes };
  await forgetSnapshot(lists.snapshot);
  return undefined;
}

async function open(bytes: Uint8Array<ArrayBuffer>, expected: CurrentLists): Promise<RoutingTables | undefined> {
  const opened = await openLists(bytes, expected);
  return opened.ok ? opened.value : undefined;
}

/** Nothing where no whole answer came: no network, another status than 200, or a line that broke in between. */
async function fetchBytes(path: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return await withPatience(SENT_WITHIN_MS, undefined, async (signal) => {
    const response = await fetch(path, { cache, signal });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  });
}

/** Gives `otherwise` when the work fails, and when it takes longer. */
async function withPatience<T>(ms: number, otherwise: T, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), ms);
  try {
    return await work(patience.signal);
  } catch {
    // No network, or not JSON, as where a hotel's sign-in page answers for everybody.
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}

/** The snapshot's path must be one of ours: what is fetched from elsewhere is nobody's list. */
function isCurrentLists(value: unknown): value is CurrentLists {
  if (typeof value !== "object" || value === null) return false;
  const { revision, snapshot, bytes, uncheckedSince } = value as Partial<CurrentLists>;
  return (
    typeof revision === "string" &&
    typeof snapshot === "string" &&
    snapshot.startsWith("/api/v1/snapshots/") &&
    typeof bytes === "number" &&
    (uncheckedSince === undefined || !Number.isNaN(Date.parse(uncheckedSince)))
  );
}
