import type { PublishedLists } from "../../router/compile-tables";
import { toReviewDay } from "../../router/route";
import type { PublishedVersion, RoutingTables } from "../../router/routing-tables";
import { versionOn } from "../../router/versions";
import type { IsoDate } from "../../shared/iso-date";
import { compileReading } from "./compile-reading";

/** The editions that are read for answers on a day, at most one of each list (R3, R7). Their entries need not be there. */
export function findReadVersions(published: PublishedLists, day: IsoDate): readonly PublishedVersion[] {
  const { lists }: RoutingTables = compileReading(published, () => false);
  const read = new Set(
    lists.map((list) => {
      const version = versionOn(list, list.kind === "healthhelp" ? toReviewDay(day) : day);
      return `${list.list} ${version?.version}`;
    }),
  );
  return published.versions.filter(({ list, version }) => read.has(`${list} ${version}`));
}
