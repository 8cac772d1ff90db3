import type { ProcedureCode } from "../codes/procedure-code";
import type { IsoDate } from "../shared/iso-date";
import { ok, type Result } from "../shared/result";
import { toDidYouMean } from "./cautions";
import type { Caution, Decision, DecisionRequest, ListsMissing } from "./decision";
import { findRulings } from "./find-rulings";
import type { RoutingTables } from "./routing-tables";
import type { Ruling } from "./ruling";
import { findSimilarCodes } from "./similar-codes";

/**
 * Says where a prior-authorization request for one code goes, for each part of its days (R9).
 *
 * Gives no answer where a list that could decide it is missing on one of the days (R11). `today` only
 * matters for cautions: which list is late, which notice is in force.
 *
 * What is the same for all codes of which the lists say the same is worked out once, and shared by their decisions.
 */
export function decide(
  request: DecisionRequest,
  tables: RoutingTables,
  today: IsoDate,
): Result<readonly Decision[], ListsMissing> {
  const rulings = findRulings(request, tables, today);
  if (!rulings.ok) return rulings;
  const [first] = rulings.value;
  // Nearly every request is for one day.
  if (first !== undefined && rulings.value.length === 1) return ok([toDecision(first, request.code, tables)]);
  return ok(rulings.value.map((ruling) => toDecision(ruling, request.code, tables)));
}

/** What a ruling says of one of its codes. Written out field by field: copying would take longer than all the rest. */
export function toDecision(ruling: Ruling, code: ProcedureCode, tables: RoutingTables): Decision {
  const { dateOfService, outcome, rule, demo, steps, conditions, needs, alternatives, serviceLine } = ruling;
  const explanation = ruling.beforeCode + code + ruling.afterCode;
  const cautions = ruling.isListed ? ruling.cautions : toCautions(ruling, code, tables);
  return serviceLine === undefined
    ? { dateOfService, outcome, rule, demo, steps, conditions, cautions, needs, alternatives, explanation }
    : {
        dateOfService,
        outcome,
        rule,
        serviceLine,
        demo,
        steps,
        conditions,
        cautions,
        needs,
        alternatives,
        explanation,
      };
}

/** A code on no list may be a slip of one that is on a list, which only the code itself can tell. */
function toCautions(ruling: Ruling, code: ProcedureCode, tables: RoutingTables): readonly Caution[] {
  const similar = findSimilarCodes(code, ruling.dateOfService.to, tables);
  if (similar.length === 0) return ruling.cautions;
  return [...ruling.cautionsBefore, toDidYouMean(code, similar), ...ruling.cautionsAfter];
}
