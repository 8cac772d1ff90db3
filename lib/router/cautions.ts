import type { ProcedureCode } from "../codes/procedure-code";
import type { IsoDate } from "../shared/iso-date";
import type { Caution, CautionCode, DecisionRequest, Outcome } from "./decision";
import { CAUTION_WORDS } from "./explain";
import { findNearMisses } from "./near-miss";
import type { Part } from "./part";
import { HEALTHHELP_FROM } from "./route";
import type { ListHistory, RoutingTables } from "./routing-tables";
import { isLatest } from "./versions";

/** The No-Auth list that holds durable medical equipment and supplies. */
const DME_LIST = "no-auth-dme";

/** HCPCS letters of equipment, supplies and orthotics, which the DME No-Auth list covers. */
const DME_LETTERS = /^[AEKL]/;

/** HCPCS letters under which drugs are billed. */
const DRUG_LETTERS = /^[JQ]/;

/** Says whether a list can hold a code at all: the DME list holds nothing else. */
function concerns({ list }: ListHistory, code: ProcedureCode): boolean {
  return list !== DME_LIST || DME_LETTERS.test(code);
}

/** Collects what a reader should know beside an answer, the most important first. None of it changes the outcome. */
export function toCautions(
  part: Part,
  request: DecisionRequest,
  tables: RoutingTables,
  today: IsoDate,
): readonly Caution[] {
  const outcome: Outcome = part.routing.route?.outcome ?? "needs-information";
  return [
    ...toNotices(outcome, tables, today),
    ...toListGaps(part, request),
    ...(part.routing.listedOnBoth ? [toCaution("listed-on-both", CAUTION_WORDS.listedOnBoth)] : []),
    ...toNearMisses(part, request, tables),
    ...toListAges(part, request, today),
    ...toPortalCautions(request, outcome),
    toCaution("routing-only", CAUTION_WORDS.routingOnly),
  ];
}

function toNotices(outcome: Outcome, tables: RoutingTables, today: IsoDate): Caution[] {
  const inForce = tables.notices.filter(
    ({ destination, from, until }) =>
      destination === outcome && from <= today && (until === undefined || today <= until),
  );
  return inForce.map(({ from, text, source }) => ({
    ...toCaution("operational-notice", CAUTION_WORDS.operationalNotice(from, text)),
    source,
  }));
}

/** A list that is missing is said to be missing, where it could have changed the answer (R11). */
function toListGaps(part: Part, request: DecisionRequest): Caution[] {
  // A code found on a No-Auth list needs no other list.
  if (part.routing.route?.rule === "R1") return [];
  const cautions: Caution[] = [];
  const noAuth = part.missing.filter((list) => list.kind === "no-auth" && concerns(list, request.code));
  const general = noAuth.filter(({ list }) => list !== DME_LIST).map(({ name }) => name);
  if (general.length > 0) {
    cautions.push(toCaution("no-auth-list-missing", CAUTION_WORDS.noAuthListMissing(general)));
  }
  if (noAuth.length > general.length) cautions.push(toCaution("dme-list-missing", CAUTION_WORDS.dmeListMissing));
  if (part.missing.some(({ kind }) => kind === "healthhelp") && part.from < HEALTHHELP_FROM) {
    cautions.push(toCaution("healthhelp-list-missing", CAUTION_WORDS.healthHelpListMissing));
  }
  return cautions;
}

function toNearMisses(part: Part, request: DecisionRequest, tables: RoutingTables): Caution[] {
  if (part.routing.entries.length > 0) return [];
  const suggestions = findNearMisses(request.code, part.to, tables);
  if (suggestions.length === 0) return [];
  return [{ ...toCaution("did-you-mean", CAUTION_WORDS.didYouMean(request.code, suggestions)), suggestions }];
}

/**
 * Says which of the editions that were read should have been followed by now, and which will be before the service.
 * On the due day itself a list is not late yet, and an edition that has a successor is as old as it should be (R7).
 */
function toListAges(part: Part, request: DecisionRequest, today: IsoDate): Caution[] {
  const latest = part.steps
    .flatMap(({ reads }) => reads)
    .filter(({ list, version }) => isLatest(list, version) && concerns(list, request.code));
  const overdue = latest.filter(({ version }) => today > version.nextDueDay);
  if (overdue.length > 0) {
    return overdue.map(({ list, version }) =>
      toCaution("list-overdue", CAUTION_WORDS.listOverdue(list.name, version.nextDueDay)),
    );
  }
  const [due] = latest
    .map(({ version }) => version.nextDueDay)
    .filter((day) => day <= part.to)
    .sort();
  return due === undefined ? [] : [toCaution("list-may-change", CAUTION_WORDS.listMayChange(due))];
}

function toPortalCautions(request: DecisionRequest, outcome: Outcome): Caution[] {
  const cautions: Caution[] = [];
  if (outcome === "healthhelp-webconsult") cautions.push(toCaution("bundled-codes", CAUTION_WORDS.bundledCodes));
  if (outcome === "connect" && DRUG_LETTERS.test(request.code)) {
    cautions.push(toCaution("pharmacy-path", CAUTION_WORDS.pharmacyPath));
  }
  const isSubmitted = outcome === "healthhelp-webconsult" || outcome === "connect";
  if (isSubmitted) cautions.push(toCaution("check-status", CAUTION_WORDS.checkStatus));
  return cautions;
}

function toCaution(code: CautionCode, message: string): Caution {
  return { code, message };
}
