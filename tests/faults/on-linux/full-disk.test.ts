import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { chooseAddress, toDatabaseUrl } from "@/lib/db/embedded/socket-address.server";
import { toNodeArguments } from "../../../scripts/lib/test-scripts.mjs";
import { startBuiltApp } from "../../support/built-app";
import { letMaintainerIn } from "../../support/calling-maintainer";
import { PROJECT_FOLDER } from "../../support/run-tool";

/** Below what the embedded Postgres writes to one file, and above all that a start needs where nothing is written. */
const MOST_BYTES = 1_000_000;

const RefusedSchema = z.object({ error: z.string() });

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

/**
 * Lets a process make no file longer than that, which any user may do to their own processes: to the process it is as a
 * disk that takes no more, and needs no disk of its own.
 */
function limitFiles(pid: number): void {
  const { status, stderr } = spawnSync("prlimit", ["--pid", `${pid}`, `--fsize=${MOST_BYTES}:unlimited`], {
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
}

it("a disk that is full ends the app with the reason, and nothing that was published is lost", async () => {
  const app = await startBuiltApp(dataFolder);
  const before = await (await fetch(`${app.baseUrl}/api/v1/lists`)).json();
  const maintainer = await letMaintainerIn(app.baseUrl, toDatabaseUrl(chooseAddress(join(dataFolder, "socket"))));
  limitFiles(app.pid ?? 0);
  // Signing in writes a session. The answer may be a refusal, or get lost with the app.
  const signedIn = await maintainer.signIn().catch(() => undefined);
  expect(signedIn?.ok ?? false).toBe(false);
  expect(await app.ended).toBe(1);
  const told = app
    .readOutput()
    .split("\n")
    .filter((line) => line.includes("gave up"));
  expect(told).toEqual([
    expect.stringMatching(/^The embedded Postgres gave up: .*File too large\. What was published is kept/),
  ]);

  const next = await startBuiltApp(dataFolder);
  expect(await (await fetch(`${next.baseUrl}/api/v1/lists`)).json()).toEqual(before);
  expect((await maintainer.signIn(next.baseUrl)).status).toBe(200);
  await next.stop();
});

it("a disk that is full at the very first start is told in one line, and the next start is clean", () => {
  const open = (command: string, ...args: string[]) => {
    const holder = [...toNodeArguments("tests/support/database-holder.ts"), dataFolder];
    return spawnSync(command, [...args, ...holder], { cwd: PROJECT_FOLDER, encoding: "utf8", input: "" }).stdout;
  };
  const refused = RefusedSchema.parse(JSON.parse(open("prlimit", `--fsize=${MOST_BYTES}`, process.execPath)));
  expect(refused.error).toContain(`The embedded Postgres could not start on the data in ${dataFolder}`);
  expect(refused.error).toContain("Check the disk");
  expect(refused.error.split("\n")).toHaveLength(1);
  expect(JSON.parse(open(process.execPath))).toMatchObject({ kind: "owned" });
});
