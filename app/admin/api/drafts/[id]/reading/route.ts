import { withUser } from "@/lib/auth/with-user.server";
import { toNoDraft } from "@/lib/http/draft-problems";
import { readNumber } from "@/lib/http/read-order";
import { unpackReadingText } from "@/lib/lists/drafts/pack-reading.server";
import { ownLists } from "../../../own-lists.server";

export const dynamic = "force-dynamic";

/** Gives everything that was read of a draft's file. The server packs what it sends by itself, and would pack it twice. */
export const GET = withUser<{ id: string }>("viewer", async (_request, _user, context) => {
  const id = readNumber((await context.params).id);
  const packed = id === undefined ? undefined : await ownLists.readReading(id);
  if (packed === undefined) return toNoDraft();
  return new Response(await unpackReadingText(packed), { headers: { "Content-Type": "application/json" } });
});
