import "server-only";
import { escapeIdentifier, type Pool } from "pg";

const READ = "SELECT";
/** What is written once and then stays as it is. */
const GROW = "SELECT, INSERT";
const CHANGE = "SELECT, INSERT, UPDATE";
const EVERYTHING = "SELECT, INSERT, UPDATE, DELETE";

/** What the app does with each table. A table that is not named here is closed to it. */
const RIGHTS: Readonly<Record<string, string>> = {
  _prisma_migrations: READ,
  app_user: EVERYTHING,
  // Not by columns: to lock the table takes the right to change it. A trigger lets a key be revoked, and nothing else.
  api_key: CHANGE,
  audit_event: GROW,
  call_count: EVERYTHING,
  cds_token_use: "SELECT, INSERT, DELETE",
  compiled_lists: CHANGE,
  draft_decision: GROW,
  list: GROW,
  list_draft: CHANGE,
  list_entry: GROW,
  list_version: `${GROW}, UPDATE (status, published_at, published_by, withdrawn_at, withdrawn_by, withdrawn_reason)`,
  lists_revision: "SELECT, UPDATE (number)",
  operational_notice: `${GROW}, UPDATE (ended_at, ended_by)`,
  remembered_layout: CHANGE,
  second_factor: EVERYTHING,
  sign_in_failure: EVERYTHING,
  sign_in_rate: EVERYTHING,
  sign_in_step: EVERYTHING,
  source_file: GROW,
  user_credential: EVERYTHING,
  user_session: EVERYTHING,
};

/**
 * Gives a role what the app needs of the tables, and takes everything else from it. Run by who owns the tables.
 *
 * What was published and what was written to the audit log can then be changed by no SQL that the app sends, and the
 * triggers that guard it cannot be turned off.
 */
export async function grantAppRights(pool: Pool, role: string): Promise<void> {
  const app = escapeIdentifier(role);
  const grants = Object.entries(RIGHTS).map(([table, rights]) => `GRANT ${rights} ON "${table}" TO ${app}`);
  await pool.query(
    [
      `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${app}`,
      `REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM ${app}`,
      `GRANT USAGE ON SCHEMA public TO ${app}`,
      // To take the next number, and not to set it back.
      `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${app}`,
      ...grants,
    ].join(";\n"),
  );
}
