import { withUser } from "@/lib/auth/with-user.server";
import { WithdrawalSchema } from "@/lib/http/admin-api";
import { describeProblem, toProblem, toProblemResponse } from "@/lib/http/problem";
import { readOrder } from "@/lib/http/read-order";
import { isListId } from "@/lib/lists/list-identities";
import type { WithdrawalError } from "@/lib/lists/publish-list.server";
import { ownLists } from "../../../../../own-lists.server";

export const dynamic = "force-dynamic";

const REFUSALS = {
  "not-published": "No edition of this name is published: it was withdrawn before, or never was.",
  "lists-changed": "Somebody published or withdrew an edition meanwhile. Look again, and try once more.",
  "no-reason": "Say in a sentence why.",
} as const satisfies Record<WithdrawalError["code"], string>;

/** Takes an edition out of force, which restores what held before it. */
export const POST = withUser<{ list: string; version: string }>("maintainer", async (request, user, context) => {
  const { list, version } = await context.params;
  if (!isListId(list)) return toProblem("not-found", "There is no such list.");
  const order = await readOrder(request, WithdrawalSchema);
  if (!order.ok) return order.error;
  const { reason, revision } = order.value;
  const withdrawn = await ownLists.withdraw(list, version, reason, revision, user.email);
  if (withdrawn.ok) return Response.json(withdrawn.value);
  const { error } = withdrawn;
  return toProblemResponse(describeProblem("withdrawal-refused", REFUSALS[error.code], { error }));
});
