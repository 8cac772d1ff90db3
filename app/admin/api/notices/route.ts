import { withUser } from "@/lib/auth/with-user.server";
import { NoticeSchema } from "@/lib/http/admin-api";
import { readOrder } from "@/lib/http/read-order";
import { ownLists } from "../own-lists.server";

export const dynamic = "force-dynamic";

/** Announces something about a destination. */
export const POST = withUser("maintainer", async (request, user) => {
  const notice = await readOrder(request, NoticeSchema);
  if (!notice.ok) return notice.error;
  return Response.json(await ownLists.announce(notice.value, user.email), { status: 201 });
});
