import { withUser } from "@/lib/auth/with-user.server";
import { toProblem } from "@/lib/http/problem";
import { readNumber } from "@/lib/http/read-order";
import { adminRefusalTexts } from "@/texts/admin-refusals";
import { ownLists } from "../../../own-lists.server";

export const dynamic = "force-dynamic";

/** Takes an announcement back. */
export const POST = withUser<{ id: string }>("maintainer", async (_request, user, context) => {
  const id = readNumber((await context.params).id);
  const ended = id === undefined ? undefined : await ownLists.endAnnouncement(id, user.email);
  if (ended?.ok) return Response.json({ ended: id });
  return toProblem("not-found", adminRefusalTexts.noNotice);
});
