import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { closePrisma, getPrisma } from "../../lib/db/client.server";
import { provideDatabaseUrl } from "../../lib/db/database-url.server";
import { migrate } from "../../lib/db/migrate.server";
import { loadDemoLists } from "../../lib/lists/load-demo-lists.server";

/** A database of its own on a PostgreSQL server, with the demo lists, that is dropped in the end. */
export interface BenchDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** Makes a database on the server that `TEST_DATABASE_URL` names, else on one of this machine; undefined without any. */
export async function openBenchDatabase(): Promise<BenchDatabase | undefined> {
  const server = process.env["TEST_DATABASE_URL"] || findServer();
  if (server === "") return undefined;
  const name = `which_portal_bench_${randomBytes(6).toString("hex")}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href);
  provideDatabaseUrl(url.href);
  await loadDemoLists(getPrisma());
  return {
    url: url.href,
    close: async () => {
      await closePrisma();
      await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

function findServer(): string {
  return spawnSync(process.execPath, ["scripts/lib/find-postgres.mjs"], { encoding: "utf8" }).stdout.trim();
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
