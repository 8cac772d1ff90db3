import "server-only";
import { cache } from "react";
import { isDatabaseAway } from "../lists/published-tables.server";
import { getAuth } from "./auth.server";
import { findOwnOrigin } from "./own-origin.server";
import type { SignedInUser } from "./signed-in-user";

/** A session that holds now, and whose it is. */
export interface CurrentSession {
  readonly id: string;
  readonly user: SignedInUser;
  readonly hasSecondFactor: boolean;
  /** How long it still holds, in seconds. */
  readonly secondsLeft: number;
}

/** Says who sent a request, from its cookie and the database; nothing where nobody is signed in. */
export async function readSignedInUser(headers: Headers): Promise<SignedInUser | undefined> {
  return (await readCurrentSession(headers))?.user;
}

/**
 * Says with which session a request came. A session that has ended, or whose user is gone, is none from that moment on:
 * each page and call asks the database once.
 */
export const readCurrentSession = cache(async (headers: Headers): Promise<CurrentSession | undefined> => {
  const origin = findOwnOrigin(headers);
  const cookie = headers.get("cookie");
  if (origin === undefined || cookie === null) return undefined;
  if (isDatabaseAway()) throw new Error("Nobody can be known while the database is away");
  const auth = await getAuth();
  const found = await auth.api.getSession({ headers: new Headers({ cookie, host: new URL(origin).host }) });
  if (found === null) return undefined;
  const { id, email, name, role, twoFactorEnabled } = found.user;
  return {
    id: found.session.id,
    user: { id, email, name, role },
    hasSecondFactor: twoFactorEnabled === true,
    secondsLeft: Math.floor((found.session.expiresAt.getTime() - Date.now()) / 1000),
  };
});
