import { toContentName } from "@/lib/http/content-name.server";
import { describeApi } from "@/lib/http/openapi/describe-api";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";
import { sendTagged } from "@/lib/http/send-tagged";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");

const DOCUMENT = JSON.stringify(describeApi());
const TAG = toContentName(DOCUMENT);

/** The whole API in the words of OpenAPI 3.1. */
export function GET(request: Request): Response {
  return sendTagged(request, TAG, (headers) => {
    headers.set("Content-Type", "application/json");
    return new Response(DOCUMENT, { headers });
  });
}
