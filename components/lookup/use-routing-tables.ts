"use client";

import { useSyncExternalStore } from "react";
import type { RoutingTables } from "@/lib/router/routing-tables";
import type { ListsStanding, TablesState } from "../lists-client/lists-state";
import {
  readServerStanding,
  readServerState,
  readStanding,
  readState,
  retry,
  subscribe,
} from "../lists-client/lists-store";

/** The published lists, fetched once for all components, and followed while the window is seen. */
export function useRoutingTables(): TablesState {
  return useSyncExternalStore(subscribe, readState, readServerState);
}

/** How current the lists at hand are, and when others last took their place. */
export function useListsStanding(): ListsStanding {
  return useSyncExternalStore(subscribe, readStanding, readServerStanding);
}

/** The lists if some part of the page has them already. For what can do without: it asks the server for nothing. */
export function peekRoutingTables(): RoutingTables | undefined {
  const state = readState();
  return state.status === "ready" ? state.tables : undefined;
}

/** Tries to get the lists again, for a button that a reader presses. */
export function retryRoutingTables(): void {
  retry();
}
