import { answerFromLists } from "@/lib/http/answer-from-lists.server";
import { isKnownTag } from "@/lib/http/known-tag";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");

/** Says which snapshot of the lists is current: small, asked often, never cached without asking. */
export async function GET(request: Request): Promise<Response> {
  return await answerFromLists(({ snapshot, versions }) => {
    const { hash, forms } = snapshot;
    const publishedAt = Math.max(...versions.map((version) => version.publishedAt.getTime()));
    const hasPublished = Number.isFinite(publishedAt);
    const tag = hasPublished ? `"${hash}-${publishedAt.toString(36)}"` : `"${hash}"`;
    const headers = { "Cache-Control": "no-cache", ETag: tag };
    if (isKnownTag(request.headers.get("if-none-match"), [tag])) return new Response(null, { status: 304, headers });
    const current = {
      revision: hash,
      snapshot: `/api/v1/snapshots/${hash}`,
      bytes: forms.identity.length,
      ...(hasPublished ? { publishedAt: new Date(publishedAt).toISOString() } : undefined),
    };
    return Response.json(current, { headers });
  });
}
