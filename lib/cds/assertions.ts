import type { Coding } from "fhir/r4";
import { CONTACTS, type Contact } from "../guidance/contacts";
import { nextStepsFor } from "../guidance/next-steps";
import type { Refused } from "../router/answer";
import type { Decision, Need } from "../router/decision";
import { type Asking, askCore, type CodedOrder } from "./ask-core";
import type { Span } from "./fhir-date";
import {
  CODE_NEEDED_WORDS,
  DATE_UNREADABLE_WORDS,
  DAYS_LIMIT_WORDS,
  DEMO_WORDS,
  describeAlternatives,
  describeConditions,
  describeSteps,
  nameDestination,
  writePlainLink,
} from "./order-words";
import type { ProcedureCoding } from "./procedure-codings";
import { judgeUndated } from "./undated";

/** What can be missing, in CRD's own codes. */
export type InfoNeeded = "timeframe" | "contract-window" | "detail-code";

/** One statement about an order: whether authorization is needed, for which codes and days, and what to do. */
export interface Assertion {
  readonly paNeeded: "no-auth" | "auth-needed" | "conditional" | "indeterminate";
  readonly infoNeeded: readonly InfoNeeded[];
  /** The sender's codings that the statement is for; empty where the order has none that counts. */
  readonly billing: readonly Coding[];
  /** Why authorization is needed or not, or what cannot be said. */
  readonly reasons: readonly string[];
  readonly instructions: readonly string[];
  readonly contact: Contact;
  /** The portal, and where it is entered; missing where nothing is sent. */
  readonly portal: { readonly name: string; readonly href: string } | undefined;
  /** Set where the statement holds for a part of the order's days only. */
  readonly period: Span | undefined;
}

/** Which of CRD's codes says that this is missing (R12). The line of business is part of the contract. */
const NEEDED: Readonly<Record<Need, InfoNeeded>> = {
  "line-of-business": "contract-window",
  modifier: "detail-code",
};

/**
 * Makes the statements about one resource: one for each set of codes and days that have the same answer, which never
 * overlap (CRD 2.2.1 covinfo-1). It stands in several orders where several appointments are for it.
 */
export function toAssertions(orders: readonly CodedOrder[], asking: Asking): readonly Assertion[] {
  const assertions: Assertion[] = [];
  for (const { codings, days } of orders) {
    if (codings.length === 0) assertions.push(toOpenAssertion([CODE_NEEDED_WORDS], "detail-code", []));
    for (const coding of codings) {
      assertions.push(...assertAbout(coding, days, asking, orders.length > 1));
    }
  }
  return joinEqual(assertions);
}

function assertAbout(
  coding: ProcedureCoding,
  days: CodedOrder["days"],
  asking: Asking,
  isOneOfSeveral: boolean,
): readonly Assertion[] {
  const billing = [coding.coding];
  if (days.kind === "unreadable") {
    return [toOpenAssertion([DATE_UNREADABLE_WORDS, days.reason], "timeframe", billing)];
  }
  if (days.kind === "missing") return assertUndated(coding, asking);
  const answered = askCore(coding, days.span, asking);
  if ("error" in answered) return [toRefusedAssertion(answered, billing)];
  const limits = days.limits.map((limit) => DAYS_LIMIT_WORDS[limit]);
  const parts = joinDays(answered.decisions);
  const isLimited = parts.length > 1 || limits.length > 0 || isOneOfSeveral;
  return parts.map((part) => ({
    ...toAssertion(part.decision, billing, [...part.explanations, ...limits]),
    period: isLimited ? part.decision.dateOfService : undefined,
  }));
}

/** The code itself is left out of the reason: what is no code could be anything. */
function toRefusedAssertion({ error }: Refused, billing: readonly Coding[]): Assertion {
  const open = toOpenAssertion([error.message], "detail-code", billing);
  // Nothing that the client could send would tell more (R11).
  return error.code === "lists-missing" ? { ...open, paNeeded: "indeterminate", infoNeeded: [] } : open;
}

/** A part of an order's days with one answer, and every sentence about it. */
interface DaysPart {
  readonly decision: Decision;
  readonly explanations: readonly string[];
}

/** Days that go to one portal by one rule are one statement, also where the lists say something else beside it. */
function joinDays(decisions: readonly Decision[]): readonly DaysPart[] {
  const parts = decisions.map((decision) => ({ decision, explanations: [decision.explanation] }));
  const [first] = decisions;
  const last = decisions.at(-1);
  const isSame = decisions.every(({ outcome, rule }) => outcome === first?.outcome && rule === first.rule);
  if (!isSame || last === undefined || last.outcome === "needs-information") return parts;
  const [conditions, cautions] = [decisions.flatMap((one) => one.conditions), decisions.flatMap((one) => one.cautions)];
  const explanations = parts.flatMap((part) => part.explanations);
  return [{ decision: { ...last, conditions, cautions }, explanations }];
}

/** Without a date, an answer is given only where every day has the same. */
function assertUndated(coding: ProcedureCoding, asking: Asking): readonly Assertion[] {
  const judged = judgeUndated(coding, asking);
  const billing = [coding.coding];
  if (judged.kind === "refused") return [toRefusedAssertion(judged.refused, billing)];
  if (judged.kind === "same") return [toAssertion(judged.decision, billing, [judged.reason])];
  const open = toOpenAssertion([judged.reason], "timeframe", billing);
  return [{ ...open, infoNeeded: [...open.infoNeeded, ...judged.needs.map((need) => NEEDED[need])] }];
}

function toAssertion(decision: Decision, billing: readonly Coding[], why: readonly string[]): Assertion {
  const { outcome, rule, needs, demo } = decision;
  const steps = nextStepsFor(rule);
  const isOpen = outcome === "needs-information";
  return {
    paNeeded: isOpen ? "conditional" : outcome === "no-auth-needed" ? "no-auth" : "auth-needed",
    infoNeeded: needs.map((need) => NEEDED[need]),
    billing,
    reasons: [
      ...(demo ? [DEMO_WORDS] : []),
      ...why,
      ...new Set(describeConditions(decision)),
      ...(isOpen ? describeAlternatives(decision) : []),
    ],
    instructions: [
      ...(demo ? [DEMO_WORDS] : []),
      ...describeSteps(decision, writePlainLink),
      ...new Set(
        decision.cautions.map(({ message, source }) => (source === undefined ? message : `${message} (${source})`)),
      ),
    ],
    contact: steps.contact,
    portal:
      isOpen || steps.action === undefined ? undefined : { name: nameDestination(outcome), href: steps.action.href },
    period: undefined,
  };
}

/** A statement that says what is missing, and no more. */
function toOpenAssertion(reasons: readonly string[], needed: InfoNeeded, billing: readonly Coding[]): Assertion {
  return {
    paNeeded: "conditional",
    infoNeeded: [needed],
    billing,
    reasons,
    instructions: reasons,
    contact: CONTACTS.customerService,
    portal: undefined,
    period: undefined,
  };
}

/** Codes with the same answer on the same days share a statement. */
function joinEqual(assertions: readonly Assertion[]): readonly Assertion[] {
  const joined = new Map<string, Assertion>();
  for (const assertion of assertions) {
    const { paNeeded, infoNeeded, contact, portal, period } = assertion;
    const key = JSON.stringify([paNeeded, infoNeeded, contact.name, portal?.name, period?.from, period?.to]);
    const before = joined.get(key);
    joined.set(key, before === undefined ? assertion : joinTwo(before, assertion));
  }
  return [...joined.values()];
}

function joinTwo(one: Assertion, other: Assertion): Assertion {
  return {
    ...one,
    billing: [...one.billing, ...other.billing.filter((coding) => !one.billing.some((known) => isSame(known, coding)))],
    reasons: [...new Set([...one.reasons, ...other.reasons])],
    instructions: [...new Set([...one.instructions, ...other.instructions])],
  };
}

function isSame(one: Coding, other: Coding): boolean {
  return one.system === other.system && one.code === other.code;
}
