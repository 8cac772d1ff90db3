import { addDays, type IsoDate, isCalendarDay, toIsoDate } from "../shared/iso-date";

/** A date as it stands in a text. Without a `day` it is no day of the calendar, or could be more than one. */
export interface WrittenDate {
  readonly text: string;
  readonly day?: IsoDate;
  readonly fault?: "ambiguous-date" | "not-a-date";
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const WHOLE_MONTH = new RegExp(`^${MONTH}$`);
const END = "(?!\\w|[/.]\\d)";
const TIME = "(?:t|,? )\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,6})?z?";

const YEAR_FIRST = new RegExp(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:${TIME}|(?!\\2\\d)${END})`, "iy");
const MONTH_FIRST = new RegExp(`(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\2\\d)${END}`, "y");
const MONTH_FIRST_WITH_DOTS = new RegExp(`(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})${END}`, "y");
const MONTH_NAME_FIRST = new RegExp(
  `${MONTH}\\.?[ -]{0,2}(\\d{1,2})(?:st|nd|rd|th)?[ ,-]{1,3}'?(\\d{4}|\\d{2})${END}`,
  "iy",
);
const DAY_BEFORE_NAME = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?${MONTH}\\.?[ ,-]{0,3}'?(\\d{4}|\\d{2})${END}`,
  "iy",
);
const SLASHED = /\d{1,2}\/\d{1,2}\/\d{1,6}(?!\w)/y;

// Excel counts days from here. Its first two months are off by one, but no date that matters is.
const SERIAL_EPOCH = toIsoDate(1899, 12, 30);
const FIRST_SERIAL = 3_654;
const LAST_SERIAL = 73_415;

/**
 * Reads the date that starts at a place in a text, whichever way it is written, or gives `undefined`.
 *
 * Numbers are month first, as in Oregon. A date that only reads day first (14/05/2026) is a date, but no day is
 * given for it: who writes that way also writes 05/06 for the fifth of June.
 */
export function readDateAt(text: string, index: number): WrittenDate | undefined {
  const startsWithDigit = isDigit(text.charCodeAt(index));
  if (!startsWithDigit) return readNamedMonth(text, index);
  return readNumbers(text, index) ?? readDayBeforeName(text, index) ?? readSlashed(text, index);
}

/** Says whether a word, in lower case, is the name of a month, so that numbers beside it may be a date. */
export function isMonthName(word: string): boolean {
  return WHOLE_MONTH.test(word);
}

/**
 * Reads eight digits as a day, year first (20260501) or, where a column says that it holds dates, month first.
 *
 * @example
 * readDigitsAsDay("20260501"); // "2026-05-01"
 */
export function readDigitsAsDay(digits: string, isDateColumn = false): IsoDate | undefined {
  const yearFirst = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(digits);
  const [, year = "", month = "", day = ""] = yearFirst ?? [];
  const found = yearFirst === null ? undefined : toDay(Number(year), Number(month), Number(day));
  if (found !== undefined || !isDateColumn) return found;
  const [, otherMonth = "", otherDay = "", otherYear = ""] = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(digits) ?? [];
  return toDay(Number(otherYear), Number(otherMonth), Number(otherDay)) ?? readSerial(digits);
}

function readSerial(digits: string): IsoDate | undefined {
  const serial = Number(digits);
  if (!/^\d{4,5}$/.test(digits) || serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
  return addDays(SERIAL_EPOCH, serial);
}

function readNumbers(text: string, index: number): WrittenDate | undefined {
  const yearFirst = execAt(YEAR_FIRST, text, index);
  if (yearFirst !== null) {
    const [written, year = "", , month = "", day = ""] = yearFirst;
    return toWritten(written, Number(year), Number(month), Number(day));
  }
  const monthFirst = execAt(MONTH_FIRST, text, index);
  if (monthFirst !== null) {
    const [written, month = "", , day = "", year = ""] = monthFirst;
    return toMonthFirst(written, Number(month), Number(day), year);
  }
  const dotted = execAt(MONTH_FIRST_WITH_DOTS, text, index);
  if (dotted === null) return undefined;
  const [written, month = "", day = "", year = ""] = dotted;
  return toMonthFirst(written, Number(month), Number(day), year);
}

function toMonthFirst(written: string, month: number, day: number, year: string): WrittenDate {
  const isDayFirstOnly = month > 12 && month <= 31 && day <= 12;
  return isDayFirstOnly ? { text: written, fault: "ambiguous-date" } : toWritten(written, toYear(year), month, day);
}

function readNamedMonth(text: string, index: number): WrittenDate | undefined {
  const match = execAt(MONTH_NAME_FIRST, text, index);
  if (match === null) return undefined;
  const [written, name = "", day = "", year = ""] = match;
  return toWritten(written, toYear(year), toMonth(name), Number(day));
}

function readDayBeforeName(text: string, index: number): WrittenDate | undefined {
  const match = execAt(DAY_BEFORE_NAME, text, index);
  if (match === null) return undefined;
  const [written, day = "", name = "", year = ""] = match;
  return toWritten(written, toYear(year), toMonth(name), Number(day));
}

/** What has the slashes of a date and is none (11/0/52023). */
function readSlashed(text: string, index: number): WrittenDate | undefined {
  const match = execAt(SLASHED, text, index);
  return match === null ? undefined : { text: match[0], fault: "not-a-date" };
}

function toWritten(text: string, year: number, month: number, day: number): WrittenDate {
  const found = toDay(year, month, day);
  return found === undefined ? { text, fault: "not-a-date" } : { text, day: found };
}

function toDay(year: number, month: number, day: number): IsoDate | undefined {
  if (year < 1900 || year > 2100 || !isCalendarDay(year, month, day)) return undefined;
  return toIsoDate(year, month, day);
}

// Two digits up to 39 are this century. A birth date of 1935 read as 2035 is no harm: it is never offered.
function toYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < 40 ? 2000 + year : 1900 + year;
}

function toMonth(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function execAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
