import { createHash } from "node:crypto";
import { findSiteAddress } from "@/lib/env/site-address.server";
import { toProblem } from "@/lib/http/problem";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";
import { readListFeed } from "@/lib/lists/list-feed.server";
import { isListId } from "@/lib/lists/list-identities";
import { logFault } from "@/lib/observe/log.server";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");

/** What happened to the lists, or with `?list=` to one of them, as an Atom feed. */
export async function GET(request: Request): Promise<Response> {
  const list = new URL(request.url).searchParams.get("list") ?? undefined;
  if (list !== undefined && !isListId(list)) {
    return toProblem("not-found", "There is no such list. GET /api/v1/lists names those that there are.");
  }
  try {
    return answer(await readListFeed(list, findSiteAddress(request.headers.get("host"))), request);
  } catch (error) {
    logFault("The feed of changes could not be made", error);
    return toProblem("lists-unreadable", "The database that holds the lists does not answer. Try again in a moment.");
  }
}

function answer(feed: string, request: Request): Response {
  const etag = `"${createHash("sha256").update(feed).digest("hex").slice(0, 32)}"`;
  const headers = { "Cache-Control": "no-cache", ETag: etag };
  // A proxy that compresses makes the tag a weak one, and a reader may know several.
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  if (known.some((tag) => tag.trim().replace(/^W\//, "") === etag)) return new Response(null, { status: 304, headers });
  return new Response(feed, { headers: { ...headers, "Content-Type": "application/atom+xml; charset=utf-8" } });
}
