import { expect, it } from "vitest";
import { answerAuth } from "@/lib/auth/answer-auth.server";
import { readSignedInUser } from "@/lib/auth/session.server";
import { setPassword } from "@/lib/auth/users.server";
import { toOneTimeCode } from "../../support/one-time-code";
import { fromPage, PASSWORD, signInAs, toCookie, useSignIn } from "../../support/signed-in";
import { useTestDatabase } from "../../support/test-database";
import { runSql } from "../../support/test-server";

const database = useTestDatabase();
useSignIn();

const EMAIL = "maintainer@example.org";
const HOST = "127.0.0.1:3000";

function call(endpoint: string, body: object, cookie = ""): Promise<Response> {
  return answerAuth(fromPage(`/api/auth/${endpoint}`, body, { cookie }));
}

const signIn = () => call("sign-in/email", { email: EMAIL, password: PASSWORD });
const readUser = (cookie: string) => readSignedInUser(new Headers({ host: HOST, cookie }));
const forgetCalls = () => runSql(database.url, "DELETE FROM sign_in_rate");

/** Sets a second factor up, as the account page does. */
async function setUp(): Promise<{ secret: string; backupCodes: string[]; cookie: string }> {
  const cookie = await signInAs("maintainer");
  const enabled = await call("two-factor/enable", { password: PASSWORD }, cookie);
  const { totpURI, backupCodes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  const paired = await call("two-factor/verify-totp", { code: toOneTimeCode(secret) }, cookie);
  expect(paired.status).toBe(200);
  await forgetCalls();
  return { secret, backupCodes, cookie: toCookie(paired) };
}

async function readActions(): Promise<unknown[]> {
  const rows = await runSql(database.url, "SELECT actor, action, details FROM audit_event ORDER BY id");
  return rows.filter(({ actor }) => actor !== "the tests").map(({ action, details }) => [action, details]);
}

it("is off until a first code proves that the app has the key", async () => {
  const cookie = await signInAs("maintainer");
  await call("two-factor/enable", { password: PASSWORD }, cookie);
  expect((await call("two-factor/verify-totp", { code: "000000" }, cookie)).status).toBe(401);
  expect(toCookie(await signIn())).toContain("session_token");
});

it("is not set up, renewed or turned off with a wrong password", async () => {
  const { cookie } = await setUp();
  for (const endpoint of ["enable", "generate-backup-codes", "disable"]) {
    const response = await call(`two-factor/${endpoint}`, { password: "wrong password" }, cookie);
    expect(response.status).toBe(400);
  }
});

it("the password alone opens no session, the code after it does, and the audit log tells it", async () => {
  const { secret } = await setUp();
  const first = await signIn();
  expect(await first.json()).toMatchObject({ twoFactorRedirect: true });
  const waiting = toCookie(first);
  expect(waiting).not.toContain("session_token");
  expect(await readUser(waiting)).toBeUndefined();

  const code = toOneTimeCode(secret);
  const second = await call("two-factor/verify-totp", { code: `${code.slice(0, 3)} ${code.slice(3)}` }, waiting);
  expect(second.status).toBe(200);
  expect(await readUser(toCookie(second))).toMatchObject({ email: EMAIL });
  expect(await readActions()).toEqual([
    ["signed-in", { way: "password" }],
    ["second-factor-on", {}],
    ["signed-in", { way: "password and code" }],
  ]);
});

it("a wrong code opens none, and after five the password has to be given again", async () => {
  const { secret } = await setUp();
  const waiting = toCookie(await signIn());
  for (let time = 0; time < 5; time += 1) {
    expect((await call("two-factor/verify-totp", { code: "000000" }, waiting)).status).toBe(401);
    await forgetCalls();
  }
  const late = await call("two-factor/verify-totp", { code: toOneTimeCode(secret) }, waiting);
  expect(late.status).toBe(400);
  expect(await readUser(toCookie(late))).toBeUndefined();
});

it("codes that are tried quickly are refused with 429", async () => {
  await setUp();
  const waiting = toCookie(await signIn());
  const statuses: number[] = [];
  for (let time = 0; time < 4; time += 1) {
    statuses.push((await call("two-factor/verify-totp", { code: "000000" }, waiting)).status);
  }
  expect(statuses).toEqual([401, 401, 401, 429]);
});

it("a backup code works once", async () => {
  const { backupCodes } = await setUp();
  const [code = ""] = backupCodes;
  const use = async () => call("two-factor/verify-backup-code", { code }, toCookie(await signIn()));
  expect((await use()).status).toBe(200);
  expect((await use()).status).toBe(401);
});

it("neither the key nor the codes are kept as they are", async () => {
  const { secret, backupCodes } = await setUp();
  const kept = JSON.stringify(await runSql(database.url, "SELECT * FROM second_factor"));
  for (const text of [secret, ...backupCodes]) expect(kept).not.toContain(text);
});

it("is turned off with the password, and told to the audit log", async () => {
  const { cookie } = await setUp();
  expect((await call("two-factor/disable", { password: PASSWORD }, cookie)).status).toBe(200);
  expect(toCookie(await signIn())).toContain("session_token");
  expect(await readActions()).toContainEqual(["second-factor-off", {}]);
});

it("is taken on the command line from somebody who lost it, and kept otherwise", async () => {
  await setUp();
  const change = (dropSecondFactor: boolean) =>
    setPassword(database.prisma, EMAIL, { password: PASSWORD, dropSecondFactor }, "the tests");
  await change(false);
  expect(toCookie(await signIn())).not.toContain("session_token");
  await change(true);
  expect(toCookie(await signIn())).toContain("session_token");
});
