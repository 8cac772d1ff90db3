import "server-only";
import { getPrisma } from "../db/client.server";
import { writeAudit } from "../observe/audit-log.server";
import { describeBrowser } from "./describe-browser";
import type { SignedInUser } from "./signed-in-user";

/** A browser that somebody is signed in with. */
export interface OwnSession {
  readonly id: string;
  /** Such as "Firefox on Windows". */
  readonly browser: string;
  readonly since: Date;
}

/** Says in which browsers a user is signed in now, the newest first. */
export async function readOwnSessions(userId: string): Promise<readonly OwnSession[]> {
  const rows = await getPrisma().session.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
    select: { id: true, userAgent: true, createdAt: true },
  });
  return rows.map(({ id, userAgent, createdAt }) => ({ id, browser: describeBrowser(userAgent), since: createdAt }));
}

/** Signs a user out in one browser, and says whether they were signed in there. Nobody ends a session of somebody else. */
export async function endOwnSession(user: SignedInUser, id: string): Promise<boolean> {
  return getPrisma().$transaction(async (tx) => {
    const [ended] = await tx.session.findMany({ where: { id, userId: user.id }, select: { userAgent: true } });
    if (ended === undefined) return false;
    await tx.session.deleteMany({ where: { id, userId: user.id } });
    const details = { browser: describeBrowser(ended.userAgent) };
    await writeAudit(tx, { actor: user.email, action: "session-ended", details });
    return true;
  });
}
