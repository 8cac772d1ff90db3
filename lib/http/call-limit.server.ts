import "server-only";
import { isIPv6 } from "node:net";
import pg from "pg";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { CallLimits } from "../env/call-settings.server";
import { logFault } from "../observe/log.server";

/** Who calls, as far as a limit needs to know. */
export interface Caller {
  readonly address: string;
  /** Nothing stands between the caller and this machine, on which it runs itself. */
  readonly isLocal: boolean;
  /** Number of the API key that came with the call. */
  readonly key?: number | undefined;
}

/** Where a client stands in the minute that it is in. */
export interface CallStanding {
  readonly isWithin: boolean;
  /** Calls a minute. */
  readonly limit: number;
  readonly left: number;
  /** Until the minute ends and all calls are there again. */
  readonly seconds: number;
}

/** Counts calls by client. */
export interface CallCounter {
  count(caller: Caller): Promise<CallStanding>;
  close(): Promise<void>;
}

const MINUTE_SECONDS = 60;
const TABLE = "call_count";
const MOST_CONNECTIONS = 3;
const CONNECT_TIMEOUT_MS = 2_000;

/**
 * Counts calls, a minute at a time: in this process, or in Postgres for all processes that share it. While Postgres does
 * not answer, each process counts for itself.
 */
export function createCallCounter(limits: CallLimits, databaseUrl: string): CallCounter {
  const pool = limits.store === "postgres" ? openPool(databaseUrl) : undefined;
  const limiterOf = (kind: string, points: number) => {
    const memory = new RateLimiterMemory({ keyPrefix: kind, points, duration: MINUTE_SECONDS });
    if (pool === undefined) return memory;
    return new RateLimiterPostgres({
      storeClient: pool,
      keyPrefix: kind,
      points,
      duration: MINUTE_SECONDS,
      tableName: TABLE,
      tableCreated: true,
      // A client that is far beyond its limit costs no query.
      inMemoryBlockOnConsumed: points + 1,
      insuranceLimiter: memory,
    });
  };
  const limiters = {
    address: limiterOf("address", limits.byAddress),
    machine: limiterOf("machine", limits.onThisMachine),
    key: limiterOf("key", limits.byKey),
  };
  return {
    count: async (caller) => {
      const limiter = limiters[toKind(caller)];
      try {
        return toStanding(true, limiter.points, await limiter.consume(toClient(caller)));
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return toStanding(false, limiter.points, refusal);
      }
    },
    close: async () => await pool?.end(),
  };
}

function toKind({ key, isLocal }: Caller): "key" | "machine" | "address" {
  if (key !== undefined) return "key";
  return isLocal ? "machine" : "address";
}

/** What calls are counted under. Whoever has one IPv6 address has the 2^64 around it. */
function toClient({ key, address }: Caller): string {
  if (key !== undefined) return String(key);
  return isIPv6(address) ? toNetwork(address) : address;
}

/**
 * The first half of an IPv6 address.
 *
 * @example
 * toNetwork("2001:db8::7"); // "2001:db8:0:0"
 */
function toNetwork(address: string): string {
  const [head = "", tail] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: zeros }, () => "0"), ...after].slice(0, 4).join(":");
}

function toStanding(isWithin: boolean, limit: number, { remainingPoints, msBeforeNext }: RateLimiterRes): CallStanding {
  return { isWithin, limit, left: Math.max(0, remainingPoints), seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
}

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: CONNECT_TIMEOUT_MS,
  });
  // A connection that breaks while nobody uses it is no reason to end the process.
  pool.on("error", (error) => logFault("A connection for counting calls broke", error));
  return pool;
}
