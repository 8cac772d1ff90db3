import "server-only";
import { adminRefusalTexts } from "@/texts/admin-refusals";
import { adminSiteTexts } from "@/texts/admin-site";
import { toProblem } from "../http/problem";
import { findDatabaseAway } from "../lists/published-tables.server";
import { logFault } from "../observe/log.server";
import { findCrossSiteFault } from "./own-origin.server";
import { readSignedInUser } from "./session.server";
import { allows, type Role, type SignedInUser } from "./signed-in-user";

const { user: refusals } = adminRefusalTexts;
const { roles } = adminSiteTexts;

/** What Next hands to the handler of an address with parts to fill in; `Params` is empty where it has none. */
export interface RouteContext<Params> {
  readonly params: Promise<Params>;
}

type Handler<Params> = (
  request: Request,
  user: SignedInUser,
  context: RouteContext<Params>,
) => Response | Promise<Response>;

/**
 * Answers a call under `/admin/api` only to somebody who is signed in and may do it, and only if it comes from a page
 * of this app where it writes.
 *
 * Everyone else gets a problem document: 401 signed out, 403 wrong role or a call from another site. No answer is kept
 * by a browser or a proxy.
 *
 * @example
 * export const POST = withUser("maintainer", async (request, user) => Response.json(await create(request, user)));
 */
export function withUser<Params = Record<string, never>>(needed: Role, handler: Handler<Params>) {
  return async (request: Request, context: RouteContext<Params>): Promise<Response> => {
    const fault = findCrossSiteFault(request);
    if (fault !== undefined) return toProblem("cross-site", fault);
    try {
      const user = await readSignedInUser(request.headers);
      if (user === undefined) return toProblem("signed-out", refusals.signedOut);
      if (!allows(user.role, needed)) {
        return toProblem("not-allowed", refusals.notAllowed(roles[needed], roles[user.role]));
      }
      const response = await handler(request, user, context);
      response.headers.set("Cache-Control", "no-store");
      return response;
    } catch (error) {
      logFault("A call of a maintainer failed", error);
      return toFailure(await findDatabaseAway());
    }
  };
}

/** Whoever published must know where to look: an answer that got lost on the way says nothing of what was done. */
function toFailure(isDatabaseAway: boolean): Response {
  return isDatabaseAway ? toProblem("database-away", refusals.databaseAway) : toProblem("work-failed", refusals.failed);
}
