const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** How days are written. */
export const dayTexts = {
  /** A month counts from 1. */
  day: (year: number, month: number, date: number) => `${MONTHS[month - 1]} ${date}, ${year}`,
  /** A weekday counts from 0, Sunday. */
  withWeekday: (weekday: number, day: string) => `${WEEKDAYS[weekday]}, ${day}`,
} as const;
