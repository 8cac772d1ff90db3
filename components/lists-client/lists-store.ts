import type { RoutingTables } from "@/lib/router/routing-tables";
import { type AskOutcome, nextAskIn } from "./ask-pace";
import { confirmKeptLists, keepLists } from "./kept-lists";
import type { Connection, ListsStanding, TablesState } from "./lists-state";
import { type Asked, type AskedCurrent, askCurrentLists, loadLists, openKeptLists } from "./load-lists";

const LOADING: TablesState = { status: "loading" };
const UNKNOWN_STANDING: ListsStanding = { connection: "connected", confirmedAt: undefined, update: undefined };

/** Kept lists answer while the server takes longer than this to say which are current. */
const KEPT_AFTER_MS = 3_000;

/** One lost question is no news; a second one in a row is. */
const AWAY_AFTER_FAILURES = 2;

let state: TablesState = LOADING;
let standing: ListsStanding = UNKNOWN_STANDING;
/** The server itself named the lists at hand, in this page. */
let isConfirmedHere = false;
let isAsking = false;
/** Something happened while a question was under way that makes its answer an old one. */
let isAskedAgain = false;
let outcome: AskOutcome = "answered";
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

export const readState = (): TablesState => state;
export const readStanding = (): ListsStanding => standing;
/** A server renders no lists: they come once the browser runs. */
export const readServerState = (): TablesState => LOADING;
export const readServerStanding = (): ListsStanding => UNKNOWN_STANDING;

/** Keeps the lists current while somebody listens: asks at once, then while the window is seen. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener("visibilitychange", followVisibility);
    window.addEventListener("online", ask);
    window.addEventListener("offline", ask);
    ask();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener("visibilitychange", followVisibility);
    window.removeEventListener("online", ask);
    window.removeEventListener("offline", ask);
    clearTimeout(timer);
  };
}

/** Asks the server once more, for a button that a reader presses. */
export function retry(): void {
  if (state.status !== "ready") publish(LOADING, standing);
  ask();
}

function followVisibility(): void {
  if (document.visibilityState === "visible") ask();
  else clearTimeout(timer);
}

function ask(): void {
  clearTimeout(timer);
  if (isAsking) {
    isAskedAgain = true;
    return;
  }
  isAsking = true;
  void follow().finally(() => {
    isAsking = false;
    if (listeners.size === 0 || document.visibilityState !== "visible") return;
    if (isAskedAgain) {
      isAskedAgain = false;
      return ask();
    }
    timer = setTimeout(ask, nextAskIn(outcome, failures, Math.random()));
  });
}

async function follow(): Promise<void> {
  const asking = askCurrentLists();
  if (state.status !== "ready") await bridgeWithKept(asking);
  const first = await asking;
  const isInVain = first.status === "away" && state.status !== "ready";
  const asked = isInVain ? await askCurrentLists() : first;
  switch (asked.status) {
    case "current":
      return await take(asked);
    case "no-lists":
      // It could not read them just now. That says nothing against lists that it had published.
      if (state.status === "ready") return fail("server-away", "away");
      outcome = "away";
      return publish({ status: "lists-missing" }, standing);
    case "away":
      return fail("server-away", "away");
  }
}

/** Answers from what is kept while the server is slow or away; what it says after that still counts. */
async function bridgeWithKept(asking: Promise<Asked>): Promise<void> {
  const early = await Promise.race([asking, wait(KEPT_AFTER_MS)]);
  if (early?.status !== "current") await takeKept("server-away");
}

/** Answers from the newest lists that are kept here, if any are. */
async function takeKept(connection: Connection): Promise<void> {
  const kept = await openKeptLists();
  if (kept === undefined) return;
  publish(
    { status: "ready", tables: kept.tables },
    { ...standing, connection: toConnection(connection), confirmedAt: kept.lists.confirmedAt },
  );
}

async function take(asked: AskedCurrent): Promise<void> {
  const { current } = asked;
  const isSame = state.status === "ready" && state.tables.revision === current.revision;
  if (isSame) return confirm(asked);
  const loaded = await loadLists(current);
  if (loaded.status === "damaged") return fail("behind", "unreadable");
  if (loaded.status === "away") return fail("server-away", "away");
  const before = state.status === "ready" ? state.tables : undefined;
  const settled = settle(asked);
  publish({ status: "ready", tables: loaded.tables }, { ...settled, update: toUpdate(before, Date.now()) });
  const { revision, snapshot, bytes } = current;
  await keepLists({ revision, snapshot, bytes, confirmedAt: settled.confirmedAt }, loaded.bytes);
}

async function confirm(asked: AskedCurrent): Promise<void> {
  const settled = settle(asked);
  publish(state, { ...standing, ...settled });
  await confirmKeptLists(asked.current, settled.confirmedAt);
}

/** The server answered: the lists at hand are the current ones as of now, or as of when its database last answered. */
function settle({ current: { uncheckedSince }, clockAhead }: AskedCurrent) {
  failures = 0;
  outcome = "answered";
  isConfirmedHere = true;
  const known = { connection: "connected", confirmedAt: Date.now(), clockAhead } as const;
  if (uncheckedSince === undefined) return known;
  return { ...known, connection: "unchecked", confirmedAt: Date.parse(uncheckedSince) } as const;
}

function toUpdate(before: RoutingTables | undefined, at: number): ListsStanding["update"] {
  return before === undefined ? standing.update : { at, previousRevision: before.revision };
}

/** Lists that were right stay when newer ones cannot be had, and kept ones are better than none. */
async function fail(connection: Connection, next: AskOutcome): Promise<void> {
  failures += 1;
  outcome = next;
  if (state.status !== "ready") await takeKept(connection);
  if (state.status !== "ready") return publish({ status: "unreachable" }, standing);
  const reached = toConnection(connection);
  const isNews = reached !== "server-away" || !isConfirmedHere || failures >= AWAY_AFTER_FAILURES;
  if (isNews) publish(state, { ...standing, connection: reached });
}

/** A device that knows to be offline says so, whatever else failed because of it. */
function toConnection(connection: Connection): Connection {
  return navigator.onLine ? connection : "offline";
}

function publish(next: TablesState, nextStanding: ListsStanding): void {
  state = next;
  standing = nextStanding;
  for (const listener of listeners) listener();
}

function wait(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
