import "server-only";
import type { Database } from "../../db/client.server";
import type { PublishedVersion } from "../../router/routing-tables";
import type { IsoDate } from "../../shared/iso-date";
import { ok, type Result } from "../../shared/result";
import { diffLists } from "../compare/diff-lists";
import { moveAnswers } from "../compare/move-answers";
import { withEdition } from "../compare/with-edition";
import type { DraftReview } from "./draft-documents";
import { type PublicationPlan, planPublication } from "./plan-publication.server";

/**
 * What would publishing this draft from a day on do: to the list, and to the answers? Changes nothing.
 *
 * Names what has to be confirmed, and the state of the lists that all of it was worked out against.
 */
export async function reviewDraft(
  db: Database,
  id: number,
  effectiveFrom: IsoDate,
  today: IsoDate,
): Promise<Result<DraftReview, { readonly code: "not-a-draft" }>> {
  const plan = await planPublication(db, id, effectiveFrom, today);
  if (!plan.ok) return plan;
  const { entries, openRows, published, against, check, revision } = plan.value;
  return ok({
    draft: id,
    effectiveFrom,
    against: against === undefined ? null : toFacts(against),
    entryCount: entries.length,
    openRows,
    diff: diffLists(against?.entries ?? [], entries),
    movement: moveAnswers(published, withEdition(published, toEdition(plan.value, effectiveFrom)), effectiveFrom),
    findings: check.findings,
    warnings: check.warnings,
    revision,
  });
}

function toFacts({ version, demo, entries }: PublishedVersion) {
  return { version, demo, entryCount: entries.length };
}

function toEdition({ draft, entries }: PublicationPlan, effectiveFrom: IsoDate): PublishedVersion {
  // No published edition has this name, so that it is told from all of them.
  return { list: draft.list, version: "draft", effectiveFrom, demo: false, entries };
}
