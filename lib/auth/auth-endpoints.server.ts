import "server-only";
import { z } from "zod";
import { AUTH_PATH, SINGLE_SIGN_ON_ID } from "./auth.server";
import { LONGEST_PASSWORD } from "./password-rules";
import { toReturnPath } from "./return-path";

const PasswordSchema = z.string().min(1).max(LONGEST_PASSWORD);
const CodeSchema = z.string().trim().min(1).max(40);
const NothingSchema = z.object({});

/** What each call may say, and nothing more: the library behind them takes options that our pages never send. */
const ENDPOINTS = {
  "/sign-in/email": z.object({ email: z.string().trim().max(200), password: PasswordSchema }),
  "/sign-in/social": z.object({ next: z.string().optional() }).transform(({ next }) => ({
    provider: SINGLE_SIGN_ON_ID,
    callbackURL: toReturnPath(next),
    errorCallbackURL: "/admin/sign-in",
    disableRedirect: true,
  })),
  "/sign-out": NothingSchema,
  "/update-user": z.object({ name: z.string().trim().min(1).max(120) }),
  "/change-password": z
    .object({ currentPassword: PasswordSchema, newPassword: PasswordSchema })
    // Whoever knew the old password must not stay signed in with it.
    .transform((body) => ({ ...body, revokeOtherSessions: true })),
  "/revoke-other-sessions": NothingSchema,
  "/two-factor/enable": z.object({ password: PasswordSchema }),
  "/two-factor/disable": z.object({ password: PasswordSchema }),
  "/two-factor/generate-backup-codes": z.object({ password: PasswordSchema }),
  "/two-factor/verify-totp": z.object({ code: CodeSchema.transform((code) => code.replaceAll(" ", "")) }),
  "/two-factor/verify-backup-code": z.object({ code: CodeSchema }),
} as const;

/** The calls that pages make to sign in and out and to keep an account. */
export type AuthEndpoint = keyof typeof ENDPOINTS;

/** Where the single sign-on service sends people back to. */
export const CALLBACK_PATH = `${AUTH_PATH}/callback/${SINGLE_SIGN_ON_ID}`;

/** Says which of the calls a path is; nothing for every other one, such as those that would register somebody. */
export function findAuthEndpoint(pathname: string): AuthEndpoint | undefined {
  const name = pathname.slice(AUTH_PATH.length);
  return pathname.startsWith(`${AUTH_PATH}/`) && Object.hasOwn(ENDPOINTS, name) ? (name as AuthEndpoint) : undefined;
}

/** Reads what was sent with a call; nothing where it does not have the right shape. */
export function readAuthBody(endpoint: AuthEndpoint, body: unknown): Readonly<Record<string, unknown>> | undefined {
  const parsed = ENDPOINTS[endpoint].safeParse(body);
  return parsed.success ? parsed.data : undefined;
}
