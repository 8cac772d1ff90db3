import { formatDay, formatFullDay, type IsoDate } from "@/lib/shared/iso-date";

interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** One day, or a span with both ends, where many stand below each other. */
export function describeDays({ from, to }: Days): string {
  return from === to ? formatDay(from) : describeSpan(from, to);
}

/** The same as a heading: one day has its weekday, by which people notice that a date is not the one they meant. */
export function describeDaysInFull({ from, to }: Days): string {
  return from === to ? formatFullDay(from) : describeSpan(from, to);
}

function describeSpan(from: IsoDate, to: IsoDate): string {
  return `${formatDay(from)} – ${formatDay(to)}`;
}
