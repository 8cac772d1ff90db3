import { clsx } from "clsx";
import type { Metadata } from "next";
import { connection } from "next/server";
import { CompareForm, NO_EDITION } from "@/components/lists/compare-form";
import { FeedLink } from "@/components/lists/feed-link";
import { ListsUnavailable } from "@/components/lookup/lists-unavailable";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { compareEditions } from "@/lib/lists/compare-editions.server";
import { LISTS } from "@/lib/lists/list-identities";
import { ServedListsBand } from "../../served-lists-band";
import { NotReadable } from "../not-readable";
import { type ListsState, readLists, readOrNothing } from "../read-lists";
import { readText, type SearchParams } from "../read-params";
import { type ChosenEditions, chooseEditions } from "./choose-editions";
import { Comparison } from "./comparison";

export const metadata: Metadata = { title: "What changed" };

export default async function ChangesPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await connection();
  const search = await searchParams;
  const state = await readLists();
  return (
    <>
      <ServedListsBand lists={state?.tables.lists} />
      <main id="main" className="page-column pt-8 sm:pt-12">
        <p className="mb-2 text-sm print:hidden">
          <a href="/lists" className="text-link inline-flex min-h-6 items-center">
            All lists
          </a>
        </p>
        <h1 className="text-title">What changed</h1>
        {state ? <Changes state={state} search={search} /> : <ListsUnavailable reason="unreachable" />}
      </main>
    </>
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
  if (chosen === undefined) return <Nothing title="There is no such list" />;
  if (chosen.isUnknown) return <Nothing title="No such edition is published" />;
  if (chosen.to === undefined) return <Nothing title="No edition of this list is published" />;
  const { list, editions, from, to } = chosen;
  const comparison = await readOrNothing("Two editions could not be compared", () => compareEditions(from, to));
  if (comparison === undefined) return <NotReadable />;
  return (
    <div className="space-y-8">
      {to.demo || from?.demo ? (
        <p>
          <Badge>Demo list</Badge> <span className="text-sm text-ink-soft">These changes are not the plan’s.</span>
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
    <nav aria-label="Lists" className="flex flex-wrap gap-x-5">
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
        See{" "}
        <a href="/lists" className="text-link">
          all lists and their editions
        </a>
        .
      </p>
    </Callout>
  );
}
