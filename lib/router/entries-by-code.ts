import type { ProcedureCode } from "../codes/procedure-code";
import type { IsoDate } from "../shared/iso-date";
import { holdsOn, toReviewDay } from "./route";
import type { CodeEntries, EntriesByCode, HeldEntry, RoutingTables } from "./routing-tables";

/** What the lists say of a code on no list. */
const NO_ENTRIES: CodeEntries = [];

/** Everything that the lists say of a code, on whatever day; nothing for a code on no list. */
export function entriesOf({ entriesByCode }: Pick<RoutingTables, "entriesByCode">, code: ProcedureCode): CodeEntries {
  return entriesByCode.get(code) ?? NO_ENTRIES;
}

/** Does any of these entries hold on this day, under whatever conditions (R3, R7)? */
export function isListedOn(day: IsoDate, entries: CodeEntries): boolean {
  const reviewDay = toReviewDay(day);
  return entries.some((entry) => holdsOn(entry, entry.kind === "healthhelp" ? reviewDay : day));
}

/**
 * Files entries by their code, in the order of the codes. Codes of which the lists say the same share one array, so that
 * what is worked out for one of them holds for all.
 */
export function shareEntries(all: Iterable<readonly [ProcedureCode, CodeEntries]>): EntriesByCode {
  const shared = new Map<string, CodeEntries>();
  const byCode = [...all].map(([code, entries]): [ProcedureCode, CodeEntries] => {
    const key = JSON.stringify(entries.map(toSaid));
    const known = shared.get(key);
    if (known !== undefined) return [code, known];
    shared.set(key, entries);
    return [code, entries];
  });
  return new Map(byCode.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Everything that an entry says, in one order. */
export function toSaid({ list, from, to, modifiers, lineOfBusiness, serviceLine, note }: HeldEntry) {
  return [list, from, to ?? null, modifiers, lineOfBusiness, serviceLine ?? null, note ?? null] as const;
}
