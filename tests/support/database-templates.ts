import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openMemoryDatabase } from "@/lib/db/embedded/memory-database.server";
import { prepareSchema } from "@/lib/db/prepare-schema.server";
import { createOnServer, findTestServer } from "./test-server";

/** What the databases of a run are copied from: to make and migrate each anew takes longer than most tests. */
export type DatabaseTemplates =
  /** Files with the contents of an embedded Postgres. */
  | { readonly kind: "embedded"; readonly empty: string; readonly migrated: string }
  /** A database of the server, and by the same name the user that the app works as in each copy of it. */
  | { readonly kind: "server"; readonly migrated: string };

declare module "vitest" {
  interface ProvidedContext {
    readonly databaseTemplates: DatabaseTemplates;
  }
}

/** Makes them once for all test files, and gives back what removes them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { templates, remove } = findTestServer() === undefined ? await makeFiles() : await makeOnServer();
  project.provide("databaseTemplates", templates);
  return remove;
}

async function makeFiles() {
  const folder = await mkdtemp(join(tmpdir(), "which-portal-templates-"));
  const templates = { kind: "embedded", empty: join(folder, "empty"), migrated: join(folder, "migrated") } as const;
  const database = await openMemoryDatabase();
  await writeFile(templates.empty, (await database.dump()).stream());
  await prepareSchema({ migrationDatabaseUrl: undefined }, database.url);
  await writeFile(templates.migrated, (await database.dump()).stream());
  await database.close();
  return { templates, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function makeOnServer() {
  const database = await createOnServer();
  await prepareSchema({ migrationDatabaseUrl: database.url }, database.appUrl);
  const migrated = new URL(database.url).pathname.slice(1);
  return { templates: { kind: "server", migrated } as const, remove: database.close };
}
