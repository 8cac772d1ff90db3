import { withUser } from "@/lib/auth/with-user.server";
import { toProblem } from "@/lib/http/problem";
import { readNumber } from "@/lib/http/read-order";
import { adminRefusalTexts } from "@/texts/admin-refusals";
import { ownLists } from "../../own-lists.server";

export const dynamic = "force-dynamic";

/** Gives a list file back as it arrived, to be kept and not to be opened by the browser. */
export const GET = withUser<{ id: string }>("viewer", async (_request, _user, context) => {
  const id = readNumber((await context.params).id);
  const file = id === undefined ? undefined : await ownLists.readFile(id);
  if (file === undefined) return toProblem("not-found", adminRefusalTexts.noFile);
  return new Response(file.bytes, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": toDisposition(file.name),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
    },
  });
});

/** Names the file in plain letters for old clients, and as it is called for all others. */
function toDisposition(name: string): string {
  const plain = name.replace(/[^\w .()-]/g, "_");
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
