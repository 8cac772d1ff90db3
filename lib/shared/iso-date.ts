import { dayTexts } from "@/texts/days";
import { err, ok, type Result } from "./result";

declare const isoDate: unique symbol;

/**
 * A calendar day, `YYYY-MM-DD`. It is text and never a moment: days compare with `<` and `>=`, so no time zone
 * can move a date of service across a cutoff.
 */
export type IsoDate = string & { readonly [isoDate]: true };

/** Why a text is not a day. `reason` picks the sentence the reader sees. */
export interface DateError {
  readonly code: "not-a-date";
  readonly reason: "empty" | "format" | "year" | "no-such-day" | "ends-before-start";
}

/** Years outside of these are slips of the keyboard ("0026", "20226"), never dates of service. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

const DAY_MS = 86_400_000;

const DIGIT_0 = 48;
const HYPHEN = 45;

/**
 * Reads an ISO day. Refuses every other way to write one, days that no calendar has, and years that no request has.
 *
 * @example
 * parseIsoDate("2026-05-14"); // { ok: true, value: "2026-05-14" }
 * parseIsoDate("2026-02-30"); // { ok: false, error: { code: "not-a-date", reason: "no-such-day" } }
 * parseIsoDate("20226-05-01"); // { ok: false, error: { code: "not-a-date", reason: "year" } }
 */
export function parseIsoDate(text: string): Result<IsoDate, DateError> {
  return isIsoDate(text) ? ok(text) : readIsoDate(text.trim());
}

/** Is a text an ISO day as it is printed, of a year that a date of service can have? Hot: it looks at characters only. */
function isIsoDate(text: string): text is IsoDate {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const year = toNumber(text, 0) * 100 + toNumber(text, 2);
  return year >= FIRST_YEAR && year <= LAST_YEAR && isCalendarDay(year, toNumber(text, 5), toNumber(text, 8));
}

/** The number that two digits make; not a number where they are none. */
function toNumber(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - DIGIT_0, text.charCodeAt(at + 1) - DIGIT_0];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function readIsoDate(trimmed: string): Result<IsoDate, DateError> {
  if (trimmed === "") return notADate("empty");
  const match = /^(\d{1,6})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (match === null) return notADate("format");
  const [, year = "", month = "", day = ""] = match;
  if (year.length !== 4 || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return notADate("year");
  if (month.length !== 2 || day.length !== 2) return notADate("format");
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return notADate("no-such-day");
  return ok(trimmed as IsoDate);
}

/** Says whether a calendar has this day: no 30 February, no month 13. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Makes an {@link IsoDate} of numbers that are known to be a calendar day. */
export function toIsoDate(year: number, month: number, day: number): IsoDate {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

/**
 * The day that lies `days` after (or, negative, before) another.
 *
 * @example
 * addDays("2026-04-30", 1); // "2026-05-01"
 */
export function addDays(day: IsoDate, days: number): IsoDate {
  return toIsoDay(toUtc(day) + days * DAY_MS);
}

/** How many days a span holds, both ends counted. */
export function countDays(from: IsoDate, to: IsoDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS) + 1;
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function dayOfWeek(day: IsoDate): number {
  return new Date(toUtc(day)).getUTCDay();
}

/**
 * Which day it is in Oregon at a moment. "Today" in every rule is this day, wherever the server or the reader is.
 *
 * @example
 * todayInLosAngeles(new Date("2026-05-01T06:59:00Z")); // "2026-04-30"
 */
export function todayInLosAngeles(now: Date): IsoDate {
  return LOS_ANGELES_DAY.format(now) as IsoDate;
}

/**
 * A day as a reader in Oregon writes it.
 *
 * @example
 * formatDay("2026-05-01"); // "May 1, 2026"
 */
export function formatDay(day: IsoDate): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return dayTexts.day(Number(year), Number(month), Number(date));
}

/**
 * A day in full, for where a slip would show by the day of the week.
 *
 * @example
 * formatFullDay("2026-05-01"); // "Friday, May 1, 2026"
 */
export function formatFullDay(day: IsoDate): string {
  return dayTexts.withWeekday(dayOfWeek(day), formatDay(day));
}

// The Swedish locale writes days as ISO does; the zone is the one DOMAIN names.
const LOS_ANGELES_DAY = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "America/Los_Angeles",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

function toUtc(day: IsoDate): number {
  const [year = "", month = "", date = ""] = day.split("-");
  return Date.UTC(Number(year), Number(month) - 1, Number(date));
}

function toIsoDay(utc: number): IsoDate {
  return new Date(utc).toISOString().slice(0, 10) as IsoDate;
}

function notADate(reason: DateError["reason"]): Result<never, DateError> {
  return err({ code: "not-a-date", reason });
}
