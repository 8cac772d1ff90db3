import { endOwnSession } from "@/lib/auth/account.server";
import { withUser } from "@/lib/auth/with-user.server";
import { toProblem } from "@/lib/http/problem";
import { adminRefusalTexts } from "@/texts/admin-refusals";

export const dynamic = "force-dynamic";

/** Signs one browser of the user out. */
export const POST = withUser<{ id: string }>("viewer", async (_request, user, context) => {
  const { id } = await context.params;
  if (await endOwnSession(user, id)) return Response.json({ ended: id });
  return toProblem("not-found", adminRefusalTexts.noSession);
});
