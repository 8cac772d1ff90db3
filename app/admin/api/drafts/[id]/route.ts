import { withUser } from "@/lib/auth/with-user.server";
import { toNoDraft } from "@/lib/http/draft-problems";
import { readNumber } from "@/lib/http/read-order";
import { ownLists } from "../../own-lists.server";

export const dynamic = "force-dynamic";

/** Gives a draft with everything that was said of its rows. */
export const GET = withUser<{ id: string }>("viewer", async (_request, _user, context) => {
  const id = readNumber((await context.params).id);
  const draft = id === undefined ? undefined : await ownLists.readDraft(id);
  return draft === undefined ? toNoDraft() : Response.json(draft);
});
