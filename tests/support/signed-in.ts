import { beforeEach, vi } from "vitest";
import { answerAuth } from "@/lib/auth/answer-auth.server";
import type { Role } from "@/lib/auth/signed-in-user";
import { createUser } from "@/lib/auth/users.server";
import { getPrisma } from "@/lib/db/client.server";

export const APP_ADDRESS = "http://127.0.0.1:3000";
export const PASSWORD = "correct horse battery staple";

/** Lets the tests of a file sign in: the secret that sessions are signed with is set, and nothing else. */
export function useSignIn(): void {
  beforeEach(() => {
    vi.unstubAllEnvs();
    vi.stubEnv("AUTH_SECRET", "a secret that only the tests know, 0123456789");
  });
}

/** A request as one of our own pages sends it; `change` sets headers, and takes those away that it gives as undefined. */
export function fromPage(
  path: string,
  body?: unknown,
  change: Readonly<Record<string, string | undefined>> = {},
): Request {
  const sent = { host: new URL(APP_ADDRESS).host, "x-client-address": "192.0.2.1", ...change };
  const own = body === undefined ? {} : { origin: APP_ADDRESS, "content-type": "application/json" };
  const headers = Object.entries({ ...own, ...sent }).filter(([, text]) => text !== undefined) as [string, string][];
  return new Request(`${APP_ADDRESS}${path}`, {
    headers,
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
}

/** The cookies that an answer leaves in the browser, as its next request sends them. */
export function toCookie(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .filter((cookie) => !cookie.endsWith("="))
    .join("; ");
}

/** Lets somebody in and signs them in; gives back what their browser sends as its cookie. */
export async function signInAs(role: Role, email = `${role}@example.org`): Promise<string> {
  const made = await createUser(getPrisma(), { email, name: undefined, role, password: PASSWORD }, "the tests");
  if (!made.ok) throw new Error(made.error.code);
  const response = await answerAuth(fromPage("/api/auth/sign-in/email", { email, password: PASSWORD }));
  if (!response.ok) throw new Error(await response.text());
  return toCookie(response);
}

/** Before each test somebody who may sign in, under this address. */
export function useUser(email: string, name: string): void {
  beforeEach(async () => {
    const made = await createUser(getPrisma(), { email, name, role: undefined, password: PASSWORD }, "the tests");
    if (!made.ok) throw new Error(made.error.code);
  });
}
