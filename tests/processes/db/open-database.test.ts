import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { checkDatabase, openDatabase } from "@/lib/db/open-database.server";
import { copyDataFolder } from "../../support/data-folder";
import { killScripts, runScript, type ScriptProcess } from "../../support/script-process";
import { findTestServer, runSql } from "../../support/test-server";

const OpenedSchema = z.object({ kind: z.enum(["owned", "joined"]), url: z.string() });
const RefusedSchema = z.object({ error: z.string() });

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
});
afterEach(async () => {
  await killScripts();
  await rm(folder, { recursive: true, force: true });
});

function startHolder(whenHeld: "join" | "refuse", dataDir = folder): ScriptProcess {
  return runScript("tests/support/database-holder.ts", [dataDir, whenHeld]);
}

async function stop(holder: ScriptProcess): Promise<void> {
  holder.endInput();
  expect(await holder.ended).toMatchObject({ code: 0, stderr: "" });
}

it("one process owns the files; another joins it or is told who has them", async () => {
  await copyDataFolder(folder);
  const owner = startHolder("refuse");
  const { kind, url } = await owner.readJson(OpenedSchema);
  expect(kind).toBe("owned");
  const joining = startHolder("join");
  expect(await joining.readJson(OpenedSchema)).toEqual({ kind: "joined", url });
  await runSql(url, "CREATE TABLE shared (n int)");

  const { error } = await startHolder("refuse").readJson(RefusedSchema);
  expect(error).toContain(`in use by process ${owner.pid} (a test)`);
  expect(error.split("\n")).toHaveLength(1);
  await expect(checkDatabase({ databaseUrl: undefined, dataDir: folder })).rejects.toThrow(`process ${owner.pid}`);

  await stop(joining);
  await stop(owner);
  expect((await readdir(folder)).sort()).toEqual(["postgres"]);
  await checkDatabase({ databaseUrl: undefined, dataDir: folder });
});

it("a process that joins waits for an owner that is still starting", async () => {
  await copyDataFolder(folder);
  const holders = [startHolder("join"), startHolder("join"), startHolder("join")];
  const opened = await Promise.all(holders.map((holder) => holder.readJson(OpenedSchema)));
  expect(opened.map(({ kind }) => kind).sort()).toEqual(["joined", "joined", "owned"]);
  expect(new Set(opened.map(({ url }) => url)).size).toBe(1);
});

it("only this user can reach the socket and the data", async () => {
  const dataDir = join(folder, "made", "for", "this");
  const owner = startHolder("refuse", dataDir);
  const { url } = await owner.readJson(OpenedSchema);
  const socketFolder = new URL(url).searchParams.get("host") ?? "";
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
  await stop(owner);
});

it("a data folder with a path too long for a socket works, and leaves nothing in the folder for temporary files", async () => {
  const dataDir = join(folder, "a-long-name".repeat(12));
  await copyDataFolder(dataDir);
  const owner = startHolder("refuse", dataDir);
  const { url } = await owner.readJson(OpenedSchema);
  const socketFolder = new URL(url).searchParams.get("host") ?? "";
  expect(socketFolder.startsWith(folder)).toBe(false);
  expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
  owner.kill();
  await owner.ended;

  const next = startHolder("refuse", dataDir);
  await next.readJson(OpenedSchema);
  await expect(stat(socketFolder)).rejects.toThrow("ENOENT");
  await stop(next);
});

it("what was committed survives a kill in the middle of writing, round after round", async () => {
  await copyDataFolder(folder);
  let committed = 0;
  for (let round = 0; round < 4; round++) {
    const owner = startHolder("refuse");
    const { url } = await owner.readJson(OpenedSchema);
    await runSql(url, "CREATE TABLE IF NOT EXISTS kept (n int PRIMARY KEY, text text)");
    const before = await runSql(url, "SELECT coalesce(max(n), 0) AS newest, count(*)::int AS n FROM kept");
    expect(Number(before[0]?.["newest"])).toBeGreaterThanOrEqual(committed);
    expect(before[0]?.["n"]).toBe(before[0]?.["newest"]);
    committed = await writeUntilKilled(owner, url, Number(before[0]?.["newest"]), 40 + round * 30);
  }
});

/** Writes rows in order, kills the owner once some were confirmed, and gives back the last that was. */
async function writeUntilKilled(
  owner: ScriptProcess,
  url: string,
  from: number,
  confirmations: number,
): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  let newest = from;
  try {
    for (;;) {
      await client.query("INSERT INTO kept VALUES ($1, repeat('x', 2000))", [newest + 1]);
      newest += 1;
      if (newest === from + confirmations) owner.kill();
    }
  } catch {
    await owner.ended;
    return newest;
  }
}

it("of two processes that start at once after a kill, one owns the files and the other does not open them", async () => {
  await copyDataFolder(folder);
  const killed = startHolder("refuse");
  await killed.readJson(OpenedSchema);
  for (let round = 0; round < 3; round++) {
    if (round === 0) killed.kill();
    await killed.ended;
    const rivals = [startHolder("refuse"), startHolder("refuse")];
    const answers = await Promise.all(rivals.map((rival) => rival.readJson(z.union([OpenedSchema, RefusedSchema]))));
    expect(answers.filter((answer) => "kind" in answer)).toHaveLength(1);
    await killScripts();
  }
});

it("a kill in the middle of the very first start leaves nothing that stops the next one", async () => {
  const first = startHolder("refuse");
  await expect.poll(() => readdir(folder), { timeout: 60_000 }).toContain("postgres.new");
  first.kill();
  await first.ended;
  expect(await readdir(folder)).not.toContain("postgres");
  const second = startHolder("refuse");
  expect(await second.readJson(OpenedSchema)).toMatchObject({ kind: "owned" });
  expect(await readdir(folder)).not.toContain("postgres.new");
});

it("data that is damaged is told in one line", async () => {
  await copyDataFolder(folder);
  await writeFile(join(folder, "postgres", "PG_VERSION"), "9\n");
  const opening = openDatabase(
    { databaseUrl: undefined, dataDir: folder },
    { title: "a test", whenHeld: "refuse", onBroken: () => undefined },
  );
  await expect(opening).rejects.toThrow(/could not start on the data in .*Check the disk/);
  expect(await readdir(folder)).toEqual(["postgres"]);
});

it("a server is used as it is, and closing it ends nothing", async () => {
  const server = findTestServer();
  if (server === undefined) return;
  const database = await openDatabase(
    { databaseUrl: server, dataDir: join(folder, "unused") },
    { title: "a test", whenHeld: "refuse", onBroken: () => undefined },
  );
  expect(database).toMatchObject({ url: server, kind: "server" });
  await database.close();
  expect(await runSql(server, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  expect(await readdir(folder)).toEqual([]);
});
