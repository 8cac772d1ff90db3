import { type Answered, answer } from "../router/answer";
import { toDecision } from "../router/decide";
import type { Decision, DecisionRequest, Outcome } from "../router/decision";
import { explainListsMissing, explainRowDate } from "../router/explain";
import { findRulings } from "../router/find-rulings";
import type { RoutingTables } from "../router/routing-tables";
import type { Ruling } from "../router/ruling";
import type { IsoDate } from "../shared/iso-date";
import type { BatchEntry, BatchSettings, Days } from "./batch-entry";

/** What one line of the table says: an outcome, or why there is none. A refusal is never an outcome (R10, R11). */
export type LineResult =
  | { readonly kind: "decided"; readonly decision: Decision; readonly answered: Answered }
  | { readonly kind: "refused"; readonly message: string };

/** What can be counted and sorted of an answer: the same for all codes of which the lists say the same. */
export type LineRuling = Pick<
  Decision,
  "outcome" | "rule" | "serviceLine" | "needs" | "demo" | "conditions" | "cautions"
>;

/** One line of the table: an entry over days on which its answer does not change (R9). */
export interface BatchLine {
  /** Unique in the table. */
  readonly id: string;
  readonly entry: BatchEntry;
  readonly days: Days;
  /** Missing where there is no answer. Its cautions are those that do not depend on the code itself. */
  readonly ruling: LineRuling | undefined;
  /** The whole answer. Of a long list only what is drawn or taken away is ever asked for, so it is made then. */
  readonly result: LineResult;
}

/** Answers one entry of a pasted list: one line for each part of its days (R9), or a line that says why there is no answer. */
export function decideEntry(
  entry: BatchEntry,
  settings: BatchSettings,
  tables: RoutingTables,
  today: IsoDate,
): readonly BatchLine[] {
  const { code, modifiers, days, dateFault } = entry;
  if (dateFault !== undefined) {
    return [toLine(entry, days, undefined, { kind: "refused", message: explainRowDate(dateFault) })];
  }
  const { lineOfBusiness = settings.lineOfBusiness, requestType = settings.requestType } = entry;
  if (days.from !== days.to) return decideSpan(entry, { lineOfBusiness, requestType }, tables, today);
  const rulings = findRulings(
    { code, modifiers, dateOfService: toDateOfService(days), lineOfBusiness, requestType },
    tables,
    today,
  );
  if (!rulings.ok) {
    return [toLine(entry, days, undefined, { kind: "refused", message: explainListsMissing(rulings.error) })];
  }
  return rulings.value.map((ruling) => new RuledLine(entry, ruling, tables));
}

function toDateOfService({ from, to }: Days): DecisionRequest["dateOfService"] {
  return { from, to, assumed: false };
}

/** A row that names a span of days, which few do: it can be too long, and its answer can turn. */
function decideSpan(
  entry: BatchEntry,
  circumstances: Pick<DecisionRequest, "lineOfBusiness" | "requestType">,
  tables: RoutingTables,
  today: IsoDate,
): readonly BatchLine[] {
  const { code, modifiers, days } = entry;
  const answered = answer({ code, modifiers, dateOfService: days, ...circumstances }, tables, today);
  if ("error" in answered) {
    return [toLine(entry, days, undefined, { kind: "refused", message: answered.error.message })];
  }
  return answered.decisions.map((decision) =>
    toLine(entry, decision.dateOfService, decision, { kind: "decided", decision, answered }),
  );
}

function toLine(entry: BatchEntry, days: Days, ruling: LineRuling | undefined, result: LineResult): BatchLine {
  return { id: toId(entry, days), entry, days: { from: days.from, to: days.to }, ruling, result };
}

function toId(entry: BatchEntry, days: Days): string {
  return `${entry.key} ${days.from}`;
}

/** A line whose sentences, and whether its code may be a slip, are worked out when somebody asks. */
class RuledLine implements BatchLine {
  readonly entry: BatchEntry;
  readonly days: Days;
  readonly ruling: Ruling;
  readonly #tables: RoutingTables;
  #result: LineResult | undefined;

  constructor(entry: BatchEntry, ruling: Ruling, tables: RoutingTables) {
    this.entry = entry;
    this.days = entry.days;
    this.ruling = ruling;
    this.#tables = tables;
  }

  get id(): string {
    return toId(this.entry, this.days);
  }

  get result(): LineResult {
    this.#result ??= toResult(this.entry, this.ruling, this.#tables);
    return this.#result;
  }
}

function toResult({ code, modifiers }: BatchEntry, ruling: Ruling, tables: RoutingTables): LineResult {
  const decision = toDecision(ruling, code, tables);
  return { kind: "decided", decision, answered: { input: code, code, modifiers, decisions: [decision] } };
}

/** The outcome of a line, or that it has none. */
export function outcomeOf({ ruling }: BatchLine): Outcome | "no-answer" {
  return ruling?.outcome ?? "no-answer";
}
