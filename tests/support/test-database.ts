import { openAsBlob } from "node:fs";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { closePrisma, getPrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { openMemoryDatabase } from "@/lib/db/embedded/memory-database.server";
import { copyOnServer, createOnServer, findTestServer, type OpenedDatabase, runSql } from "./test-server";

/** A migrated database without lists, as every test of the file finds it. */
export interface TestDatabase {
  /** As the user who owns the tables. */
  readonly url: string;
  /** As the user that the app works as, who may do less; `getPrisma` is that one too. */
  readonly appUrl: string;
  readonly prisma: ReturnType<typeof getPrisma>;
}

/**
 * Gives the tests of a file a real database: embedded, or a new one on the server that `TEST_DATABASE_URL` names. Code
 * that calls `getPrisma` meets the same one. Call it once, at the top of the file or of a `describe`.
 */
export function useTestDatabase(): TestDatabase {
  let database: OpenedDatabase | undefined;
  const requireDatabase = () => {
    if (database === undefined) throw new Error("The test database is there inside of tests and hooks only.");
    return database;
  };

  beforeAll(async () => {
    database = await openMigratedDatabase();
    provideDatabaseUrl(database.appUrl);
  });
  beforeEach(async () => {
    await closePrisma();
    await runSql(requireDatabase().url, EMPTY_ALL_TABLES);
  });
  afterAll(async () => {
    await closePrisma();
    await database?.close();
  });

  return {
    get url() {
      return requireDatabase().url;
    },
    get appUrl() {
      return requireDatabase().appUrl;
    },
    get prisma() {
      return getPrisma();
    },
  };
}

/** Runs `work` with a database that no migration has touched, and removes it afterwards. */
export async function withEmptyDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const database = findTestServer() === undefined ? await openInMemory("empty") : await createOnServer();
  return await workAndClose(database, work);
}

/** As {@link withEmptyDatabase}, on the real server. */
export async function withServerDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  return await workAndClose(await createOnServer(), work);
}

async function workAndClose<T>(database: OpenedDatabase, work: (url: string) => Promise<T>): Promise<T> {
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
}

function openMigratedDatabase(): Promise<OpenedDatabase> {
  const templates = inject("databaseTemplates");
  return templates.kind === "server" ? copyOnServer(templates.migrated) : openInMemory("migrated");
}

/** The embedded Postgres, which has one user. */
async function openInMemory(state: "empty" | "migrated"): Promise<OpenedDatabase> {
  const templates = inject("databaseTemplates");
  if (templates.kind === "server") throw new Error("This run has a PostgreSQL server.");
  const { url, close } = await openMemoryDatabase(await openAsBlob(templates[state]));
  return { url, appUrl: url, close };
}

/**
 * As the migrations left it. The triggers that guard published lists are off for the moment; nothing else gets past them.
 * Only what a test wrote is taken out: to truncate every table makes a new file for each, which took most of a test's time.
 */
const EMPTY_ALL_TABLES = `
  DO $$
  DECLARE
    name text;
    is_filled boolean;
  BEGIN
    PERFORM set_config('session_replication_role', 'replica', true);
    FOR name IN
      SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
    LOOP
      EXECUTE format('SELECT EXISTS (SELECT FROM %I)', name) INTO is_filled;
      IF is_filled THEN EXECUTE format('DELETE FROM %I', name); END IF;
    END LOOP;
    PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
      FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
    INSERT INTO lists_revision (id, number) VALUES (1, 0);
  END $$`;
