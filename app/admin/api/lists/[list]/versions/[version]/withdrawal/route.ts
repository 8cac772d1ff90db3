import { withUser } from "@/lib/auth/with-user.server";
import { WithdrawalSchema } from "@/lib/http/admin-api";
import { describeProblem, toProblem, toProblemResponse } from "@/lib/http/problem";
import { readOrder } from "@/lib/http/read-order";
import { isListId } from "@/lib/lists/list-identities";
import type { WithdrawalError } from "@/lib/lists/publish-list.server";
import { adminRefusalTexts } from "@/texts/admin-refusals";
import { ownLists } from "../../../../../own-lists.server";

const { withdrawal } = adminRefusalTexts;

export const dynamic = "force-dynamic";

const REFUSALS: Readonly<Record<WithdrawalError["code"], string>> = withdrawal.refusals;

/** Takes an edition out of force, which restores what held before it. */
export const POST = withUser<{ list: string; version: string }>("maintainer", async (request, user, context) => {
  const { list, version } = await context.params;
  if (!isListId(list)) return toProblem("not-found", withdrawal.noList);
  const order = await readOrder(request, WithdrawalSchema);
  if (!order.ok) return order.error;
  const { reason, revision } = order.value;
  const withdrawn = await ownLists.withdraw(list, version, reason, revision, user.email);
  if (withdrawn.ok) return Response.json(withdrawn.value);
  const { error } = withdrawn;
  return toProblemResponse(describeProblem("withdrawal-refused", REFUSALS[error.code], { error }));
});
