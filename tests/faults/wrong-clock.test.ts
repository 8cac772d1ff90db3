import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { chooseAddress, toDatabaseUrl } from "@/lib/db/embedded/socket-address.server";
import { formatFullDay, todayInLosAngeles } from "@/lib/shared/iso-date";
import { startBuiltApp } from "../support/built-app";
import { letMaintainerIn } from "../support/calling-maintainer";
import { PROJECT_FOLDER } from "../support/run-tool";

const DAY_MS = 86_400_000;

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

it.each([
  ["ahead", DAY_MS],
  ["behind", -DAY_MS],
])("a server whose clock is a day %s says the day of each answer in full, and works", async (_name, shift) => {
  const app = await startBuiltApp(dataFolder, {
    NODE_OPTIONS: `--import=${pathToFileURL(join(PROJECT_FOLDER, "tests/support/shifted-clock.mjs"))}`,
    CLOCK_SHIFT_MS: `${shift}`,
  });
  const readToday = () => todayInLosAngeles(new Date(Date.now() + shift));
  const before = readToday();
  const page = await (await fetch(`${app.baseUrl}/answer?code=70551`)).text();
  // Midnight may pass meanwhile.
  expect([before, readToday()].some((day) => page.includes(formatFullDay(day)))).toBe(true);
  const { results } = await (await fetch(`${app.baseUrl}/api/v1/decisions?code=70551`)).json();
  expect(results[0].decisions[0].dateOfService).toMatchObject({ assumed: true });
  expect([before, readToday()]).toContain(results[0].decisions[0].dateOfService.from);
  expect((await fetch(`${app.baseUrl}/readyz`)).status).toBe(200);

  const maintainer = await letMaintainerIn(app.baseUrl, toDatabaseUrl(chooseAddress(join(dataFolder, "socket"))));
  const version = await maintainer.publish("healthhelp", "2026-05-02", ["70551", "27447"]);
  await maintainer.withdraw("healthhelp", version);
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const init = { method: "POST", body: JSON.stringify(body), headers: { ...headers, origin: app.baseUrl } };
    const own = { ...init.headers, "Content-Type": "application/json" };
    return (await fetch(`${app.baseUrl}${path}`, { ...init, headers: own })).status;
  };
  expect(await post("/api/auth/two-factor/verify-totp", { code: "123456" })).toBe(401);
  expect(await post("/cds-services/prior-auth-portal", {}, { Authorization: "Bearer no.such.token" })).toBeLessThan(
    500,
  );
  await app.stop();
});
