import "server-only";
import { createHmac } from "node:crypto";
import type { Database } from "../db/client.server";

const MINUTE_MS = 60_000;
/** Failures count together that lie no further apart, and nobody is shut out for less. */
const WINDOW_MS = 15 * MINUTE_MS;
/** So long after a wait the next one is a first one again. */
const FORGET_MS = 24 * 60 * MINUTE_MS;

/** What a series of failed sign-ins can have in common, how many of them are taken, and how far the wait can grow. */
const LIMITS = [
  // Many people can share an address.
  { of: "client", most: 30, longestMs: 4 * 60 * MINUTE_MS },
  { of: "account and client", most: 5, longestMs: 24 * 60 * MINUTE_MS },
  // High and short, because it lets a stranger keep somebody from signing in.
  { of: "account", most: 60, longestMs: 60 * MINUTE_MS },
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
 * Counts a sign-in before it is tried and says how long to wait where there were too many failures: a quarter of an
 * hour, and twice as long each time that the same happens again within a day (ASVS 2.2.1).
 *
 * It is counted first and taken back by {@link forgiveSignIn}, so that many tries at one moment cannot all pass.
 * Accounts that do not exist are counted like those that do. A try that is refused lengthens no wait.
 */
export async function countSignIn(db: Database, attempt: SignInAttempt, now: Date): Promise<SignInLock | undefined> {
  // One after the other: a try that is refused for one reason must not count for the next.
  for (const limit of LIMITS) {
    const lock = await countFailure(db, toKey(limit.of, attempt), limit, now);
    if (lock !== undefined) return { of: limit.of, ...lock };
  }
  return undefined;
}

async function countFailure(
  db: Database,
  key: string,
  { most, longestMs }: (typeof LIMITS)[number],
  now: Date,
): Promise<Omit<SignInLock, "of"> | undefined> {
  const expired = new Date(now.getTime() - WINDOW_MS);
  const forgotten = new Date(now.getTime() - FORGET_MS);
  const [row] = await db.$queryRaw<{ count: number; shutUntil: Date | null }[]>`
    INSERT INTO sign_in_failure AS kept (key, count, since) VALUES (${key}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET (count, since, waits, shut_until) = (
      SELECT
        CASE WHEN is_shut THEN ${most + 2} WHEN is_over THEN 1 ELSE kept.count + 1 END,
        CASE WHEN is_over OR is_last THEN ${now} ELSE kept.since END,
        CASE WHEN is_last THEN past + 1 ELSE past END,
        CASE WHEN is_last THEN ${now}::timestamptz + least(${WINDOW_MS} * 2 ^ past, ${longestMs}) * interval '1 millisecond'
          WHEN past > 0 THEN kept.shut_until END
      FROM (SELECT
        coalesce(kept.shut_until > ${now}, false) AS is_shut,
        kept.since <= ${expired} AND coalesce(kept.shut_until <= ${now}, true) AS is_over,
        kept.since > ${expired} AND coalesce(kept.shut_until <= ${now}, true) AND kept.count >= ${most} AS is_last,
        CASE WHEN kept.shut_until > ${forgotten} THEN least(kept.waits, 30) ELSE 0 END AS past
      ) AS state
    )
    RETURNING count, shut_until AS "shutUntil"`;
  if (row === undefined || row.shutUntil === null || row.shutUntil <= now) return undefined;
  const seconds = Math.max(1, Math.ceil((row.shutUntil.getTime() - now.getTime()) / 1000));
  return { seconds, isNew: row.count === most + 1 };
}

/**
 * Takes a counted sign-in back because it was none that failed, and with it what the account failed from here before.
 * That others failed too often, or from elsewhere, stays known.
 */
export async function forgiveSignIn(db: Database, attempt: SignInAttempt, now: Date): Promise<void> {
  const expired = new Date(now.getTime() - WINDOW_MS);
  const forgotten = new Date(now.getTime() - FORGET_MS);
  await db.signInFailure.updateMany({
    where: { key: { in: [toKey("client", attempt), toKey("account", attempt)] }, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
  await db.signInFailure.deleteMany({
    where: {
      OR: [
        { key: toKey("account and client", attempt) },
        { shutUntil: null, OR: [{ count: 0 }, { since: { lte: expired } }] },
        { shutUntil: { lte: forgotten } },
      ],
    },
  });
}

function toKey(of: (typeof LIMITS)[number]["of"], { email, client, secret }: SignInAttempt): string {
  const account = email.trim().toLowerCase();
  const parts = { client: [client], account: [account], "account and client": [account, client] }[of];
  return createHmac("sha256", secret)
    .update(JSON.stringify([of, ...parts]))
    .digest("hex");
}
