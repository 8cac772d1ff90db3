import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { closePrisma, getPrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { openMemoryDatabase } from "@/lib/db/embedded/memory-database.server";
import { prepareSchema } from "@/lib/db/prepare-schema.server";

/** A migrated database without lists, as every test of the file finds it. */
export interface TestDatabase {
  /** As the user who owns the tables. */
  readonly url: string;
  /** As the user that the app works as, who may do less; `getPrisma` is that one too. */
  readonly appUrl: string;
  readonly prisma: ReturnType<typeof getPrisma>;
}

interface OpenedDatabase {
  readonly url: string;
  readonly appUrl: string;
  close(): Promise<void>;
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
    database = await openEmptyDatabase();
    await prepareSchema({ migrationDatabaseUrl: findTestServer() && database.url }, database.appUrl);
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
  const database = await openEmptyDatabase();
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
}

/** As {@link withEmptyDatabase}, on the real server. */
export async function withServerDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const database = await openServerDatabase();
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
}

/** Address of the real server that tests may use, if there is one. */
export function findTestServer(): string | undefined {
  return process.env["TEST_DATABASE_URL"] || undefined;
}

/** Runs one statement, or several without parameters, on a connection of its own. */
export async function runSql(url: string, sql: string, values?: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** A database on the real server that no migration has touched; for what the embedded Postgres cannot do. */
export function openServerDatabase(): Promise<OpenedDatabase> {
  const server = findTestServer();
  if (server === undefined) throw new Error("TEST_DATABASE_URL has to name a PostgreSQL server here.");
  return createOnServer(server);
}

async function openEmptyDatabase(): Promise<OpenedDatabase> {
  const server = findTestServer();
  if (server !== undefined) return await createOnServer(server);
  const { url, close } = await openMemoryDatabase();
  return { url, appUrl: url, close };
}

/** A database of its own on a server, and a user of the same name who may only connect. */
async function createOnServer(server: string): Promise<OpenedDatabase> {
  const name = `which_portal_test_${randomBytes(6).toString("hex")}`;
  await runSql(server, `CREATE DATABASE ${name}`);
  await runSql(server, `CREATE ROLE ${name} LOGIN PASSWORD '${name}'`);
  // A power cut would lose the last moments of a test: nobody waits for the disk.
  await runSql(server, `ALTER DATABASE ${name} SET synchronous_commit = off`);
  return {
    url: withDatabase(server, name),
    appUrl: withUser(withDatabase(server, name), name),
    close: async () => {
      await runSql(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await runSql(server, `DROP ROLE IF EXISTS ${name}`);
    },
  };
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

/** Another database of the same server. */
export function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** The same database as another user, whose password is its name. */
export function withUser(url: string, user: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = user;
  return changed.href;
}
