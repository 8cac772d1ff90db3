import { randomBytes } from "node:crypto";
import pg from "pg";

/** A database for a test, as the user who owns its tables and as the one that the app works as. */
export interface OpenedDatabase {
  readonly url: string;
  readonly appUrl: string;
  close(): Promise<void>;
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

/** A name that no other database or user of the server has. */
function chooseName(): string {
  return `which_portal_test_${randomBytes(6).toString("hex")}`;
}

/** An empty database of its own on the server, and a user of the same name who may only connect. */
export async function createOnServer(): Promise<OpenedDatabase> {
  const server = requireTestServer();
  const name = chooseName();
  await runSql(server, `CREATE ROLE ${name} LOGIN PASSWORD '${name}'`);
  const { url, close } = await createDatabase(server, name);
  return {
    url,
    appUrl: withUser(url, name),
    close: async () => {
      await close();
      await runSql(server, `DROP ROLE IF EXISTS ${name}`);
    },
  };
}

/** A copy of a database on the server, with the same user of the app, whose name is the template's. */
export async function copyOnServer(template: string): Promise<OpenedDatabase> {
  const { url, close } = await createDatabase(requireTestServer(), chooseName(), `TEMPLATE ${template}`);
  return { url, appUrl: withUser(url, template), close };
}

async function createDatabase(server: string, name: string, options = "") {
  await runSql(server, `CREATE DATABASE ${name} ${options}`);
  // A power cut would lose the last moments of a test: nobody waits for the disk.
  await runSql(server, `ALTER DATABASE ${name} SET synchronous_commit = off`);
  return {
    url: withDatabase(server, name),
    close: () => runSql(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).then(() => undefined),
  };
}

function requireTestServer(): string {
  const server = findTestServer();
  if (server === undefined) throw new Error("TEST_DATABASE_URL has to name a PostgreSQL server here.");
  return server;
}

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
