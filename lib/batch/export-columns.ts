import type { Decision } from "../router/decision";
import { explainListsMissing, OUTCOME_WORDS } from "../router/explain";
import { neutraliseFormula } from "../shared/neutralise-formula";
import type { BatchEntry } from "./batch-entry";
import type { BatchLine } from "./decide-entry";

/** The head of every table that leaves the page, in the order of {@link toCells}. */
export const EXPORT_HEAD = [
  "Code",
  "Modifiers",
  "Date of service from",
  "Date of service to",
  "Outcome",
  "Outcome id",
  "Rule",
  "Service line",
  "Lists read",
  "Demo",
  "Cautions",
  "Conditions",
  "Repaired from",
  "Note",
] as const;

/** What stands in the outcome's place where there is none (R10, R11). Its id is empty, so no program takes it for one. */
const NO_ANSWER = "No answer";

/**
 * One line of the table as plain cells, safe to open in a spreadsheet.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function toCells(line: BatchLine): readonly string[] {
  const { entry, days, result } = line;
  const decision = result.kind === "decided" ? result.decision : undefined;
  return [
    entry.code,
    entry.modifiers.join(" "),
    days.from,
    days.to,
    decision === undefined ? NO_ANSWER : OUTCOME_WORDS[decision.outcome],
    decision?.outcome ?? "",
    decision?.rule ?? "",
    decision?.serviceLine ?? "",
    decision === undefined ? "" : toListsRead(decision).join(" "),
    decision?.demo ? "demo" : "",
    decision === undefined ? "" : decision.cautions.map((caution) => caution.code).join(" "),
    decision === undefined ? "" : decision.conditions.map((condition) => condition.text).join("; "),
    entry.repairedFrom.join(" "),
    toNote(line),
  ].map(neutraliseFormula);
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
