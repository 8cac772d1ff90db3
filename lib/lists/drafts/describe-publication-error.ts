import { listPublicationTexts } from "@/texts/list-publication";
import type { JobFault } from "../worker/list-job";
import type { PublicationError } from "./draft-documents";

const { openRows, refusals } = listPublicationTexts;

/**
 * Why was this draft not published, or not reviewed?
 *
 * @example
 * describePublicationError({ code: "open-rows", rows: 3 }); // "3 rows are still to decide."
 */
export function describePublicationError(error: PublicationError | JobFault): string {
  if (error.code !== "open-rows") return refusals[error.code];
  return openRows(error.rows);
}
