import { answerFromLists } from "@/lib/http/answer-from-lists.server";
import { describeLists, toListsTag } from "@/lib/http/list-documents";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";
import { sendTagged } from "@/lib/http/send-tagged";
import { readListsCheck } from "@/lib/lists/published-tables.server";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");

export async function GET(request: Request): Promise<Response> {
  return await answerFromLists(({ tables, versions }) => {
    const { uncheckedSince } = readListsCheck();
    const document = {
      listsRevision: tables.revision,
      uncheckedSince: uncheckedSince?.toISOString(),
      lists: describeLists(versions),
    };
    const tag = toListsTag(tables.revision, versions, uncheckedSince);
    return sendTagged(request, tag, (headers) => Response.json(document, { headers }));
  });
}
