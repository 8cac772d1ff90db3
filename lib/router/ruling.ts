import { addDays, type IsoDate } from "../shared/iso-date";
import { err, ok, type Result } from "../shared/result";
import { type CodeKind, toCautions } from "./cautions";
import { toConditions } from "./conditions";
import type { Caution, DateOfService, Decision, ListsMissing, Step } from "./decision";
import { isListedOn } from "./entries-by-code";
import { CODE_SLOT, explainDecision } from "./explain";
import { readListsOn } from "./lists-on-day";
import { findMissing } from "./outcome-on-day";
import type { Part, ReadStep } from "./part";
import { type Circumstances, HEALTHHELP_FROM, type Routing, routeOn, toReviewDay } from "./route";
import type { CodeEntries, RoutingTables } from "./routing-tables";

/** A decision but for the code's own name: the same for all codes of which the lists say the same. */
export interface Ruling extends Omit<Decision, "explanation"> {
  /** False for a code on no list on these days, which may be a slip of one that is on a list. */
  readonly isListed: boolean;
  /** The cautions that stand before and after that of a slip. */
  readonly cautionsBefore: readonly Caution[];
  readonly cautionsAfter: readonly Caution[];
  /** The explanation around the code. */
  readonly beforeCode: string;
  readonly afterCode: string;
}

/** What is asked about all codes of which the lists say the same. */
export interface RulingRequest extends Circumstances {
  readonly dateOfService: DateOfService;
  readonly entries: CodeEntries;
  readonly kind: CodeKind;
}

/**
 * Says where requests go for codes of which the lists say this, for each part of their days (R9).
 *
 * Gives no answer where a list that could decide it is missing on one of the days (R11).
 */
export function makeRulings(
  request: RulingRequest,
  tables: RoutingTables,
  today: IsoDate,
): Result<readonly Ruling[], ListsMissing> {
  const parts: Part[] = [];
  let missing: ListsMissing | undefined;
  for (const days of toSpans(request, tables)) {
    const part = toPart(days, request, tables);
    const list = part.blocking;
    if (list !== undefined) {
      missing = {
        code: "lists-missing",
        list: list.list,
        name: list.name,
        days: { from: missing?.days.from ?? days.from, to: days.to },
      };
      continue;
    }
    if (missing !== undefined) break;
    const last = parts.at(-1);
    if (last !== undefined && saysTheSame(last, part)) parts[parts.length - 1] = joinParts(last, part);
    else parts.push(part);
  }
  if (missing !== undefined) return err(missing);
  return ok(parts.map((part) => toRuling(part, request, tables, today)));
}

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Cuts the days of a request wherever an answer can change: at the cutoff, and where an edition or an entry starts or ends (R9). */
function toSpans({ dateOfService: { from, to }, entries }: RulingRequest, tables: RoutingTables): Span[] {
  if (from === to) return [{ from, to }];
  const starts = new Set<IsoDate>([from, HEALTHHELP_FROM]);
  for (const list of tables.lists) for (const version of list.versions) starts.add(version.effectiveFrom);
  for (const entry of entries) {
    starts.add(entry.from);
    if (entry.to !== undefined) starts.add(addDays(entry.to, 1));
  }
  const sorted = [...starts].filter((day) => day >= from && day <= to).sort();
  return sorted.map((start, index) => {
    const next = sorted[index + 1];
    return { from: start, to: next === undefined ? to : addDays(next, -1) };
  });
}

function toPart(days: Span, request: RulingRequest, tables: RoutingTables): Part {
  const routing = routeOn(days.from, request, request.entries);
  return {
    ...days,
    routing,
    steps: toSteps(days.from, request, routing, tables),
    ...findMissing(days.from, request, routing, tables.lists),
  };
}

/** The path as far as it was walked. The HealthHelp list is asked last, and only of medical requests (R5, R6). */
function toSteps(day: IsoDate, request: RulingRequest, routing: Routing, tables: RoutingTables): ReadStep[] {
  const steps = [toStep("no-auth", day, routing, tables)];
  const isAsked = routing.route?.rule !== "R1" && request.requestType === "medical";
  if (isAsked || routing.listedOnBoth) steps.push(toStep("healthhelp", toReviewDay(day), routing, tables));
  return steps;
}

/** Names the lists that hold the code where it was found, and all that were looked through where it was not. */
function toStep(step: Step["step"], day: IsoDate, routing: Routing, tables: RoutingTables): ReadStep {
  const holders = routing.entries.filter((entry) => entry.kind === step);
  const found = holders.length > 0 || (step === "healthhelp" && routing.listedOnBoth);
  const reads = readListsOn(tables.lists, day).reads[step];
  if (holders.length === 0) return { step, found, reads };
  return { step, found, reads: reads.filter(({ list }) => holders.some((entry) => entry.list === list.list)) };
}

/** Two neighbouring parts are one answer when only the editions that were read differ (R9). */
function saysTheSame(left: Part, right: Part): boolean {
  return toSignature(left) === toSignature(right);
}

function toSignature(part: Part): string {
  return JSON.stringify([
    part.routing.route,
    part.routing.alternatives,
    part.routing.listedOnBoth,
    toConditions(part.routing.entries),
    part.routing.entries.map((entry) => [entry.list, entry.serviceLine]),
    part.steps.map(({ step, found }) => [step, found]),
    isDemo(part),
    part.missing.map(({ list }) => list),
  ]);
}

function joinParts(left: Part, right: Part): Part {
  const steps = left.steps.map((step, index) => {
    const later = right.steps[index]?.reads ?? [];
    return {
      ...step,
      reads: [...step.reads, ...later.filter(({ version }) => !step.reads.some((read) => read.version === version))],
    };
  });
  return { ...left, to: right.to, steps };
}

function isDemo(part: Part): boolean {
  return part.steps.some((step) => step.reads.some(({ version }) => version.demo));
}

function toRuling(part: Part, request: RulingRequest, tables: RoutingTables, today: IsoDate): Ruling {
  const { route, needs, alternatives, entries } = part.routing;
  const serviceLine = entries.find(
    (entry) => entry.kind === "healthhelp" && entry.serviceLine !== undefined,
  )?.serviceLine;
  const { before, after } = toCautions(part, request.kind, tables.notices, today);
  const explanation = explainDecision(part, request.dateOfService);
  const slot = explanation.indexOf(CODE_SLOT);
  return {
    dateOfService: { from: part.from, to: part.to, assumed: request.dateOfService.assumed },
    outcome: route?.outcome ?? "needs-information",
    rule: route?.rule ?? "R12",
    ...(serviceLine === undefined ? {} : { serviceLine }),
    demo: isDemo(part),
    steps: part.steps.map(({ step, found, reads }) => ({
      step,
      found,
      lists: reads.map(({ version }) => ({ list: version.list, version: version.version })),
    })),
    conditions: toConditions(entries),
    cautions: [...before, ...after],
    cautionsBefore: before,
    cautionsAfter: after,
    isListed: isListedOn(part.from, request.entries),
    needs,
    alternatives,
    beforeCode: explanation.slice(0, slot),
    afterCode: explanation.slice(slot + CODE_SLOT.length),
  };
}
