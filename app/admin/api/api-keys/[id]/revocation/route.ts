import { withUser } from "@/lib/auth/with-user.server";
import { toProblem } from "@/lib/http/problem";
import { readNumber } from "@/lib/http/read-order";
import { adminRefusalTexts } from "@/texts/admin-refusals";
import { ownApiKeys } from "../../../own-api-keys.server";

export const dynamic = "force-dynamic";

/** Ends a key for good. */
export const POST = withUser<{ id: string }>("maintainer", async (_request, user, context) => {
  const id = readNumber((await context.params).id);
  const revoked = id === undefined ? undefined : await ownApiKeys.revoke(id, user.email);
  if (revoked?.ok) return Response.json({ revoked: id });
  return toProblem("not-found", adminRefusalTexts.noKey);
});
