import "server-only";
import { adminRefusalTexts } from "@/texts/admin-refusals";
import { requireEnvironment } from "../env.server";

const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;
const READS: readonly string[] = ["GET", "HEAD", "OPTIONS"];

/**
 * Says under which address the maintainers' pages were reached, or nothing where signing in there would not be safe.
 *
 * It is `PUBLIC_URL` where that is set. Else only this machine itself: any other name in the request could have been
 * given by a stranger.
 */
export function findOwnOrigin(headers: Headers, publicUrl = requireEnvironment().publicUrl): string | undefined {
  if (publicUrl !== undefined) return new URL(publicUrl).origin;
  const host = headers.get("host") ?? "";
  return LOOPBACK_HOST.test(host) ? `http://${host.toLowerCase()}` : undefined;
}

/**
 * Says why a request that writes does not come from a page of this app, or nothing where it does. Reading is free.
 *
 * A browser names the page's origin with every such request, or says that it is the same one; a request that says
 * neither is refused, since no page of ours sends it.
 */
export function findCrossSiteFault(request: Request): string | undefined {
  if (READS.includes(request.method)) return undefined;
  const own = findOwnOrigin(request.headers);
  if (own === undefined) return adminRefusalTexts.origin.noAddress;
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const isOwn = origin === null ? site === "same-origin" : origin === own && (site ?? "same-origin") === "same-origin";
  return isOwn ? undefined : adminRefusalTexts.origin.otherSite(own);
}
