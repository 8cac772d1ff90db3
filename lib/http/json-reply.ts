/** How a call is answered that other software makes often: the body of a 200, or a whole answer of another kind. */
export type JsonReply = Uint8Array<ArrayBuffer> | Response;

/** The headers that go with the body of a 200. */
export const JSON_REPLY_HEADERS = { "Content-Type": "application/json", "Cache-Control": "no-store" } as const;

/** A reply as a handler gives it back. */
export function toJsonResponse(reply: JsonReply): Response {
  return reply instanceof Response ? reply : new Response(reply, { headers: JSON_REPLY_HEADERS });
}
