import "server-only";
import { createHmac } from "node:crypto";
import type { Database } from "../db/client.server";

const WINDOW_MS = 15 * 60_000;

/** What a series of failed sign-ins can have in common, and how many of them are taken. */
const LIMITS = [
  { of: "client", most: 30 },
  { of: "account and client", most: 5 },
  // High, because it lets a stranger keep somebody from signing in.
  { of: "account", most: 60 },
] as const;

/** A sign-in that is about to be tried: which account, from where. Neither is kept as it is. */
export interface SignInAttempt {
  readonly email: string;
  readonly client: string;
  readonly secret: string;
}

/** There were too many failures. */
export interface SignInLock {
  /** What they have in common. */
  readonly of: (typeof LIMITS)[number]["of"];
  readonly seconds: number;
  /** Whether this try is the first that is refused for it. */
  readonly isNew: boolean;
}

/**
 * Counts a sign-in before it is tried and says how long to wait where there were too many failures.
 *
 * It is counted first and taken back by {@link forgiveSignIn}, so that many tries at one moment cannot all pass.
 * Accounts that do not exist are counted like those that do.
 */
export async function countSignIn(db: Database, attempt: SignInAttempt, now: Date): Promise<SignInLock | undefined> {
  const expired = new Date(now.getTime() - WINDOW_MS);
  // One after the other: a try that is refused for one reason must not count for the next.
  for (const { of, most } of LIMITS) {
    const [row] = await db.$queryRaw<{ count: number; since: Date }[]>`
      INSERT INTO sign_in_failure AS kept (key, count, since) VALUES (${toKey(of, attempt)}, 1, ${now})
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN kept.since <= ${expired} THEN 1 ELSE least(kept.count, ${most + 1}) + 1 END,
        since = CASE WHEN kept.since <= ${expired} THEN excluded.since ELSE kept.since END
      RETURNING count, since`;
    if (row !== undefined && row.count > most) {
      const seconds = Math.max(1, Math.ceil((row.since.getTime() + WINDOW_MS - now.getTime()) / 1000));
      return { of, seconds, isNew: row.count === most + 1 };
    }
  }
  return undefined;
}

/** Takes a counted sign-in back because it was none that failed, and with it what the account failed from here before. */
export async function forgiveSignIn(db: Database, attempt: SignInAttempt, now: Date): Promise<void> {
  const keys = [toKey("client", attempt), toKey("account", attempt)];
  const expired = new Date(now.getTime() - WINDOW_MS);
  await db.signInFailure.deleteMany({
    where: {
      OR: [
        { key: toKey("account and client", attempt) },
        { key: { in: keys }, count: { lte: 1 } },
        { since: { lte: expired } },
      ],
    },
  });
  await db.signInFailure.updateMany({
    where: { key: { in: keys }, count: { gt: 1 } },
    data: { count: { decrement: 1 } },
  });
}

function toKey(of: (typeof LIMITS)[number]["of"], { email, client, secret }: SignInAttempt): string {
  const account = email.trim().toLowerCase();
  const parts = { client: [client], account: [account], "account and client": [account, client] }[of];
  return createHmac("sha256", secret)
    .update(JSON.stringify([of, ...parts]))
    .digest("hex");
}
