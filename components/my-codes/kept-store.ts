import type { KeptCode } from "@/lib/my-codes/kept-code";
import { parseKeptCodes, type StoredFault, serialiseKeptCodes } from "@/lib/my-codes/stored-codes";

/** Under this name the codes stand in the browser's local storage. No cookie, no request holds them. */
const MY_CODES_KEY = "which-portal.my-codes";

/** The kept codes as this device has them. */
export type MyCodesState =
  /** Not looked yet: the server and the first drawing know nothing of the device. */
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly kept: readonly KeptCode[] }
  /** Something stands there that cannot be read. It is not written over unasked. */
  | { readonly status: "broken"; readonly fault: StoredFault; readonly text: string }
  /** This browser keeps nothing for this page. */
  | { readonly status: "unavailable" };

/** What became of a change: the browser may refuse it, and what cannot be read is not written over. */
export type KeepResult = "kept" | "refused" | "unreadable";

export const LOADING_CODES: MyCodesState = { status: "loading" };

const listeners = new Set<() => void>();
let text: string | null | undefined;
let state: MyCodesState = LOADING_CODES;

/** Follows the device, also what another window of this browser keeps. */
export function subscribeToMyCodes(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) window.addEventListener("storage", followOtherWindow);
  // What another window kept while nobody listened here.
  refresh();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", followOtherWindow);
  };
}

/** The kept codes as last read; the same object while nothing changed. */
export function readMyCodes(): MyCodesState {
  if (text === undefined && state.status === "loading") takeOver();
  return state;
}

/**
 * Changes what is kept, starting from what stands on the device at this moment and not from what this window drew:
 * another window may have kept something meanwhile. What cannot be read is left alone.
 */
export function changeMyCodes(change: (kept: readonly KeptCode[]) => readonly KeptCode[]): KeepResult {
  refresh();
  if (state.status === "broken") return "unreadable";
  if (state.status !== "ready") return "refused";
  const { kept } = state;
  const next = change(kept);
  return next === kept ? "kept" : write(next);
}

/** Begins with no codes, for a reader who was told that what stands there cannot be read. */
export function startMyCodesAnew(): KeepResult {
  return write([]);
}

function write(kept: readonly KeptCode[]): KeepResult {
  try {
    localStorage.setItem(MY_CODES_KEY, serialiseKeptCodes(kept));
    return "kept";
  } catch {
    // No room, or not allowed: whoever asked for the change says so, and nothing is lost.
    return "refused";
  } finally {
    refresh();
  }
}

function followOtherWindow({ key }: StorageEvent): void {
  // Without a key, everything was cleared.
  if (key === MY_CODES_KEY || key === null) refresh();
}

function refresh(): void {
  const before = state;
  takeOver();
  if (state === before) return;
  for (const listener of listeners) listener();
}

/** Reads the device; keeps the same state where the same text stands there. */
function takeOver(): void {
  try {
    const found = localStorage.getItem(MY_CODES_KEY);
    if (found === text && state.status !== "unavailable") return;
    text = found;
    state = toState(found);
  } catch {
    // The browser's settings forbid storage for this page.
    if (state.status !== "unavailable") state = { status: "unavailable" };
  }
}

function toState(found: string | null): MyCodesState {
  if (found === null) return { status: "ready", kept: [] };
  const read = parseKeptCodes(found);
  return read.ok ? { status: "ready", kept: read.value } : { status: "broken", fault: read.error, text: found };
}
