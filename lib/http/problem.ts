/** Every way in which a call can fail as a whole. Faults of a single request have their place in its result. */
export type ProblemCode =
  | "malformed-address"
  | "malformed-body"
  | "not-found"
  | "method-not-allowed"
  | "body-too-large"
  | "wrong-content-type"
  | "invalid-request"
  | "lists-missing"
  | "lists-unreadable";

/** One fault of a well-formed body: where it is (a JSON Pointer) and what is wrong there. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

const PROBLEMS: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  "malformed-address": { status: 400, title: "The address cannot be read" },
  "malformed-body": { status: 400, title: "The body is not JSON" },
  "not-found": { status: 404, title: "There is nothing at this address" },
  "method-not-allowed": { status: 405, title: "The address does not have this method" },
  "body-too-large": { status: 413, title: "The body is too large" },
  "wrong-content-type": { status: 415, title: "The body has the wrong type" },
  "invalid-request": { status: 422, title: "The request does not have the right shape" },
  "lists-missing": { status: 503, title: "A list that the answer needs is missing" },
  "lists-unreadable": { status: 503, title: "The lists cannot be read" },
};

const RETRY_AFTER_SECONDS = "30";

/**
 * Makes the answer to a call that failed, as an RFC 9457 problem document. `detail` says what is wrong and what to
 * do; it never holds what was sent.
 */
export function toProblem(code: ProblemCode, detail: string, errors?: readonly Fault[]): Response {
  const { status, title } = PROBLEMS[code];
  const document = { type: `/api#${code}`, title, status, code, detail, ...(errors === undefined ? {} : { errors }) };
  return Response.json(document, {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(status === 503 ? { "Retry-After": RETRY_AFTER_SECONDS } : {}),
    },
  });
}
