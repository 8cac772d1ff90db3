import { LOCALE } from "@/texts/numbers";

const SHAPE: Intl.DateTimeFormatOptions = {
  year: "numeric",
  month: "short",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZoneName: "short",
};

/** A moment as the reader's own clock shows it, with its zone; a server names the zone, since it has no reader's clock. */
export function formatMoment(moment: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat(LOCALE, { ...SHAPE, timeZone }).format(moment);
}
