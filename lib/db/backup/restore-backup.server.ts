import "server-only";
import type { Pool } from "pg";
import { listMigrations, migrateAnew } from "../migrate.server";
import { BackupError, type BackupHeader, readRows } from "./backup-file.server";

/** What somebody made, and would miss. The demo lists come with the first start and come again. */
const MADE_BY_SOMEBODY: readonly (readonly [table: string, where: string])[] = [
  ["app_user", "true"],
  ["api_key", "true"],
  ["list_draft", "true"],
  ["operational_notice", "true"],
  ["list_version", "NOT demo"],
  ["audit_event", "action NOT IN ('version-published', 'sign-in-failed')"],
];

/**
 * Makes the embedded database at `url` what the backup says that one was, in one transaction: as it was, or all of it. The
 * backup was checked, and `header` is its header. `beforeCommit` does what belongs to it outside of the database.
 *
 * Throws a {@link BackupError} where the database holds what somebody made, or where the backup is of a newer version.
 */
export async function restoreBackup(
  url: string,
  file: string,
  header: BackupHeader,
  beforeCommit: () => Promise<void>,
): Promise<void> {
  await requireKnownMigrations(file, header);
  await migrateAnew(url, header.migrations.length, {
    check: requireEmpty,
    fill: async (pool) => {
      await fillTables(pool, file, header);
      await beforeCommit();
    },
  });
}

async function requireKnownMigrations(file: string, { migrations }: BackupHeader): Promise<void> {
  const known = await listMigrations();
  for (const [at, { name, checksum }] of migrations.entries()) {
    if (known[at]?.name === name && known[at].checksum === checksum) continue;
    throw new BackupError(
      `${file} was made with another version of Which Portal, which knew the migration ${name}. Restore it with that one.`,
    );
  }
}

async function requireEmpty(pool: Pool): Promise<void> {
  for (const [table, where] of MADE_BY_SOMEBODY) {
    const there = await pool.query("SELECT to_regclass($1) AS name", [table]);
    if (there.rows[0]?.name === null) continue;
    const { rows } = await pool.query(`SELECT EXISTS (SELECT 1 FROM "${table}" WHERE ${where}) AS found`);
    if (rows[0]?.found !== true) continue;
    throw new BackupError(
      `There is something in this database already (${table}). Set DATA_DIR to a folder that is not there yet, and restore into that.`,
    );
  }
}

/** The rows were let in by the triggers once, and come in an order of which these know nothing. */
async function fillTables(pool: Pool, file: string, header: BackupHeader): Promise<void> {
  await pool.query("SET LOCAL session_replication_role = replica");
  for (const table of Object.keys(header.rows)) await pool.query(`DELETE FROM ${quote(table)}`);
  for await (const { table, rows } of readRows(file)) {
    const into = quote(table);
    await pool.query(`INSERT INTO ${into} SELECT * FROM json_populate_recordset(NULL::${into}, $1::json)`, [rows]);
  }
  for (const [table, count] of Object.entries(header.rows)) {
    const { rows } = await pool.query(`SELECT count(*)::int AS count FROM ${quote(table)}`);
    if (rows[0]?.count !== count) throw new Error(`${table} has ${rows[0]?.count} rows and not ${count}`);
  }
  for (const [sequence, last] of Object.entries(header.sequences)) {
    if (last !== null) await pool.query("SELECT setval($1::regclass, $2::bigint)", [quote(sequence), last]);
  }
  await pool.query("SET LOCAL session_replication_role = origin");
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
