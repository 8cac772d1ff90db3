import { isKnownTag } from "./known-tag";

/**
 * Sends what a tag names (`ETag`), or only says that the caller has it (`If-None-Match`). Whatever keeps it in between has
 * to ask each time.
 */
export function sendTagged(request: Request, tag: string, send: (headers: Headers) => Response): Response {
  const headers = new Headers({ "Cache-Control": "no-cache", ETag: `"${tag}"` });
  return isKnownTag(request.headers.get("if-none-match"), [`"${tag}"`])
    ? new Response(null, { status: 304, headers })
    : send(headers);
}
