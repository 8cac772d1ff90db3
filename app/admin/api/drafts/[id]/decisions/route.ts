import { withUser } from "@/lib/auth/with-user.server";
import { DecisionsSchema } from "@/lib/http/admin-api";
import { toNoDraft, toPublicationProblem } from "@/lib/http/draft-problems";
import { toProblem } from "@/lib/http/problem";
import { readNumber, readOrder } from "@/lib/http/read-order";
import { adminRefusalTexts } from "@/texts/admin-refusals";
import { ownLists } from "../../../own-lists.server";

const { decisions: refusals } = adminRefusalTexts;

export const dynamic = "force-dynamic";

/** Keeps what a maintainer says of rows of a draft: all of it, or nothing. */
export const POST = withUser<{ id: string }>("maintainer", async (request, user, context) => {
  const id = readNumber((await context.params).id);
  if (id === undefined) return toNoDraft();
  const order = await readOrder(request, DecisionsSchema);
  if (!order.ok) return order.error;
  const { decisions } = order.value;
  const kept = await ownLists.decide(id, decisions, user.email);
  if (kept.ok) return Response.json({ decided: decisions.length });
  if (kept.error.code === "not-a-draft") return toPublicationProblem(kept.error);
  const { row } = kept.error;
  return toProblem("invalid-request", refusals.tooFewRows, [
    { path: `/decisions/${decisions.findIndex((decision) => decision.row === row)}/row`, message: refusals.noRow },
  ]);
});
