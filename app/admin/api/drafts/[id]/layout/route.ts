import { withUser } from "@/lib/auth/with-user.server";
import { LayoutSchema } from "@/lib/http/admin-api";
import { describeImportProblem, toNoDraft, toPublicationProblem } from "@/lib/http/draft-problems";
import { toProblemResponse } from "@/lib/http/problem";
import { readNumber, readOrder } from "@/lib/http/read-order";
import { runListJob } from "@/lib/lists/worker/list-jobs.server";

export const dynamic = "force-dynamic";

/**
 * Reads a draft's file again, with the sheets and columns that a maintainer names. As every write it is a POST: a proxy may
 * send a PUT a second time where it does not know what became of the first.
 */
export const POST = withUser<{ id: string }>("maintainer", async (request, user, context) => {
  const draft = readNumber((await context.params).id);
  if (draft === undefined) return toNoDraft();
  const layout = await readOrder(request, LayoutSchema);
  if (!layout.ok) return layout.error;
  const reread = await runListJob({ kind: "reread", draft, layout: layout.value, actor: user.email });
  if (reread.ok) return Response.json(reread.value);
  if (reread.error.code === "not-a-draft") return toPublicationProblem(reread.error);
  return toProblemResponse(describeImportProblem(reread.error));
});
