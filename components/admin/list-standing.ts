import { findInForce } from "@/lib/lists/compare/list-events";
import { nextDueDay } from "@/lib/router/due-day";
import { countDays, formatDay, type IsoDate } from "@/lib/shared/iso-date";
import { adminListsTexts } from "@/texts/admin-lists";
import type { AdminEdition } from "./edition-view";

const texts = adminListsTexts.standing;

/** How current a list is, for whoever keeps it. */
export interface ListStanding {
  readonly inForce: AdminEdition | undefined;
  /** In words; empty where nothing is in force. */
  readonly age: string;
  readonly due: string;
  readonly isLate: boolean;
  /** An edition that is published and takes over later. */
  readonly upcoming: AdminEdition | undefined;
}

/** Works out how current a list is on a day, from all of its editions. */
export function toListStanding(editions: readonly AdminEdition[], today: IsoDate): ListStanding {
  const published = editions.filter(({ withdrawnAt }) => withdrawnAt === null);
  const inForce = findInForce(published, today) ?? undefined;
  const upcoming = published.filter((edition) => !edition.demo && edition.effectiveFrom > today).at(0);
  if (inForce === undefined) return { inForce, upcoming, age: "", due: "", isLate: true };
  const dueDay = nextDueDay(inForce.effectiveFrom);
  const isLate = upcoming === undefined && today > dueDay;
  return {
    inForce,
    upcoming,
    age: describeAge(inForce.effectiveFrom, today),
    due: describeDue(dueDay, today, isLate),
    isLate,
  };
}

function describeAge(effectiveFrom: IsoDate, today: IsoDate): string {
  const days = countDays(effectiveFrom, today) - 1;
  return days === 0 ? texts.sinceToday : texts.forDays(days);
}

function describeDue(dueDay: IsoDate, today: IsoDate, isLate: boolean): string {
  if (isLate) return texts.wasDue(formatDay(dueDay));
  return dueDay === today ? texts.dueToday : texts.due(formatDay(dueDay));
}
