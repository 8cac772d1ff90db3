import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { z } from "zod";
import { startApp } from "../../scripts/lib/start-app.mjs";
import { runScript } from "../support/script-process";

/** An app that writes all it can into its log, on a database that can be taken away from it. */
export interface WatchedApp {
  readonly baseUrl: string;
  createUser(email: string, password: string): Promise<void>;
  /** Breaks every connection to the database and lets none be made, until `give` is called. */
  readonly database: { take(): void; give(): void };
  readOutput(): string;
  /** Every row of every table, as a text each. */
  readDatabase(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const SECRET = "a secret that only the tests know, 0123456789";

/** Starts the app as a process of its own, with a database in another one. */
export async function startWatchedApp(): Promise<WatchedApp> {
  const folder = await mkdtemp(join(tmpdir(), "which-portal-watched-"));
  const holder = runScript("tests/support/database-holder.ts", [join(folder, "database")]);
  const { url } = await holder.readJson(z.object({ url: z.string() }));
  const line = await openLine(join(new URL(url).searchParams.get("host") ?? "", ".s.PGSQL.5432"));
  const settings = { DATABASE_URL: line.url, AUTH_SECRET: SECRET, LOG_LEVEL: "trace" };
  const app = await startApp({ dataFolder: join(folder, "app"), env: process.env, settings });
  return {
    baseUrl: app.baseUrl,
    createUser: async (email, password) => {
      // This process carries the line to the database, so that it must not stand still meanwhile.
      const script = runScript("scripts/admin.ts", ["create-user", email, "--password-stdin"], settings);
      script.write(password);
      script.endInput();
      const { code, stderr } = await script.ended;
      if (code !== 0) throw new Error(stderr);
    },
    database: line,
    readOutput: app.readOutput,
    readDatabase: () => readRows(url),
    stop: async () => {
      await app.stop();
      await line.close();
      holder.endInput();
      await holder.ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A port that leads to the socket, for as long as it may. */
async function openLine(socketPath: string) {
  const open = new Set<Socket>();
  let isGiven = true;
  const server = createServer((caller) => {
    if (!isGiven) {
      caller.destroy();
      return;
    }
    const database = connect(socketPath);
    for (const [one, other] of [
      [caller, database],
      [database, caller],
    ] as const) {
      open.add(one);
      one.on("error", () => other.destroy()).once("close", () => open.delete(one));
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The line has no port.");
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `postgresql://postgres@127.0.0.1:${bound.port}/postgres`,
    take: () => {
      isGiven = false;
      cut();
    },
    give: () => {
      isGiven = true;
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readRows(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
    const texts: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query(`SELECT to_json(t)::text AS row FROM "${name}" AS t`);
      texts.push(...rows.map(({ row }) => `${name} ${row}`));
    }
    return texts;
  } finally {
    await client.end();
  }
}
