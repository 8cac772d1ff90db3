import type { IsoDate } from "../shared/iso-date";
import type { DecidingVersion, ListHistory, RoutingTables } from "./routing-tables";

/** The edition of a list that counts on a day: the last one that starts on or before it (R7). */
export function versionOn(list: ListHistory, day: IsoDate): DecidingVersion | undefined {
  return list.versions.findLast((version) => version.effectiveFrom <= day);
}

/** Says whether no later edition of the list is published. */
export function isLatest(list: ListHistory, version: DecidingVersion): boolean {
  return list.versions.at(-1) === version;
}

/** Says whether nothing at all is published, so that no question has an answer (R11). */
export function hasNoLists({ lists }: RoutingTables): boolean {
  return lists.every(({ versions }) => versions.length === 0);
}

/** The lists of which no edition is in force on a day (R11). */
export function findMissingLists(tables: RoutingTables, day: IsoDate): readonly ListHistory[] {
  return tables.lists.filter((list) => versionOn(list, day) === undefined);
}
