import "server-only";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import { type Database, getPrisma } from "../db/client.server";
import { requireEnvironment, type SingleSignOn } from "../env.server";
import { logFault } from "../observe/log.server";
import { requireAuthSecret } from "./auth-secret.server";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password-rules";
import { CLIENT_ADDRESS_HEADER } from "./server-headers";

/** Where the endpoints that sign in and out are. */
export const AUTH_PATH = "/api/auth";
/** Names the one single sign-on that can be configured, in its callback's address and in the database. */
export const SINGLE_SIGN_ON_ID = "oidc";

/** A working day. It ends then even while it is used, so that a computer left open does not stay signed in. */
const SESSION_SECONDS = 12 * 60 * 60;

const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"].flatMap((host) => [host, `${host}:*`]);

interface AuthSettings {
  readonly secret: string;
  readonly publicUrl: string | undefined;
  /** Given only to the instance that serves single sign-on. */
  readonly singleSignOn?: SingleSignOn;
}

type Auth = ReturnType<typeof createAuth>;

interface Instances {
  readonly prisma: Database;
  readonly plain: Promise<Auth>;
  singleSignOn: Promise<Auth> | undefined;
}

let instances: Instances | undefined;

/** What signs people in with a password and reads their sessions, made on first use for the database of this process. */
export function getAuth(): Promise<Auth> {
  return requireInstances().plain;
}

/**
 * What signs people in through the configured OpenID Connect service, or nothing where none is configured.
 *
 * It is apart from {@link getAuth} because it asks the service to describe itself: a service that hangs must not keep
 * anybody from a page or a password.
 */
export async function findSingleSignOnAuth(): Promise<Auth | undefined> {
  const { singleSignOn } = requireEnvironment();
  if (singleSignOn === undefined) return undefined;
  const current = requireInstances();
  current.singleSignOn ??= openAuth(current.prisma, singleSignOn);
  return current.singleSignOn;
}

function requireInstances(): Instances {
  const prisma = getPrisma();
  if (instances?.prisma !== prisma) instances = { prisma, plain: openAuth(prisma), singleSignOn: undefined };
  return instances;
}

async function openAuth(prisma: Database, singleSignOn?: SingleSignOn): Promise<Auth> {
  const environment = requireEnvironment();
  const secret = await requireAuthSecret(environment);
  return createAuth(prisma, {
    secret,
    publicUrl: environment.publicUrl,
    ...(singleSignOn === undefined ? {} : { singleSignOn }),
  });
}

function createAuth(prisma: Database, { secret, publicUrl, singleSignOn }: AuthSettings) {
  return betterAuth({
    appName: "Which Portal",
    secret,
    basePath: AUTH_PATH,
    // Each request is given its own origin before it comes here; see `answer-auth.server.ts`.
    baseURL:
      publicUrl === undefined
        ? { allowedHosts: LOOPBACK_HOSTS, protocol: "http", fallback: "http://127.0.0.1" }
        : new URL(publicUrl).origin,
    database: prismaAdapter(prisma, { provider: "postgresql" }),
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    user: { additionalFields: { role: { type: ["viewer", "maintainer"], required: true, input: false } } },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    account: { updateAccountOnSignIn: false },
    databaseHooks: { account: { create: { before: async (account) => ({ data: withoutTokens(account) }) } } },
    rateLimit: {
      enabled: true,
      storage: "database",
      // What a password is guessed with is counted apart, by its failures; see `sign-in-failures.server.ts`.
      customRules: { "/sign-in/email": { window: 10, max: 30 }, "/sign-in/social": { window: 10, max: 30 } },
    },
    advanced: {
      ...toCookieSettings(publicUrl),
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    logger: { level: "error", log: (_level, message) => logFault("signing in did not work", toFixedText(message)) },
    onAPIError: { throw: true, errorURL: "/admin/sign-in" },
    plugins: [
      twoFactor({ issuer: "Which Portal" }),
      ...(singleSignOn === undefined ? [] : [genericOAuth({ config: [toProvider(singleSignOn)] })]),
    ],
  });
}

/**
 * A browser takes a cookie with this prefix only from the host itself, over https and for all its paths, so that no
 * neighbour in the same domain can plant one. Over http it would take none of that name, and the plain name stays.
 */
function toCookieSettings(publicUrl: string | undefined) {
  const isProtected = publicUrl?.startsWith("https://") ?? false;
  return {
    cookiePrefix: isProtected ? "__Host-which-portal" : "which-portal",
    // The library's own way is the weaker prefix "__Secure-".
    useSecureCookies: false,
    defaultCookieAttributes: { secure: isProtected, httpOnly: true, path: "/", sameSite: "lax" as const },
  };
}

function toProvider({ issuer, clientId, clientSecret, name }: SingleSignOn) {
  return {
    providerId: SINGLE_SIGN_ON_ID,
    name,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId,
    clientSecret,
    scopes: ["openid", "email", "profile"],
    pkce: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
    disableProviderLogout: true,
  };
}

/** Nothing is done in anybody's name at the service, so what would allow that is not kept. */
function withoutTokens<T extends object>(account: T): T {
  return { ...account, accessToken: null, refreshToken: null, idToken: null };
}

/** The library's own words; behind a colon follows what somebody sent. */
function toFixedText(message: string): string {
  return message.replace(`Provider "${SINGLE_SIGN_ON_ID}": `, "Single sign-on ").split(":")[0] ?? "";
}
