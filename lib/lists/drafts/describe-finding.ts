import { listPublicationTexts } from "@/texts/list-publication";
import type { ProcedureCode } from "../../codes/procedure-code";
import { formatDay } from "../../shared/iso-date";
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

const { findings, warnings, confirmations } = listPublicationTexts;

const FINDINGS: Describers<PublicationFinding> = {
  "no-entries": () => findings.noEntries,
  "size-change": ({ before, after }) =>
    (after < before ? findings.shrinks : findings.grows)(before, after, LARGEST_SILENT_CHANGE * 100),
  "listed-on-both": ({ codes }) => findings.listedOnBoth(codes.length, listCodes(codes)),
  "past-effective-day": ({ effectiveFrom, today }) =>
    findings.pastEffectiveDay(formatDay(effectiveFrom), formatDay(today)),
  "same-file": ({ version }) => findings.sameFile(version),
  "replaces-edition": ({ version }) => findings.replacesEdition(version),
  "changes-without-effect": ({ codes }) => findings.changesWithoutEffect(codes.length, listCodes(codes)),
};

const WARNINGS: Describers<PublicationWarning> = {
  "ends-demo": ({ daysWithoutListUntil }) => warnings.endsDemo(formatDay(daysWithoutListUntil)),
  "later-edition": ({ version }) => warnings.laterEdition(version),
};

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
  return confirmations[code];
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
  const named = shown.map(formatRun).join(", ");
  return left === 0 ? named : findings.andMore(named, left);
}
