import { decisionTexts } from "@/texts/decision";
import type { CodeError } from "../codes/procedure-code";
import { type DateError, formatDay, type IsoDate } from "../shared/iso-date";
import type { DateOfService, ListsMissing, Outcome, RequestType } from "./decision";
import type { Part } from "./part";
import { HEALTHHELP_FROM } from "./route";
import type { LineOfBusiness } from "./routing-tables";

const { explanations, refusals } = decisionTexts;

/** What each outcome is called, everywhere. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = decisionTexts.outcomes;

export const LINE_OF_BUSINESS_WORDS: Readonly<Record<LineOfBusiness, string>> = decisionTexts.linesOfBusiness;

export const REQUEST_TYPE_WORDS: Readonly<Record<RequestType, string>> = decisionTexts.requestTypes;

/** Where the code stands in the sentences of {@link explainDecision}: what they say is the same for many codes. */
export const CODE_SLOT = "{code}";

/** Says in one or two sentences where a request goes and why. {@link CODE_SLOT} stands in them once, before any word of a list. */
export function explainDecision(part: Part, asked: DateOfService): string {
  const sentences = [explainRoute(part, asked)];
  if (part.routing.route?.rule === "R1" && part.routing.entries.some((entry) => entry.note !== undefined)) {
    sentences.push(explanations.condition);
  }
  if (asked.assumed) sentences.push(explanations.dayAssumed(formatDay(part.from)));
  return sentences.join(" ");
}

function explainRoute(part: Part, asked: DateOfService): string {
  const days = toDays(part, asked);
  const isAllRead = !isMissing(part, "no-auth");
  switch (part.routing.route?.rule) {
    case "R1":
      return explanations.noAuth(CODE_SLOT, days, toReadLists(part, "no-auth"));
    case "R2": {
      const line = part.routing.entries.find((entry) => entry.serviceLine !== undefined)?.serviceLine;
      return explanations.healthHelp(CODE_SLOT, days, isAllRead, toReadLists(part, "healthhelp"), line);
    }
    case "R3":
      return explanations.beforeHealthHelp(CODE_SLOT, days, formatDay(HEALTHHELP_FROM));
    case "R4": {
      // No more is claimed than was read (R11).
      const explain = isMissing(part, "healthhelp") ? explanations.onNoNoAuthList : explanations.onNoList;
      return explain(CODE_SLOT, days, isAllRead);
    }
    case "R5":
      return explanations.behavioralHealth(CODE_SLOT, days, isAllRead);
    case "R6":
      return explanations.dental(CODE_SLOT, days, isAllRead);
    case undefined: {
      const needs = part.routing.needs.map((need) => decisionTexts.needs[need]);
      return explanations.open(CODE_SLOT, days, needs);
    }
  }
}

/** The days that an answer is for, as its sentence names them. */
function toDays({ from, to }: Part, { assumed }: DateOfService) {
  if (from !== to) return [formatDay(from), formatDay(to)] as const;
  return assumed ? ([] as const) : ([formatDay(from)] as const);
}

function isMissing({ missing }: Part, kind: "no-auth" | "healthhelp"): boolean {
  return missing.some((list) => list.kind === kind);
}

function toReadLists(part: Part, kind: "no-auth" | "healthhelp") {
  const reads = part.steps.find(({ step }) => step === kind)?.reads ?? [];
  const names = [...new Set(reads.map(({ list }) => list.name))];
  const first = reads[0];
  const since = reads.length === 1 && first !== undefined ? formatDay(first.version.effectiveFrom) : undefined;
  return { names, since };
}

/** The sentences of the cautions. Each stands by itself. */
export const CAUTION_WORDS = {
  ...decisionTexts.cautions,
  operationalNotice: (from: IsoDate, text: string) => decisionTexts.cautions.operationalNotice(formatDay(from), text),
  listOverdue: (name: string, due: IsoDate) => decisionTexts.cautions.listOverdue(name, formatDay(due)),
  listMayChange: (due: IsoDate) => decisionTexts.cautions.listMayChange(formatDay(due)),
} as const;

/** What stands over each refusal (R10). */
export const REFUSAL_TITLES: Readonly<
  Record<CodeError["code"] | DateError["code"] | "date-range-too-long" | ListsMissing["code"], string>
> = refusals.titles;

/** Says why a text is not a procedure code and what to do (R10). */
export function explainCodeError({ reason, suggestions }: CodeError): string {
  const words = refusals.code[reason];
  return suggestions.length > 0 ? `${words} ${refusals.didYouMean(suggestions)}` : words;
}

/** Says why a text is not a date of service and what to do (R10). */
export function explainDateError(error: DateError): string {
  return refusals.date[error.reason];
}

/** Says why the date of service that a pasted row names gets no outcome (R10). */
export function explainRowDate(fault: "ambiguous-date" | "not-a-date"): string {
  return refusals.rowDate[fault];
}

/** Says that a span of days is longer than a request may ask for. */
export function explainLongRange(days: number, most: number): string {
  return refusals.longRange(days, most);
}

/** What an address of an answer names twice, or names and does not exist. */
interface AddressDamage {
  readonly repeated: readonly string[];
  readonly unknown: readonly string[];
}

/** Says what is wrong with the address of an answer, or nothing: guessing it right could turn the answer (R10). */
export function explainDamagedAddress({ repeated, unknown }: AddressDamage): string | undefined {
  if (repeated.length > 0) return refusals.repeatedInAddress(repeated);
  return unknown.length > 0 ? refusals.unknownInAddress(unknown) : undefined;
}

/** Says why there is no answer (R11). */
export function explainListsMissing({ name, days: { from, to } }: ListsMissing): string {
  return refusals.listsMissing(name, from === to ? [formatDay(from)] : [formatDay(from), formatDay(to)]);
}
