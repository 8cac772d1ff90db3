import { answerFromLists } from "@/lib/http/answer-from-lists.server";
import { describeEntry, describeVersion } from "@/lib/http/list-documents";
import { toProblem } from "@/lib/http/problem";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";
import { sendTagged } from "@/lib/http/send-tagged";
import { writeListCsv } from "@/lib/lists/list-csv";
import { readPublishedEdition } from "@/lib/lists/published-tables.server";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");

type Context = { params: Promise<{ list: string; version: string }> };

/** The entries of one published edition, as JSON or with `?format=csv` as the list file that import reads. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { list, version } = await context.params;
  const format = new URL(request.url).searchParams.get("format") ?? "json";
  if (format !== "json" && format !== "csv") {
    return toProblem("invalid-request", "There are two formats.", [{ path: "/format", message: "Give json or csv" }]);
  }
  return await answerFromLists(async () => {
    const edition = await readPublishedEdition(list, version);
    if (edition === undefined) {
      return toProblem("not-found", "No such edition is published. GET /api/v1/lists names those that are.");
    }
    const { record, entries } = edition;
    // A published edition never changes, but for its name, which may be given to another once it was withdrawn.
    const tag = `${list}.${version}.${record.publishedAt.getTime().toString(36)}.${format}`;
    return sendTagged(request, tag, (headers) => {
      if (format === "json") {
        return Response.json({ list, ...describeVersion(record), entries: entries.map(describeEntry) }, { headers });
      }
      headers.set("Content-Type", "text/csv; charset=utf-8");
      headers.set("Content-Disposition", `attachment; filename="${list}.${version}.csv"`);
      return new Response(writeListCsv(entries), { headers });
    });
  });
}
