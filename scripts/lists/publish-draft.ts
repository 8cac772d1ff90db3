import type { PublicationFindingCode } from "../../lib/lists/compare/publication-finding";
import { describePublicationError } from "../../lib/lists/drafts/describe-publication-error";
import type { DraftReview, DraftSummary, PublicationError } from "../../lib/lists/drafts/draft-documents";
import type { JobFault } from "../../lib/lists/worker/list-job";
import { formatDay, type IsoDate } from "../../lib/shared/iso-date";
import { err, ok } from "../../lib/shared/result";
import type { CommandOutcome, CommandRefusal } from "./command-outcome";
import { describeFindings, describeReview } from "./describe-changes";
import { nameList } from "./describe-draft";
import type { CommandContext } from "./run-command";

/** Says that a draft names no first day, and nobody did. */
export const NO_EFFECTIVE_DAY: CommandRefusal = {
  code: "no-effective-day",
  message: "The file does not name the first day on which it holds. Name it with --effective 2026-11-15.",
};

/** Publishes a draft whose rows are all decided, if everything that is found about it was confirmed. */
export async function publishDraft(
  { jobs, actor }: CommandContext,
  draft: DraftSummary,
  effectiveFrom: IsoDate,
  confirmed: readonly PublicationFindingCode[],
): Promise<CommandOutcome> {
  const review = await jobs.run({ kind: "review", draft: draft.id, effectiveFrom });
  if (!review.ok) return err(toRefusal(draft, review.error));
  const refusal = findRefusal(review.value, confirmed);
  if (refusal !== undefined) return err(toRefusal(draft, refusal));
  const order = { effectiveFrom, confirmed, revision: review.value.revision };
  const published = await jobs.run({ kind: "publish", draft: draft.id, order, actor });
  if (!published.ok) return err(toRefusal(draft, published.error));
  const { version } = published.value;
  return ok({
    document: { published: { list: draft.list, version, effectiveFrom, draft: draft.id }, review: review.value },
    lines: [
      ...describeReview(review.value),
      `Published: ${nameList(draft.list)}, edition ${version}, from ${formatDay(effectiveFrom)} on.`,
      `To take it back: npm run lists -- withdraw ${draft.list} ${version} --reason "…"`,
    ],
  });
}

/** What the publication itself would refuse; asking first saves the order. */
function findRefusal(review: DraftReview, confirmed: readonly PublicationFindingCode[]): PublicationError | undefined {
  if (review.openRows > 0) return { code: "open-rows", rows: review.openRows };
  const findings = review.findings.filter(({ code }) => !confirmed.includes(code));
  return findings.length > 0 ? { code: "not-confirmed", findings } : undefined;
}

function toRefusal(draft: DraftSummary, error: PublicationError | JobFault): CommandRefusal {
  const { code, ...details } = error;
  return {
    code,
    message: describePublicationError(error),
    details: { draft: draft.id, ...details },
    lines: describeWayOut(draft, error),
  };
}

function describeWayOut({ id }: DraftSummary, error: PublicationError | JobFault): readonly string[] {
  if (error.code === "open-rows") {
    return [`See them: npm run lists -- show draft ${id}. Decide them with --fix, --skip or --skip-open.`];
  }
  if (error.code !== "not-confirmed") return [];
  const names = error.findings.map(({ code }) => code).join(",");
  return [...describeFindings(error.findings), `If that is meant, add --confirm ${names}`];
}
