import { NO_EDITION } from "@/components/lists/compare-form";
import { findInForce, toListEvents } from "@/lib/lists/compare/list-events";
import type { PublicEdition } from "@/lib/lists/compare-editions.server";
import { isListId, LISTS, type ListId } from "@/lib/lists/list-identities";
import { readText, type SearchParams } from "../read-params";

/** What is compared: two editions of a list, or an edition and nothing. */
export interface ChosenEditions {
  readonly list: ListId;
  /** The published editions of the list, the newest first. */
  readonly editions: readonly PublicEdition[];
  /** Null stands for no edition at all. */
  readonly from: PublicEdition | null;
  /** Missing where the list has none. */
  readonly to: PublicEdition | undefined;
  /** The address names an edition that is not published. */
  readonly isUnknown: boolean;
}

/** Reads from the address what to compare; without a word the newest change of all lists. */
export function chooseEditions(all: readonly PublicEdition[], search: SearchParams): ChosenEditions | undefined {
  const published = all.filter(({ withdrawnAt }) => withdrawnAt === null);
  const asked = readText(search, "list");
  const list = asked === "" ? findNewestChange(published) : asked;
  if (!isListId(list)) return undefined;
  const editions = published
    .filter((edition) => edition.list === list)
    .sort((left, right) => (left.effectiveFrom > right.effectiveFrom ? -1 : 1));
  const find = (key: string) => editions.find(({ version }) => version === readText(search, key));
  const to = readText(search, "to") === "" ? (editions.find(({ demo }) => !demo) ?? editions[0]) : find("to");
  const from = readText(search, "from") === "" ? findBefore(editions, to) : (find("from") ?? null);
  const isNamed = (key: string) => !["", NO_EDITION].includes(readText(search, key));
  const isUnknown = (isNamed("to") && to === undefined) || (isNamed("from") && from === null);
  return { list, editions, from, to, isUnknown };
}

/** The list that changed last; one that was loaded whole has not changed. */
function findNewestChange(published: readonly PublicEdition[]): string {
  const change = toListEvents(published).find(({ before }) => before !== null);
  return change?.edition.list ?? LISTS[0].list;
}

/** What held before an edition: the real one before it, or the demo where it ended that. */
function findBefore(editions: readonly PublicEdition[], to: PublicEdition | undefined): PublicEdition | null {
  if (to === undefined) return null;
  const others = editions.filter((edition) => edition !== to && (!to.demo || edition.demo));
  return findInForce(
    others.filter(({ effectiveFrom }) => effectiveFrom <= to.effectiveFrom),
    to.effectiveFrom,
  );
}
