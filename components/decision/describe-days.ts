import { formatDay, formatFullDay, type IsoDate } from "@/lib/shared/iso-date";

/** One day in full, or a span with both ends, as a heading. */
export function describeDays({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): string {
  return from === to ? formatFullDay(from) : `${formatDay(from)} – ${formatDay(to)}`;
}
