import "server-only";
import { isMainThread } from "node:worker_threads";
import { PrismaPg } from "@prisma/adapter-pg";
import { requireEnvironment } from "../env.server";
import { requireDatabaseUrl } from "./database-url.server";
import { PrismaClient } from "./generated/client";

/** The embedded Postgres has one session, which more connections would only queue for. */
const EMBEDDED_CONNECTIONS = 5;
/** A thread does one job at a time. */
const THREAD_CONNECTIONS = 2;
const CONNECT_TIMEOUT_MS = 10_000;
/**
 * A server that is paused, or behind a line that was cut without a word, never says that it will not answer. No statement
 * of ours takes nearly as long.
 */
const QUERY_TIMEOUT_MS = 60_000;

/** What a repository needs to read and write; a transaction's client has the same shape. */
export type Database = PrismaClient;

// Reloading in development makes new copies of this module; the connections must not multiply with them.
const SHARED = Symbol.for("which-portal.prisma");
const shared = globalThis as { [SHARED]?: PrismaClient | undefined };

/**
 * The client for the database of this process, made on first use so that neither an import nor `next build` connects.
 *
 * Inside `$transaction(async (tx) => …)` use `tx` alone: the embedded Postgres has one session, and a query on another
 * connection waits until the transaction has ended.
 */
export function getPrisma(): PrismaClient {
  shared[SHARED] ??= createPrisma(requireDatabaseUrl());
  return shared[SHARED];
}

/** The client that {@link getPrisma} made and nobody closed yet, for work that must not open the database by itself. */
export function findPrisma(): PrismaClient | undefined {
  return shared[SHARED];
}

/** Ends the connections of {@link getPrisma}; a later call of it connects anew. */
export async function closePrisma(): Promise<void> {
  const client = shared[SHARED];
  shared[SHARED] = undefined;
  await client?.$disconnect();
}

function createPrisma(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: url,
      max: countConnections(),
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
    }),
  });
}

/** How many connections there are at most. README.md adds them up for all processes: keep it true. */
function countConnections(): number {
  if (!isMainThread) return THREAD_CONNECTIONS;
  const { databaseUrl, process } = requireEnvironment();
  return databaseUrl === undefined ? EMBEDDED_CONNECTIONS : process.databasePoolSize;
}
