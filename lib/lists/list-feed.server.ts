import "server-only";
import { Feed } from "feed";
import { listFeedTexts } from "@/texts/list-feed";
import { formatDay } from "../shared/iso-date";
import { describeDiff } from "./compare/describe-diff";
import { describeMovement } from "./compare/describe-movement";
import { formatRun, groupCodes } from "./compare/group-codes";
import type { CodeChange } from "./compare/list-changes";
import type { ListEvent } from "./compare/list-events";
import { compareEditions, type EditionComparison, type PublicEdition, readListEvents } from "./compare-editions.server";
import { LISTS, type ListId } from "./list-identities";
import { readPublishedLists } from "./published-tables.server";

/** What happened before these is on the pages. */
const MOST_EVENTS = 40;

/** A feed reader shows a few lines; all codes are one link away. */
const MOST_RUNS = 60;

// Pages and handlers are bundled apart; in one process they share one memory.
const SHARED = Symbol.for("which-portal.list-feeds");
const shared = globalThis as { [SHARED]?: Map<string, Promise<string>> };

const MOST_KEPT = 8;

/**
 * What happened to the lists as an Atom feed, the newest first: an entry for each publication and withdrawal.
 *
 * `list` keeps to one list. `base` is the address of the site, without a slash at its end. The feed is made once for
 * each state of the lists.
 */
export async function readListFeed(list: ListId | undefined, base: string): Promise<string> {
  const { tables } = await readPublishedLists();
  const events = (await readListEvents()).filter(({ edition }) => list === undefined || edition.list === list);
  shared[SHARED] ??= new Map();
  const memory = shared[SHARED];
  const key = JSON.stringify([
    list,
    base,
    tables.revision,
    events.map(({ kind, at, edition }) => [kind, at, edition.id]),
  ]);
  const known = memory.get(key);
  if (known !== undefined) return await known;
  const feed = writeFeed(events.slice(0, MOST_EVENTS), list, base);
  memory.set(key, feed);
  feed.catch(() => memory.delete(key));
  for (const oldest of memory.keys()) if (memory.size > MOST_KEPT) memory.delete(oldest);
  return await feed;
}

type Event = ListEvent<PublicEdition>;

async function writeFeed(events: readonly Event[], list: ListId | undefined, base: string): Promise<string> {
  const query = list === undefined ? "" : `?list=${list}`;
  const feed = new Feed({
    id: `urn:which-portal:changes${list === undefined ? "" : `:${list}`}`,
    title: list === undefined ? listFeedTexts.title : listFeedTexts.titleOf(nameList(list)),
    description: listFeedTexts.description,
    link: `${base}/lists/changes${query}`,
    feedLinks: { atom: `${base}/lists/changes/feed${query}` },
    updated: events[0]?.at ?? new Date(0),
    author: { name: listFeedTexts.author },
    generator: false,
  });
  // One after the other: a comparison is work, and lookups go first.
  for (const event of events) feed.addItem(toItem(event, await compareEditions(event.before, event.after), base));
  return feed.atom1();
}

function toItem(event: Event, comparison: EditionComparison, base: string) {
  const { kind, at, edition } = event;
  const toTitle = kind === "withdrawn" ? listFeedTexts.withdrawn : listFeedTexts.published;
  return {
    id: `urn:which-portal:${edition.list}:${edition.version}${kind === "withdrawn" ? ":withdrawn" : ""}`,
    title: toTitle(nameList(edition.list), formatDay(edition.effectiveFrom), describeDiff(comparison.diff)),
    link: `${base}${toChangesAddress(event)}`,
    date: at,
    published: at,
    content: toContent(event, comparison),
  };
}

/** The page that shows the same; a withdrawn edition has none, so its list's editions are shown. */
function toChangesAddress({ edition, before }: Event): string {
  if (edition.withdrawnAt !== null) return "/lists";
  const from = before === null || before.withdrawnAt !== null ? "" : `&from=${before.version}`;
  return `/lists/changes?list=${edition.list}${from}&to=${edition.version}`;
}

/** All of it is made of codes, days and our own words: nothing in it needs to be escaped. */
function toContent({ kind, edition, before, after }: Event, { diff, movement }: EditionComparison): string {
  const other = kind === "withdrawn" ? after : before;
  const against =
    other === null
      ? listFeedTexts.noOtherEdition
      : kind === "withdrawn"
        ? listFeedTexts.holdsAgain(formatDay(other.effectiveFrom))
        : listFeedTexts.comparedWith(formatDay(other.effectiveFrom));
  return [
    ...(edition.demo ? [`<p><strong>${listFeedTexts.demo}</strong></p>`] : []),
    `<p>${against} ${listFeedTexts.answersFor(formatDay(movement.dateOfService))}</p>`,
    `<ul>${describeMovement(movement)
      .map((sentence) => `<li>${sentence}</li>`)
      .join("")}</ul>`,
    toParagraph(diff.added, listFeedTexts.added),
    toParagraph(diff.removed, listFeedTexts.removed),
    toParagraph(diff.changed, listFeedTexts.changed),
  ].join("");
}

function toParagraph(changes: readonly CodeChange[], toSentence: (codes: string) => string): string {
  if (changes.length === 0) return "";
  const runs = groupCodes(changes.map(({ code }) => code));
  const shown = runs.slice(0, MOST_RUNS).map(formatRun).join(", ");
  const left = runs.slice(MOST_RUNS).reduce((sum, { count }) => sum + count, 0);
  return `<p>${toSentence(left === 0 ? shown : listFeedTexts.andMore(shown, left))}</p>`;
}

function nameList(id: string): string {
  return LISTS.find(({ list }) => list === id)?.name ?? id;
}
