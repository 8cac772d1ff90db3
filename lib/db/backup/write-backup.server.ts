import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Client } from "pg";
import { BackupError, type BackupHeader, END_MARK } from "./backup-file.server";

/**
 * What is worth nothing elsewhere: who is signed in, what a sign-in under way comes back with, counts of calls, tokens
 * that were used, and the compiled lists, which a start makes again.
 */
const LEFT_OUT = [
  "_prisma_migrations",
  "user_session",
  "sign_in_step",
  "sign_in_rate",
  "sign_in_failure",
  "call_count",
  "cds_token_use",
  "compiled_lists",
];

/** Entries come by the ten thousand, and a kept file can be as large as an upload. */
const ROWS_AT_ONCE = 500;
const FILES_AT_ONCE = 1;

interface Table {
  readonly name: string;
  readonly holdsFiles: boolean;
}

/**
 * Writes everything that the database at `url` keeps into a new file, as it was at one moment, and gives back what the file
 * says of itself. It is written beside and then named, so that no half file ever stands under the name.
 */
export async function writeBackup(url: string, file: string, secret: string | null): Promise<BackupHeader> {
  if (await stat(file).catch(() => undefined)) throw new BackupError(`${file} is there already. Name another file.`);
  const client = new Client({ connectionString: url });
  // What breaks between two queries fails the next one.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const tables = await readTables(client);
    const header = await makeHeader(client, tables, secret);
    await writeBeside(file, toText(client, header, tables));
    return header;
  } finally {
    await client.end();
  }
}

async function readTables(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name, bool_or(a.atttypid = 'bytea'::regtype) AS "holdsFiles"
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
     GROUP BY c.relname ORDER BY c.relname`,
    [LEFT_OUT],
  );
  return rows;
}

async function makeHeader(client: Client, tables: readonly Table[], secret: string | null): Promise<BackupHeader> {
  const migrations = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const sequences = await client.query<{ name: string; last: string | null }>(
    "SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public'",
  );
  const rows: Record<string, number> = {};
  for (const { name } of tables) {
    const counted = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${name}"`);
    rows[name] = counted.rows[0]?.count ?? 0;
  }
  return {
    format: "which-portal-backup",
    version: 1,
    madeAt: new Date().toISOString(),
    migrations: migrations.rows,
    rows,
    sequences: Object.fromEntries(sequences.rows.map(({ name, last }) => [name, last])),
    secret,
  };
}

/** A line for the header, one for some rows of a table each, and one that proves that all the others are there. */
async function* toText(client: Client, header: BackupHeader, tables: readonly Table[]): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const take = (line: string) => {
    hash.update(line);
    return line;
  };
  yield take(`${JSON.stringify(header)}\n`);
  for (const { name, holdsFiles } of tables) {
    await client.query(`DECLARE kept NO SCROLL CURSOR FOR SELECT to_json(t)::text AS row FROM "${name}" AS t`);
    for (;;) {
      // Postgres writes and will read these texts: a number that JavaScript cannot hold must not go through it.
      const some = await client.query<{ row: string }>(`FETCH ${holdsFiles ? FILES_AT_ONCE : ROWS_AT_ONCE} FROM kept`);
      if (some.rows.length === 0) break;
      yield take(`${name} [${some.rows.map(({ row }) => row).join(",")}]\n`);
    }
    await client.query("CLOSE kept");
  }
  yield `${END_MARK}${hash.digest("hex")}\n`;
}

async function writeBeside(file: string, text: AsyncIterable<string>): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString("hex")}.part`;
  try {
    await pipeline(text, createGzip(), createWriteStream(beside, { flags: "wx", mode: 0o600, flush: true }));
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw toWriteFault(file, error);
  }
}

const WRITE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  EACCES: "this user may not write there",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "no file may become so large there",
};

function toWriteFault(file: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const fault = WRITE_FAULTS[code];
  return fault === undefined ? error : new BackupError(`${file} cannot be written: ${fault}.`, { cause: error });
}
