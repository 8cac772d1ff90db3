import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningApp, startBuiltApp } from "../../../support/built-app";
import { letMaintainerIn } from "../../../support/calling-maintainer";
import { startLookups } from "../../../support/lookup-load";
import { type PostgresCluster, startPostgresCluster } from "../../../support/postgres-cluster";
import { PROJECT_FOLDER } from "../../../support/run-tool";
import { runSql } from "../../../support/test-server";

/** An hour shows what grows slowly; a test run has not that much. */
const MINUTES = Number(process.env["SOAK_MINUTES"] ?? 1);
const LOOKUPS_A_SECOND = 60;
const LOOK_EVERY_MS = 2_000;
const PUBLISH_EVERY_MS = 4_000;
const BATCH = JSON.stringify({
  requests: Array.from({ length: 500 }, (_, index) => ({ code: String(70_000 + index), dateOfService: "2026-06-01" })),
});

/** What a process takes at a moment. */
interface Taken {
  readonly megabytes: number;
  readonly heapMegabytes: number;
  /** Open files, pipes and whatever else has a handle, without the sockets. */
  readonly files: number;
  /** Some are the load's own, which opens more of them whenever answers take longer. */
  readonly sockets: number;
  readonly connections: number;
}

let cluster: PostgresCluster;
let dataFolder: string;
let app: RunningApp;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
  cluster = await startPostgresCluster();
  app = await startBuiltApp(dataFolder, {
    DATABASE_URL: cluster.url,
    NODE_OPTIONS: `--import=${pathToFileURL(join(PROJECT_FOLDER, "tests/support/collect-on-signal.mjs"))}`,
  });
});
afterAll(async () => {
  await app?.stop();
  await cluster?.remove();
  await rm(dataFolder, { recursive: true, force: true });
});

async function look(): Promise<Taken> {
  process.kill(app.pid ?? 0, "SIGUSR2");
  const status = readFileSync(`/proc/${app.pid}/status`, "utf8");
  const metrics = await (await fetch(`${app.baseUrl}/metrics`)).text();
  const [row] = await runSql(
    cluster.url,
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
  );
  const folder = `/proc/${app.pid}/fd`;
  const handles = readdirSync(folder).map((handle) => readHandle(`${folder}/${handle}`));
  const sockets = handles.filter((handle) => handle.startsWith("socket:")).length;
  return {
    megabytes: Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1]) / 1024,
    heapMegabytes: Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(metrics)?.[1]) / 2 ** 20,
    files: handles.length - sockets,
    sockets,
    connections: Number(row?.["n"]),
  };
}

function readHandle(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // It was closed meanwhile.
    return "socket:";
  }
}

/** Does something over and over, each time after the one before, until it is told to end. */
function repeat(everyMs: number, work: () => Promise<unknown>): () => Promise<void> {
  const ending = new AbortController();
  const going = (async () => {
    while (!ending.signal.aborted) {
      await work();
      await wait(everyMs, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    ending.abort();
    await going;
  };
}

async function sendBatch(): Promise<void> {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${app.baseUrl}/api/v1/decisions`, { method: "POST", headers, body: BATCH });
  expect((await answer.json()).results).toHaveLength(500);
}

/** Asks as an open page does: with the tag of the last answer. */
function createPoll(): () => Promise<void> {
  let tag = "";
  return async () => {
    const answer = await fetch(`${app.baseUrl}/api/v1/lists/current`, { headers: { "If-None-Match": tag } });
    expect([200, 304]).toContain(answer.status);
    await answer.text();
    tag = answer.headers.get("etag") ?? "";
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

it(
  "memory, open files and connections stay as they are while lists are asked, published and withdrawn",
  async () => {
    const maintainer = await letMaintainerIn(app.baseUrl, cluster.url);
    const taken: Taken[] = [];
    let publications = 0;
    const lookups = await startLookups(app.baseUrl, LOOKUPS_A_SECOND);
    const endings = [
      repeat(100, sendBatch),
      repeat(50, createPoll()),
      repeat(PUBLISH_EVERY_MS, async () => {
        const version = await maintainer.publish("no-auth-dme", "2026-02-02", ["E0130", "E0135", "E0140"]);
        await maintainer.withdraw("no-auth-dme", version);
        publications += 1;
      }),
      repeat(LOOK_EVERY_MS, async () => taken.push(await look())),
    ];
    await wait(MINUTES * 60_000);
    for (const end of endings) await end();
    const { sent, failures } = await lookups.end();

    // The first third warms up: what is read once is kept.
    const third = Math.floor(taken.length / 3);
    const [early, late] = [taken.slice(third, 2 * third), taken.slice(2 * third)];
    const compare = (name: keyof Taken) =>
      [early, late].map((part) => Math.round(median(part.map((one) => one[name])))) as [number, number];
    const memory = compare("megabytes");
    const heap = compare("heapMegabytes");
    const files = compare("files");
    const sockets = compare("sockets");
    const connections = compare("connections");
    console.log(
      [
        `Soak of ${MINUTES} minutes: ${sent} lookups, ${publications} publications and withdrawals, ${failures.length} failed.`,
        `Memory ${memory.join(" → ")} MB, heap ${heap.join(" → ")} MB, open files ${files.join(" → ")}, sockets ${sockets.join(" → ")}, of them to the database ${connections.join(" → ")}.`,
      ].join("\n"),
    );
    expect(failures).toEqual([]);
    expect(memory[1]).toBeLessThan(memory[0] * 1.4);
    expect(heap[1]).toBeLessThan(heap[0] * 1.4);
    expect(files[1]).toBeLessThanOrEqual(files[0] + 3);
    expect(connections[1]).toBeLessThanOrEqual(connections[0] + 3);
    expect(publications).toBeGreaterThan(0);
  },
  MINUTES * 60_000 + 300_000,
);
