import { nextStepsFor } from "../guidance/next-steps";
import { OUTCOME_WORDS } from "../router/explain";
import { neutraliseFormula } from "../shared/neutralise-formula";
import type { BatchLine } from "./decide-entry";
import { type ExportOrigin, toAbout } from "./export-about";
import { EXPORT_HEAD, type ExportContext, NO_ANSWER } from "./export-columns";
import { groupByPortal, type PortalGroup } from "./export-portals";
import { toRows } from "./export-table";

/** One sheet of a workbook: its head in the first row, then texts and nothing else, so that zeros in front stay. */
export interface ExportSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Of each column, in characters. */
  readonly widths: readonly number[];
}

/** Everything about a list that its files say. */
export type ExportedList = ExportOrigin & ExportContext;

const DECISION_WIDTHS = {
  Code: 9,
  Modifiers: 11,
  "Date of service from": 20,
  "Date of service to": 18,
  "Line of business": 34,
  "Request type": 18,
  Outcome: 25,
  "Outcome id": 22,
  Rule: 7,
  "Service line": 30,
  Explanation: 80,
  "Lists read": 45,
  Demo: 8,
  Cautions: 40,
  Conditions: 40,
  "Repaired from": 15,
  Note: 45,
  Discussed: 11,
} satisfies Record<(typeof EXPORT_HEAD)[number], number>;

const PORTAL_HEAD = ["Portal", "Rule", "What to do", "Code", "Modifiers", "Date of service from", "Date of service to"];

/** A list's answers as the sheets of a workbook: every decision, the codes by portal, and what they rest on. */
export function toWorkbook(lines: readonly BatchLine[], list: ExportedList): readonly ExportSheet[] {
  return [
    { name: "Decisions", rows: toRows(lines, list), widths: EXPORT_HEAD.map((head) => DECISION_WIDTHS[head]) },
    { name: "By portal", rows: [PORTAL_HEAD, ...toPortalRows(lines, list)], widths: [25, 7, 34, 9, 11, 20, 18] },
    {
      name: "About",
      rows: [["What", "Is"], ...toAbout(lines, list).map((fact) => fact.map(neutraliseFormula))],
      widths: [24, 110],
    },
  ];
}

function toPortalRows(lines: readonly BatchLine[], { settings }: ExportedList): readonly (readonly string[])[] {
  const unanswered = lines.filter(({ result }) => result.kind !== "decided");
  return [
    ...groupByPortal(lines, settings).flatMap(toGroupRows),
    ...unanswered.map((line) => [NO_ANSWER, "", "See why on the sheet About", ...toQuestionCells(line)]),
  ];
}

function toGroupRows({ outcome, rule, lines }: PortalGroup): readonly (readonly string[])[] {
  const { title } = nextStepsFor(rule);
  return lines.map((line) => [OUTCOME_WORDS[outcome], rule, title, ...toQuestionCells(line)]);
}

function toQuestionCells({ entry, days }: BatchLine): readonly string[] {
  return [entry.code, entry.modifiers.join(" "), days.from, days.to];
}
