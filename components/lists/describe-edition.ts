import type { EditionStanding } from "@/lib/lists/compare/edition-standing";
import type { ListVersion } from "@/lib/router/routing-tables";
import { formatDay, todayInLosAngeles } from "@/lib/shared/iso-date";
import { listsTexts } from "@/texts/lists";

const { editions } = listsTexts;

/**
 * What an edition is called: its first day, with its full name where one day was published twice.
 *
 * @example
 * nameEdition({ version: "2026-11-15", effectiveFrom: "2026-11-15" }); // "Nov 15, 2026"
 */
export function nameEdition({ version, effectiveFrom }: Pick<ListVersion, "version" | "effectiveFrom">): string {
  return version === effectiveFrom ? formatDay(effectiveFrom) : editions.name(formatDay(effectiveFrom), version);
}

/** What has become of an edition, in words. */
export function describeStanding(standing: EditionStanding): string {
  switch (standing.kind) {
    case "in-force":
      return standing.until === null ? editions.inForce : editions.inForceUntil(formatDay(standing.until));
    case "upcoming":
      return editions.upcoming;
    case "past":
      return editions.heldUntil(formatDay(standing.until));
    case "withdrawn":
      return editions.withdrawnOn(formatDay(todayInLosAngeles(standing.at)));
    case "demo-over":
      return editions.demoOver;
  }
}

/** Addresses of what there is about an edition. */
export function toEditionLinks({ list, version }: Pick<ListVersion, "list" | "version">) {
  return {
    entries: `/lists/${list}?version=${version}`,
    csv: `/api/v1/lists/${list}/versions/${version}?format=csv`,
    changes: `/lists/changes?list=${list}&to=${version}`,
  };
}
