import { withUser } from "@/lib/auth/with-user.server";
import { PublicationOrderSchema } from "@/lib/http/admin-api";
import { toNoDraft, toPublicationProblem } from "@/lib/http/draft-problems";
import { readNumber, readOrder } from "@/lib/http/read-order";
import { runListJob } from "@/lib/lists/worker/list-jobs.server";

export const dynamic = "force-dynamic";

/** Publishes a draft, if everything that is found about it was confirmed by name. */
export const POST = withUser<{ id: string }>("maintainer", async (request, user, context) => {
  const draft = readNumber((await context.params).id);
  if (draft === undefined) return toNoDraft();
  const order = await readOrder(request, PublicationOrderSchema);
  if (!order.ok) return order.error;
  const published = await runListJob({ kind: "publish", draft, order: order.value, actor: user.email });
  return published.ok ? Response.json(published.value) : toPublicationProblem(published.error);
});
