import { afterEach, expect, it } from "vitest";
import { answerAuth } from "@/lib/auth/answer-auth.server";
import { listUsers } from "@/lib/auth/users.server";
import { killScripts, runScript } from "../../support/script-process";
import { fromPage, PASSWORD, signInAs, useSignIn } from "../../support/signed-in";
import { useTestDatabase } from "../../support/test-database";
import { runSql } from "../../support/test-server";

const database = useTestDatabase();
useSignIn();
afterEach(killScripts);

const EMAIL = "ann@example.org";

/** Runs `npm run admin -- …` without a terminal, on the database of these tests. */
async function run(words: readonly string[], input = ""): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const script = runScript("scripts/admin.ts", words, { DATABASE_URL: database.url });
  if (input !== "") script.write(input);
  script.endInput();
  return script.ended;
}

async function signIn(email: string, password: string): Promise<number> {
  return (await answerAuth(fromPage("/api/auth/sign-in/email", { email, password }))).status;
}

const readUsers = async () =>
  (await listUsers(database.prisma)).map(({ email, name, role }) => ({ email, name, role }));

it("the first user is a maintainer with the password from standard input, the next one a viewer with one made up", async () => {
  const first = await run(["create-user", "Ann@Example.org", "--name", "Ann Lee", "--password-stdin"], PASSWORD);
  expect(first).toEqual({ code: 0, stdout: `${EMAIL} may sign in as a maintainer.\n`, stderr: "" });
  expect(await signIn(EMAIL, PASSWORD)).toBe(200);

  const second = await run(["create-user", "vera@example.org", "--json"]);
  expect(second.code).toBe(0);
  const { user, password } = JSON.parse(second.stdout) as { user: object; password: string };
  expect(user).toMatchObject({ email: "vera@example.org", role: "viewer" });
  expect(password).toMatch(/^[A-Za-z0-9_-]{20}$/);
  expect(await signIn("vera@example.org", password)).toBe(200);
  expect(await readUsers()).toEqual([
    { email: EMAIL, name: "Ann Lee", role: "maintainer" },
    { email: "vera@example.org", name: "vera", role: "viewer" },
  ]);
  const told = await runSql(
    database.url,
    "SELECT actor, details FROM audit_event WHERE action = 'user-created' ORDER BY id",
  );
  expect(told).toEqual([
    { actor: expect.stringMatching(/^command line \(.+\)$/), details: { user: EMAIL, role: "maintainer" } },
    { actor: expect.stringMatching(/^command line \(.+\)$/), details: { user: "vera@example.org", role: "viewer" } },
  ]);
});

it("what it cannot do it says, with exit code 1 and nothing changed", async () => {
  await signInAs("maintainer", EMAIL);
  const before = await readUsers();
  const outcomes = [
    await run(["create-user", EMAIL, "--password-stdin"], "another long password"),
    await run(["create-user", "new@example.org", "--password-stdin"], "eleven char"),
    await run(["set-role", "nobody@example.org", "viewer"]),
    await run(["create-user", "jane doe", "--json"]),
  ];
  expect(outcomes.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
  expect(outcomes.slice(0, 3).map(({ stderr }) => stderr.trim())).toEqual([
    "Somebody with this address may sign in already. Use set-role or set-password.",
    "The password cannot be used. Use at least 12 characters.",
    "Nobody with this address may sign in. list-users names everybody.",
  ]);
  expect(JSON.parse(outcomes[3]?.stdout ?? "")).toEqual({
    error: { code: "not-an-email", message: "That is no e-mail address." },
  });
  expect(outcomes[3]?.stdout).not.toContain("jane");
  expect(await readUsers()).toEqual(before);
});

it("wrong usage ends with exit code 2, help with 0", async () => {
  const [none, role, help] = await Promise.all([
    run([]),
    run(["set-role", EMAIL, "boss"]),
    run(["create-user", "--help"]),
  ]);
  expect([none.code, role.code, help.code]).toEqual([2, 2, 0]);
  expect(help.stdout).toContain("--password-stdin");
});

it("a user is listed, given a role and a password, and removed, which ends every session", async () => {
  await signInAs("maintainer", EMAIL);
  expect((await run(["list-users"])).stdout).toBe(`${EMAIL} (ann): maintainer, signed in 1 ×\n`);
  expect((await run(["set-role", EMAIL, "viewer"])).stdout).toBe(`${EMAIL} is a viewer now.\n`);
  expect((await run(["set-password", EMAIL, "--password-stdin"], "another long password")).code).toBe(0);
  expect(await runSql(database.url, "SELECT id FROM user_session")).toEqual([]);
  expect(await signIn(EMAIL, PASSWORD)).toBe(401);
  expect(await signIn(EMAIL, "another long password")).toBe(200);
  expect((await run(["remove-user", EMAIL])).stdout).toBe(`${EMAIL} may not sign in any more.\n`);
  expect(await runSql(database.url, "SELECT id FROM user_session")).toEqual([]);
  const told = await runSql(database.url, "SELECT action, details FROM audit_event ORDER BY id DESC LIMIT 1");
  expect(told).toEqual([{ action: "user-removed", details: { user: EMAIL, role: "viewer" } }]);
});
