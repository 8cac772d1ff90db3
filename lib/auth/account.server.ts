import "server-only";
import { getPrisma } from "../db/client.server";
import { describeBrowser } from "./describe-browser";

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
