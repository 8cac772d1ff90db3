import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { answerAuth } from "@/lib/auth/answer-auth.server";
import { readSignedInUser } from "@/lib/auth/session.server";
import { createUser } from "@/lib/auth/users.server";
import { type SignOnService, startSignOnService } from "../../support/sign-on-service";
import { APP_ADDRESS, fromPage, PASSWORD, toCookie, useSignIn } from "../../support/signed-in";
import { useTestDatabase } from "../../support/test-database";
import { runSql } from "../../support/test-server";

const database = useTestDatabase();
useSignIn();

const EMAIL = "ann@example.org";
const ANN = { sub: "subject-1", email: EMAIL, email_verified: true, name: "Ann" };

let service: SignOnService;
beforeEach(async () => {
  service = await startSignOnService({ id: "which-portal", secret: "the client's secret" });
  vi.stubEnv("OIDC_ISSUER", service.issuer);
  vi.stubEnv("OIDC_CLIENT_ID", "which-portal");
  vi.stubEnv("OIDC_CLIENT_SECRET", "the client's secret");
  const user = { email: EMAIL, name: "Ann Lee", role: "maintainer", password: PASSWORD } as const;
  expect((await createUser(database.prisma, user, "the tests")).ok).toBe(true);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await service.close();
});

interface Leaving {
  readonly address: string;
  readonly cookie: string;
}

/** Presses the button: where the browser is sent, and what it holds then. */
async function leave(next?: string): Promise<Leaving> {
  const response = await answerAuth(fromPage("/api/auth/sign-in/social", { next }));
  expect(response.status).toBe(200);
  const { url } = (await response.json()) as { url: string };
  return { address: url, cookie: toCookie(response) };
}

/** Comes back from the service, as the browser does: from another site, with what it was given there. */
function comeBack(query: string, cookie: string): Promise<Response> {
  return answerAuth(
    fromPage(`/api/auth/callback/oidc?${query}`, undefined, { cookie, "sec-fetch-site": "cross-site" }),
  );
}

async function signIn(claims: Record<string, unknown>, next?: string): Promise<Response> {
  const { address, cookie } = await leave(next);
  return comeBack(service.authorize(address, claims), cookie);
}

const readUser = (response: Response) =>
  readSignedInUser(new Headers({ host: new URL(APP_ADDRESS).host, cookie: toCookie(response) }));

async function expectRefused(response: Response, error: string): Promise<void> {
  expect(response.status).toBe(302);
  expect(response.headers.get("location")).toMatch(new RegExp(`^/admin/sign-in\\?error=${error}`));
  expect(await readUser(response)).toBeUndefined();
  expect(await runSql(database.url, "SELECT email FROM app_user")).toEqual([{ email: EMAIL }]);
}

it("somebody who is known here by a confirmed address comes in, and to the page they wanted", async () => {
  const response = await signIn({ ...ANN, email: "Ann@Example.org" }, "/admin/drafts/7");
  expect(response.status).toBe(302);
  expect(response.headers.get("location")).toBe("/admin/drafts/7");
  expect(await readUser(response)).toMatchObject({ email: EMAIL, name: "Ann Lee", role: "maintainer" });
  expect(await runSql(database.url, "SELECT actor, action, details FROM audit_event ORDER BY id DESC LIMIT 1")).toEqual(
    [{ actor: EMAIL, action: "signed-in", details: { way: "single sign-on" } }],
  );
});

it("the service is asked with a state, a nonce and a proof key, and nothing it hands out is kept", async () => {
  const { address } = await leave();
  const asked = new URL(address).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: "code",
    client_id: "which-portal",
    redirect_uri: `${APP_ADDRESS}/api/auth/callback/oidc`,
    scope: "openid email profile",
    code_challenge_method: "S256",
    state: expect.stringMatching(/.{20}/),
    nonce: expect.stringMatching(/.{20}/),
  });
  await signIn(ANN);
  expect(service.exchanges).toHaveLength(1);
  expect(
    await runSql(
      database.url,
      "SELECT access_token, refresh_token, id_token FROM user_credential WHERE provider_id = 'oidc'",
    ),
  ).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
});

it("they stay the same user when they come again", async () => {
  await signIn(ANN);
  expect(await readUser(await signIn(ANN))).toMatchObject({ email: EMAIL });
  expect(await runSql(database.url, "SELECT count(*)::int AS n FROM user_credential")).toEqual([{ n: 2 }]);
});

it("nobody is registered by it", async () => {
  await expectRefused(await signIn({ ...ANN, sub: "subject-2", email: "new@example.org" }), "signup_disabled");
});

it.each([
  ["not confirmed", { email_verified: false }],
  ["not said to be confirmed", { email_verified: undefined }],
])("an address that is %s lets nobody in", async (_name, change) => {
  await expectRefused(await signIn({ ...ANN, ...change }), "account_not_linked");
  expect(await runSql(database.url, "SELECT actor, action FROM audit_event ORDER BY id DESC LIMIT 1")).toEqual([
    { actor: "unknown", action: "sign-in-failed" },
  ]);
});

it("a token that the service did not sign lets nobody in", async () => {
  service.forge();
  await expectRefused(await signIn(ANN), "unable_to_get_user_info");
});

it("a return that this browser did not set out for lets nobody in", async () => {
  const { address, cookie } = await leave();
  const query = service.authorize(address, ANN);
  const stranger = await comeBack(query, "");
  expect(stranger.headers.get("location")).toMatch(/error=/);
  expect(await readUser(stranger)).toBeUndefined();
  const changed = await comeBack(query.replace("state=", "state=x"), cookie);
  expect(await readUser(changed)).toBeUndefined();
});

it("a return works once", async () => {
  const { address, cookie } = await leave();
  const query = service.authorize(address, ANN);
  expect(await readUser(await comeBack(query, cookie))).toBeDefined();
  expect(await readUser(await comeBack(query, cookie))).toBeUndefined();
});

it.each([["https://elsewhere.example"], ["//elsewhere.example"], ["http://localhost:9999/admin"]])(
  "it leads back to no other place: %s",
  async (next) => {
    expect((await signIn(ANN, next)).headers.get("location")).toBe("/admin");
  },
);

it("a service that is away keeps nobody from a password", async () => {
  await service.close();
  const refused = await answerAuth(fromPage("/api/auth/sign-in/social", {}));
  expect(refused.status).toBe(404);
  expect(await refused.json()).toMatchObject({ code: "PROVIDER_NOT_FOUND" });
  const body = { email: EMAIL, password: PASSWORD };
  expect((await answerAuth(fromPage("/api/auth/sign-in/email", body))).status).toBe(200);
});
