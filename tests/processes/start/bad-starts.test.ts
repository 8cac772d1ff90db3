import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { killScripts, runScript } from "../../support/script-process";

let folder: string;
let dataDir: string;
let listening: Server | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
  dataDir = join(folder, "data");
});
afterEach(async () => {
  await killScripts();
  await new Promise((resolve) => (listening === undefined ? resolve(undefined) : listening.close(resolve)));
  listening = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** Starts the app as `npm start` does, and gives back the lines in which it says why it does not run. */
async function startBadly(env: Readonly<Record<string, string>>): Promise<string[]> {
  const { code, stdout, stderr } = await runScript("scripts/start.mjs", [], { PORT: "0", DATA_DIR: dataDir, ...env })
    .ended;
  expect(code).toBe(1);
  expect(stdout).not.toContain("is ready");
  return stderr.trim().split("\n");
}

async function takePort(): Promise<number> {
  const server = createServer();
  listening = server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  return typeof bound === "object" && bound !== null ? bound.port : 0;
}

it("a taken port", async () => {
  const port = await takePort();
  expect(await startBadly({ PORT: String(port) })).toEqual([
    expect.stringMatching(new RegExp(`^Port ${port} on 127.0.0.1 is taken .* PORT=\\d+ npm start$`)),
  ]);
  expect(existsSync(dataDir)).toBe(false);
});

it("settings that cannot be, all of them at once", async () => {
  const lines = await startBadly({ PORT: "many", DATABASE_URL: "localhost", PUBLIC_URL: "here" });
  expect(lines.map((line) => line.split(" ")[0]).sort()).toEqual(["DATABASE_URL", "PORT", "PUBLIC_URL"]);
  expect(existsSync(dataDir)).toBe(false);
});

it("a server that is not there", async () => {
  expect(await startBadly({ DATABASE_URL: "postgresql://user:secret@127.0.0.1:1/lists" })).toEqual([
    "DATABASE_URL (127.0.0.1:1/lists) cannot be used: nothing listens there. Start the server, mend host and port, " +
      "or unset DATABASE_URL to use the embedded Postgres.",
  ]);
});

it("a data folder that is a file", async () => {
  await writeFile(dataDir, "");
  expect(await startBadly({})).toEqual([
    expect.stringMatching(/^The data folder .*: it is a file and not a folder, .* DATA_DIR /),
  ]);
});

it("data that another process has", async () => {
  const holder = runScript("tests/support/database-holder.ts", [dataDir]);
  await holder.readJson(z.object({ kind: z.literal("owned") }));
  expect(await startBadly({})).toEqual([expect.stringContaining(`is in use by process ${holder.pid} (a test)`)]);
});

it("a signal in the middle of a start ends it cleanly: nothing runs on, nothing is locked", async () => {
  const server = runScript("scripts/serve.ts", [], { PORT: "0", DATA_DIR: dataDir });
  await expect.poll(() => existsSync(join(dataDir, "postgres.lock")), { timeout: 60_000 }).toBe(true);
  server.kill("SIGTERM");
  expect(await server.ended).toMatchObject({ code: 0, stderr: "" });
  expect(await readdir(dataDir)).toEqual(["postgres"]);
});
