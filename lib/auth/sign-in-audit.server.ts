import "server-only";
import type { Database } from "../db/client.server";
import type { AuditAction } from "../observe/audit-action";
import { type AuditEvent, writeAudit } from "../observe/audit-log.server";
import type { AuthEndpoint } from "./auth-endpoints.server";
import type { CurrentSession } from "./session.server";

/** A call that was answered, with the sessions that its browser had before and after it. */
interface AnsweredCall {
  readonly endpoint: AuthEndpoint | "callback";
  /** What was typed as the e-mail address, where the call has one. */
  readonly email: unknown;
  readonly done: boolean;
  readonly before: CurrentSession | undefined;
  readonly after: CurrentSession | undefined;
}

const WAYS: Partial<Record<AnsweredCall["endpoint"], string>> = {
  "/sign-in/email": "password",
  "/two-factor/verify-totp": "password and code",
  "/two-factor/verify-backup-code": "password and backup code",
  callback: "single sign-on",
};

/** What those who are signed in do to their own account. */
const ACCOUNT_ACTIONS: Partial<Record<AnsweredCall["endpoint"], AuditAction>> = {
  "/sign-out": "signed-out",
  "/change-password": "password-changed",
  "/two-factor/disable": "second-factor-off",
  "/two-factor/generate-backup-codes": "backup-codes-made",
  "/revoke-other-sessions": "sessions-ended",
};

/** Whoever failed to sign in and is not known here: what they typed is not kept. */
const NOBODY = "unknown";

/** Writes to the audit log what a call did, if it is of a kind that somebody may ask about later. */
export async function tellAudit(db: Database, call: AnsweredCall): Promise<void> {
  const way = WAYS[call.endpoint];
  // The calls for a second factor mean something else to somebody who is signed in already.
  const isSignIn = way !== undefined && !(call.before !== undefined && call.endpoint.startsWith("/two-factor/"));
  const told = isSignIn ? await toSignIn(db, call, way) : toAccountAction(call);
  if (told !== undefined) await writeAudit(db, told);
}

/** Writes to the audit log that an account, a client or both are shut out for a while, and which of these it is. */
export async function tellLock(db: Database, email: unknown, of: string): Promise<void> {
  await writeAudit(db, { actor: await findKnown(db, email), action: "sign-in-locked", details: { of } });
}

async function toSignIn(db: Database, call: AnsweredCall, way: string): Promise<AuditEvent | undefined> {
  if (!call.done) return { actor: await findKnown(db, call.email), action: "sign-in-failed", details: { way } };
  // A password that is right and waits for its second factor opens no session, and is told with it.
  return call.after && { actor: call.after.user.email, action: "signed-in", details: { way } };
}

function toAccountAction({ endpoint, done, before }: AnsweredCall): AuditEvent | undefined {
  if (!done || before === undefined) return undefined;
  const turnsOn = endpoint === "/two-factor/verify-totp" && !before.hasSecondFactor;
  const action = turnsOn ? "second-factor-on" : ACCOUNT_ACTIONS[endpoint];
  return action === undefined ? undefined : { actor: before.user.email, action };
}

async function findKnown(db: Database, email: unknown): Promise<string> {
  if (typeof email !== "string") return NOBODY;
  const user = await db.user.findUnique({ where: { email: email.toLowerCase() }, select: { email: true } });
  return user?.email ?? NOBODY;
}
