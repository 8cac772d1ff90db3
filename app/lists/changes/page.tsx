import { clsx } from "clsx";
import type { Metadata } from "next";
import { connection } from "next/server";
import { CompareForm, NO_EDITION } from "@/components/lists/compare-form";
import { FeedLink } from "@/components/lists/feed-link";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { compareEditions } from "@/lib/lists/compare-editions.server";
import { LISTS } from "@/lib/lists/list-identities";
import { listChangesTexts } from "@/texts/list-changes";
import { listsTexts } from "@/texts/lists";
import { BelowLists } from "../below-lists";
import { NotReadable } from "../not-readable";
import { type ListsState, readLists, readOrNothing } from "../read-lists";
import { readText, type SearchParams } from "../read-params";
import { type ChosenEditions, chooseEditions } from "./choose-editions";
import { Comparison } from "./comparison";

const { nothing } = listsTexts;
const { page } = listChangesTexts;

export const metadata: Metadata = { title: listChangesTexts.title };

export default async function ChangesPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await connection();
  const search = await searchParams;
  return (
    <BelowLists heading={listChangesTexts.title} state={await readLists()}>
      {(state) => <Changes state={state} search={search} />}
    </BelowLists>
  );
}

async function Changes({ state, search }: { readonly state: ListsState; readonly search: SearchParams }) {
  const chosen = chooseEditions(state.editions, search);
  return (
    <>
      <div className="mt-2 mb-6 flex flex-wrap items-center gap-x-6 gap-y-1 print:hidden">
        <ListChoice chosen={chosen?.list} />
        <FeedLink />
      </div>
      <ChosenChanges chosen={chosen} search={search} />
    </>
  );
}

interface ChosenChangesProps {
  readonly chosen: ChosenEditions | undefined;
  readonly search: SearchParams;
}

async function ChosenChanges({ chosen, search }: ChosenChangesProps) {
  if (chosen === undefined) return <Nothing title={nothing.noList} />;
  if (chosen.isUnknown) return <Nothing title={nothing.notPublished} />;
  if (chosen.to === undefined) return <Nothing title={nothing.noEdition} />;
  const { list, editions, from, to } = chosen;
  const comparison = await readOrNothing("Two editions could not be compared", () => compareEditions(from, to));
  if (comparison === undefined) return <NotReadable />;
  return (
    <div className="space-y-8">
      {to.demo || from?.demo ? (
        <p>
          <Badge>{listsTexts.demoList}</Badge> <span className="text-sm text-ink-soft">{page.demo}</span>
        </p>
      ) : null}
      <CompareForm list={list} editions={editions} from={from} to={to} text={readText(search, "q")} />
      <Comparison
        {...comparison}
        params={{ list, from: from?.version ?? NO_EDITION, to: to.version }}
        search={search}
      />
    </div>
  );
}

function ListChoice({ chosen }: { readonly chosen: string | undefined }) {
  return (
    <nav aria-label={page.lists} className="flex flex-wrap gap-x-5">
      {LISTS.map(({ list, name }) => (
        <a
          key={list}
          href={`/lists/changes?list=${list}`}
          aria-current={list === chosen ? "true" : undefined}
          className={clsx(
            "inline-flex min-h-9 items-center text-sm font-medium",
            list === chosen ? "underline decoration-2 underline-offset-8" : "text-ink-soft hover:text-ink",
          )}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

function Nothing({ title }: { readonly title: string }) {
  return (
    <Callout tone="caution" title={title}>
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
