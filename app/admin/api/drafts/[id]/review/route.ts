import { withUser } from "@/lib/auth/with-user.server";
import { ReviewSchema } from "@/lib/http/admin-api";
import { toNoDraft, toPublicationProblem } from "@/lib/http/draft-problems";
import { checkOrder, readNumber } from "@/lib/http/read-order";
import { runListJob } from "@/lib/lists/worker/list-jobs.server";

export const dynamic = "force-dynamic";

/** Says what publishing a draft from a day on would do, and what has to be confirmed. */
export const GET = withUser<{ id: string }>("viewer", async (request, _user, context) => {
  const draft = readNumber((await context.params).id);
  if (draft === undefined) return toNoDraft();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const order = checkOrder(query, ReviewSchema);
  if (!order.ok) return order.error;
  const review = await runListJob({ kind: "review", draft, effectiveFrom: order.value.effectiveFrom });
  return review.ok ? Response.json(review.value) : toPublicationProblem(review.error);
});
