import "server-only";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Pool } from "pg";

/** Where `schema.prisma` and the folder `migrations` are. Scripts and the server run in the project's folder. */
const PRISMA_FOLDER = join(process.cwd(), "prisma");
const CONNECT_TIMEOUT_MS = 10_000;
/** One transaction at a time migrates a database; the number is this app's own. */
const MIGRATION_LOCK = 72_707_370;

/** A migration was refused by the database. Nothing of it, nor of the ones before it in the same run, was kept. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

/**
 * Brings a database to the newest schema and says which migrations that took, in their order.
 *
 * Everything happens in one transaction that holds a lock: a failure or a killed process leaves the database as it was,
 * and of several processes that start at once the first one migrates while the others wait. `finish` belongs to it.
 */
export async function migrate(
  url: string,
  folder = PRISMA_FOLDER,
  finish: (pool: Pool) => Promise<void> = async () => undefined,
): Promise<readonly string[]> {
  return withOneConnection(url, async (pool) => {
    await pool.query("BEGIN");
    try {
      await pool.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
      const isDone = await isUpToDate(pool, await listMigrations(folder));
      const applied = isDone ? [] : await applyMigrations(pool, await readMigrations(folder), folder);
      await finish(pool);
      await pool.query("COMMIT");
      return applied;
    } catch (error) {
      await pool.query("ROLLBACK").catch(() => undefined);
      throw new MigrationError(`The database could not be migrated: ${toReason(error)}. ${toAdvice(error)}`, {
        cause: error,
      });
    }
  });
}

/**
 * Makes a database anew in one transaction: `check` looks at what is there and throws to leave it so, `fill` puts rows into
 * tables as the first `known` migrations make them, and then the others change them.
 */
export async function migrateAnew(
  url: string,
  known: number,
  { check, fill }: { readonly check: (pool: Pool) => Promise<void>; readonly fill: (pool: Pool) => Promise<void> },
  folder = PRISMA_FOLDER,
): Promise<void> {
  await withOneConnection(url, async (pool) => {
    await pool.query("BEGIN");
    try {
      await pool.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
      await check(pool);
      await pool.query("DROP SCHEMA public CASCADE");
      await pool.query("CREATE SCHEMA public");
      const all = await readMigrations(folder);
      await applyMigrations(pool, { ...all, migrationDirectories: all.migrationDirectories.slice(0, known) }, folder);
      await fill(pool);
      if (all.migrationDirectories.length > known) await applyMigrations(pool, all, folder);
      await pool.query("COMMIT");
    } catch (error) {
      await pool.query("ROLLBACK").catch(() => undefined);
      throw error;
    }
  });
}

/** The migrations there are, in their order, each with the SHA-256 of its text. */
export async function listMigrations(folder = PRISMA_FOLDER): Promise<readonly KnownMigration[]> {
  const { migrationDirectories } = await readMigrations(folder);
  return migrationDirectories.map(({ path, migrationFile }) => ({
    name: path,
    checksum: createHash("sha256").update(migrationFile.content.value).digest("hex"),
  }));
}

/**
 * The SQL that is missing from the migrations to reach `schema.prisma`; empty when they agree.
 *
 * The database at `url` must be empty: the migrations are run in it, in a transaction that is then undone. Checks,
 * partial indexes and triggers are beyond Prisma's schema and never show up here.
 */
export async function diffSchema(url: string, folder = PRISMA_FOLDER): Promise<string> {
  return withOneConnection(url, async (pool) => {
    const schema = await readSchema(folder);
    const { createSchemaEngine, NO_FILTERS } = await import("./schema-engine.server");
    await pool.query("BEGIN");
    try {
      const engine = await createSchemaEngine(pool, schema);
      const { stdout } = await engine.diff({
        from: { tag: "migrations", ...(await readMigrations(folder)) },
        to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
        script: true,
        exitCode: null,
        filters: NO_FILTERS,
      });
      const script = stdout?.trim() ?? "";
      return script === "-- This is an empty migration." ? "" : script;
    } finally {
      await pool.query("ROLLBACK");
    }
  });
}

interface KnownMigration {
  readonly name: string;
  readonly checksum: string;
}

type MigrationList = Awaited<ReturnType<typeof readMigrations>>;

/** Whether every migration is recorded as done, with the content it has now. Loading the engine takes most of a start. */
async function isUpToDate(pool: Pool, migrations: readonly KnownMigration[]): Promise<boolean> {
  const table = await pool.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (table.rows[0]?.name === null) return false;
  const { rows } = await pool.query(
    "SELECT migration_name || ' ' || checksum AS done FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const done = new Set(rows.map((row) => row.done));
  const wanted = migrations.map(({ name, checksum }) => `${name} ${checksum}`);
  return done.size === wanted.length && wanted.every((migration) => done.has(migration));
}

async function applyMigrations(pool: Pool, migrationsList: MigrationList, folder: string): Promise<readonly string[]> {
  const { createSchemaEngine, NO_FILTERS } = await import("./schema-engine.server");
  const engine = await createSchemaEngine(pool, await readSchema(folder));
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
  return appliedMigrationNames;
}

/** Runs `work` with a pool whose every query goes through one and the same connection, so that a transaction spans them. */
async function withOneConnection<T>(url: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  try {
    const client = await pool.connect();
    // What breaks between two queries fails the next one. A pool would answer that one on a new connection, outside of
    // the transaction.
    client.on("error", () => undefined);
    pool.query = client.query.bind(client);
    try {
      return await work(pool);
    } finally {
      client.release(true);
    }
  } finally {
    await pool.end();
  }
}

function readSchema(folder: string): Promise<string> {
  return readFile(join(folder, "schema.prisma"), "utf8");
}

async function readMigrations(folder: string) {
  const baseDir = join(folder, "migrations");
  const children = await readdir(baseDir, { withFileTypes: true });
  const names = children.filter((child) => child.isDirectory()).map((child) => child.name);
  const lockfile = {
    path: "migration_lock.toml",
    content: await readFile(join(baseDir, "migration_lock.toml"), "utf8"),
  };
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => {
      const value = await readFile(join(baseDir, path, "migration.sql"), "utf8");
      return { path, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
    }),
  );
  return { baseDir, lockfile, shadowDbInitScript: "", migrationDirectories };
}

function toAdvice(error: unknown): string {
  const isRefused = error instanceof Error && /permission denied|must be owner/.test(error.message);
  return isRefused
    ? "Name a user who owns the tables in MIGRATION_DATABASE_URL, or give the one of DATABASE_URL the right to create them."
    : "It was left as it was; mend that and start again.";
}

/** The engine reports a page of its own call stack; a person needs what the database said. */
function toReason(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n").map((line) => line.trim());
  const said =
    lines.find((line) => line.startsWith("Error querying the database:")) ?? lines.find((line) => line !== "");
  const migration = /migration_name="([^"]+)"/.exec(lines.join("\n"))?.[1];
  return (migration === undefined ? "" : `migration ${migration}: `) + (said ?? "unknown error").replace(/\.$/, "");
}
