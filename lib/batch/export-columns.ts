import type { Decision } from "../router/decision";
import { explainListsMissing, LINE_OF_BUSINESS_WORDS, OUTCOME_WORDS, REQUEST_TYPE_WORDS } from "../router/explain";
import { neutraliseFormula } from "../shared/neutralise-formula";
import type { BatchEntry, BatchSettings } from "./batch-entry";
import { isMistypedCode } from "./batch-work";
import type { BatchLine } from "./decide-entry";

/** What a table says beside its lines: what held for the whole list, and which entries were discussed. */
export interface ExportContext {
  readonly settings: BatchSettings;
  /** Keys of entries. */
  readonly discussed: ReadonlySet<string>;
}

/** The head of every table that leaves the page, in the order of {@link toCells}. */
export const EXPORT_HEAD = [
  "Code",
  "Modifiers",
  "Date of service from",
  "Date of service to",
  "Line of business",
  "Request type",
  "Outcome",
  "Outcome id",
  "Rule",
  "Service line",
  "Explanation",
  "Lists read",
  "Demo",
  "Cautions",
  "Conditions",
  "Repaired from",
  "Note",
  "Discussed",
] as const;

/** What stands in the outcome's place where there is none (R10, R11). Its id is empty, so no program takes it for one. */
export const NO_ANSWER = "No answer";

/**
 * One line of the table as plain cells, safe to open in a spreadsheet.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function toCells(line: BatchLine, context: ExportContext): readonly string[] {
  const { entry, days, result } = line;
  return [
    entry.code,
    entry.modifiers.join(" "),
    days.from,
    days.to,
    ...toQuestion(entry, context.settings),
    ...(result.kind === "decided" ? toDecisionCells(result.decision) : [NO_ANSWER, "", "", "", "", "", "", "", ""]),
    entry.repairedFrom.filter(isMistypedCode).join(" "),
    toNote(line),
    context.discussed.has(entry.key) ? "yes" : "",
  ].map(neutraliseFormula);
}

/** What the row itself names, or else what holds for the whole list; a line of business that is not known is empty. */
function toQuestion({ lineOfBusiness, requestType }: BatchEntry, settings: BatchSettings): readonly [string, string] {
  const business = lineOfBusiness ?? settings.lineOfBusiness;
  return [
    business === undefined ? "" : LINE_OF_BUSINESS_WORDS[business],
    REQUEST_TYPE_WORDS[requestType ?? settings.requestType],
  ];
}

function toDecisionCells(decision: Decision): readonly string[] {
  return [
    OUTCOME_WORDS[decision.outcome],
    decision.outcome,
    decision.rule,
    decision.serviceLine ?? "",
    decision.explanation,
    toListsRead(decision).join(" "),
    decision.demo ? "demo" : "",
    decision.cautions.map((caution) => caution.code).join(" "),
    decision.conditions.map((condition) => condition.text).join("; "),
  ];
}

/** The list editions that a decision read, each once, as `list@version`. */
function toListsRead(decision: Pick<Decision, "steps">): readonly string[] {
  return [...new Set(decision.steps.flatMap(({ lists }) => lists.map(({ list, version }) => `${list}@${version}`)))];
}

/** Says in words why a line has no outcome. */
export function explainNoAnswer(result: Exclude<BatchLine["result"], { kind: "decided" }>): string {
  return result.kind === "refused" ? result.message : explainListsMissing(result.missing);
}

function toNote({ entry, result }: BatchLine): string {
  const notes = result.kind === "decided" ? toNeeds(result.decision) : [explainNoAnswer(result)];
  if (!entry.certain) notes.push("to be checked: this may not be a code");
  if (entry.daysFrom === "row") notes.push("date from the pasted row");
  notes.push(...entry.ranges.map((range) => `from the range ${range}`), ...toPlaces(entry));
  return notes.join("; ");
}

function toNeeds(decision: Decision): string[] {
  return decision.needs.map((need) => (need === "modifier" ? "modifier needed" : "line of business needed"));
}

function toPlaces({ count, lines }: BatchEntry): string[] {
  return count > 1 ? [`found ${count} times, first on line ${lines[0]}`] : [];
}
