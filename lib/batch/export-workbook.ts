import { batchTexts } from "@/texts/batch";
import { batchExportTexts } from "@/texts/batch-export";
import { nextStepsFor } from "../guidance/next-steps";
import { OUTCOME_WORDS } from "../router/explain";
import { neutraliseFormula } from "../shared/neutralise-formula";
import type { BatchLine } from "./decide-entry";
import { type ExportOrigin, toAbout } from "./export-about";
import { EXPORT_COLUMNS, type ExportContext } from "./export-columns";
import { groupByPortal, type PortalGroup } from "./export-portals";
import { toRows } from "./export-table";

const { columns, factColumns, portalColumns, seeWhy, sheets } = batchExportTexts;

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
  code: 9,
  modifiers: 11,
  from: 20,
  to: 18,
  lineOfBusiness: 34,
  requestType: 18,
  outcome: 25,
  outcomeId: 22,
  rule: 7,
  serviceLine: 30,
  explanation: 80,
  listsRead: 45,
  demo: 8,
  cautions: 40,
  conditions: 40,
  repairedFrom: 15,
  note: 45,
  discussed: 11,
} satisfies Record<(typeof EXPORT_COLUMNS)[number], number>;

const PORTAL_HEAD = [
  portalColumns.portal,
  columns.rule,
  portalColumns.whatToDo,
  columns.code,
  columns.modifiers,
  columns.from,
  columns.to,
];

/** A list's answers as the sheets of a workbook: every decision, the codes by portal, and what they rest on. */
export function toWorkbook(lines: readonly BatchLine[], list: ExportedList): readonly ExportSheet[] {
  return [
    {
      name: sheets.decisions,
      rows: toRows(lines, list),
      widths: EXPORT_COLUMNS.map((column) => DECISION_WIDTHS[column]),
    },
    { name: sheets.byPortal, rows: [PORTAL_HEAD, ...toPortalRows(lines, list)], widths: [25, 7, 34, 9, 11, 20, 18] },
    {
      name: sheets.about,
      rows: [factColumns, ...toAbout(lines, list).map((fact) => fact.map(neutraliseFormula))],
      widths: [24, 110],
    },
  ];
}

function toPortalRows(lines: readonly BatchLine[], { settings }: ExportedList): readonly (readonly string[])[] {
  const unanswered = lines.filter(({ result }) => result.kind !== "decided");
  return [
    ...groupByPortal(lines, settings).flatMap(toGroupRows),
    ...unanswered.map((line) => [batchTexts.noAnswer, "", seeWhy, ...toQuestionCells(line)]),
  ];
}

function toGroupRows({ outcome, rule, lines }: PortalGroup): readonly (readonly string[])[] {
  const { title } = nextStepsFor(rule);
  return lines.map((line) => [OUTCOME_WORDS[outcome], rule, title, ...toQuestionCells(line)]);
}

function toQuestionCells({ entry, days }: BatchLine): readonly string[] {
  return [entry.code, entry.modifiers.join(" "), days.from, days.to];
}
