import type { PublicationFindingCode } from "@/lib/lists/compare/publication-finding";
import type { DraftReview } from "@/lib/lists/drafts/draft-documents";
import { adminPublishTexts } from "@/texts/admin-publish";

const { publicationBar } = adminPublishTexts;

/** Why the draft cannot be published yet, in words beside the button; undefined where it can. */
export function findPublicationBar(
  { openRows, findings }: Pick<DraftReview, "openRows" | "findings">,
  confirmed: readonly PublicationFindingCode[],
  canWrite: boolean,
): string | undefined {
  if (!canWrite) return publicationBar.mayOnlyLook;
  if (openRows > 0) return publicationBar.openRows(openRows);
  const left = findings.filter(({ code }) => !confirmed.includes(code)).length;
  return left === 0 ? undefined : publicationBar.notConfirmed(left);
}
