import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { describeStanding, nameEdition, toEditionLinks } from "@/components/lists/describe-edition";
import { FeedLink } from "@/components/lists/feed-link";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { type EditionStanding, toEditionStandings } from "@/lib/lists/compare/edition-standing";
import type { PublicEdition } from "@/lib/lists/compare-editions.server";
import { isListId, LISTS } from "@/lib/lists/list-identities";
import { readPublishedEdition } from "@/lib/lists/published-tables.server";
import { toAnswerLink } from "@/lib/router/answer-link";
import type { ListIdentity } from "@/lib/router/routing-tables";
import { todayInLosAngeles } from "@/lib/shared/iso-date";
import { listsTexts } from "@/texts/lists";
import { BelowLists } from "../below-lists";
import { NotReadable } from "../not-readable";
import { type ListsState, readLists, readOrNothing } from "../read-lists";
import { readText, type SearchParams } from "../read-params";
import { EditionEntries } from "./edition-entries";

const { listPage, nothing } = listsTexts;

interface ListPageProps {
  readonly params: Promise<{ list: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  return { title: findList((await params).list)?.name ?? listsTexts.title };
}

export default async function ListPage({ params, searchParams }: ListPageProps) {
  await connection();
  const list = findList((await params).list);
  if (list === undefined) notFound();
  const search = await searchParams;
  return (
    <BelowLists heading={list.name} state={await readLists()}>
      {(state) => <Edition list={list} state={state} search={search} />}
    </BelowLists>
  );
}

interface EditionProps {
  readonly list: ListIdentity;
  readonly state: ListsState;
  readonly search: SearchParams;
}

async function Edition({ list, state, search }: EditionProps) {
  const version = readText(search, "version");
  const chosen = chooseEdition(list, state, version);
  if (chosen === undefined) {
    return (
      <Callout tone="caution" title={version === "" ? nothing.noEdition : nothing.notPublished} className="mt-6">
        <p className="mt-1 text-base">
          {nothing.seeAll((words) => (
            <a href="/lists" className="text-link">
              {words}
            </a>
          ))}
        </p>
      </Callout>
    );
  }
  const { edition, standing } = chosen;
  const published = await readOrNothing("The entries of an edition could not be read", async () => ({
    entries: (await readPublishedEdition(edition.list, edition.version))?.entries ?? [],
  }));
  const day = edition.effectiveFrom;
  const links = toEditionLinks(edition);
  return (
    <>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
        <span>
          {listPage.edition(
            <strong className="font-semibold text-ink">{nameEdition(edition)}</strong>,
            describeStanding(standing),
          )}
        </span>
        {edition.demo ? <Badge>{listsTexts.demoList}</Badge> : null}
      </p>
      <p className="mt-1 mb-8 flex flex-wrap gap-x-6 text-sm print:hidden">
        <a href={links.changes} className="text-link inline-flex min-h-9 items-center">
          {listPage.changes}
        </a>
        <a href={links.csv} className="text-link inline-flex min-h-9 items-center">
          {listsTexts.downloadCsv}
        </a>
        <FeedLink />
      </p>
      {published === undefined ? (
        <NotReadable />
      ) : (
        <EditionEntries
          list={list}
          version={version}
          entries={published.entries}
          search={search}
          toAnswer={(code) =>
            toAnswerLink({ code, from: day, to: day, lineOfBusiness: undefined, requestType: "medical" })
          }
        />
      )}
    </>
  );
}

function findList(id: string): ListIdentity | undefined {
  return isListId(id) ? LISTS.find(({ list }) => list === id) : undefined;
}

/** The edition that the address names; else the one in force, and where none is, the newest that is published. */
function chooseEdition(
  { list }: ListIdentity,
  { editions }: ListsState,
  version: string,
): { edition: PublicEdition; standing: EditionStanding } | undefined {
  const own = editions.filter((edition) => edition.list === list);
  const standings = toEditionStandings(own, todayInLosAngeles(new Date())).filter(
    ({ standing }) => standing.kind !== "withdrawn",
  );
  if (version !== "") return standings.find(({ edition }) => edition.version === version);
  return standings.find(({ standing }) => standing.kind === "in-force") ?? standings[0];
}
