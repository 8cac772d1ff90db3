import "server-only";
import { setImmediate } from "node:timers/promises";
import type { PublishedLists } from "../router/compile-tables";
import type { ListVersion, PublishedVersion } from "../router/routing-tables";
import { diffLists } from "./compare/diff-lists";
import { findReadVersions } from "./compare/find-read-versions";
import type { AnswerMovement, ListDiff } from "./compare/list-changes";
import { type EditionRecord, type ListEvent, toListEvents } from "./compare/list-events";
import { moveAnswers } from "./compare/move-answers";
import { readEntriesOnce } from "./edition-entries.server";
import { LISTS } from "./list-identities";
import { readKeptVersions, type VersionRecord } from "./list-repository.server";
import { readPublishedLists, requireDatabase } from "./published-tables.server";

/** An edition that readers may see, published or withdrawn. Who did it, and why, is told to maintainers only. */
export interface PublicEdition extends EditionRecord, VersionRecord {}

/** What two editions of a list say differently, and what this does to answers. */
export interface EditionComparison {
  readonly diff: ListDiff;
  readonly movement: AnswerMovement;
}

/** All editions of all lists that were ever in force, by list and then by day. */
export async function readPublicEditions(): Promise<readonly PublicEdition[]> {
  const kept = await readKeptVersions(requireDatabase());
  return kept.map(({ publishedBy: _by, fileId: _file, withdrawal, ...record }) => ({
    ...record,
    withdrawnAt: withdrawal?.at ?? null,
  }));
}

/** Everything that happened to the lists, the newest first. */
export async function readListEvents(): Promise<readonly ListEvent<PublicEdition>[]> {
  return toListEvents(await readPublicEditions());
}

/** So many comparisons stay in memory. Two editions never change, so each is made once while people ask for it. */
const MOST_KEPT = 24;

// Pages and handlers are bundled apart; in one process they share one memory.
const SHARED = Symbol.for("which-portal.edition-comparisons");
const shared = globalThis as { [SHARED]?: Map<string, Promise<EditionComparison>> };

/**
 * Compares two editions of a list, or one with none: `null` is a list of which nothing is in force. Answers are those of
 * the first day on which the later edition holds, beside the other lists as they are published now.
 */
export async function compareEditions(
  before: PublicEdition | null,
  after: PublicEdition | null,
): Promise<EditionComparison> {
  shared[SHARED] ??= new Map();
  const memory = shared[SHARED];
  const { tables, versions } = await readPublishedLists();
  const key = [tables.revision, toKey(before), toKey(after)].join(" ");
  const known = memory.get(key);
  if (known !== undefined) return await known;
  const comparison = compare(before, after, versions);
  memory.set(key, comparison);
  comparison.catch(() => memory.delete(key));
  for (const oldest of memory.keys()) if (memory.size > MOST_KEPT) memory.delete(oldest);
  return await comparison;
}

function toKey(edition: PublicEdition | null): string {
  return edition === null ? "none" : `${edition.id} ${edition.publishedAt.getTime()} ${edition.sourceSha256}`;
}

async function compare(
  before: PublicEdition | null,
  after: PublicEdition | null,
  published: readonly VersionRecord[],
): Promise<EditionComparison> {
  const [day] = [before, after]
    .flatMap((edition) => edition?.effectiveFrom ?? [])
    .sort()
    .reverse();
  const list = (before ?? after)?.list;
  if (day === undefined || list === undefined) throw new Error("There is no edition to compare");
  const others = await readOthers(
    published.filter((record) => record.list !== list),
    day,
  );
  const earlier = await readEdition(before);
  const later = await readEdition(after);
  // Lookups go first: a comparison of the largest lists is cut into two.
  await setImmediate();
  const movement = moveAnswers(toLists([...others, ...earlier]), toLists([...others, ...later]), day);
  await setImmediate();
  const diff = diffLists(
    earlier.flatMap(({ entries }) => entries),
    later.flatMap(({ entries }) => entries),
  );
  return { diff, movement };
}

/** The other lists, with the entries of those editions only that are read on the day. */
async function readOthers(records: readonly VersionRecord[], day: PublicEdition["effectiveFrom"]) {
  const read = new Set(findReadVersions(toLists(records.map((record) => toVersion(record, []))), day).map(toName));
  const versions: PublishedVersion[] = [];
  for (const record of records) {
    versions.push(toVersion(record, read.has(toName(record)) ? await readEntriesOnce(requireDatabase(), record) : []));
  }
  return versions;
}

async function readEdition(edition: PublicEdition | null): Promise<readonly PublishedVersion[]> {
  return edition === null ? [] : [toVersion(edition, await readEntriesOnce(requireDatabase(), edition))];
}

function toVersion(
  { list, version, effectiveFrom, demo }: ListVersion,
  entries: PublishedVersion["entries"],
): PublishedVersion {
  return { list, version, effectiveFrom, demo, entries };
}

function toName({ list, version }: ListVersion): string {
  return `${list} ${version}`;
}

function toLists(versions: readonly PublishedVersion[]): PublishedLists {
  return { revision: "", lists: LISTS, versions, notices: [] };
}
