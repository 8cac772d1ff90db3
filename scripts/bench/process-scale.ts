import { availableParallelism } from "node:os";
import { type BenchApp, startBenchApp, withDataFolder } from "./bench-app";
import { openBenchDatabase } from "./bench-database";
import { callFor } from "./call-for";
import { type Figure, medianOf } from "./measure";
import { publishLists } from "./publish-lists";
import { drawQuestions } from "./random-codes";
import { DAY, makeLists, type SomeLists } from "./some-lists";

const LISTED = 20_000;
const ROUNDS = 5;
const PHASE_MS = 2_000;
/** Two servers, the database and whoever calls each need a core of their own. */
const CORES_NEEDED = 4;

/** How many calls two processes on one database answer, against one; no figure without a Postgres server. */
export async function measureProcessScale(): Promise<Figure[]> {
  const lists = makeLists({ codes: LISTED });
  const database = await openBenchDatabase((db) => publishLists(db, lists));
  if (database === undefined) return [];
  try {
    return await withDataFolder(async (dataFolder) => {
      const settings = { DATABASE_URL: database.url };
      const apps: BenchApp[] = [];
      try {
        for (let count = 0; count < 2; count += 1) apps.push(await startBenchApp(dataFolder, settings));
        return [await compareProcesses(apps, lists)];
      } finally {
        await Promise.all(apps.map((app) => app.stop()));
      }
    });
  } finally {
    await database.close();
  }
}

async function compareProcesses(apps: readonly BenchApp[], lists: SomeLists): Promise<Figure> {
  const addresses = (path: string) => apps.map(({ baseUrl }) => `${baseUrl}${path}`);
  const isListed = new Set<string>(lists.codes);
  const ours: number[] = [];
  const machine: number[] = [];
  const perSecond: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const codes = drawQuestions(200, lists.codes, isListed);
    const decided = await callOneAndBoth(addresses("/api/v1/decisions"), codes);
    const bare = await callOneAndBoth(addresses("/api/bench/empty"), codes);
    if (round < 0) continue;
    ours.push(decided.both / decided.one);
    machine.push(bare.both / bare.one);
    perSecond.push(decided.both);
  }
  const cores = availableParallelism();
  return {
    name: "calls a second that two processes on one Postgres answer",
    against: "one process",
    ...(cores >= CORES_NEEDED ? { goal: { atLeast: 1.8 } } : {}),
    ratios: ours,
    details: { cores, emptyHandlersOfTwoProcesses: medianOf(machine), perSecond: medianOf(perSecond) },
  };
}

async function callOneAndBoth(urls: readonly string[], codes: readonly string[]) {
  const one = await callAll(urls.slice(0, 1), codes);
  return { one, both: await callAll(urls, codes) };
}

/** Calls all addresses at once, and gives back the answers a second of all together. */
async function callAll(urls: readonly string[], codes: readonly string[]): Promise<number> {
  const bodies = codes.map((code) => JSON.stringify({ requests: [{ code, dateOfService: DAY }] }));
  const rates = await Promise.all(urls.map((url) => callFor(PHASE_MS, url, bodies)));
  return rates.reduce((sum, rate) => sum + rate, 0);
}
