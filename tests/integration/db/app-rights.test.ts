import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePrisma, getPrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { prepareSchema } from "@/lib/db/prepare-schema.server";
import { writeAudit } from "@/lib/observe/audit-log.server";
import { ACTOR, publishList } from "../../support/publish";
import { withEmptyDatabase } from "../../support/test-database";
import { findTestServer, runSql, withDatabase, withUser } from "../../support/test-server";

const server = findTestServer();

/** The embedded Postgres has one user, so these are about a server. */
if (server === undefined) {
  it("the embedded Postgres is migrated by its one user", async () => {
    await withEmptyDatabase(async (url) => {
      expect(await prepareSchema({ migrationDatabaseUrl: undefined }, url)).not.toEqual([]);
    });
  });
} else {
  const name = `which_portal_rights_${randomBytes(6).toString("hex")}`;
  const owner = `${name}_owner`;
  const ownerUrl = withUser(withDatabase(server, name), owner);
  const appUrl = withUser(withDatabase(server, name), name);
  const prepare = () => prepareSchema({ migrationDatabaseUrl: ownerUrl }, appUrl);

  beforeAll(async () => {
    // What the README tells operators to do, and nothing more.
    for (const role of [owner, name]) await runSql(server, `CREATE ROLE ${role} LOGIN PASSWORD '${role}'`);
    await runSql(server, `CREATE DATABASE ${name} OWNER ${owner}`);
    await prepare();
    provideDatabaseUrl(appUrl);
    await publishList(getPrisma(), "healthhelp", "2026-05-01", ["70551"]);
    await writeAudit(getPrisma(), { actor: ACTOR, action: "signed-out" });
  });
  afterAll(async () => {
    await closePrisma();
    await runSql(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    for (const role of [owner, name]) await runSql(server, `DROP ROLE IF EXISTS ${role}`);
  });

  const refusal = (sql: string) =>
    runSql(appUrl, sql).then(
      () => "nothing",
      ({ code, constraint }: { code?: string; constraint?: string }) => constraint ?? code,
    );

  describe("the app's own user is refused by Postgres", () => {
    it.each([
      "UPDATE audit_event SET actor = 'nobody'",
      "DELETE FROM audit_event",
      "TRUNCATE audit_event",
      "SELECT setval('audit_event_id_seq', 1)",
      "UPDATE list_entry SET code = '70552'",
      "DELETE FROM list_entry",
      "TRUNCATE list_entry",
      "DELETE FROM list_version",
      "UPDATE list_version SET effective_from = '2026-06-01'",
      "UPDATE list_version SET source_sha256 = repeat('0', 64)",
      "TRUNCATE list_version CASCADE",
      "UPDATE source_file SET bytes = ''",
      "DELETE FROM source_file",
      "UPDATE draft_decision SET decided_by = 'nobody'",
      "DELETE FROM list_draft",
      "UPDATE operational_notice SET text = 'other'",
      "DELETE FROM api_key",
      "DELETE FROM lists_revision",
      "DELETE FROM _prisma_migrations",
      "ALTER TABLE audit_event DISABLE TRIGGER ALL",
      "ALTER TABLE list_entry DISABLE TRIGGER USER",
      "ALTER TABLE list_version ADD COLUMN mine int",
      "DROP TRIGGER guard_list_version ON list_version",
      "DROP TABLE audit_event",
      "CREATE TABLE mine (n int)",
      "CREATE SCHEMA mine",
      "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$",
      "SET session_replication_role = replica",
      `SET ROLE ${owner}`,
      `GRANT ALL ON audit_event TO ${name}; DELETE FROM audit_event`,
    ])("%s", async (sql) => {
      expect(await refusal(sql)).toBe("42501");
    });

    it.each([
      ["list_version_is_fixed", "UPDATE list_version SET status = 'draft', published_at = NULL, published_by = NULL"],
      ["list_version_is_fixed", "UPDATE list_version SET published_by = 'nobody'"],
      ["lists_revision_only_grows", "UPDATE lists_revision SET number = 0"],
      [
        "list_entry_is_fixed",
        `CREATE TEMP TABLE list_version AS SELECT id, list_id, version, 'draft' AS status FROM public.list_version;
         INSERT INTO list_entry (version_id, position, code, source_place) VALUES (1, 9, '70552', 'row 9')`,
      ],
    ])("by %s, which it cannot turn off", async (constraint, sql) => {
      expect(await refusal(sql)).toBe(constraint);
    });
  });

  it("every table of the schema is named among the rights of the app", async () => {
    const closed = `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND NOT has_table_privilege($1, oid, 'SELECT')`;
    expect(await runSql(ownerUrl, closed, [name])).toEqual([]);
  });

  it("each start sets the rights again, whatever was given or taken meanwhile", async () => {
    await runSql(ownerUrl, `GRANT ALL ON audit_event TO ${name}; REVOKE ALL ON app_user FROM ${name}`);
    await runSql(ownerUrl, `CREATE TABLE later (n int); GRANT ALL ON later TO ${name}`);
    expect(await prepare()).toEqual([]);
    expect(await refusal("DELETE FROM audit_event")).toBe("42501");
    expect(await refusal("SELECT FROM later")).toBe("42501");
    expect(await refusal("SELECT FROM app_user")).toBe("nothing");
    await runSql(ownerUrl, "DROP TABLE later");
  });

  it("where the schema is the newest one, the app's user needs nobody else to start", async () => {
    expect(await prepareSchema({ migrationDatabaseUrl: undefined }, appUrl)).toEqual([]);
  });

  it("the app's user cannot migrate by itself, and is told what to set", async () => {
    await runSql(ownerUrl, "DELETE FROM _prisma_migrations WHERE migration_name LIKE '%guards_look%'");
    await expect(prepareSchema({ migrationDatabaseUrl: undefined }, appUrl)).rejects.toThrow(
      /permission denied.*MIGRATION_DATABASE_URL/,
    );
    expect(await prepare()).toHaveLength(1);
  });

  it.each([
    ["the same user twice", ownerUrl, "may do all that the one of MIGRATION_DATABASE_URL may"],
    ["another database", withDatabase(appUrl, "postgres"), "name different databases"],
    ["a superuser", withDatabase(server, name), "may do all that the one of MIGRATION_DATABASE_URL may"],
  ])("two users that would protect nothing are refused: %s", async (_what, url, fault) => {
    await expect(prepareSchema({ migrationDatabaseUrl: ownerUrl }, url)).rejects.toThrow(fault);
    expect(await refusal("SELECT FROM app_user")).toBe("nothing");
  });

  it("a user of the app who owns a table is refused", async () => {
    await runSql(server, `GRANT ${owner} TO CURRENT_USER`);
    await runSql(withDatabase(server, name), `CREATE TABLE mine (n int); ALTER TABLE mine OWNER TO ${name}`);
    await expect(prepare()).rejects.toThrow("REASSIGN OWNED");
    await runSql(withDatabase(server, name), "DROP TABLE mine");
  });

  it("a server that MIGRATION_DATABASE_URL names and that is not there is named, without its password", async () => {
    const away = "postgresql://owner:secret-word@127.0.0.1:1/lists";
    await expect(prepareSchema({ migrationDatabaseUrl: away }, appUrl)).rejects.toThrow(
      /^MIGRATION_DATABASE_URL \(127\.0\.0\.1:1\/lists\) cannot be used: nothing listens there.*unset MIGRATION_DATABASE_URL/,
    );
  });
}
