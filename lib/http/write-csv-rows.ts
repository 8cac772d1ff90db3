import { stringify } from "csv-stringify/sync";
import type { Answer } from "../router/answer";
import type { Alternative, Decision } from "../router/decision";
import { neutraliseFormula } from "../shared/neutralise-formula";
import type { RowRefusal } from "./row-question";

/** What a row of a bulk call comes to. */
export type RowResult = Answer | { readonly input: string; readonly error: RowRefusal };

/** The same with its place in the call, from 0. */
export type NumberedResult = { readonly index: number } & RowResult;

const COLUMNS = [
  "index",
  "input",
  "code",
  "modifiers",
  "from",
  "to",
  "assumed",
  "outcome",
  "rule",
  "service_line",
  "demo",
  "lists",
  "needs",
  "alternatives",
  "conditions",
  "cautions",
  "explanation",
  "error",
  "message",
  "suggestions",
] as const;

type Cells = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * Writes answers as a table, with its header before the first ones. A request has a row for each part of its days, or one
 * that says why it is refused.
 */
export function createCsvWriter(): (results: readonly NumberedResult[]) => string {
  let header: readonly (readonly string[])[] = [COLUMNS];
  return (results) => {
    const text = stringify([...header, ...results.flatMap(toRows)]);
    header = [];
    return text;
  };
}

function toRows(result: NumberedResult): string[][] {
  const rows =
    "error" in result ? [toRefusedCells(result)] : result.decisions.map((decision) => toCells(result, decision));
  return rows.map((cells) => {
    const row: Cells = { index: result.index, input: result.input, ...cells };
    return COLUMNS.map((column) => toCell(row[column]));
  });
}

function toRefusedCells({ error }: Extract<RowResult, { readonly error: unknown }>): Cells {
  const faults = "errors" in error ? (error.errors ?? []) : [];
  const message = [error.message, ...faults.map((fault) => `${fault.path} ${fault.message}.`)].join(" ");
  return { error: error.code, message, suggestions: error.suggestions.join(" ") };
}

function toCells({ code, modifiers }: Exclude<RowResult, { readonly error: unknown }>, decision: Decision): Cells {
  const { dateOfService, outcome, rule, serviceLine, demo, steps, needs, alternatives, explanation } = decision;
  const read = steps.flatMap(({ lists }) => lists.map(({ list, version }) => `${list} ${version}`));
  const meant = decision.cautions.flatMap(({ suggestions = [] }) => suggestions);
  return {
    code,
    modifiers: modifiers.join(" "),
    from: dateOfService.from,
    to: dateOfService.to,
    assumed: String(dateOfService.assumed),
    outcome,
    rule,
    service_line: serviceLine ?? "",
    demo: String(demo),
    lists: [...new Set(read)].join("; "),
    needs: needs.join("; "),
    alternatives: alternatives.map(describeAlternative).join("; "),
    conditions: decision.conditions.map(({ text }) => text).join("; "),
    cautions: decision.cautions.map((caution) => caution.code).join("; "),
    explanation,
    suggestions: meant.join(" "),
  };
}

function describeAlternative({ when, outcome }: Alternative): string {
  const { lineOfBusiness, modifier } = when;
  const conditions = [
    lineOfBusiness,
    modifier === undefined ? undefined : modifier === null ? "another modifier or none" : `modifier ${modifier}`,
  ];
  return `${conditions.filter((condition) => condition !== undefined).join(", ")}: ${outcome}`;
}

/** What was sent comes back in a file that somebody opens in a spreadsheet. */
function toCell(cell: string | number | undefined): string {
  return typeof cell === "string" ? neutraliseFormula(cell) : String(cell ?? "");
}
