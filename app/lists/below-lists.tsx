import type { ReactNode } from "react";
import { ListsUnavailable } from "@/components/lookup/lists-unavailable";
import { listsTexts } from "@/texts/lists";
import { ServedListsBand } from "../served-lists-band";
import type { ListsState } from "./read-lists";

interface BelowListsProps {
  readonly heading: string;
  /** Undefined while no list can be read. */
  readonly state: ListsState | undefined;
  readonly children: (state: ListsState) => ReactNode;
}

/** A page below the overview of the lists, with the way back to it. */
export function BelowLists({ heading, state, children }: BelowListsProps) {
  return (
    <>
      <ServedListsBand lists={state?.tables.lists} />
      <main id="main" className="page-column pt-8 sm:pt-12">
        <p className="mb-2 text-sm print:hidden">
          <a href="/lists" className="text-link inline-flex min-h-6 items-center">
            {listsTexts.allLists}
          </a>
        </p>
        <h1 className="text-title">{heading}</h1>
        {state ? children(state) : <ListsUnavailable reason="unreachable" />}
      </main>
    </>
  );
}
