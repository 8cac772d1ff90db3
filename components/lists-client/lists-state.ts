import type { RoutingTables } from "@/lib/router/routing-tables";

/** The published lists as this browser knows them. */
export type TablesState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly tables: RoutingTables }
  /** The server is there and has no list to answer from (R11). */
  | { readonly status: "lists-missing" }
  /** The server could not be reached, or what it sent could not be read; nothing is kept here either. */
  | { readonly status: "unreachable" };

/**
 * How sure the lists at hand are the current ones: the server says so; this device is offline; the server does not
 * answer; it names newer lists that cannot be read here; or it cannot tell itself, since its database is away.
 */
export type Connection = "connected" | "offline" | "server-away" | "behind" | "unchecked";

/** What is known of the lists at hand beside their content. */
export interface ListsStanding {
  readonly connection: Connection;
  /** When the server last said that these lists are the current ones, in milliseconds since 1970. */
  readonly confirmedAt: number | undefined;
  /** When other lists last took the place of those that this page had, and which those were. */
  readonly update: { readonly at: number; readonly previousRevision: string } | undefined;
  /** By how many milliseconds this device's clock is ahead of the server's; undefined until the server answered. */
  readonly clockAhead?: number | undefined;
}

/** What the server says of the current lists: their name, where they are, and how many bytes they have. */
export interface CurrentLists {
  readonly revision: string;
  /** A path that starts with a slash, named after the content. */
  readonly snapshot: string;
  readonly bytes: number;
  /** Since when the server cannot tell whether these are the current ones; missing while it can. */
  readonly uncheckedSince?: string | undefined;
}
