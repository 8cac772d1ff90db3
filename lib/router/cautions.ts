import type { ProcedureCode } from "../codes/procedure-code";
import type { IsoDate } from "../shared/iso-date";
import type { Caution, CautionCode, Outcome } from "./decision";
import { CAUTION_WORDS } from "./explain";
import type { Part } from "./part";
import { HEALTHHELP_FROM } from "./route";
import type { ListHistory, OperationalNotice } from "./routing-tables";
import { isLatest } from "./versions";

/** The No-Auth list that holds durable medical equipment and supplies. */
const DME_LIST = "no-auth-dme";

/** What the first character of a code tells: which lists can hold it, and what it may stand for. */
export type CodeKind = "other" | "equipment" | "drug";

/** HCPCS letters of equipment, supplies and orthotics, which the DME No-Auth list covers. */
const EQUIPMENT_LETTERS = "AEKL";

/** HCPCS letters under which drugs are billed. */
const DRUG_LETTERS = "JQ";

/** What kind of code is this, as far as its cautions go? */
export function kindOfCode(code: ProcedureCode): CodeKind {
  const letter = code.charAt(0);
  if (EQUIPMENT_LETTERS.includes(letter)) return "equipment";
  return DRUG_LETTERS.includes(letter) ? "drug" : "other";
}

/** Says whether a list can hold a code at all: the DME list holds nothing but equipment. */
function concerns({ list }: ListHistory, kind: CodeKind): boolean {
  return list !== DME_LIST || kind === "equipment";
}

/** The cautions of an answer, apart from the one that depends on the code itself, which stands between the two. */
export interface CautionsAround {
  readonly before: readonly Caution[];
  readonly after: readonly Caution[];
}

/** Collects what a reader should know beside an answer, the most important first. None of it changes the outcome. */
export function toCautions(
  part: Part,
  kind: CodeKind,
  notices: readonly OperationalNotice[],
  today: IsoDate,
): CautionsAround {
  const outcome: Outcome = part.routing.route?.outcome ?? "needs-information";
  return {
    before: [
      ...toNotices(outcome, notices, today),
      ...toListGaps(part, kind),
      ...(part.routing.listedOnBoth ? [toCaution("listed-on-both", CAUTION_WORDS.listedOnBoth)] : []),
    ],
    after: [
      ...toListAges(part, kind, today),
      ...toPortalCautions(kind, outcome),
      toCaution("routing-only", CAUTION_WORDS.routingOnly),
    ],
  };
}

/** Says which listed codes are one slip away from a code on no list. */
export function toDidYouMean(code: ProcedureCode, suggestions: readonly ProcedureCode[]): Caution {
  return { code: "did-you-mean", message: CAUTION_WORDS.didYouMean(code, suggestions), suggestions };
}

function toNotices(outcome: Outcome, notices: readonly OperationalNotice[], today: IsoDate): Caution[] {
  const inForce = notices.filter(
    ({ destination, from, until }) =>
      destination === outcome && from <= today && (until === undefined || today <= until),
  );
  return inForce.map(({ from, text, source }) => ({
    ...toCaution("operational-notice", CAUTION_WORDS.operationalNotice(from, text)),
    source,
  }));
}

/** A list that is missing is said to be missing, where it could have changed the answer (R11). */
function toListGaps(part: Part, code: CodeKind): Caution[] {
  const cautions: Caution[] = [];
  const noAuth = part.missing.filter((list) => list.kind === "no-auth" && concerns(list, code));
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

/**
 * Says which of the editions that were read should have been followed by now, and which will be before the service.
 * On the due day itself a list is not late yet, and an edition that has a successor is as old as it should be (R7).
 */
function toListAges(part: Part, kind: CodeKind, today: IsoDate): Caution[] {
  const latest = part.steps
    .flatMap(({ reads }) => reads)
    .filter(({ list, version }) => isLatest(list, version) && concerns(list, kind));
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

function toPortalCautions(kind: CodeKind, outcome: Outcome): Caution[] {
  const cautions: Caution[] = [];
  if (outcome === "healthhelp-webconsult") cautions.push(toCaution("bundled-codes", CAUTION_WORDS.bundledCodes));
  if (outcome === "connect" && kind === "drug") {
    cautions.push(toCaution("pharmacy-path", CAUTION_WORDS.pharmacyPath));
  }
  const isSubmitted = outcome === "healthhelp-webconsult" || outcome === "connect";
  if (isSubmitted) cautions.push(toCaution("check-status", CAUTION_WORDS.checkStatus));
  return cautions;
}

function toCaution(code: CautionCode, message: string): Caution {
  return { code, message };
}
