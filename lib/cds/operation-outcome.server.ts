import "server-only";
import { type CdsRefusal, toOperationOutcome } from "./refusal";

const RETRY_AFTER_SECONDS = "30";

/** Answers a call that is refused: the OperationOutcome that says why, with the headers that belong to its status. */
export function refuseCall(refusal: CdsRefusal, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(toOperationOutcome(refusal), {
    status: refusal.status,
    headers: {
      "Content-Type": "application/fhir+json",
      "Cache-Control": "no-store",
      ...(refusal.status === 503 ? { "Retry-After": RETRY_AFTER_SECONDS } : {}),
      ...(refusal.status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
      ...headers,
    },
  });
}
