import { LISTS } from "../lists/list-identities";
import type { ListEntry } from "../router/routing-tables";

/** What is told of one published edition. Who published it is not. */
export interface VersionFacts {
  readonly list: string;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly demo: boolean;
  readonly entryCount: number;
  readonly sourceFile: string;
  readonly sourceSha256: string;
  readonly publishedAt: Date;
}

/** Describes every list with its published editions, oldest first. */
export function describeLists(versions: readonly VersionFacts[]) {
  return LISTS.map(({ list, kind, name }) => ({
    list,
    kind,
    name,
    versions: versions.filter((version) => version.list === list).map(describeVersion),
  }));
}

/** The moment of the newest publication; undefined while there is none. */
export function findPublishedAt(versions: readonly Pick<VersionFacts, "publishedAt">[]): Date | undefined {
  if (versions.length === 0) return undefined;
  return new Date(Math.max(...versions.map(({ publishedAt }) => publishedAt.getTime())));
}

/**
 * Names a state of the lists with all that is told of it. Lists that say the same may have come at another time, and may
 * be in doubt since a moment.
 */
export function toListsTag(
  revision: string,
  versions: readonly Pick<VersionFacts, "publishedAt">[],
  uncheckedSince?: Date,
): string {
  const publishedAt = findPublishedAt(versions);
  const published = publishedAt === undefined ? "" : `-${publishedAt.getTime().toString(36)}`;
  return `${revision}${published}${uncheckedSince === undefined ? "" : `-since-${uncheckedSince.getTime().toString(36)}`}`;
}

/** Describes one edition. */
export function describeVersion(facts: VersionFacts) {
  const { version, effectiveFrom, demo, entryCount, sourceFile, sourceSha256, publishedAt } = facts;
  return { version, effectiveFrom, demo, entryCount, sourceFile, sourceSha256, publishedAt: publishedAt.toISOString() };
}

/** Writes one entry with every field there, null where it says nothing. */
export function describeEntry(entry: ListEntry) {
  return {
    code: entry.codeTo === undefined ? entry.code : `${entry.code}-${entry.codeTo}`,
    modifiers: entry.modifiers,
    serviceLine: entry.serviceLine ?? null,
    lineOfBusiness: entry.lineOfBusiness,
    note: entry.note ?? null,
    effectiveFrom: entry.effectiveFrom ?? null,
    effectiveTo: entry.effectiveTo ?? null,
    ...(entry.description === undefined ? {} : { description: entry.description }),
  };
}
