import { withUser } from "@/lib/auth/with-user.server";
import { toNoDraft, toPublicationProblem } from "@/lib/http/draft-problems";
import { readNumber } from "@/lib/http/read-order";
import { ownLists } from "../../../own-lists.server";

export const dynamic = "force-dynamic";

/** Puts a draft aside for good. */
export const POST = withUser<{ id: string }>("maintainer", async (_request, user, context) => {
  const id = readNumber((await context.params).id);
  if (id === undefined) return toNoDraft();
  const discarded = await ownLists.discard(id, user.email);
  return discarded.ok ? Response.json({ discarded: id }) : toPublicationProblem(discarded.error);
});
