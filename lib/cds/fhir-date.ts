import { type DateError, type IsoDate, isCalendarDay, parseIsoDate } from "../shared/iso-date";
import { err, ok, type Result } from "../shared/result";

/** A span of days, both ends included. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** `date`, `dateTime` and `instant` of FHIR. Seconds and the zone are asked for there, and left out by some clients. */
const FHIR_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

const LONGEST_MONTH = 31;

/**
 * Reads a FHIR date into the days that it stands for: a month is every day of it, a year every day of that.
 *
 * A time and its zone are passed over, since a date of service is the calendar day as it is written and never a moment.
 *
 * @example
 * readFhirDate("2026-05"); // { ok: true, value: { from: "2026-05-01", to: "2026-05-31" } }
 * readFhirDate("2026-05-01T02:00:00Z"); // { ok: true, value: { from: "2026-05-01", to: "2026-05-01" } }
 */
export function readFhirDate(value: unknown): Result<Span, DateError> {
  const match = typeof value === "string" ? FHIR_DATE.exec(value.trim()) : null;
  if (match === null) return err({ code: "not-a-date", reason: "format" });
  const [, year = "", month, day] = match;
  const from = parseIsoDate(`${year}-${month ?? "01"}-${day ?? "01"}`);
  if (!from.ok) return from;
  if (day !== undefined) return ok({ from: from.value, to: from.value });
  const to = parseIsoDate(`${year}-${month ?? "12"}-${lastDayOf(Number(year), Number(month ?? "12"))}`);
  return to.ok ? ok({ from: from.value, to: to.value }) : to;
}

function lastDayOf(year: number, month: number): number {
  let day = LONGEST_MONTH;
  while (!isCalendarDay(year, month, day)) day -= 1;
  return day;
}
