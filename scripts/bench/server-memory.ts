import { setTimeout as wait } from "node:timers/promises";
import { startBenchApp, withDataFolder } from "./bench-app";
import { type BenchDatabase, openBenchDatabase } from "./bench-database";
import { callFor } from "./call-for";
import { type Figure, medianOf } from "./measure";
import { readMegabytes } from "./process-memory";
import { publishLists, withdrawLists } from "./publish-lists";
import { drawQuestions } from "./random-codes";
import { measureRowMemory } from "./row-memory";
import { DAY, makeLists, toMonths } from "./some-lists";

const LISTED = 20_000;
const MONTHS = 36;
const ROUNDS = 3;
const BUSY_MS = 3_000;
const REST_MS = 2_000;

/** What lists and long calls take of a server's memory. */
export async function measureMemory(): Promise<Figure[]> {
  return [...(await measureListMemory()), ...(await measureRowMemory())];
}

/** The memory of a server with years of lists, against one without any; no figure without a Postgres server. */
async function measureListMemory(): Promise<Figure[]> {
  const lists = makeLists({ codes: LISTED, days: toMonths(MONTHS) });
  const few = makeLists({ codes: 100 });
  const full = await openBenchDatabase((db) => publishLists(db, lists));
  if (full === undefined) return [];
  try {
    const empty = await openBenchDatabase(async (db) => {
      await publishLists(db, few);
      await withdrawLists(db, few);
    });
    if (empty === undefined) return [];
    try {
      return [await compareMemory(full, empty, drawQuestions(200, lists.codes, new Set<string>(lists.codes)))];
    } finally {
      await empty.close();
    }
  } finally {
    await full.close();
  }
}

async function compareMemory(full: BenchDatabase, empty: BenchDatabase, codes: readonly string[]): Promise<Figure> {
  const withLists: number[] = [];
  const without: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    withLists.push(await readBusyMemory(full.url, 200, codes));
    without.push(await readBusyMemory(empty.url, 503, codes));
  }
  return {
    name: "memory of a server with 20,000 codes and 36 monthly editions",
    against: "the same server without lists",
    goal: { atMost: 1.2 },
    ratios: withLists.map((megabytes, round) => megabytes / (without[round] ?? Number.NaN)),
    details: { withListsMb: medianOf(withLists), withoutMb: medianOf(without) },
  };
}

/** The megabytes that a fresh server keeps after the same calls. */
async function readBusyMemory(url: string, expected: number, codes: readonly string[]): Promise<number> {
  return await withDataFolder(async (dataFolder) => {
    const app = await startBenchApp(dataFolder, { DATABASE_URL: url });
    try {
      const bodies = codes.map((code) => JSON.stringify({ requests: [{ code, dateOfService: DAY }] }));
      await requireStatus(`${app.baseUrl}/readyz`, expected);
      // Calls that cost both servers the same: one without lists refuses to decide.
      await callFor(BUSY_MS, `${app.baseUrl}/api/bench/same-size?bytes=1500`, bodies);
      await wait(REST_MS);
      return readMegabytes(app.pid);
    } finally {
      await app.stop();
    }
  });
}

async function requireStatus(url: string, expected: number): Promise<void> {
  const { status } = await fetch(url);
  if (status !== expected) throw new Error(`The server answered ${status} where ${expected} was expected`);
}
