import { describeMovement } from "../../lib/lists/compare/describe-movement";
import { formatRun, groupCodes } from "../../lib/lists/compare/group-codes";
import type { AnswerMovement, CodeChange, ListDiff } from "../../lib/lists/compare/list-changes";
import type { PublicationFinding } from "../../lib/lists/compare/publication-finding";
import { describeFinding, describeWarning } from "../../lib/lists/drafts/describe-finding";
import type { DraftReview } from "../../lib/lists/drafts/draft-documents";
import { formatDay } from "../../lib/shared/iso-date";
import { formatNumber } from "./describe-draft";

/** As many runs of codes as a terminal shows well; a machine gets all of them. */
const MOST_RUNS = 60;

/** What differs between two editions and what it does to answers, for a person. */
export function describeChanges(diff: ListDiff, movement: AnswerMovement): string[] {
  const { added, removed, changed, unchanged } = diff;
  return [
    `Codes: ${formatNumber(added.length)} added · ${formatNumber(removed.length)} removed · ${formatNumber(changed.length)} changed · ${formatNumber(unchanged)} unchanged`,
    ...listCodes("Added", added),
    ...listCodes("Removed", removed),
    ...listCodes("Changed", changed),
    `Answers on ${formatDay(movement.dateOfService)}:`,
    ...(movement.moves.length === 0
      ? ["  None changes."]
      : describeMovement(movement).map((sentence) => `  ${sentence}`)),
  ];
}

/** What publishing a draft would do, for a person. */
export function describeReview(review: DraftReview): string[] {
  const { against } = review;
  return [
    against === null
      ? `No edition is in force on ${formatDay(review.effectiveFrom)}.`
      : `Compared with the edition ${against.version}${against.demo ? " (demo)" : ""}, in force on ${formatDay(review.effectiveFrom)}.`,
    ...describeChanges(review.diff, review.movement),
    ...(review.openRows === 0
      ? []
      : [`Still to decide: ${formatNumber(review.openRows)} rows. They are not among these codes.`]),
    ...describeFindings(review.findings),
    ...review.warnings.map((warning) => `Note: ${describeWarning(warning)}`),
  ];
}

/** Each finding with the name that confirms it. */
export function describeFindings(findings: readonly PublicationFinding[]): string[] {
  return findings.map((finding) => `To confirm (${finding.code}): ${describeFinding(finding)}`);
}

function listCodes(title: string, changes: readonly CodeChange[]): string[] {
  if (changes.length === 0) return [];
  const runs = groupCodes(changes.map(({ code }) => code));
  const shown = runs.slice(0, MOST_RUNS);
  const left = changes.length - shown.reduce((sum, { count }) => sum + count, 0);
  const more = left === 0 ? "" : ` and ${formatNumber(left)} more (--json names all)`;
  return [`  ${title}: ${shown.map(formatRun).join(", ")}${more}`];
}
