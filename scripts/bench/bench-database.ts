import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { closePrisma, type Database, getPrisma } from "../../lib/db/client.server";
import { provideDatabaseUrl } from "../../lib/db/database-url.server";
import { migrate } from "../../lib/db/migrate.server";
import { openDatabase } from "../../lib/db/open-database.server";
import { loadDemoLists } from "../../lib/lists/load-demo-lists.server";

/** A database of its own on a PostgreSQL server that is dropped in the end. */
export interface BenchDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** What a database is to hold before anything is measured on it. */
export type Fill = (db: Database) => Promise<unknown>;

/** Makes an empty database on the server that `TEST_DATABASE_URL` names, else on one of this machine; undefined without any. */
export async function openBareDatabase(): Promise<BenchDatabase | undefined> {
  const server = process.env["TEST_DATABASE_URL"] || findServer();
  if (server === "") {
    console.log("No PostgreSQL server was found: a figure is left out. Name one in TEST_DATABASE_URL.");
    return undefined;
  }
  const name = `which_portal_bench_${randomBytes(6).toString("hex")}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, close: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Makes a database of the app's shape, filled, and provides it to this process; undefined without a server. */
export async function openBenchDatabase(fill: Fill = loadDemoLists): Promise<BenchDatabase | undefined> {
  const database = await openBareDatabase();
  if (database === undefined) return undefined;
  const close = async () => {
    await closePrisma();
    await database.close();
  };
  try {
    await fillDatabase(database.url, fill);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: database.url, close };
}

/** Fills the embedded database in a folder, and leaves it to whoever starts the app there. */
export async function fillDataFolder(dataFolder: string, fill: Fill): Promise<void> {
  const opened = await openDatabase(
    { databaseUrl: undefined, dataDir: dataFolder },
    { title: "npm run bench", whenHeld: "refuse", onBroken: (reason) => console.error(reason) },
  );
  try {
    await fillDatabase(opened.url, fill);
  } finally {
    await closePrisma();
    await opened.close();
  }
}

async function fillDatabase(url: string, fill: Fill): Promise<void> {
  await closePrisma();
  await migrate(url);
  provideDatabaseUrl(url);
  await fill(getPrisma());
}

function findServer(): string {
  return spawnSync(process.execPath, ["scripts/lib/find-postgres.mjs"], { encoding: "utf8" }).stdout.trim();
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
