import { answerFromLists } from "@/lib/http/answer-from-lists.server";
import { describeLists } from "@/lib/http/list-documents";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return await answerFromLists(({ tables, versions }) =>
    Response.json(
      { listsRevision: tables.revision, lists: describeLists(versions) },
      { headers: { "Cache-Control": "no-cache" } },
    ),
  );
}
