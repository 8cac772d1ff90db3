import { problemTexts } from "@/texts/problems";

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

const STATUSES: Readonly<Record<ProblemCode, number>> = {
  "malformed-address": 400,
  "malformed-body": 400,
  "unknown-key": 401,
  "signed-out": 401,
  "cross-site": 403,
  "not-allowed": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "draft-closed": 409,
  "too-many-keys": 409,
  "publication-refused": 409,
  "withdrawal-refused": 409,
  "body-too-large": 413,
  "wrong-content-type": 415,
  "invalid-request": 422,
  "file-refused": 422,
  "work-stopped": 422,
  "too-many-tries": 429,
  "too-many-calls": 429,
  "work-failed": 500,
  busy: 503,
  "lists-missing": 503,
  "lists-unreadable": 503,
  "database-away": 503,
  "sign-in-unavailable": 503,
  stopping: 503,
};

const TITLES: Readonly<Record<ProblemCode, string>> = problemTexts.titles;

/** Names kinds of problems, each once, by their status. */
export function listProblems(codes: readonly ProblemCode[]) {
  return [...new Set(codes)]
    .map((code) => ({ code, status: STATUSES[code], title: TITLES[code] }))
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
  return { type: `/api#${code}`, title: TITLES[code], status: STATUSES[code], code, detail, ...extras };
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
