import { addDays, dayOfWeek, type IsoDate, toIsoDate } from "../shared/iso-date";

const DUE_DAY_OF_MONTH = 15;
const MONDAY = 1;

/**
 * The day by which a list that holds from `effectiveFrom` is followed by its next edition: the 15th of the month, or
 * the next business day where the 15th is a weekend or a federal holiday (R7).
 *
 * An edition that starts on or after a 15th is that month's; one that starts earlier is followed in the same month.
 *
 * @example
 * nextDueDay("2026-10-15"); // "2026-11-16": the 15th is a Sunday
 * nextDueDay("2026-05-01"); // "2026-05-15"
 */
export function nextDueDay(effectiveFrom: IsoDate): IsoDate {
  const [year, month, day] = effectiveFrom.split("-").map(Number) as [number, number, number];
  if (day < DUE_DAY_OF_MONTH) return dueDayOf(year, month);
  return month === 12 ? dueDayOf(year + 1, 1) : dueDayOf(year, month + 1);
}

function dueDayOf(year: number, month: number): IsoDate {
  let day = toIsoDate(year, month, DUE_DAY_OF_MONTH);
  while (!isBusinessDay(day)) day = addDays(day, 1);
  return day;
}

/**
 * The only federal holidays that can fall on the 15th or on the Monday after it are those on a third Monday:
 * Martin Luther King Jr. Day in January and Presidents' Day in February.
 */
function isBusinessDay(day: IsoDate): boolean {
  const weekday = dayOfWeek(day);
  if (weekday === 0 || weekday === 6) return false;
  const [, month, date] = day.split("-").map(Number) as [number, number, number];
  const isThirdMonday = weekday === MONDAY && date >= 15 && date <= 21;
  return !(isThirdMonday && (month === 1 || month === 2));
}
