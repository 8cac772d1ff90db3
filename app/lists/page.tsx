import type { Metadata } from "next";
import { connection } from "next/server";
import { FeedLink } from "@/components/lists/feed-link";
import { ListCard } from "@/components/lists/list-card";
import { ListsUnavailable } from "@/components/lookup/lists-unavailable";
import { countCodesOn } from "@/lib/lists/compare/count-codes";
import { toEditionStandings } from "@/lib/lists/compare/edition-standing";
import { toListAge } from "@/lib/lists/compare/list-age";
import { todayInLosAngeles } from "@/lib/shared/iso-date";
import { listsTexts } from "@/texts/lists";
import { ServedListsBand } from "../served-lists-band";
import { type ListsState, readLists } from "./read-lists";

const { page } = listsTexts;

export const metadata: Metadata = { title: listsTexts.title };

export default async function ListsPage() {
  await connection();
  const state = await readLists();
  return (
    <>
      <ServedListsBand lists={state?.tables.lists} />
      <main id="main" className="page-column pt-8 sm:pt-12">
        <h1 className="text-title">{page.heading}</h1>
        <p className="mt-2 max-w-prose text-pretty text-ink-soft">{page.lead}</p>
        <p className="mt-2 mb-8 flex flex-wrap gap-x-6 sm:mb-10 print:hidden">
          <a href="/lists/changes" className="text-link inline-flex min-h-9 items-center text-sm">
            {page.changes}
          </a>
          <FeedLink />
        </p>
        {state ? <ListCards state={state} /> : <ListsUnavailable reason="unreachable" />}
      </main>
    </>
  );
}

function ListCards({ state: { tables, editions } }: { readonly state: ListsState }) {
  const today = todayInLosAngeles(new Date());
  const codes = countCodesOn(tables, today);
  return (
    <div className="space-y-6 sm:space-y-8">
      {tables.lists.map((list) => (
        <ListCard
          key={list.list}
          list={list}
          age={toListAge(list, today)}
          codes={codes.get(list.list) ?? 0}
          editions={toEditionStandings(
            editions.filter((edition) => edition.list === list.list),
            today,
          )}
        />
      ))}
    </div>
  );
}
