import type { Refused } from "../router/answer";
import type { Decision, Need } from "../router/decision";
import { addDays, formatDay } from "../shared/iso-date";
import { type Asking, askCore } from "./ask-core";
import { DEMO_WORDS, nameDestination } from "./order-words";
import type { ProcedureCoding } from "./procedure-codings";

/** What can be said about a code whose order names no date of service. */
export type UndatedJudgement =
  | { readonly kind: "same"; readonly decision: Decision; readonly reason: string }
  | { readonly kind: "depends"; readonly needs: readonly Need[]; readonly reason: string }
  | { readonly kind: "refused"; readonly refused: Refused };

/** How far a date of service can lie before the order, for one that is written down late, and after it. */
const DAYS_AROUND = 365;

/**
 * Says whether the missing date matters: whether any day within a year of today has another answer than today.
 *
 * Days on which a No-Auth list is not loaded tell nothing (R11), and neither does a past without a HealthHelp list.
 */
export function judgeUndated(coding: ProcedureCoding, asking: Asking): UndatedJudgement {
  const { today } = asking;
  const ahead = askCore(coding, { from: today, to: addDays(today, DAYS_AROUND) }, asking);
  if ("error" in ahead) return { kind: "refused", refused: ahead };
  const back = askCore(coding, { from: addDays(today, -DAYS_AROUND), to: addDays(today, -1) }, asking);
  const past = "decisions" in back ? back.decisions.filter(isSure) : [];
  const decisions = [...past, ...ahead.decisions];
  const [now] = ahead.decisions;
  const runs = joinRuns(decisions);
  if (now !== undefined && runs.length === 1) return { kind: "same", decision: now, reason: sayIsSame(now) };
  return {
    kind: "depends",
    needs: [...new Set(decisions.flatMap(({ needs }) => needs))],
    reason: `${decisions.some(({ demo }) => demo) ? `${DEMO_WORDS} ` : ""}The order names no date of service, and the portal for ${ahead.code} depends on it: ${describeRuns(runs)}.`,
  };
}

function isSure({ cautions }: Decision): boolean {
  return !cautions.some(({ code }) => code === "no-auth-list-missing" || code === "dme-list-missing");
}

/** Says no day that moves on with the calendar: the same answer tomorrow is nothing new (CRD 2.2.1 resp-35). */
function sayIsSame({ outcome, explanation }: Decision): string {
  if (outcome === "needs-information")
    return explanation.replace(/ for (?:a service|services) .*? depends/, " depends");
  return `The order names no date of service. ${nameDestination(outcome)}, whatever day within a year of today it is.`;
}

/** Neighbouring parts with the same answer, as one. */
function joinRuns(decisions: readonly Decision[]): readonly Decision[][] {
  const runs: Decision[][] = [];
  for (const decision of decisions) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && keyOf(run[0]) === keyOf(decision)) run.push(decision);
    else runs.push([decision]);
  }
  return runs;
}

function keyOf({ outcome, needs }: Decision): string {
  return [outcome, ...needs].join(" ");
}

function describeRuns(runs: readonly Decision[][]): string {
  return runs
    .map((run, at) => {
      const [first] = run;
      const outcome = first === undefined ? "" : nameOutcome(first);
      const [from, to] = [first?.dateOfService.from, run.at(-1)?.dateOfService.to];
      if (at === 0) return `${outcome}${to === undefined ? "" : ` until ${formatDay(to)}`}`;
      return `${outcome}${from === undefined ? "" : ` from ${formatDay(from)} on`}`;
    })
    .join(", ");
}

function nameOutcome({ outcome }: Decision): string {
  return outcome === "needs-information" ? "more information needed" : nameDestination(outcome);
}
