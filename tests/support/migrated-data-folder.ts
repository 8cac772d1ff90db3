import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/db/migrate.server";
import { openDatabase } from "@/lib/db/open-database.server";

declare module "vitest" {
  interface ProvidedContext {
    /** What the data folders of a run are copied from: one with a migrated embedded database without lists. */
    readonly migratedDataFolder: string;
  }
}

/** Makes it once for all test files, and gives back what removes it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "which-portal-data-"));
  const database = await openDatabase(
    { databaseUrl: undefined, dataDir },
    { title: "the tests", whenHeld: "refuse", onBroken: (reason) => console.error(reason) },
  );
  await migrate(database.url);
  await database.close();
  project.provide("migratedDataFolder", dataDir);
  return () => rm(dataDir, { recursive: true, force: true });
}
