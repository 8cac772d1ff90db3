import type { FieldKind } from "./field-labels";
import { readDigitsAsDay, type WrittenDate } from "./read-date";
import { isNamingField } from "./reasons";
import type { DateField } from "./row-dates";
import { isDateField, type Reading } from "./row-reading";
import { isMark, type Token } from "./token";

const SPAN_WORDS: ReadonlySet<string> = new Set(["to", "thru", "through", "until"]);

/** Reads digits under a header or behind a label of dates as a day; false where they are none. */
export function readDateDigits(reading: Reading, index: number, token: Token): boolean {
  const isColumnOfDates = isDateField(reading.field);
  const isDigits = token.kind === "number" || (token.kind === "code" && isColumnOfDates && /^\d+$/.test(token.text));
  if (!isDigits) return false;
  const day = readDigitsAsDay(token.text, true);
  if (day === undefined && !isColumnOfDates) return false;
  addDate(reading, index, day === undefined ? { text: token.text, fault: "not-a-date" } : { text: token.text, day });
  return true;
}

/** Notes a date, with what is said of it: a label, a header, or the date it ends a span with. */
export function addDate(reading: Reading, index: number, { text, day, fault }: WrittenDate): void {
  const { tokens, finds } = reading;
  reading.isLabelOpen = false;
  const endsSpan = tokens[index - 2]?.kind === "date" && isSpanWord(tokens[index - 1]);
  const previous = finds.dates.at(-1);
  const field =
    endsSpan && reading.single === undefined && previous !== undefined
      ? previous.field
      : toDateField(reading.field, reading.single);
  finds.dates.push({ text, line: tokens[index]?.line ?? 0, at: index, field, day, fault, endsSpan });
  // "DOS 5/1, 5/8" lists days of service; behind a birth date comes something else.
  if (reading.single !== "service-date") reading.single = undefined;
}

/** What a header, or else a label, says of a date. */
export function toDateField(field: FieldKind | undefined, single: FieldKind | undefined): DateField | undefined {
  if (isDateField(field)) return field;
  if (field === "text" || isNamingField(field)) return "other-date";
  return isDateField(single) ? single : undefined;
}

function isSpanWord(token: Token | undefined): boolean {
  return isMark(token, "-") || (token?.kind === "word" && SPAN_WORDS.has(token.lower));
}
