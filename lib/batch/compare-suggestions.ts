import { batchCompareTexts } from "@/texts/batch-compare";
import { HEALTHHELP_FROM } from "../router/route";
import type { ListHistory } from "../router/routing-tables";
import { addDays, formatDay, type IsoDate } from "../shared/iso-date";
import type { ComparedDays } from "./compare-days";

const { compareDaysForm } = batchCompareTexts;

/** Two days that are worth comparing, with words for a button. */
export interface SuggestedDays {
  readonly days: ComparedDays;
  readonly words: string;
}

/**
 * Which days are worth comparing: before and after HealthHelp's first day, and each list update against the day before
 * it, the newest first.
 *
 * The first edition of a list is left out: the day before it has no list to compare with.
 */
export function suggestDays(lists: readonly ListHistory[]): readonly SuggestedDays[] {
  const names = new Map<IsoDate, string[]>();
  for (const { name, versions } of lists) {
    for (const { effectiveFrom } of versions.slice(1)) {
      if (effectiveFrom === HEALTHHELP_FROM) continue;
      const named = names.get(effectiveFrom);
      if (named === undefined) names.set(effectiveFrom, [name]);
      else if (!named.includes(name)) named.push(name);
    }
  }
  const updates = [...names].sort(([one], [other]) => (one > other ? -1 : 1));
  return [
    { days: toDays(HEALTHHELP_FROM), words: compareDaysForm.around(formatDay(HEALTHHELP_FROM)) },
    ...updates.map(([day, named]) => ({
      days: toDays(day),
      words: compareDaysForm.update(named, formatDay(day)),
    })),
  ];
}

function toDays(after: IsoDate): ComparedDays {
  return { before: addDays(after, -1), after };
}
