import { answerCdsCall } from "@/lib/cds/answer-cds.server";
import { readCallOrigin } from "@/lib/cds/call-origin.server";
import { toJsonResponse } from "@/lib/http/json-reply";
import { toJsonCall } from "@/lib/http/read-json-body";

export const dynamic = "force-dynamic";

async function answer(request: Request): Promise<Response> {
  const reply = await answerCdsCall({
    ...toJsonCall(request),
    ...readCallOrigin((name) => request.headers.get(name) ?? undefined),
    method: request.method,
    path: new URL(request.url).pathname,
  });
  return toJsonResponse(reply);
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
