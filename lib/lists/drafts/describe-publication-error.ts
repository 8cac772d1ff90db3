import type { JobFault } from "../worker/list-job";
import type { PublicationError } from "./draft-documents";

const REFUSALS = {
  "not-a-draft": "There is no open draft of this number: it was published, discarded, or never made.",
  "not-confirmed": "What was found about this draft is not confirmed yet.",
  "lists-changed": "Somebody published or withdrew an edition meanwhile. Look at the difference again.",
  busy: "Other drafts are being worked on and several wait already. Try again in a minute.",
  "out-of-memory": "This took more memory than any list needs, so it was stopped. Nothing was published.",
  "out-of-time": "This took longer than any list needs, so it was stopped. Nothing was published.",
} as const satisfies Record<Exclude<PublicationError["code"] | JobFault["code"], "open-rows">, string>;

/**
 * Why was this draft not published, or not reviewed?
 *
 * @example
 * describePublicationError({ code: "open-rows", rows: 3 }); // "3 rows are still to decide."
 */
export function describePublicationError(error: PublicationError | JobFault): string {
  if (error.code !== "open-rows") return REFUSALS[error.code];
  return `${error.rows.toLocaleString("en-US")} ${error.rows === 1 ? "row is" : "rows are"} still to decide.`;
}
