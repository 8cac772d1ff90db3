import { compileTables, type PublishedLists } from "../../router/compile-tables";
import type { PublishedVersion, RoutingTables } from "../../router/routing-tables";

/**
 * Tables of which only some editions are read, to compare lists without compiling years of them. The other editions
 * are there in name: they tell when an edition ends, and whether the demo is over.
 */
export function compileReading(
  published: PublishedLists,
  isRead: (version: PublishedVersion) => boolean,
): RoutingTables {
  const versions = published.versions.map((version) => (isRead(version) ? version : { ...version, entries: [] }));
  return compileTables({ ...published, versions });
}
