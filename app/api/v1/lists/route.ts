import { answerFromLists } from "@/lib/http/answer-from-lists.server";
import { describeLists } from "@/lib/http/list-documents";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");

export async function GET(): Promise<Response> {
  return await answerFromLists(({ tables, versions }) =>
    Response.json(
      { listsRevision: tables.revision, lists: describeLists(versions) },
      { headers: { "Cache-Control": "no-cache" } },
    ),
  );
}
