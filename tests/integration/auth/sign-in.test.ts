import { afterEach, describe, expect, it, vi } from "vitest";
import { POST as endSession } from "@/app/admin/api/sessions/[id]/end/route";
import { answerAuth } from "@/lib/auth/answer-auth.server";
import { readSignedInUser } from "@/lib/auth/session.server";
import { removeUser, setPassword } from "@/lib/auth/users.server";
import { fromPage, PASSWORD, signInAs, toCookie, useSignIn, useUser } from "../../support/signed-in";
import { useTestDatabase } from "../../support/test-database";
import { runSql } from "../../support/test-server";

const database = useTestDatabase();
useSignIn();

const EMAIL = "ann@example.org";
useUser(EMAIL, "Ann");

afterEach(() => vi.unstubAllEnvs());

function signIn(email: string, password: string, change?: Record<string, string | undefined>): Promise<Response> {
  return answerAuth(fromPage("/api/auth/sign-in/email", { email, password }, change));
}

function readUser(cookie: string, host = "127.0.0.1:3000") {
  return readSignedInUser(new Headers({ host, cookie }));
}

async function readAudit(): Promise<unknown[]> {
  return runSql(database.url, "SELECT actor, action, details FROM audit_event WHERE actor <> 'the tests' ORDER BY id");
}

describe("with a password", () => {
  it("the right one opens a session that only the server can read", async () => {
    const response = await signIn(EMAIL, PASSWORD);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^which-portal\.session_token=.+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await readUser(toCookie(response))).toEqual({
      id: expect.any(String),
      email: EMAIL,
      name: "Ann",
      role: "maintainer",
    });
    expect(await readAudit()).toEqual([{ actor: EMAIL, action: "signed-in", details: { way: "password" } }]);
  });

  it("the address may be written in any case", async () => {
    expect((await signIn(" ANN@Example.ORG ", PASSWORD)).status).toBe(200);
  });

  it("a wrong one and an unknown address are answered with the same words", async () => {
    const wrong = await signIn(EMAIL, `${PASSWORD}!`);
    const unknown = await signIn("nobody@example.org", PASSWORD);
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
    expect(wrong.headers.getSetCookie()).toEqual(unknown.headers.getSetCookie());
  });

  it("an unknown address is not kept, neither in the audit log nor where failures are counted", async () => {
    await signIn("nobody@example.org", PASSWORD);
    await signIn(EMAIL, "wrong");
    expect(await readAudit()).toEqual([
      { actor: "unknown", action: "sign-in-failed", details: { way: "password" } },
      { actor: EMAIL, action: "sign-in-failed", details: { way: "password" } },
    ]);
    const kept = JSON.stringify([
      await runSql(database.url, "SELECT * FROM sign_in_failure"),
      await runSql(database.url, "SELECT * FROM sign_in_rate"),
    ]);
    expect(kept).not.toContain("nobody");
  });

  it("the password is kept as a salted hash", async () => {
    const [row] = await runSql(database.url, "SELECT password FROM user_credential");
    expect(row?.["password"]).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });
});

describe("a session", () => {
  it("ends when its user signs out, for every copy of its cookie", async () => {
    const cookie = toCookie(await signIn(EMAIL, PASSWORD));
    const response = await answerAuth(fromPage("/api/auth/sign-out", {}, { cookie }));
    expect(response.status).toBe(200);
    expect(await readUser(cookie)).toBeUndefined();
    expect(await readAudit()).toContainEqual({ actor: EMAIL, action: "signed-out", details: {} });
  });

  it("ends when its time is over", async () => {
    const cookie = toCookie(await signIn(EMAIL, PASSWORD));
    await runSql(database.url, "UPDATE user_session SET expires_at = now() - interval '1 second'");
    expect(await readUser(cookie)).toBeUndefined();
  });

  it("is not made longer by being used", async () => {
    const cookie = toCookie(await signIn(EMAIL, PASSWORD));
    const [before] = await runSql(
      database.url,
      "UPDATE user_session SET expires_at = now() + interval '1 hour' RETURNING expires_at",
    );
    await readUser(cookie);
    expect(await runSql(database.url, "SELECT expires_at FROM user_session")).toEqual([before]);
  });

  it.each([
    ["its user is removed", () => removeUser(database.prisma, EMAIL, "the tests")],
    [
      "its user is given another password",
      () =>
        setPassword(
          database.prisma,
          EMAIL,
          { password: "another long password", dropSecondFactor: false },
          "the tests",
        ),
    ],
  ])("ends when %s", async (_name, change) => {
    const cookie = toCookie(await signIn(EMAIL, PASSWORD));
    expect((await change()).ok).toBe(true);
    expect(await readUser(cookie)).toBeUndefined();
  });

  it("is none with a cookie that was changed", async () => {
    const cookie = toCookie(await signIn(EMAIL, PASSWORD));
    const [name = "", value = ""] = cookie.split("=");
    expect(await readUser(`${name}=x${decodeURIComponent(value).slice(1)}`)).toBeUndefined();
    expect(await readUser(`${name}=${value.split(".")[0]}`)).toBeUndefined();
  });

  it("is none under the name of a host that may be a stranger's", async () => {
    const cookie = toCookie(await signIn(EMAIL, PASSWORD));
    expect(await readUser(cookie, "localhost:3000")).toBeDefined();
    expect(await readUser(cookie, "elsewhere.example")).toBeUndefined();
  });

  it("one of several is ended by its own user alone, and told in the audit log", async () => {
    const here = toCookie(await signIn(EMAIL, PASSWORD));
    const there = toCookie(await signIn(EMAIL, PASSWORD));
    const [{ id } = { id: "" }] = await database.prisma.session.findMany({ orderBy: { createdAt: "desc" } });
    const end = async (cookie: string) =>
      (await endSession(fromPage(`/admin/api/sessions/${id}/end`, {}, { cookie }), { params: Promise.resolve({ id }) }))
        .status;
    expect(await end(await signInAs("maintainer", "somebody.else@example.org"))).toBe(404);
    expect(await readUser(there)).toBeDefined();
    expect([await end(here), await end(here)]).toEqual([200, 404]);
    expect(await readUser(there)).toBeUndefined();
    expect(await readUser(here)).toBeDefined();
    expect(await readAudit()).toContainEqual({
      actor: EMAIL,
      action: "session-ended",
      details: { browser: expect.any(String) },
    });
  });

  it("others of the same user end together, and when the password changes", async () => {
    const here = toCookie(await signIn(EMAIL, PASSWORD));
    const there = toCookie(await signIn(EMAIL, PASSWORD));
    await answerAuth(fromPage("/api/auth/revoke-other-sessions", {}, { cookie: here }));
    expect(await readUser(here)).toBeDefined();
    expect(await readUser(there)).toBeUndefined();
    expect(await readAudit()).toContainEqual({ actor: EMAIL, action: "sessions-ended", details: {} });

    const elsewhere = toCookie(await signIn(EMAIL, PASSWORD));
    const body = { currentPassword: PASSWORD, newPassword: "another long password" };
    const changed = await answerAuth(fromPage("/api/auth/change-password", body, { cookie: here }));
    expect(changed.status).toBe(200);
    expect(await readUser(toCookie(changed))).toBeDefined();
    expect(await readUser(elsewhere)).toBeUndefined();
    expect((await signIn(EMAIL, PASSWORD)).status).toBe(401);
    expect((await signIn(EMAIL, "another long password")).status).toBe(200);
    expect(await readAudit()).toContainEqual({ actor: EMAIL, action: "password-changed", details: {} });
  });
});

describe("an account", () => {
  it("a password is not changed with a wrong one, nor to a short one or a common one", async () => {
    const cookie = await signInAs("viewer");
    const change = (currentPassword: string, newPassword: string) =>
      answerAuth(fromPage("/api/auth/change-password", { currentPassword, newPassword }, { cookie }));
    expect((await change("wrong password", "another long password")).status).toBe(400);
    expect((await change(PASSWORD, "eleven char")).status).toBe(422);
    const common = await change(PASSWORD, "password1234");
    expect(common.status).toBe(422);
    expect(await common.json()).toMatchObject({
      errors: [{ path: "/newPassword", message: expect.stringContaining("guessed first") }],
    });
    expect((await change(PASSWORD, "ox moth plum")).status).toBe(200);
  });

  it("nobody gives themselves a role, an address or another account's name", async () => {
    const cookie = await signInAs("viewer");
    const body = { name: "Vera", role: "maintainer", email: "x@example.org", image: "https://elsewhere.example" };
    expect((await answerAuth(fromPage("/api/auth/update-user", body, { cookie }))).status).toBe(200);
    expect(await readUser(cookie)).toMatchObject({ email: "viewer@example.org", name: "Vera", role: "viewer" });
    expect(await runSql(database.url, "SELECT image FROM app_user WHERE image IS NOT NULL")).toEqual([]);
    expect((await answerAuth(fromPage("/api/auth/update-user", { name: "  " }, { cookie }))).status).toBe(422);
  });
});

describe("what is not there", () => {
  it.each([
    ["/api/auth/sign-up/email", { email: "new@example.org", password: PASSWORD, name: "New" }],
    ["/api/auth/request-password-reset", { email: EMAIL }],
    ["/api/auth/delete-user", { password: PASSWORD }],
    ["/api/auth/change-email", { newEmail: "x@example.org" }],
    ["/api/auth/two-factor/send-otp", {}],
    ["/api/auth/callback/oidc", {}],
    ["/api/auth/toString", {}],
    ["/api/auth//sign-in/email", { email: EMAIL, password: PASSWORD }],
    ["/api/auth/sign-in/email/", { email: EMAIL, password: PASSWORD }],
  ])("%s", async (path, body) => {
    const response = await answerAuth(fromPage(path, body, { cookie: toCookie(await signIn(EMAIL, PASSWORD)) }));
    expect(response.status).toBe(404);
    expect(await runSql(database.url, "SELECT email FROM app_user")).toEqual([{ email: EMAIL }]);
  });

  it.each([["/api/auth/get-session"], ["/api/auth/sign-in/email"], ["/api/auth/ok"], ["/api/auth/error?error=x"]])(
    "GET %s",
    async (path) => {
      expect((await answerAuth(fromPage(path))).status).toBe(404);
    },
  );

  it("single sign-on, where none is configured", async () => {
    expect((await answerAuth(fromPage("/api/auth/sign-in/social", {}))).status).toBe(404);
  });
});

describe("a call from another site", () => {
  it.each([
    ["another origin", { origin: "https://elsewhere.example" }],
    ["another port of this machine", { origin: "http://127.0.0.1:3001" }],
    ["this machine under its other name", { origin: "http://localhost:3000" }],
    ["the same name by https", { origin: "https://127.0.0.1:3000" }],
    ["no origin that can be told", { origin: "null" }],
    ["no word about where from", { origin: undefined }],
    ["a browser that calls it another site", { "sec-fetch-site": "cross-site" }],
    ["a host that is not this machine", { host: "elsewhere.example", origin: "http://elsewhere.example" }],
  ])("%s is refused", async (_name, change) => {
    const response = await signIn(EMAIL, PASSWORD, change);
    expect(response.status).toBe(403);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it.each([
    ["the other name of this machine", { host: "localhost:4000", origin: "http://localhost:4000" }],
    ["a browser that says it is the same", { origin: undefined, "sec-fetch-site": "same-origin" }],
    ["no port", { host: "localhost", origin: "http://localhost" }],
  ])("%s is not one", async (_name, change) => {
    expect((await signIn(EMAIL, PASSWORD, change)).status).toBe(200);
  });

  it("the address of the app is the one that PUBLIC_URL names, and its cookies travel by https alone", async () => {
    vi.stubEnv("PUBLIC_URL", "https://portal.example.org/");
    const { closePrisma } = await import("@/lib/db/client.server");
    await closePrisma();
    expect((await signIn(EMAIL, PASSWORD)).status).toBe(403);
    const response = await signIn(EMAIL, PASSWORD, { origin: "https://portal.example.org" });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-which-portal\.session_token=.*; Secure/);
    expect(await readUser(toCookie(response))).toMatchObject({ email: EMAIL });
  });
});

it("what cannot be read is refused before anything else happens", async () => {
  const send = (body: string, type = "application/json") =>
    answerAuth(
      new Request("http://127.0.0.1:3000/api/auth/sign-in/email", {
        method: "POST",
        headers: { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "content-type": type },
        body,
      }),
    );
  expect((await send("{")).status).toBe(400);
  expect((await send("email=x", "application/x-www-form-urlencoded")).status).toBe(415);
  expect((await send(JSON.stringify({ email: EMAIL }))).status).toBe(422);
  expect((await send(JSON.stringify({ email: EMAIL, password: "x".repeat(129) }))).status).toBe(422);
});
