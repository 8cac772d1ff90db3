import { batchCompareTexts } from "@/texts/batch-compare";
import { ANSWER_END_WORDS } from "../lists/compare/describe-movement";
import { formatDay } from "../shared/iso-date";
import { neutraliseFormula } from "../shared/neutralise-formula";
import { type ComparedDays, type ComparedRow, toEnd } from "./compare-days";
import { describeTurn } from "./compare-turn";
import { writeHtmlTable, writeTsv } from "./write-cells";

const { compareTable } = batchCompareTexts;

/** Says why an answer changed between two days, in a few words. Empty where it did not. */
export function explainChange({ change, turn }: ComparedRow): string {
  if (change === "choices") return compareTable.sameQuestion;
  if (turn === undefined) return "";
  const words = describeTurn(turn);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Compared rows as plain cells under their head, safe to open in a spreadsheet. They hold codes, days and answers. */
function toComparedCells(rows: readonly ComparedRow[], days: ComparedDays): readonly (readonly string[])[] {
  const { code, modifiers, why } = compareTable;
  const head = [code, modifiers, formatDay(days.before), formatDay(days.after), why];
  const body = rows.map((row) => [
    row.entry.code,
    row.entry.modifiers.join(" "),
    ANSWER_END_WORDS[toEnd(row.before)],
    ANSWER_END_WORDS[toEnd(row.after)],
    explainChange(row),
  ]);
  return [head, ...body].map((cells) => cells.map(neutraliseFormula));
}

/** Compared rows as tab-separated text for the clipboard. */
export function toComparedTsv(rows: readonly ComparedRow[], days: ComparedDays): string {
  return writeTsv(toComparedCells(rows, days));
}

/** Compared rows as HTML for the clipboard. */
export function toComparedHtml(rows: readonly ComparedRow[], days: ComparedDays): string {
  return writeHtmlTable(toComparedCells(rows, days));
}
