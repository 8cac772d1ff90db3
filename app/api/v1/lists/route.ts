import { answerFromLists } from "@/lib/http/answer-from-lists.server";
import { describeLists, toListsTag } from "@/lib/http/list-documents";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";
import { sendTagged } from "@/lib/http/send-tagged";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");

export async function GET(request: Request): Promise<Response> {
  return await answerFromLists(({ tables, versions }) => {
    const document = { listsRevision: tables.revision, lists: describeLists(versions) };
    return sendTagged(request, toListsTag(tables.revision, versions), (headers) =>
      Response.json(document, { headers }),
    );
  });
}
