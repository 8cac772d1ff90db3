import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type RunningApp, startBuiltApp } from "../../../support/built-app";
import { type CallingMaintainer, letMaintainerIn } from "../../../support/calling-maintainer";
import { type CutLine, layLine } from "../../../support/cut-line";
import { startLookups } from "../../../support/lookup-load";
import { type PostgresCluster, startPostgresCluster } from "../../../support/postgres-cluster";

const LOOKUPS_A_SECOND = 200;
/** Whatever watches a service waits no longer. */
const PROBE_PATIENCE_MS = 10_000;
/** For what comes by itself: long, since the machine may be busy. */
const COMES_WITHIN = { timeout: 90_000, interval: 250 };

let cluster: PostgresCluster;
let line: CutLine;
let dataFolder: string;
let app: RunningApp;
let maintainer: CallingMaintainer;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
  cluster = await startPostgresCluster();
  line = await layLine(cluster.port);
  app = await startBuiltApp(dataFolder, {
    DATABASE_URL: `postgresql://postgres@127.0.0.1:${line.port}/postgres`,
  });
});
afterEach(() => cluster.resume());
afterAll(async () => {
  await app?.stop();
  await line?.close();
  await cluster?.remove();
  await rm(dataFolder, { recursive: true, force: true });
});

function probe(path: string): Promise<Response> {
  return fetch(`${app.baseUrl}${path}`, { signal: AbortSignal.timeout(PROBE_PATIENCE_MS) });
}

async function readText(path: string): Promise<string> {
  return (await probe(path)).text();
}

/** What `/readyz` says of the database. */
async function readDatabaseState(): Promise<string | undefined> {
  return (await (await probe("/readyz")).json()).database;
}

async function readOutcome(code: string): Promise<string> {
  const answer = await (await probe(`/api/v1/decisions?code=${code}&dos=2026-05-14`)).json();
  return answer.results[0].decisions[0].outcome;
}

it("R11 a process that never read the lists is not ready while the database says nothing, and is when it speaks", async () => {
  cluster.pause();
  const answer = await probe("/readyz");
  expect([answer.status, (await answer.json()).code]).toEqual([503, "lists-unreadable"]);
  expect((await probe("/healthz")).status).toBe(200);
  cluster.resume();
  await expect.poll(readDatabaseState, COMES_WITHIN).toBe("up");
  maintainer = await letMaintainerIn(app.baseUrl, cluster.url);
});

it.each<[string, () => void | Promise<void>, () => void | Promise<void>, string]>([
  ["is stopped", () => cluster.stop(), () => cluster.start(), "27310"],
  ["is killed", () => cluster.kill(), () => cluster.start(), "27301"],
  ["is paused", () => cluster.pause(), () => cluster.resume(), "27303"],
  ["is cut off", () => line.cut(), () => line.restore(), "27305"],
  ["is cut off without a word", () => line.silence(), () => line.restore(), "27306"],
])(
  "while the database %s no lookup fails, everything says so, and it heals by itself",
  async (name, harm, heal, code) => {
    const load = await startLookups(app.baseUrl, LOOKUPS_A_SECOND);
    await harm();
    // Whoever asks before anybody knows is answered too, if only when the database is back.
    const first = maintainer.signIn();

    await expect.poll(readDatabaseState, COMES_WITHIN).toBe("away");
    const readiness = await (await probe("/readyz")).json();
    expect(readiness).toMatchObject({ status: "ready", uncheckedSince: expect.stringMatching(/^20.*Z$/) });
    for (const page of ["/answer?code=70551&dos=2026-05-14", "/lists", "/lists/healthhelp", "/lists/changes"]) {
      expect(await readText(page), page).toContain("These lists may not be current.");
    }
    expect(await readText("/admin/account")).toContain("The database does not answer");
    for (const call of ["/api/v1/lists", "/api/v1/lists/current"]) {
      expect(JSON.parse(await readText(call)).uncheckedSince, call).toBe(readiness.uncheckedSince);
    }
    expect(await readText("/metrics")).toContain("which_portal_database_up 0");

    for (const [refused, problem] of [
      [await maintainer.signIn(), "sign-in-unavailable"],
      [await maintainer.call("drafts/1/publication", {}), "database-away"],
      [await maintainer.call("lists/healthhelp/versions/2026-05-01/withdrawal", { reason: "none" }), "database-away"],
    ] as const) {
      expect(refused.status).toBe(503);
      expect(refused.headers.get("content-type")).toBe("application/problem+json");
      expect((await refused.json()).code).toBe(problem);
    }

    await heal();
    await expect.poll(readDatabaseState, COMES_WITHIN).toBe("up");
    expect([200, 503]).toContain((await first).status);
    expect(await readText("/answer?code=70551&dos=2026-05-14")).not.toContain("may not be current");
    expect(JSON.parse(await readText("/api/v1/lists/current"))).not.toHaveProperty("uncheckedSince");

    expect(await readOutcome(code)).toBe("connect");
    const version = await maintainer.publish("no-auth-dme", "2026-02-02", [code, "E0130", "99213"]);
    await expect.poll(() => readOutcome(code), COMES_WITHIN).toBe("no-auth-needed");
    await maintainer.withdraw("no-auth-dme", version);
    await expect.poll(() => readOutcome(code), COMES_WITHIN).toBe("connect");

    const { sent, aSecond, longestMs, failures } = await load.end();
    console.log(
      `The database ${name}: ${sent} lookups, ${Math.round(aSecond)} a second, ${failures.length} failed, the longest took ${Math.round(longestMs)} ms`,
    );
    expect(failures).toEqual([]);
  },
);
