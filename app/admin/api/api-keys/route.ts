import { withUser } from "@/lib/auth/with-user.server";
import { ApiKeySchema } from "@/lib/http/admin-api";
import { toProblem } from "@/lib/http/problem";
import { readOrder } from "@/lib/http/read-order";
import { adminRefusalTexts } from "@/texts/admin-refusals";
import { ownApiKeys } from "../own-api-keys.server";

export const dynamic = "force-dynamic";

/** Makes a key for other software. This answer is the only place where the key itself ever stands. */
export const POST = withUser("maintainer", async (request, user) => {
  const order = await readOrder(request, ApiKeySchema);
  if (!order.ok) return order.error;
  const made = await ownApiKeys.make(order.value.name, user.email);
  if (made.ok) return Response.json(made.value, { status: 201 });
  return toProblem("too-many-keys", adminRefusalTexts.tooManyKeys(made.error.most));
});
