import { answerFromLists } from "@/lib/http/answer-from-lists.server";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");

/** Says which snapshot of the lists is current: small, asked often, never cached without asking. */
export async function GET(request: Request): Promise<Response> {
  return await answerFromLists(({ snapshot }) => {
    const headers = { "Cache-Control": "no-cache", ETag: `"${snapshot.hash}"` };
    if (isKnown(request.headers.get("if-none-match"), snapshot.hash))
      return new Response(null, { status: 304, headers });
    return Response.json({ revision: snapshot.hash, snapshot: `/api/v1/snapshots/${snapshot.hash}` }, { headers });
  });
}

/** A proxy that compresses makes the tag a weak one, and a cache may know several. */
function isKnown(tags: string | null, hash: string): boolean {
  return tags?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === `"${hash}"`) ?? false;
}
