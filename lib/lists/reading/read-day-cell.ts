import { normaliseText } from "../../codes/normalise-text";
import { readDateAt, readDigitsAsDay } from "../../codes/read-date";
import { type IsoDate, isCalendarDay, parseIsoDate } from "../../shared/iso-date";

/** What a cell of a column of days holds. */
export type DayCell =
  /** Nothing, or a word that stands for an open end. */
  | { readonly kind: "open" }
  /** A day before, or behind, every date of service: it bounds nothing at its own end. */
  | { readonly kind: "early" | "far" }
  | { readonly kind: "day"; readonly day: IsoDate }
  /** Both ends in one cell. */
  | { readonly kind: "span"; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: "bad" };

const OPEN: DayCell = { kind: "open" };
const EARLY: DayCell = { kind: "early" };
const FAR_OFF: DayCell = { kind: "far" };
const BAD: DayCell = { kind: "bad" };

/** No date of service lies before this day. */
const FIRST_DAY = "1990-01-01";
const LAST_YEAR = 2100;
/** What a spreadsheet and many a database show where there is no day. */
const ZERO_DAY = "1900-01-01";
const FAR_SERIAL = 73_415;

const ISO = /^\d{4}-\d\d-\d\d$/;
const OPEN_WORDS =
  /^(?:[-–—.]+|n\/?a|none|null|open|open[- ]?ended|current|currently active|present|ongoing|active|no end(?: date)?|no term(?: date)?|indefinite(?:ly)?|until further notice|0+|0?0\/0?0\/(?:00)?00|0000-00-00)$/i;
const LEADING_WORDS =
  /^(?:(?:eff(?:ective)?|as|of|from|starting|start|beginning|begins|on|and|until|thru|through|to|ends?|ending|term(?:ed|inated)?|exp(?:ires|ired)?|date|for|dos|added|deleted|removed)\b[ .:]*)+/i;
const TIME_OF_DAY = /^[ T,]*(?:00?|12)?:?00(?::00)?(?:\.0+)?\s*(?:am)?z?$/i;
const BETWEEN = /^\s*(?:-|to|thru|through|until|\n)\s*/i;
const FAR = /(?:^|\D)(2[1-9]\d\d|[3-9]\d{3})(?:$|\D)/;
const FAR_DIGITS = /^(?:(2[1-9]\d\d|[3-9]\d{3})(\d\d)(\d\d)|(\d\d)(\d\d)(2[1-9]\d\d|[3-9]\d{3}))$/;

/**
 * Which day does a cell name, whichever way it is written? 12/31/2999 and its like stand for an open end; so does a
 * first day before any date of service. What is on no calendar is bad.
 *
 * @example
 * readDayCell("9/1/11"); // day 2011-09-01
 * readDayCell("99991231"); // far
 * readDayCell("11/0/52023"); // bad
 */
export function readDayCell(cell: string): DayCell {
  if (cell === "") return OPEN;
  if (ISO.test(cell)) return readIso(cell);
  const text = normaliseText(cell).replace(/^'/, "").trim();
  if (OPEN_WORDS.test(text)) return OPEN;
  const bare = text.replace(LEADING_WORDS, "").trim();
  if (/^\d{4,}$/.test(bare)) return readDigits(bare);
  if (FAR.test(bare)) return isFarDay(bare) ? FAR_OFF : BAD;
  return readWritten(bare);
}

function toDayCell(day: IsoDate | undefined): DayCell {
  if (day === undefined) return BAD;
  if (day >= FIRST_DAY) return { kind: "day", day };
  return day <= ZERO_DAY ? OPEN : EARLY;
}

function readIso(text: string): DayCell {
  const read = parseIsoDate(text);
  if (read.ok) return { kind: "day", day: read.value };
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  if (!isCalendarDay(year, month, day)) return BAD;
  if (year > LAST_YEAR) return FAR_OFF;
  return text <= ZERO_DAY ? OPEN : EARLY;
}

function readDigits(digits: string): DayCell {
  const far = FAR_DIGITS.exec(digits);
  if (far !== null) {
    const [, year = far[6], month = far[4], day = far[5]] = far;
    return isCalendarDay(Number(year), Number(month), Number(day)) ? FAR_OFF : BAD;
  }
  if (digits.length > 5 && digits.length < 8 && Number(digits) > FAR_SERIAL) return FAR_OFF;
  return toDayCell(readDigitsAsDay(digits, true));
}

/** 12/31/2999, Dec 31, 9999 and the like: the same day in a nearer year is on the calendar. */
function isFarDay(text: string): boolean {
  const nearer = text.replace(FAR, (match, year: string) => match.replace(year, "2000"));
  return readWritten(nearer).kind !== "bad";
}

function readWritten(text: string): DayCell {
  const first = readDateAt(text, 0);
  if (first?.day === undefined) return BAD;
  const behind = text.slice(first.text.length);
  if (behind.trim() === "" || TIME_OF_DAY.test(behind)) return toDayCell(first.day);
  const between = BETWEEN.exec(behind)?.[0];
  if (between === undefined) return BAD;
  const second = readDayCell(behind.slice(between.length));
  if (second.kind === "open" || second.kind === "far") return toDayCell(first.day);
  return second.kind === "day" ? { kind: "span", from: first.day, to: second.day } : BAD;
}
