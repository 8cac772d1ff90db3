import "server-only";
import { getIP } from "better-auth/api";
import { adminRefusalTexts } from "@/texts/admin-refusals";
import { getPrisma } from "../db/client.server";
import { requireEnvironment } from "../env.server";
import { toProblem } from "../http/problem";
import { readJsonBody } from "../http/read-json-body";
import { isDatabaseAway } from "../lists/published-tables.server";
import { logFault } from "../observe/log.server";
import { AUTH_PATH, findSingleSignOnAuth, getAuth } from "./auth.server";
import { type AuthEndpoint, CALLBACK_PATH, findAuthEndpoint, readAuthBody } from "./auth-endpoints.server";
import { requireAuthSecret } from "./auth-secret.server";
import { findNewPasswordFault } from "./guessable-password.server";
import { findCrossSiteFault, findOwnOrigin } from "./own-origin.server";
import { type CurrentSession, readCurrentSession } from "./session.server";
import { tellAudit, tellLock } from "./sign-in-audit.server";
import { countSignIn, forgiveSignIn, type SignInAttempt } from "./sign-in-failures.server";

const { signIn: refusals } = adminRefusalTexts;

/** A call as it reaches the library: checked, with our own address in it, and what it says already read. */
interface AuthCall {
  readonly endpoint: AuthEndpoint | "callback";
  readonly request: Request;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Answers the calls that sign people in and out and keep their accounts.
 *
 * Only what our pages use is there, and only from our own pages. What happens is written to the audit log, and failed
 * sign-ins are counted.
 */
export async function answerAuth(request: Request): Promise<Response> {
  try {
    if (isDatabaseAway()) return toProblem("sign-in-unavailable", refusals.databaseAway);
    const call = await readCall(request);
    const response = call instanceof Response ? call : await answerCall(call);
    response.headers.set("Cache-Control", "no-store");
    return response;
  } catch (error) {
    logFault("a sign-in could not be answered", error);
    return toProblem("sign-in-unavailable", refusals.failed);
  }
}

async function readCall(request: Request): Promise<AuthCall | Response> {
  const { pathname, search } = new URL(request.url);
  const fault = findCrossSiteFault(request);
  if (fault !== undefined) return toProblem("cross-site", fault);
  const own = findOwnOrigin(request.headers);
  const endpoint = findAuthEndpoint(pathname);
  if (request.method === "GET" && pathname === CALLBACK_PATH && own !== undefined) {
    const headers = request.headers;
    return { endpoint: "callback", request: new Request(`${own}${pathname}${search}`, { headers }), body: {} };
  }
  if (request.method !== "POST" || endpoint === undefined || own === undefined) {
    return toProblem("not-found", refusals.nothingHere);
  }
  const sent = await readJsonBody(request);
  if (!sent.ok) return sent.error;
  const body = readAuthBody(endpoint, sent.value);
  if (body === undefined) return toProblem("invalid-request", refusals.badField);
  return { endpoint, request: toOwnRequest(own, endpoint, request.headers, body), body };
}

/** The same call with our own address, since the server does not know the one under which it was reached. */
function toOwnRequest(own: string, endpoint: AuthEndpoint, sent: Headers, body: object): Request {
  const headers = new Headers(sent);
  headers.set("host", new URL(own).host);
  headers.set("origin", own);
  headers.delete("content-length");
  return new Request(`${own}${AUTH_PATH}${endpoint}`, { method: "POST", headers, body: JSON.stringify(body) });
}

async function answerCall(call: AuthCall): Promise<Response> {
  const before = await readCurrentSession(call.request.headers);
  // To look at a password takes a while, so nobody asks for it who is not signed in.
  const fault = before === undefined ? undefined : await findChosenFault(call.body["newPassword"]);
  if (fault !== undefined) return toProblem("invalid-request", fault, [{ path: "/newPassword", message: fault }]);
  const response = call.endpoint === "/sign-in/email" ? await signInWithPassword(call) : await passOn(call);
  if (response.status === 429 || response.status >= 500) return withRetryAfter(response);
  await tellAudit(getPrisma(), {
    endpoint: call.endpoint,
    email: call.body["email"],
    done: isDone(response),
    before,
    after: await readNewSession(call.request.headers, response),
  });
  return response;
}

function findChosenFault(chosen: unknown): Promise<string | undefined> | undefined {
  return typeof chosen === "string" ? findNewPasswordFault(chosen) : undefined;
}

async function signInWithPassword(call: AuthCall): Promise<Response> {
  const prisma = getPrisma();
  const attempt: SignInAttempt = {
    email: String(call.body["email"]),
    client: getIP(call.request, (await getAuth()).options) ?? "unknown",
    secret: await requireAuthSecret(requireEnvironment()),
  };
  const lock = await countSignIn(prisma, attempt, new Date());
  if (lock !== undefined) {
    // Told once: whoever goes on trying must not fill the log.
    if (lock.isNew) await tellLock(prisma, attempt.email, lock.of);
    const problem = toProblem("too-many-tries", refusals.wait(Math.ceil(lock.seconds / 60)));
    problem.headers.set("Retry-After", String(lock.seconds));
    return problem;
  }
  const response = await passOn(call);
  // What was refused for another reason than the password, such as a database that is away, is no failure either.
  if (response.status !== 401) await forgiveSignIn(prisma, attempt, new Date());
  return response;
}

async function passOn({ endpoint, request }: AuthCall): Promise<Response> {
  const takesService = endpoint === "callback" || endpoint === "/sign-in/social";
  const auth = takesService ? await findSingleSignOnAuth() : await getAuth();
  return auth === undefined ? toProblem("not-found", refusals.nothingHere) : auth.handler(request);
}

/** A redirect is how a single sign-on ends, well or not. */
function isDone(response: Response): boolean {
  const location = response.headers.get("location");
  return location === null ? response.ok : !location.includes("error=");
}

/** The session that an answer opens, as the next request of the same browser will show it. */
async function readNewSession(sent: Headers, response: Response): Promise<CurrentSession | undefined> {
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  if (cookies.length === 0) return undefined;
  return readCurrentSession(new Headers({ host: sent.get("host") ?? "", cookie: cookies.join("; ") }));
}

/** The library counts calls of every kind, and says how long to wait under a name of its own. */
function withRetryAfter(response: Response): Response {
  const wait = response.headers.get("x-retry-after");
  if (wait !== null) response.headers.set("Retry-After", wait);
  return response;
}
