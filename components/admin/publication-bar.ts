import type { PublicationFindingCode } from "@/lib/lists/compare/publication-finding";
import type { DraftReview } from "@/lib/lists/drafts/draft-documents";
import { countOf } from "../batch/describe-counts";

/** Why the draft cannot be published yet, in words beside the button; undefined where it can. */
export function findPublicationBar(
  { openRows, findings }: Pick<DraftReview, "openRows" | "findings">,
  confirmed: readonly PublicationFindingCode[],
  canWrite: boolean,
): string | undefined {
  if (!canWrite) return "Your role may look and not publish.";
  if (openRows > 0) return `${countOf(openRows, "row is", "rows are")} still to decide.`;
  const left = findings.filter(({ code }) => !confirmed.includes(code)).length;
  return left === 0 ? undefined : `${countOf(left, "point is", "points are")} still to confirm.`;
}
