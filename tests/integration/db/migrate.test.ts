import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { diffSchema, migrate } from "@/lib/db/migrate.server";
import { withEmptyDatabase } from "../../support/test-database";
import { runSql } from "../../support/test-server";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A copy of the project's migrations with one more. */
async function copyWithMigration(sql: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
  folders.push(folder);
  await cp("prisma", folder, { recursive: true });
  await mkdir(join(folder, "migrations/29990101000000_further"));
  await writeFile(join(folder, "migrations/29990101000000_further/migration.sql"), sql);
  return folder;
}

it("a database is migrated once; the second time there is nothing to do", async () => {
  await withEmptyDatabase(async (url) => {
    const applied = await migrate(url);
    expect(applied.length).toBeGreaterThan(0);
    expect(await migrate(url)).toEqual([]);
    const recorded = await runSql(
      url,
      "SELECT migration_name, finished_at FROM _prisma_migrations ORDER BY started_at",
    );
    expect(recorded.map((row) => row["migration_name"])).toEqual(applied);
    expect(recorded.every((row) => row["finished_at"] !== null)).toBe(true);
  });
});

it("of many that migrate one database at once, one does it and none fails", async () => {
  await withEmptyDatabase(async (url) => {
    const results = await Promise.all(Array.from({ length: 6 }, () => migrate(url)));
    expect(results.filter((applied) => applied.length > 0)).toHaveLength(1);
  });
});

it("a migration that fails leaves nothing behind, is named, and can be mended", async () => {
  await withEmptyDatabase(async (url) => {
    await migrate(url);
    const faulty = await copyWithMigration("CREATE TABLE half (n int); INSERT INTO half SELECT 1 / 0;");
    await expect(migrate(url, faulty)).rejects.toThrow(
      /^The database could not be migrated: migration 29990101000000_further: .*division by zero\. It was left as it was; mend that and start again\.$/,
    );
    expect(await runSql(url, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);

    const mended = await copyWithMigration("CREATE TABLE half (n int);");
    expect(await migrate(url, mended)).toEqual(["29990101000000_further"]);
  });
});

it("a process of the version before starts on a database that a newer one has migrated, and leaves it as it is", async () => {
  await withEmptyDatabase(async (url) => {
    await migrate(url, await copyWithMigration("CREATE TABLE further (n int);"));
    expect(await migrate(url)).toEqual([]);
    expect(await runSql(url, "SELECT to_regclass('further')::text AS further")).toEqual([{ further: "further" }]);
  });
});

it("a function with semicolons in its body is one statement", async () => {
  await withEmptyDatabase(async (url) => {
    const folder = await copyWithMigration(
      "CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;",
    );
    await migrate(url, folder);
    expect(await runSql(url, "SELECT two()")).toEqual([{ two: 2 }]);
  });
});

it("comparing schemas leaves the database as empty as it was", async () => {
  await withEmptyDatabase(async (url) => {
    expect(await diffSchema(url)).toBe("");
    const folder = await copyWithMigration("CREATE TABLE surplus (n int);");
    expect(await diffSchema(url, folder)).toContain('DROP TABLE "surplus"');
    expect(await runSql(url, "SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'")).toEqual([
      { n: 0 },
    ]);
  });
});
