import { batchTexts } from "@/texts/batch";
import { batchExportTexts } from "@/texts/batch-export";
import type { Decision } from "../router/decision";
import { LINE_OF_BUSINESS_WORDS, OUTCOME_WORDS, REQUEST_TYPE_WORDS } from "../router/explain";
import { neutraliseFormula } from "../shared/neutralise-formula";
import type { BatchEntry, BatchSettings } from "./batch-entry";
import { isMistypedCode } from "./batch-work";
import type { BatchLine } from "./decide-entry";

const { cells, columns, notes } = batchExportTexts;

/** What a table says beside its lines: what held for the whole list, and which entries were discussed. */
export interface ExportContext {
  readonly settings: BatchSettings;
  /** Keys of entries. */
  readonly discussed: ReadonlySet<string>;
}

/** The columns of every table that leaves the page, in the order of {@link toCells}. */
export const EXPORT_COLUMNS = [
  "code",
  "modifiers",
  "from",
  "to",
  "lineOfBusiness",
  "requestType",
  "outcome",
  "outcomeId",
  "rule",
  "serviceLine",
  "explanation",
  "listsRead",
  "demo",
  "cautions",
  "conditions",
  "repairedFrom",
  "note",
  "discussed",
] as const;

/** What stands above the columns. */
export const EXPORT_HEAD = EXPORT_COLUMNS.map((column) => columns[column]);

/** Where there is no answer (R10, R11) the outcome's id is empty, so no program takes the words for one. */
const NO_DECISION = [batchTexts.noAnswer, "", "", "", "", "", "", "", ""] as const;

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
    ...(result.kind === "decided" ? toDecisionCells(result.decision) : NO_DECISION),
    entry.repairedFrom.filter(isMistypedCode).join(" "),
    toNote(line),
    context.discussed.has(entry.key) ? cells.discussed : "",
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
    decision.demo ? cells.demo : "",
    decision.cautions.map((caution) => caution.code).join(" "),
    decision.conditions.map((condition) => condition.text).join("; "),
  ];
}

/** The list editions that a decision read, each once, as `list@version`. */
function toListsRead(decision: Pick<Decision, "steps">): readonly string[] {
  return [...new Set(decision.steps.flatMap(({ lists }) => lists.map(({ list, version }) => `${list}@${version}`)))];
}

function toNote({ entry, result }: BatchLine): string {
  const noted = result.kind === "decided" ? toNeeds(result.decision) : [result.message];
  if (!entry.certain) noted.push(notes.toCheck);
  if (entry.daysFrom === "row") noted.push(notes.dayFromRow);
  noted.push(...entry.ranges.map(notes.fromRange), ...toPlaces(entry));
  return noted.join("; ");
}

function toNeeds(decision: Decision): string[] {
  return decision.needs.map((need) => (need === "modifier" ? notes.modifierNeeded : notes.lineOfBusinessNeeded));
}

function toPlaces({ count, lines: [first] }: BatchEntry): string[] {
  return count > 1 && first !== undefined ? [notes.places(count, first)] : [];
}
