import { answerFromLists } from "@/lib/http/answer-from-lists.server";

export const dynamic = "force-dynamic";

/** Says which snapshot of the lists is current: small, asked often, never cached without asking. */
export async function GET(request: Request): Promise<Response> {
  return await answerFromLists(({ snapshot }) => {
    const headers = { "Cache-Control": "no-cache", ETag: `"${snapshot.hash}"` };
    if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
    return Response.json({ revision: snapshot.hash, snapshot: `/api/v1/snapshots/${snapshot.hash}` }, { headers });
  });
}
