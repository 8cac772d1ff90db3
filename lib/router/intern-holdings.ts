import type { HeldEntry, Holding } from "./routing-tables";

/** Holdings of which equal ones become one. */
export interface InternedHoldings {
  readonly holdings: readonly Holding[];
  /** Where what is said of a code stands among the holdings. */
  readonly placeOf: (entries: readonly HeldEntry[]) => number;
}

/** Gathers what the lists say of codes, each different saying once. The first holding is that of a code on no list. */
export function startHoldings(): InternedHoldings {
  const entries = new Map<string, { readonly entry: HeldEntry; readonly place: number }>();
  const places = new Map<string, number>();
  const holdings: Holding[] = [[]];
  const intern = (entry: HeldEntry) => {
    const key = toKey(entry);
    const known = entries.get(key);
    if (known !== undefined) return known;
    const added = { entry, place: entries.size };
    entries.set(key, added);
    return added;
  };
  const placeOf = (said: readonly HeldEntry[]) => {
    const shared = said.map(intern);
    const key = shared.map(({ place }) => place).join();
    let place = places.get(key);
    if (place === undefined) {
      place = holdings.push(shared.map(({ entry }) => entry)) - 1;
      places.set(key, place);
    }
    return place;
  };
  return { holdings, placeOf };
}

/** Nothing that can stand in a field ends one: lists, days and modifiers are words, and texts are quoted. */
function toKey({ list, from, to, modifiers, lineOfBusiness, serviceLine, note }: HeldEntry): string {
  const conditions = `${list} ${from} ${to ?? ""} ${modifiers.join()} ${lineOfBusiness.join()}`;
  if (serviceLine === undefined && note === undefined) return conditions;
  return `${conditions} ${JSON.stringify([serviceLine, note])}`;
}
