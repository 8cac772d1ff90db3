import { join } from "node:path";
import { afterEach, expect, inject, it } from "vitest";
import { type AppProcess, startProcess, waitUntilReady } from "../support/deployment/app-process";
import { findFreePorts } from "../support/deployment/free-port";
import { listFiles } from "../support/deployment/list-files";
import { killScripts, runScript } from "../support/script-process";
import { withServerDatabase } from "../support/test-database";
import { runSql } from "../support/test-server";

afterEach(killScripts);

/** What one process opens at most: its pool, three for counting calls, and two for each of the threads that work on lists. */
const OTHERS = 3 + 2 * 2;

/** As a container asks, which has the app listen everywhere. */
async function checkHealth(port: number): Promise<unknown> {
  const env = { HOST: "0.0.0.0", PORT: String(port) };
  const { code } = await runScript(join(inject("packageFolder"), "check-health.mjs"), [], env).ended;
  return code;
}

async function stop({ script }: AppProcess): Promise<void> {
  script.kill("SIGTERM");
  expect(await script.ended).toMatchObject({ code: 0, stderr: "" });
}

it("of several processes that start at once on an empty database, one migrates it and loads the demo lists", async () => {
  await withServerDatabase(async (url) => {
    const ports = await findFreePorts(4);
    const settings = { DATABASE_URL: url, DATABASE_POOL_SIZE: "2", RATE_LIMIT_STORE: "postgres" };
    const processes = ports.map((port) => startProcess(`http://127.0.0.1:${port}`, settings));
    await Promise.all(processes.map(waitUntilReady));

    const [migrations] = await runSql(
      url,
      "SELECT count(*)::int, count(DISTINCT migration_name)::int AS names FROM _prisma_migrations",
    );
    expect(migrations?.["count"]).toBe(migrations?.["names"]);
    const [lists] = await runSql(url, "SELECT count(*)::int FROM list_version");
    const [revision] = await runSql(url, "SELECT number::int FROM lists_revision");
    expect([lists?.["count"], revision?.["number"]]).toEqual([8, 8]);
    const answers = await Promise.all(
      processes.map(async ({ address }) =>
        (await fetch(`${address}/api/v1/decisions?code=70551&dos=2026-05-14`)).json(),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);

    const calls = processes.flatMap(({ address }) => Array.from({ length: 30 }, () => fetch(`${address}/lists`)));
    await Promise.all(calls);
    const [open] = await runSql(url, "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()");
    expect(open?.["count"]).toBeLessThanOrEqual(processes.length * (2 + OTHERS));
    await Promise.all(processes.map(stop));
  });
});

it("on a database that is there, a process is ready within seconds and writes nothing into its own folder", async () => {
  await withServerDatabase(async (url) => {
    const [port = 0] = await findFreePorts(1);
    const before = listFiles(inject("packageFolder"));
    for (const start of ["first", "next"]) {
      const startedAt = performance.now();
      const process = startProcess(`http://127.0.0.1:${port}`, { DATABASE_URL: url });
      await waitUntilReady(process);
      const took = performance.now() - startedAt;
      expect(await checkHealth(port)).toBe(0);
      await stop(process);
      expect(await checkHealth(port)).toBe(1);
      console.log(`The ${start} start of a packaged process took ${(took / 1000).toFixed(1)} s until it was ready.`);
    }
    expect(listFiles(inject("packageFolder"))).toEqual(before);
  });
});
