/** Every way in which a call can fail as a whole. Faults of a single request have their place in its result. */
export type ProblemCode =
  | "malformed-address"
  | "malformed-body"
  | "signed-out"
  | "cross-site"
  | "not-allowed"
  | "not-found"
  | "method-not-allowed"
  | "body-too-large"
  | "wrong-content-type"
  | "invalid-request"
  | "too-many-tries"
  | "too-many-calls"
  | "unknown-key"
  | "file-refused"
  | "draft-closed"
  | "too-many-keys"
  | "publication-refused"
  | "withdrawal-refused"
  | "work-stopped"
  | "work-failed"
  | "busy"
  | "lists-missing"
  | "lists-unreadable"
  | "sign-in-unavailable"
  | "database-away"
  | "stopping";

/** One fault of a well-formed body: where it is (a JSON Pointer) and what is wrong there. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

const PROBLEMS: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  "malformed-address": { status: 400, title: "The address cannot be read" },
  "malformed-body": { status: 400, title: "The body is not JSON" },
  "unknown-key": { status: 401, title: "The API key is not known" },
  "signed-out": { status: 401, title: "Nobody is signed in" },
  "cross-site": { status: 403, title: "The call does not come from a page of this app" },
  "not-allowed": { status: 403, title: "Your role may not do this" },
  "not-found": { status: 404, title: "There is nothing at this address" },
  "method-not-allowed": { status: 405, title: "The address does not have this method" },
  "draft-closed": { status: 409, title: "The draft is open no more" },
  "too-many-keys": { status: 409, title: "There are too many keys" },
  "publication-refused": { status: 409, title: "The draft was not published" },
  "withdrawal-refused": { status: 409, title: "The edition was not withdrawn" },
  "body-too-large": { status: 413, title: "The body is too large" },
  "wrong-content-type": { status: 415, title: "The body has the wrong type" },
  "invalid-request": { status: 422, title: "The request does not have the right shape" },
  "file-refused": { status: 422, title: "The file was not kept" },
  "work-stopped": { status: 422, title: "The work was stopped" },
  "too-many-tries": { status: 429, title: "There were too many tries" },
  "too-many-calls": { status: 429, title: "The client made too many calls" },
  "work-failed": { status: 500, title: "The work came to no end" },
  busy: { status: 503, title: "Too much is waiting already" },
  "lists-missing": { status: 503, title: "A list that the answer needs is missing" },
  "lists-unreadable": { status: 503, title: "The lists cannot be read" },
  "database-away": { status: 503, title: "The database does not answer" },
  "sign-in-unavailable": { status: 503, title: "Signing in is not possible now" },
  stopping: { status: 503, title: "The process is about to end" },
};

/** Names kinds of problems, each once, by their status. */
export function listProblems(codes: readonly ProblemCode[]) {
  return [...new Set(codes)]
    .map((code) => ({ code, ...PROBLEMS[code] }))
    .sort((one, other) => one.status - other.status || (one.code < other.code ? -1 : 1));
}

const RETRY_AFTER_SECONDS = "30";

/** A problem as RFC 9457 writes it, with what the kind of problem tells beyond that. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
  readonly errors?: readonly Fault[];
  /** The refusal itself, for a page that shows it in its own way. */
  readonly error?: unknown;
}

/** What a problem tells beyond its sentence. */
type ProblemExtras = Pick<ProblemDocument, "errors" | "error">;

/**
 * Describes a call that failed. `detail` says what is wrong and what to do; it never holds what was sent.
 */
export function describeProblem(code: ProblemCode, detail: string, extras: ProblemExtras = {}): ProblemDocument {
  const { status, title } = PROBLEMS[code];
  return { type: `/api#${code}`, title, status, code, detail, ...extras };
}

/** Makes the answer to a call that failed, as a problem document. */
export function toProblem(code: ProblemCode, detail: string, errors?: readonly Fault[]): Response {
  return toProblemResponse(describeProblem(code, detail, errors === undefined ? {} : { errors }));
}

/** Sends a problem document as the answer to the call that it describes. */
export function toProblemResponse(document: ProblemDocument): Response {
  return Response.json(document, {
    status: document.status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(document.status === 503 ? { "Retry-After": RETRY_AFTER_SECONDS } : {}),
    },
  });
}
