import { mkdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";
import { z } from "zod";
import { addDays, type IsoDate } from "@/lib/shared/iso-date";
import { buildServer } from "../../scripts/lib/build-server.mjs";
import { findBrokenRecords } from "./broken-records";
import { aDay } from "./routing";
import { PROJECT_FOLDER } from "./run-tool";
import { runScript, type ScriptProcess } from "./script-process";
import { createRandom } from "./seeded-random";
import { runSql } from "./test-server";

const LIST = "healthhelp";
const IMPORT = `import ${LIST} 500`;
const MEASURED_DAY = aDay("2026-05-01");
const FIRST_DAY = aDay("2026-06-01");
/** A busy machine takes longer than it was measured to; and some are killed when they have just finished. */
const LATEST = 2.5;

const ORDERS = ["import", "publish", "withdraw"] as const;
type Order = (typeof ORDERS)[number];

/** What a process says once an order of a kind is done. */
const ACKNOWLEDGED = { import: "draft", publish: "published", withdraw: "withdrawn" } as const satisfies Record<
  Order,
  string
>;

const LoadedSchema = z.object({ loaded: z.literal(true) });
const ReadySchema = z.object({ url: z.string() });
const DraftSchema = z.object({ draft: z.number() });
const PublishedSchema = z.object({ published: z.string() });
const WithdrawnSchema = z.object({ withdrawn: z.string() });

/** How many orders were undone, done, and done and acknowledged when their process was killed. */
export type KilledCounts = Record<"undone" | "done" | "acknowledged", number>;

/**
 * Lets processes import, publish and withdraw, one after the other, and kills each at a moment that the seed decides. After
 * each kill the next process must start cleanly, and what is in the database must be whole: each order with all that it
 * does, or without any of it.
 *
 * @param place what the processes open: the address of a server, or a data folder
 */
export async function killInRounds(place: string, rounds: number, seed: number): Promise<KilledCounts> {
  const random = createRandom(seed);
  const program = await buildMaintainer();
  const took = await measureOrders(await openPlace(program.start(), place));
  const counts: KilledCounts = { undone: 0, done: 0, acknowledged: 0 };
  let maintainer = await openPlace(program.start(), place);
  for (let round = 0; round < rounds; round++) {
    const order = ORDERS[round % ORDERS.length] ?? "import";
    // The next process reads its modules while this one works.
    const next = program.start();
    const killed = await killAtWork(maintainer, order, addDays(FIRST_DAY, round), random() * LATEST * took[order]);
    maintainer = await openPlace(next, place);
    const done = (await countAuditLines(maintainer.url)) - killed.auditLines;
    const where = `round ${round} of seed ${seed}: ${order}`;
    expect(await findBrokenRecords(maintainer.url), where).toEqual([]);
    expect(killed.isAcknowledged ? [1] : [0, 1], where).toContain(done);
    counts[killed.isAcknowledged ? "acknowledged" : done === 1 ? "done" : "undone"] += 1;
  }
  await endCleanly(maintainer);
  await program.remove();
  return counts;
}

/** Tells what came of the kills. */
export function describeKills({ undone, done, acknowledged }: KilledCounts, seed: number): string {
  const kills = undone + done + acknowledged;
  return `${kills} kills, ${undone} orders undone, ${done} done, ${acknowledged} done and acknowledged; nothing half done, nothing lost (seed ${seed}).`;
}

/** A process that has the database open. */
interface Maintainer {
  readonly process: ScriptProcess;
  readonly url: string;
}

/** Makes one file of the program, since to translate it anew would take most of each round. */
async function buildMaintainer() {
  const cache = join(PROJECT_FOLDER, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  // In the project, where packages are found.
  const folder = await mkdtemp(join(cache, "which-portal-test-"));
  await buildServer(folder, { maintainer: "tests/support/maintainer-process.ts" });
  return {
    start: () => runScript(join(folder, "maintainer.mjs")),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function openPlace(process: ScriptProcess, place: string): Promise<Maintainer> {
  await process.readJson(LoadedSchema);
  process.write(place);
  return { process, ...(await process.readJson(ReadySchema)) };
}

async function endCleanly({ process }: Maintainer): Promise<void> {
  process.endInput();
  expect(await process.ended).toMatchObject({ code: 0, stderr: "" });
}

/** How many milliseconds each order takes where nobody is killed. */
async function measureOrders(maintainer: Maintainer): Promise<Record<Order, number>> {
  const times = [performance.now()];
  const draft = await importList(maintainer);
  times.push(performance.now());
  const version = await publish(maintainer, draft, MEASURED_DAY);
  times.push(performance.now());
  await carryOut(maintainer, `withdraw ${LIST} ${version}`, WithdrawnSchema);
  times.push(performance.now());
  await endCleanly(maintainer);
  const [start = 0, imported = 0, published = 0, withdrawn = 0] = times;
  return { import: imported - start, publish: published - imported, withdraw: withdrawn - published };
}

/** Gives an order and kills its process after so many milliseconds. */
async function killAtWork(maintainer: Maintainer, order: Order, day: IsoDate, afterMs: number) {
  const line = await prepareOrder(maintainer, order, day);
  const auditLines = await countAuditLines(maintainer.url);
  maintainer.process.write(line);
  await wait(afterMs);
  maintainer.process.kill("SIGKILL");
  const { stdout } = await maintainer.process.ended;
  return { auditLines, isAcknowledged: stdout.includes(`"${ACKNOWLEDGED[order]}"`) };
}

/** Does what an order takes, and words it. */
async function prepareOrder(maintainer: Maintainer, order: Order, day: IsoDate): Promise<string> {
  if (order === "import") return IMPORT;
  const draft = await importList(maintainer);
  if (order === "publish") return `publish ${draft} ${day}`;
  return `withdraw ${LIST} ${await publish(maintainer, draft, day)}`;
}

async function importList(maintainer: Maintainer): Promise<number> {
  return (await carryOut(maintainer, IMPORT, DraftSchema)).draft;
}

async function publish(maintainer: Maintainer, draft: number, day: IsoDate): Promise<string> {
  return (await carryOut(maintainer, `publish ${draft} ${day}`, PublishedSchema)).published;
}

async function carryOut<T>({ process }: Maintainer, line: string, schema: z.ZodType<T>): Promise<T> {
  process.write(line);
  return await process.readJson(schema);
}

async function countAuditLines(url: string): Promise<number> {
  const [row] = await runSql(url, "SELECT count(*)::int AS lines FROM audit_event");
  return Number(row?.["lines"]);
}
