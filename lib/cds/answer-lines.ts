import { type ProcedureCode, parseProcedureCode } from "../codes/procedure-code";
import type { Answered } from "../router/answer";
import { toAnswerLink, toCodeLabel } from "../router/answer-link";
import type { Decision, RequestType } from "../router/decision";
import { type Asking, askCore, type CodedOrder } from "./ask-core";
import type { ProcedureCoding } from "./procedure-codings";
import type { DaysLimit } from "./service-days";

/** One answer to show: a code of an order, and where it goes on some of its days. */
export interface AnswerLine {
  readonly code: ProcedureCode;
  /** The code with its modifiers, as in `70551-26`. */
  readonly label: string;
  readonly decision: Decision;
  readonly limits: readonly DaysLimit[];
  /** Where the product shows the same answer, below its own address. */
  readonly path: string;
}

/** What the orders of a call come to: answers, and what stands in the way of others. */
export interface CallLines {
  readonly answers: readonly AnswerLine[];
  /** Why a code has no outcome (R10, R11). The code itself is left out: what is no code could be anything. */
  readonly refusals: readonly string[];
  /** Codes whose day could not be read (R10), and why. */
  readonly undated: { readonly labels: readonly string[]; readonly reasons: readonly string[] };
  /** How many orders have no procedure code. An appointment that says nothing of its service is none of them. */
  readonly uncoded: number;
}

/** Asks the core about every code of every order. Equal orders come to one line. */
export function toLines(orders: readonly CodedOrder[], asking: Asking): CallLines {
  const found: Found = { answers: new Map(), refusals: new Set(), labels: new Set(), reasons: new Set() };
  for (const { codings, days } of orders) {
    for (const coding of codings) {
      if (days.kind === "unreadable") setAside(found, coding, days);
      else addLines(found, coding, days, asking);
    }
  }
  return {
    answers: [...found.answers.values()],
    refusals: [...found.refusals],
    undated: { labels: [...found.labels], reasons: [...found.reasons] },
    uncoded: orders.filter(({ codings, concepts }) => codings.length === 0 && concepts.length > 0).length,
  };
}

interface Found {
  readonly answers: Map<string, AnswerLine>;
  readonly refusals: Set<string>;
  readonly labels: Set<string>;
  readonly reasons: Set<string>;
}

function setAside({ labels, reasons }: Found, { code }: ProcedureCoding, { reason }: UnreadableDays): void {
  const typed = parseProcedureCode(code);
  if (typed.ok) labels.add(toCodeLabel(typed.value.code, typed.value.modifiers));
  reasons.add(reason);
}

function addLines({ answers, refusals }: Found, coding: ProcedureCoding, days: ReadableDays, asking: Asking): void {
  const answered = askCore(coding, toAsked(days), asking);
  if ("error" in answered) refusals.add(answered.error.message);
  else for (const line of toAnswerLines(answered, coding, days, asking)) answers.set(keyOf(line), line);
}

type UnreadableDays = Extract<CodedOrder["days"], { kind: "unreadable" }>;
type ReadableDays = Exclude<CodedOrder["days"], { kind: "unreadable" }>;

/** The core takes today for a missing day, and says so. */
function toAsked(days: ReadableDays): ReadableSpan | undefined {
  return days.kind === "missing" ? undefined : days.span;
}

type ReadableSpan = { readonly from: string; readonly to: string };

function toAnswerLines(
  { code, modifiers, decisions }: Answered,
  { requestType }: ProcedureCoding,
  days: ReadableDays,
  { lineOfBusiness }: Asking,
): readonly AnswerLine[] {
  const label = toCodeLabel(code, modifiers);
  return decisions.map((decision) => ({
    code,
    label,
    decision,
    limits: days.kind === "given" ? days.limits : [],
    path: toPath(label, decision, requestType, lineOfBusiness),
  }));
}

function toPath(
  code: string,
  { dateOfService: { from, to, assumed } }: Decision,
  requestType: RequestType,
  lineOfBusiness: Asking["lineOfBusiness"],
): string {
  const named = assumed ? {} : { from, to };
  return toAnswerLink({ code, ...named, lineOfBusiness, requestType });
}

function keyOf({ path, decision: { outcome, rule }, limits }: AnswerLine): string {
  return [path, outcome, rule, ...limits].join(" ");
}
