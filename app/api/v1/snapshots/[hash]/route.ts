import { answerFromLists } from "@/lib/http/answer-from-lists.server";
import { toProblem } from "@/lib/http/problem";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");

const FOR_EVER = "public, max-age=31536000, immutable";

/** Serves the lists as browsers decide from them, under the name of their content. */
export async function GET(_request: Request, context: { params: Promise<{ hash: string }> }): Promise<Response> {
  const { hash } = await context.params;
  return await answerFromLists(({ snapshot }) => {
    if (hash !== snapshot.hash) {
      return toProblem(
        "not-found",
        "These lists are not current any more. Ask /api/v1/lists/current for those that are.",
      );
    }
    return new Response(snapshot.json, { headers: { "Content-Type": "application/json", "Cache-Control": FOR_EVER } });
  });
}
