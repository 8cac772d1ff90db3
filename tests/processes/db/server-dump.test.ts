import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, it } from "vitest";
import { closePrisma } from "@/lib/db/client.server";
import { migrate } from "@/lib/db/migrate.server";
import { readProjectFile } from "../../support/run-tool";
import { findTestServer, runSql } from "../../support/test-server";
import { describeDatabase, useDatabase, workWith } from "../../support/used-database";

const DEBIAN = "/usr/lib/postgresql";

/** Where the programs of PostgreSQL are: the newest that Debian installed, and whatever is found anyhow. */
function findPrograms(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(DEBIAN, version, "bin")), process.env["PATH"] ?? ""].join(delimiter);
}

/** The commands of README's part on backups, as a shell runs them. */
function readCommand(program: string): string {
  const command = new RegExp(`^${program} .+$`, "m").exec(readProjectFile("README.md"))?.[0];
  if (command === undefined) throw new Error(`README has no ${program}`);
  return command;
}

it("a server that is dumped and restored as README says answers every code as before", async () => {
  const server = findTestServer();
  if (server === undefined) return;
  const folder = await mkdtemp(join(tmpdir(), "which-portal-dump-"));
  const names = ["used", "restored"].map((name) => `which_portal_test_${name}_${randomBytes(6).toString("hex")}`);
  const [used = "", restored = ""] = names.map((name) => Object.assign(new URL(server), { pathname: `/${name}` }).href);
  const run = (program: string, url: string) => {
    const env = { ...process.env, PATH: findPrograms(), DATABASE_URL: url };
    const { status, stderr } = spawnSync("sh", ["-c", readCommand(program)], { cwd: folder, env, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  };
  try {
    for (const name of names) await runSql(server, `CREATE DATABASE ${name}`);
    await migrate(used);
    await useDatabase(await workWith(used));
    const before = await describeDatabase(used);
    run("pg_dump", used);
    run("pg_restore", restored);
    expect(await migrate(restored)).toEqual([]);
    const after = await describeDatabase(restored);
    expect(after.codes).toBeGreaterThan(4_000);
    expect(after).toEqual(before);
    await expect(runSql(restored, "DELETE FROM audit_event")).rejects.toThrow(/only grows/);
  } finally {
    await closePrisma();
    for (const name of names) await runSql(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await rm(folder, { recursive: true, force: true });
  }
});
