import { holdsOn } from "../../router/route";
import type { RoutingTables } from "../../router/routing-tables";
import type { IsoDate } from "../../shared/iso-date";

/** How many codes each list names on a day, ranges written out, by the name of the list. */
export function countCodesOn(tables: RoutingTables, day: IsoDate): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, holding] of tables.entriesByCode) {
    const inForce = holding.filter((entry) => holdsOn(entry, day));
    for (const list of new Set(inForce.map((entry) => entry.list))) counts.set(list, (counts.get(list) ?? 0) + 1);
  }
  return counts;
}
