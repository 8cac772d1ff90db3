import { problemTexts } from "@/texts/problems";
import { describePublicationError } from "../lists/drafts/describe-publication-error";
import { describeSourceError } from "../lists/drafts/describe-source-error";
import type { DraftImportError, PublicationError } from "../lists/drafts/draft-documents";
import type { JobFault } from "../lists/worker/list-job";
import { describeProblem, type ProblemCode, type ProblemDocument, toProblem, toProblemResponse } from "./problem";

const PUBLICATION_PROBLEMS = {
  "not-a-draft": "draft-closed",
  "open-rows": "publication-refused",
  "not-confirmed": "publication-refused",
  "lists-changed": "publication-refused",
  busy: "busy",
  "out-of-memory": "work-stopped",
  "out-of-time": "work-stopped",
} as const satisfies Record<PublicationError["code"] | JobFault["code"], ProblemCode>;

/** The answer to an order to review or publish a draft that came to nothing, with the reason itself as `error`. */
export function toPublicationProblem(error: PublicationError | JobFault): Response {
  const detail = describePublicationError(error);
  return toProblemResponse(describeProblem(PUBLICATION_PROBLEMS[error.code], detail, { error }));
}

/** Describes why a file was not kept, with the reason itself as `error`. */
export function describeImportProblem(error: DraftImportError): ProblemDocument {
  return describeProblem(error.code === "busy" ? "busy" : "file-refused", describeSourceError(error), { error });
}

/** The answer to a call about a draft that there is not. */
export function toNoDraft(): Response {
  return toProblem("not-found", problemTexts.noDraft);
}
