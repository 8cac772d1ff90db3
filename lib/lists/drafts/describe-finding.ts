import type { ProcedureCode } from "../../codes/procedure-code";
import { formatDay } from "../../shared/iso-date";
import { formatCodeCount } from "../compare/describe-movement";
import { formatRun, groupCodes } from "../compare/group-codes";
import {
  LARGEST_SILENT_CHANGE,
  type PublicationFinding,
  type PublicationFindingCode,
  type PublicationWarning,
} from "../compare/publication-finding";

/** As many as a person reads in a sentence; the difference shows all of them. */
const MOST_RUNS = 8;

type Describers<U extends { readonly code: string }> = {
  readonly [C in U["code"]]: (found: Extract<U, { readonly code: C }>) => string;
};

const FINDINGS: Describers<PublicationFinding> = {
  "no-entries": () => "The list would have no entry at all.",
  "size-change": ({ before, after }) =>
    `The list ${after < before ? "shrinks" : "grows"} from ${formatCodeCount(before)} to ${formatCodeCount(after)}, by more than ${LARGEST_SILENT_CHANGE * 100} %.`,
  "listed-on-both": ({ codes }) =>
    `${formatCodeCount(codes.length)} would be on a No-Auth list and on the HealthHelp list at once, and No Auth wins: ${listCodes(codes)}.`,
  "past-effective-day": ({ effectiveFrom, today }) =>
    `The first day, ${formatDay(effectiveFrom)}, lies before today, ${formatDay(today)}: answers change for days that have been.`,
  "same-file": ({ version }) => `The very same file was published before, as the edition ${version}.`,
  "replaces-edition": ({ version }) =>
    `The edition ${version} has the same first day. This one takes its place, and that one is withdrawn.`,
  "changes-without-effect": ({ codes }) =>
    `The file changes ${formatCodeCount(codes.length)} that the edition in force does not hold that way, which has no effect: ${listCodes(codes)}.`,
};

const WARNINGS: Describers<PublicationWarning> = {
  "ends-demo": ({ daysWithoutListUntil }) =>
    `The demo of this list ends. Days up to ${formatDay(daysWithoutListUntil)} have no edition of it any more.`,
  "later-edition": ({ version }) =>
    `The later edition ${version} is published already and takes over on its first day.`,
};

const CONFIRMATIONS = {
  "no-entries": "Publish a list without entries",
  "size-change": "The new size is right",
  "listed-on-both": "These codes are meant to be on both lists",
  "past-effective-day": "Change answers for days that have been",
  "same-file": "Publish the same file again",
  "replaces-edition": "Replace the edition of the same day",
  "changes-without-effect": "Leave out the changes without effect",
} as const satisfies Record<PublicationFindingCode, string>;

/**
 * What does this finding say of the draft, in one sentence?
 *
 * @example
 * describeFinding({ code: "no-entries" }); // "The list would have no entry at all."
 */
export function describeFinding(finding: PublicationFinding): string {
  return describe(FINDINGS, finding);
}

/** What should be known of this publication, though nobody needs to confirm it? */
export function describeWarning(warning: PublicationWarning): string {
  return describe(WARNINGS, warning);
}

/**
 * What does somebody say who confirms this finding?
 *
 * @example
 * describeConfirmation("same-file"); // "Publish the same file again"
 */
export function describeConfirmation(code: PublicationFindingCode): string {
  return CONFIRMATIONS[code];
}

function describe<U extends { readonly code: string }>(describers: Describers<U>, found: U): string {
  // The table has the describer of each code under that code, which the compiler cannot follow through a union.
  const describer = describers[found.code as U["code"]] as (found: U) => string;
  return describer(found);
}

function listCodes(codes: readonly ProcedureCode[]): string {
  const runs = groupCodes(codes);
  const shown = runs.slice(0, MOST_RUNS);
  const left = codes.length - shown.reduce((sum, { count }) => sum + count, 0);
  return [shown.map(formatRun).join(", "), ...(left === 0 ? [] : [`${left.toLocaleString("en-US")} more`])].join(
    " and ",
  );
}
