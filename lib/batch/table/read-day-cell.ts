import type { PastedCode } from "../../codes/paste-result";
import { readDateAt, readDigitsAsDay, type WrittenDate } from "../../codes/read-date";
import { type DateField, type RowDate, readRowDates } from "../../codes/row-dates";
import { toTokens } from "../../codes/to-tokens";
import { isMark, type Token } from "../../codes/token";
import type { DayOrder } from "./column-choice";

/** What the cells of dates of one row come to: the days of service, why there are none, or nothing where no date stands. */
export type RowDays = Pick<PastedCode, "dateOfService" | "dateFault">;

const NUMBERS = /(?<![\w/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-]|\.\d)/g;
const SPAN_WORDS: ReadonlySet<string> = new Set(["to", "thru", "through", "until"]);

/**
 * Says how the day and the month of a date in numbers can be told apart; nothing where no such date stands or where
 * both ways give the same day.
 *
 * @example
 * judgeDayOrder("25/04/2026"); // "day-first"
 * judgeDayOrder("05/06/2026"); // "either"
 */
export function judgeDayOrder(cell: string): DayOrder | "either" | undefined {
  const orders = new Set<DayOrder | "either">();
  for (const [, first, , second] of cell.matchAll(NUMBERS)) {
    const [one, two] = [Number(first), Number(second)];
    if (one > 31 || two > 31 || (one > 12 && two > 12) || one === two) continue;
    orders.add(one > 12 ? "day-first" : two > 12 ? "month-first" : "either");
  }
  return orders.has("day-first") ? "day-first" : [...orders][0];
}

/** Reads the days of service out of the cells of one row: one cell, or the one of the first and the one of the last day. */
export function readDayCells(cells: readonly string[], order: DayOrder | undefined): RowDays {
  const fields: readonly DateField[] = cells.length > 1 ? ["service-from", "service-to"] : ["service-date"];
  const dates = cells.flatMap((cell, index) => readDates(cell, fields[index] ?? "service-date", index * 100, order));
  if (dates.length === 0) return cells.some((cell) => /\d/.test(cell)) ? { dateFault: "not-a-date" } : {};
  const { dateOfService, dateFault } = readRowDates(dates);
  if (dateOfService !== undefined) return { dateOfService };
  // Several days that are no span are more than one day; one of them is not taken in the place of the others.
  return { dateFault: dateFault ?? "ambiguous-date" };
}

function readDates(cell: string, field: DateField, at: number, order: DayOrder | undefined): readonly RowDate[] {
  const digits = readDigitsAsDay(cell.replace(/\.0+$/, ""), true);
  if (digits !== undefined) return [toRowDate({ text: cell, day: digits }, field, at, false)];
  const tokens = toTokens(order === undefined ? cell : putYearFirst(cell, order), 0);
  return tokens.flatMap((token, index) => {
    if (token.kind !== "date") return [];
    const endsSpan = tokens[index - 2]?.kind === "date" && isSpanWord(tokens[index - 1]);
    return [toRowDate(token.date, field, at + index, endsSpan)];
  });
}

function toRowDate({ text, day, fault }: WrittenDate, field: DateField, at: number, endsSpan: boolean): RowDate {
  return { text, line: 0, at, field, day, fault, endsSpan };
}

/** Writes dates in numbers year first. What is no day in that order becomes none: month 25 is refused, not turned around. */
function putYearFirst(cell: string, order: DayOrder): string {
  return cell.replaceAll(NUMBERS, (date, first: string, _mark: string, second: string, year: string) => {
    const [month, day] = order === "month-first" ? [first, second] : [second, first];
    const read = readDateAt(`1/1/${year}`, 0)?.day?.slice(0, 4);
    return read === undefined ? date : `${read}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  });
}

function isSpanWord(token: Token | undefined): boolean {
  return isMark(token, "-") || (token?.kind === "word" && SPAN_WORDS.has(token.lower));
}
