import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { listApiKeys, makeApiKey, revokeApiKey } from "@/lib/auth/api-keys.server";
import { findApiKey } from "@/lib/auth/known-api-keys.server";
import { closePrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { readAudit } from "@/lib/observe/audit-log.server";
import { forgetKnownApiKeys, outdateKnownApiKeys } from "../../support/known-api-keys";
import { useTestDatabase } from "../../support/test-database";
import { runSql } from "../../support/test-server";

const database = useTestDatabase();
const ACTOR = "maintainer@example.org";
beforeEach(forgetKnownApiKeys);

async function makeKey(name = "A practice"): Promise<{ id: number; key: string }> {
  const made = await makeApiKey(database.prisma, name, ACTOR);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** What another process does: nothing of it is known here. */
function revokeElsewhere(id: number): Promise<unknown> {
  return runSql(database.url, `UPDATE api_key SET revoked_at = now(), revoked_by = 'another' WHERE id = ${id}`);
}

describe("a key", () => {
  it("is random, found by itself alone, and says who it is for", async () => {
    const [one, other] = [await makeKey("One"), await makeKey("Other")];
    expect(one.key).toMatch(/^wp_[A-Za-z0-9_-]{43}$/);
    expect(one.key).not.toBe(other.key);
    expect(await findApiKey(one.key)).toEqual({ id: one.id, name: "One" });
    expect(await findApiKey(other.key)).toEqual({ id: other.id, name: "Other" });
  });

  it("stands nowhere in the database, only its hash and its last characters", async () => {
    const { id, key } = await makeKey();
    const rows = await runSql(
      database.url,
      "SELECT to_jsonb(api_key)::text AS row, hash, hint FROM api_key UNION ALL SELECT to_jsonb(audit_event)::text, '', '' FROM audit_event",
    );
    expect(rows.map(({ row }) => String(row)).join("\n")).not.toContain(key.slice(3, 30));
    const hash = createHash("sha256").update(key).digest("hex");
    expect(rows[0]).toMatchObject({ hash, hint: key.slice(-4) });
    expect(await listApiKeys(database.prisma)).toEqual([
      { id, name: "A practice", hint: key.slice(-4), createdAt: expect.any(Date), createdBy: ACTOR, revoked: null },
    ]);
  });

  it.each([
    ["nothing", () => ""],
    ["no key", () => "a".repeat(46)],
    ["a key of nobody", () => `wp_${"A".repeat(43)}`],
    ["its hash", (key: string) => createHash("sha256").update(key).digest("hex")],
    ["all but its last character", (key: string) => key.slice(0, -1)],
    ["one character more", (key: string) => `${key}a`],
    ["a space before it", (key: string) => ` ${key}`],
    ["a line end after it", (key: string) => `${key}\n`],
    ["very much", (key: string) => key.repeat(10_000)],
  ])("is not found by %s", async (_name, change) => {
    const { key } = await makeKey();
    expect(await findApiKey(change(key))).toBeUndefined();
    expect(await findApiKey(key)).toBeDefined();
  });

  it("that is revoked ends at once in this process, stays in the list, and can be revoked once", async () => {
    const { id, key } = await makeKey();
    const { key: other } = await makeKey("Other");
    expect(await findApiKey(key)).toBeDefined();
    expect(await revokeApiKey(database.prisma, id, "another@example.org")).toEqual({ ok: true, value: null });
    expect(await findApiKey(key)).toBeUndefined();
    expect(await findApiKey(other)).toBeDefined();
    const [, revoked] = await listApiKeys(database.prisma);
    expect(revoked).toMatchObject({ id, revoked: { at: expect.any(Date), by: "another@example.org" } });
    const refused = { ok: false, error: { code: "no-such-key" } };
    expect(await revokeApiKey(database.prisma, id, ACTOR)).toEqual(refused);
    expect(await revokeApiKey(database.prisma, 77, ACTOR)).toEqual(refused);
  });

  it("that is made and revoked has two lines in the audit log, without the key", async () => {
    const { id, key } = await makeKey();
    await revokeApiKey(database.prisma, id, "another@example.org");
    const lines = await readAudit(database.prisma, { limit: 5 });
    const details = { key: id, name: "A practice", endsWith: key.slice(-4) };
    expect(lines.map(({ actor, action, details: told }) => [actor, action, told])).toEqual([
      ["another@example.org", "api-key-revoked", details],
      [ACTOR, "api-key-created", details],
    ]);
  });

  it("is one of 200 that hold at most; a revoked one makes room", async () => {
    const hash = "encode(sha256(n::text::bytea), 'hex')";
    await runSql(
      database.url,
      `INSERT INTO api_key (name, hash, hint, created_by) SELECT 'Many', ${hash}, 'abcd', 'a' FROM generate_series(1, 199) n`,
    );
    const made = await Promise.all([1, 2, 3].map((n) => makeApiKey(database.prisma, `Last ${n}`, ACTOR)));
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(made.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: "too-many-keys", most: 200 } });
    await revokeApiKey(database.prisma, 1, ACTOR);
    expect((await makeApiKey(database.prisma, "Another", ACTOR)).ok).toBe(true);
  });
});

describe("the keys in memory", () => {
  it("cost no query, whether a key is among them or not, until ten seconds are over", async () => {
    const { key } = await makeKey();
    await findApiKey(key);
    const read = vi.spyOn(database.prisma.apiKey, "findMany");
    for (let turn = 0; turn < 50; turn += 1) {
      expect(await findApiKey(key)).toBeDefined();
      expect(await findApiKey(`wp_${"A".repeat(43)}`)).toBeUndefined();
    }
    expect(read).not.toHaveBeenCalled();
    outdateKnownApiKeys();
    await Promise.all(Array.from({ length: 20 }, () => findApiKey(key)));
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("follow what other processes made and revoked within ten seconds", async () => {
    const { id, key } = await makeKey();
    expect(await findApiKey(key)).toBeDefined();
    await revokeElsewhere(id);
    expect(await findApiKey(key)).toBeDefined();
    outdateKnownApiKeys();
    expect(await findApiKey(key)).toBeUndefined();
  });

  it("hold as they were while the database is away", async () => {
    const { key } = await makeKey();
    await findApiKey(key);
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await closePrisma();
    provideDatabaseUrl("postgresql://nobody@127.0.0.1:1/nowhere");
    try {
      outdateKnownApiKeys();
      expect(await findApiKey(key)).toBeDefined();
      // The wait for an answer has an end of its own, which may come before the fault is told.
      await vi.waitFor(() => expect(said).toHaveBeenCalledWith(expect.stringContaining("API keys could not be read")));
      expect(await findApiKey(key)).toBeDefined();
    } finally {
      await closePrisma();
      provideDatabaseUrl(database.appUrl);
      said.mockRestore();
    }
  });
});

describe("the database refuses", () => {
  const columns = "(name, hash, hint, created_by)";
  const HASH = "a".repeat(64);
  it.each([
    ["a deleted key", "DELETE FROM api_key", "api_key_only_grows"],
    ["cleared keys", "TRUNCATE api_key", "api_key_only_grows"],
    ["another name", "UPDATE api_key SET name = 'Other'", "api_key_is_fixed"],
    ["another hash", `UPDATE api_key SET hash = '${HASH}'`, "api_key_is_fixed"],
    [
      "a key that comes back",
      "UPDATE api_key SET revoked_at = now(), revoked_by = 'a'; UPDATE api_key SET revoked_at = NULL, revoked_by = NULL",
      "api_key_is_fixed",
    ],
    ["a revocation by nobody", "UPDATE api_key SET revoked_at = now()", "api_key_revocation"],
    ["a key for nobody", `INSERT INTO api_key ${columns} VALUES (' ', '${HASH}', 'abcd', 'a')`, "api_key_texts"],
    [
      "a key as it is",
      `INSERT INTO api_key ${columns} VALUES ('a', 'wp_${"A".repeat(43)}', 'abcd', 'a')`,
      "api_key_hash",
    ],
    ["a hint that shows more", `INSERT INTO api_key ${columns} VALUES ('a', '${HASH}', '', 'a')`, "api_key_hash"],
    [
      "a key that starts revoked",
      `INSERT INTO api_key (name, hash, hint, created_by, revoked_at, revoked_by) VALUES ('a', '${HASH}', 'abcd', 'a', now(), 'a')`,
      "api_key_is_fixed",
    ],
  ])("%s", async (_name, sql, constraint) => {
    await makeKey();
    await expect(runSql(database.url, sql)).rejects.toMatchObject({ constraint });
  });
});
