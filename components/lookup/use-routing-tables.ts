"use client";

import { useSyncExternalStore } from "react";
import { decodeSnapshot } from "@/lib/lists/snapshot";
import type { RoutingTables } from "@/lib/router/routing-tables";

/** The published lists as this browser knows them. */
export type TablesState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly tables: RoutingTables }
  /** The server is there and has no list to answer from (R11). */
  | { readonly status: "lists-missing" }
  /** The server could not be reached, or what it sent could not be read. */
  | { readonly status: "unreachable" };

const CURRENT_LISTS = "/api/v1/lists/current";
const LOADING: TablesState = { status: "loading" };

/** How long lists are taken to be current in a window that stays open, before coming back to it asks again. */
const RECHECK_AFTER_MS = 5 * 60_000;

/** A server that has not sent the lists by then is taken for away, so that nobody waits for nothing. */
const ANSWERS_WITHIN_MS = 20_000;

let state: TablesState = LOADING;
let isLoading = false;
let checkedAt = 0;
const listeners = new Set<() => void>();

/** The published lists, fetched once for all components, and asked for again when a reader comes back to an old window. */
export function useRoutingTables(): TablesState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => LOADING,
  );
}

/** The lists if some part of the page has them already. For what can do without: it asks the server for nothing. */
export function peekRoutingTables(): RoutingTables | undefined {
  return state.status === "ready" ? state.tables : undefined;
}

/** Tries to get the lists again, for a button that a reader presses. */
export function retryRoutingTables(): void {
  if (state.status !== "ready") publish(LOADING);
  refresh();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener("visibilitychange", recheckOldLists);
    window.addEventListener("online", recheckMissingLists);
    if (state.status !== "ready") refresh();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener("visibilitychange", recheckOldLists);
    window.removeEventListener("online", recheckMissingLists);
  };
}

function recheckOldLists(): void {
  const isOld = performance.now() - checkedAt > RECHECK_AFTER_MS;
  if (document.visibilityState === "visible" && isOld) refresh();
}

function recheckMissingLists(): void {
  if (state.status !== "ready") refresh();
}

function refresh(): void {
  if (isLoading) return;
  isLoading = true;
  void load().finally(() => {
    isLoading = false;
  });
}

async function load(): Promise<void> {
  const first = await attempt();
  const next = first.status === "unreachable" ? await attempt() : first;
  checkedAt = performance.now();
  // Lists that were right stay when the server is away. Lists that it withdrew do not.
  if (state.status === "ready" && next.status === "unreachable") return;
  publish(next);
}

async function attempt(): Promise<TablesState> {
  const patience = new AbortController();
  const { signal } = patience;
  const timer = setTimeout(() => patience.abort(), ANSWERS_WITHIN_MS);
  try {
    const current = await fetch(CURRENT_LISTS, { cache: "no-cache", signal });
    if (current.status === 503) return { status: "lists-missing" };
    if (!current.ok) return { status: "unreachable" };
    const { revision, snapshot } = (await current.json()) as { revision: string; snapshot: string };
    if (state.status === "ready" && state.tables.revision === revision) return state;
    const body = await fetch(snapshot, { signal });
    if (!body.ok) return { status: "unreachable" };
    const decoded = decodeSnapshot(await body.json());
    return decoded.ok ? { status: "ready", tables: decoded.value } : { status: "unreachable" };
  } catch {
    // No network, or not JSON: either way there are no lists to answer from.
    return { status: "unreachable" };
  } finally {
    clearTimeout(timer);
  }
}

function publish(next: TablesState): void {
  state = next;
  for (const listener of listeners) listener();
}
