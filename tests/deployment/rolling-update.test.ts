import { expect, it } from "vitest";
import { type AppProcess, readReadiness, startProcess, waitUntilReady } from "../support/deployment/app-process";
import { fromPageAt, readCookies } from "../support/deployment/call";
import { type Deployed, MAINTAINER, useDeployed } from "../support/deployment/deployed";
import { startLoad } from "../support/deployment/load";
import { runSql } from "../support/test-server";

const LOOKUPS_A_SECOND = 200;
const SETTINGS = { DRAIN_SECONDS: "5", RATE_LIMIT: "1000000" };

const deployment = useDeployed(SETTINGS);

it("SIGTERM to each process in turn, under load, costs no request; and nothing is written twice", async () => {
  const deployed = deployment.get();
  const { proxy, databaseUrl, call } = deployed;
  const write = await signIn(deployed);
  const load = startLoad(LOOKUPS_A_SECOND, [
    () => call(`${proxy.address}/api/v1/decisions?code=70551&dos=2026-05-14`),
    () => call(`${proxy.address}/api/v1/decisions`, QUESTION),
  ]);
  const writes = startLoad(2, [write]);
  await load.reach(2 * LOOKUPS_A_SECOND);
  for (const old of deployed.processes) {
    await replace(old, deployed.settings);
    const { sent } = load.counts();
    await load.reach(sent + 2 * LOOKUPS_A_SECOND);
  }
  const [looked, wrote] = [await load.stop(), await writes.stop()];
  console.log(
    `Rolling update: ${looked.sent} lookups in ${looked.seconds.toFixed(0)} s, ${looked.faults.length} failed, ` +
      `longest ${looked.longestMs.toFixed(0)} ms; ${wrote.sent} writes, ${wrote.faults.length} failed.`,
  );
  const failedAtProxy = proxy.readLog().filter((line) => !/^2\d\d$/.test(line.split(" ")[4] ?? ""));
  expect([looked.faults, wrote.faults, failedAtProxy]).toEqual([[], [], []]);
  expect(looked.sent / looked.seconds).toBeGreaterThanOrEqual(LOOKUPS_A_SECOND * 0.95);
  const [row] = await runSql(databaseUrl, "SELECT count(*)::int, count(DISTINCT name)::int AS names FROM api_key");
  expect(row).toEqual({ count: wrote.sent, names: wrote.sent });
  const upstreams = new Set(proxy.readLog().map((line) => line.split(" ")[6]));
  for (const { address } of deployed.processes) expect(upstreams).toContain(new URL(address).host);
});

const QUESTION = {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ requests: [{ code: "70551", dateOfService: "2026-05-14" }] }),
};

/** Ends a process as an update does, and starts one anew at its address. */
async function replace(old: AppProcess, settings: Readonly<Record<string, string>>): Promise<void> {
  old.script.kill("SIGTERM");
  await expect.poll(() => readReadiness(old.address), { timeout: 30_000, interval: 20 }).toBe(503);
  expect(await old.script.ended).toMatchObject({ code: 0, stderr: "" });
  await waitUntilReady(startProcess(old.address, settings));
}

/** Makes what writes something else each time. */
async function signIn({ proxy, call }: Deployed) {
  const { address } = proxy;
  const signedIn = await call(`${address}/api/auth/sign-in/email`, {
    method: "POST",
    headers: fromPageAt(address),
    body: JSON.stringify(MAINTAINER),
  });
  const headers = fromPageAt(address, readCookies(signedIn));
  let written = 0;
  return () => {
    written += 1;
    const body = JSON.stringify({ name: `key ${written}` });
    return call(`${address}/admin/api/api-keys`, { method: "POST", headers, body });
  };
}
