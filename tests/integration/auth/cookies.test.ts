import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerAuth } from "@/lib/auth/answer-auth.server";
import { closePrisma } from "@/lib/db/client.server";
import { toOneTimeCode } from "../../support/one-time-code";
import { startSignOnService } from "../../support/sign-on-service";
import { APP_ADDRESS, fromPage, PASSWORD, signInAs, toCookie, useSignIn } from "../../support/signed-in";
import { useTestDatabase } from "../../support/test-database";

useTestDatabase();
useSignIn();

const PUBLIC = "https://portal.example.org";
const EMAIL = "maintainer@example.org";

/** Every cookie that an answer sets or ends. */
let seen: string[] = [];
beforeEach(() => {
  seen = [];
});

async function call(endpoint: string, body: object, origin: string, cookie = ""): Promise<Response> {
  const response = await answerAuth(fromPage(`/api/auth/${endpoint}`, body, { origin, cookie }));
  expect(response.status).toBe(200);
  seen.push(...response.headers.getSetCookie());
  return response;
}

/** All ways to be given a cookie: signing in with a password, with a second factor, elsewhere, and signing out. */
async function signInEveryWay(origin: string): Promise<void> {
  const cookie = await signInAs("maintainer");
  // The address of the app belongs to a start: what was made for another one is made anew.
  await closePrisma();
  if (origin === PUBLIC) vi.stubEnv("PUBLIC_URL", PUBLIC);
  const own =
    origin === PUBLIC ? toCookie(await call("sign-in/email", { email: EMAIL, password: PASSWORD }, origin)) : cookie;
  const enabled = await call("two-factor/enable", { password: PASSWORD }, origin, own);
  const { totpURI } = (await enabled.json()) as { totpURI: string };
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  await call("two-factor/verify-totp", { code: toOneTimeCode(secret) }, origin, own);
  const waiting = toCookie(await call("sign-in/email", { email: EMAIL, password: PASSWORD }, origin));
  expect(waiting).toContain("two_factor");
  const signedIn = toCookie(await call("two-factor/verify-totp", { code: toOneTimeCode(secret) }, origin, waiting));
  await call("sign-out", {}, origin, signedIn);
  const service = await startSignOnService({ id: "which-portal", secret: "the client's secret" });
  vi.stubEnv("OIDC_ISSUER", service.issuer);
  vi.stubEnv("OIDC_CLIENT_ID", "which-portal");
  vi.stubEnv("OIDC_CLIENT_SECRET", "the client's secret");
  await call("sign-in/social", {}, origin);
  await service.close();
}

const toName = (cookie: string) => cookie.split("=")[0] ?? "";
const lasts = (cookie: string) => !/; Max-Age=0/.test(cookie);

describe("a cookie", () => {
  it("is taken by the host alone, over https alone and read by no script, where the app is reached by https", async () => {
    await signInEveryWay(PUBLIC);
    expect([...new Set(seen.filter(lasts).map(toName))].sort()).toEqual([
      "__Host-which-portal.session_token",
      "__Host-which-portal.state",
      "__Host-which-portal.two_factor",
    ]);
    for (const cookie of seen) {
      expect(cookie).toMatch(/^__Host-which-portal\./);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; HttpOnly(;|$)/);
      expect(cookie).toMatch(/; Secure(;|$)/);
      expect(cookie).toMatch(/; SameSite=Lax(;|$)/);
      expect(cookie).not.toMatch(/; Domain=/i);
    }
  });

  it("has a plain name over http on this machine, where a browser would take no other, and is else the same", async () => {
    await signInEveryWay(APP_ADDRESS);
    expect(seen.filter(lasts).map(toName)).toContain("which-portal.session_token");
    for (const cookie of seen) {
      expect(cookie).toMatch(/^which-portal\./);
      expect(cookie).toMatch(/; HttpOnly(;|$)/);
      expect(cookie).toMatch(/; SameSite=Lax(;|$)/);
      expect(cookie).not.toMatch(/; Secure|; Domain=/i);
    }
  });
});
