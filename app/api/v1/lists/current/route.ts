import { answerFromLists } from "@/lib/http/answer-from-lists.server";
import { findPublishedAt, toListsTag } from "@/lib/http/list-documents";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";
import { sendTagged } from "@/lib/http/send-tagged";
import { readListsCheck } from "@/lib/lists/published-tables.server";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");

/** Says which snapshot of the lists is current: small, asked often, never cached without asking. */
export async function GET(request: Request): Promise<Response> {
  return await answerFromLists(({ snapshot, versions }) => {
    const { hash, forms } = snapshot;
    const publishedAt = findPublishedAt(versions);
    const { uncheckedSince } = readListsCheck();
    const current = {
      revision: hash,
      snapshot: `/api/v1/snapshots/${hash}`,
      bytes: forms.identity.length,
      publishedAt: publishedAt?.toISOString(),
      uncheckedSince: uncheckedSince?.toISOString(),
    };
    const tag = toListsTag(hash, versions, uncheckedSince);
    return sendTagged(request, tag, (headers) => Response.json(current, { headers }));
  });
}
