import { createHash } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { answerAuth } from "@/lib/auth/answer-auth.server";
import { readSignedInUser } from "@/lib/auth/session.server";
import { closePrisma } from "@/lib/db/client.server";
import { migrate } from "@/lib/db/migrate.server";
import { toNodeArguments } from "../../../scripts/lib/test-scripts.mjs";
import { copyDataFolder } from "../../support/data-folder";
import { toOneTimeCode } from "../../support/one-time-code";
import { killScripts, runProgram, runScript, type ScriptProcess } from "../../support/script-process";
import { fromPage, PASSWORD, signInAs, toCookie } from "../../support/signed-in";
import { runSql } from "../../support/test-server";
import { describeDatabase, useDatabase, workWith } from "../../support/used-database";

const EMAIL = "maintainer@example.org";
const HolderSchema = z.object({ url: z.string() });

let folder: string;
let backup: string;
let before: Awaited<ReturnType<typeof describeDatabase>>;
let secret: string;
let said: string;

/** A process that has the embedded database of a data folder open, as the app has. */
async function hold(dataDir: string): Promise<{ readonly url: string; readonly holder: ScriptProcess }> {
  const holder = runScript("tests/support/database-holder.ts", [dataDir]);
  const { url } = await holder.readJson(HolderSchema);
  return { url, holder };
}

async function letGo(holder: ScriptProcess): Promise<void> {
  await closePrisma();
  holder.endInput();
  await holder.ended;
}

function admin(dataDir: string, ...words: string[]) {
  return runScript("scripts/admin.ts", words, { DATA_DIR: dataDir }).ended;
}

/** A file that differs from the backup in its text, with a digest that fits again. */
async function forge(name: string, change: (text: string) => string): Promise<string> {
  const changed = change(gunzipSync(await readFile(backup)).toString("utf8")).replace(/end \w+\n$/, "");
  const digest = createHash("sha256").update(changed).digest("hex");
  const file = join(folder, name);
  await writeFile(file, gzipSync(`${changed}end ${digest}\n`));
  return file;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "which-portal-backup-"));
  backup = join(folder, "kept.backup");
  const dataDir = await copyDataFolder(join(folder, "used"));
  const { url, holder } = await hold(dataDir);
  vi.stubEnv("DATA_DIR", dataDir);
  await useDatabase(await workWith(url));
  const cookie = await signInAs("maintainer", EMAIL);
  const enabled = await answerAuth(fromPage("/api/auth/two-factor/enable", { password: PASSWORD }, { cookie }));
  const { totpURI } = (await enabled.json()) as { totpURI: string };
  secret = new URL(totpURI).searchParams.get("secret") ?? "";
  const code = toOneTimeCode(secret);
  expect((await answerAuth(fromPage("/api/auth/two-factor/verify-totp", { code }, { cookie }))).status).toBe(200);
  before = await describeDatabase(url);
  const written = await admin(dataDir, "backup", backup);
  expect(written).toMatchObject({ code: 0, stderr: "" });
  said = written.stdout;
  expect((await describeDatabase(url)).rows).toEqual(before.rows);
  await letGo(holder);
});
afterEach(killScripts);
afterAll(async () => {
  vi.unstubAllEnvs();
  await killScripts();
  await rm(folder, { recursive: true, force: true });
});

describe("a backup", () => {
  it("is taken while the database is in use, says what is in it, and is for its owner alone", async () => {
    expect(said).toMatch(
      /kept\.backup: 12 editions with [\d]{5} rows, 2 users and \d+ lines of the audit log\. It holds password hashes/,
    );
    expect((await stat(backup)).mode & 0o777).toBe(0o600);
  });

  it("is not written over another file", async () => {
    const bytes = await readFile(backup);
    const again = await admin(join(folder, "used"), "backup", backup);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("is there already") });
    expect((await readFile(backup)).equals(bytes)).toBe(true);
  });

  it("leaves no half file where the disk takes no more", async () => {
    const target = join(folder, "full");
    const command = [process.execPath, ...toNodeArguments("scripts/admin.ts"), "backup", target];
    const limited = runProgram("sh", ["-c", 'trap "" XFSZ; ulimit -f 64; exec "$0" "$@"', ...command], {
      DATA_DIR: join(folder, "used"),
    });
    const { holder } = await hold(join(folder, "used"));
    expect(await limited.ended).toMatchObject({ code: 1, stderr: expect.stringContaining("cannot be written") });
    expect((await readdir(folder)).filter((name) => name.startsWith("full"))).toEqual([]);
    await letGo(holder);
  });
});

describe("what is restored", () => {
  it("answers every code as before, and is the same to the last row, number and audit line", async () => {
    const dataDir = join(folder, "restored");
    const restored = await admin(dataDir, "restore", backup);
    expect(restored).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("12 editions") });
    expect((await stat(join(dataDir, "auth-secret"))).mode & 0o777).toBe(0o600);
    const { url, holder } = await hold(dataDir);
    expect(await migrate(url)).toEqual([]);
    const after = await describeDatabase(url);
    expect(after.codes).toBeGreaterThan(4_000);
    expect(after).toEqual(before);

    for (const [sql, fault] of [
      ["DELETE FROM audit_event", /only grows/],
      ["UPDATE list_entry SET code = '99999' WHERE position = 0", /entries are fixed/],
      ["DELETE FROM list_version", /./],
      ["UPDATE lists_revision SET number = 0", /only counts upwards/],
      ["INSERT INTO draft_decision (draft_id, row, decision, decided_by) VALUES (9999, 1, '{}', 'x')", /./],
    ] as const) {
      await expect(runSql(url, sql), sql).rejects.toThrow(fault);
    }

    vi.stubEnv("DATA_DIR", dataDir);
    await workWith(url);
    const first = await answerAuth(fromPage("/api/auth/sign-in/email", { email: EMAIL, password: PASSWORD }));
    expect(await first.json()).toMatchObject({ twoFactorRedirect: true });
    const code = toOneTimeCode(secret);
    const second = await answerAuth(
      fromPage("/api/auth/two-factor/verify-totp", { code }, { cookie: toCookie(first) }),
    );
    const headers = new Headers({ host: "127.0.0.1:3000", cookie: toCookie(second) });
    expect(await readSignedInUser(headers)).toMatchObject({ email: EMAIL });
    await letGo(holder);

    const again = await admin(dataDir, "restore", backup);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("something in this database already") });
  });

  it("takes the place of the demo lists that a first start loaded, and of nothing else", async () => {
    const dataDir = await copyDataFolder(join(folder, "started"));
    const first = await hold(dataDir);
    const { loadDemoLists } = await import("@/lib/lists/load-demo-lists.server");
    await loadDemoLists(await workWith(first.url));
    const inUse = await admin(dataDir, "restore", backup);
    expect(inUse).toMatchObject({ code: 1, stderr: expect.stringContaining("is in use by process") });
    await letGo(first.holder);
    expect(await admin(dataDir, "restore", backup)).toMatchObject({ code: 0 });
    const { url, holder } = await hold(dataDir);
    expect((await describeDatabase(url)).rows).toEqual(before.rows);
    await letGo(holder);
  });

  it("of an older version is brought to the schema of this one", async () => {
    const old = await forge("old.backup", (text) => {
      const [line = "", ...rest] = text.split("\n");
      const header = JSON.parse(line);
      header.migrations.pop();
      return [JSON.stringify(header), ...rest].join("\n");
    });
    const dataDir = await copyDataFolder(join(folder, "older"));
    expect(await admin(dataDir, "restore", old)).toMatchObject({ code: 0, stderr: "" });
    const { url, holder } = await hold(dataDir);
    expect(await migrate(url)).toEqual([]);
    expect((await describeDatabase(url)).rows).toEqual(before.rows);
    await letGo(holder);
  });
});

describe("what is refused, and changes nothing", () => {
  const damaged = /is damaged or was cut off/;
  const foreign = /is not a backup of Which Portal/;

  it.each<[string, () => Promise<string>, RegExp]>([
    ["a file that was cut", () => cut(0.5), damaged],
    ["a file that lacks its last byte", () => cut(1), damaged],
    ["a file with one other bit", flip, damaged],
    ["a file whose last line is missing", () => lay("endless", withoutEnd), damaged],
    ["a file with more behind its end", () => lay("longer", (text) => `${text}more\n`), damaged],
    ["a text", () => write("text", "code,modifiers\n"), foreign],
    ["nothing", () => write("empty", ""), damaged],
    ["another packed file", () => lay("other", () => "hello\n"), foreign],
    ["a file of a newer layout", () => forge("newer", (text) => text.replace('"version":1', '"version":2')), /newer/],
    ["a file of newer migrations", () => forge("later", addMigration), /which knew the migration 2099_later/],
    ["a file that is not there", async () => join(folder, "missing"), /There is no such file/],
  ])("%s", async (name, make, message) => {
    const dataDir = await copyDataFolder(join(folder, `refused ${name}`));
    const { code, stderr } = await admin(dataDir, "restore", await make());
    expect(stderr).toMatch(message);
    expect(code).toBe(1);
    const left = await readdir(dataDir).catch(() => []);
    expect(left).not.toContain("auth-secret");
  });

  it("a restore that is killed leaves the database as it was", async () => {
    const dataDir = join(folder, "killed");
    const script = runScript("scripts/admin.ts", ["restore", backup], { DATA_DIR: dataDir });
    await expect.poll(() => readdir(join(dataDir, "socket")).catch(() => []), { timeout: 60_000 }).not.toEqual([]);
    script.kill("SIGKILL");
    await script.ended;
    const { url, holder } = await hold(dataDir);
    expect(await runSql(url, "SELECT to_regclass('list_version') AS name")).toEqual([{ name: null }]);
    await letGo(holder);
    expect(await admin(dataDir, "restore", backup)).toMatchObject({ code: 0 });
  });

  async function write(name: string, content: string | Uint8Array): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, content);
    await chmod(file, 0o600);
    return file;
  }

  async function cut(amount: number): Promise<string> {
    const bytes = await readFile(backup);
    return write("cut", bytes.subarray(0, amount === 1 ? bytes.length - 1 : Math.floor(bytes.length * amount)));
  }

  async function flip(): Promise<string> {
    const bytes = await readFile(backup);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return write("flipped", bytes);
  }

  async function lay(name: string, change: (text: string) => string): Promise<string> {
    return write(name, gzipSync(change(gunzipSync(await readFile(backup)).toString("utf8"))));
  }

  function withoutEnd(text: string): string {
    return text.replace(/end \w+\n$/, "");
  }

  function addMigration(text: string): string {
    return text.replace('"migrations":[', '"migrations":[{"name":"2099_later","checksum":"0"},');
  }
});

it("a server is left to its own programs, which the refusal names", async () => {
  for (const command of ["backup", "restore"]) {
    const script = runScript("scripts/admin.ts", [command, "x"], { DATABASE_URL: "postgresql://127.0.0.1:1/lists" });
    const { code, stderr } = await script.ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/pg_dump --format=custom .* pg_restore /);
  }
});
