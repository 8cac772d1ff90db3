import type { OperationOutcome, OperationOutcomeIssue } from "fhir/r4";

/** Every status with which a call is refused as a whole. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 412 | 413 | 415 | 422 | 429 | 500 | 503;

/** Why a call gets no answer, in words for whoever runs the client. They never hold anything that was sent. */
export interface CdsRefusal {
  readonly status: RefusalStatus;
  readonly text: string;
  /** The elements at fault, as FHIRPath. Names of FHIR's own, never of the client's. */
  readonly expression?: readonly string[];
}

const ISSUE_CODES: Readonly<Record<RefusalStatus, OperationOutcomeIssue["code"]>> = {
  400: "structure",
  401: "login",
  403: "forbidden",
  404: "not-found",
  405: "not-supported",
  412: "incomplete",
  413: "too-long",
  415: "not-supported",
  422: "invariant",
  429: "throttled",
  500: "exception",
  503: "transient",
};

/** Says what was wrong with a call in the way of FHIR, as CRD 2.2.1 asks for (hook-10). */
export function toOperationOutcome({ status, text, expression }: CdsRefusal): OperationOutcome {
  const where = expression === undefined ? {} : { expression: [...expression] };
  return {
    resourceType: "OperationOutcome",
    issue: [{ severity: "error", code: ISSUE_CODES[status], details: { text }, diagnostics: text, ...where }],
  };
}
