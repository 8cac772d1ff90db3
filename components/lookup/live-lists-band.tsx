"use client";

import { listsClientTexts } from "@/texts/lists-client";
import { BandFrame, ListsBand } from "../layout/lists-band";
import type { TablesState } from "../lists-client/lists-state";
import { UnconfirmedListsBand } from "../offline/unconfirmed-lists-band";
import { useListsStanding, useRoutingTables } from "./use-routing-tables";

const { connection, listsBand, loading } = listsClientTexts;

/** The band of a page that decides in the browser. */
export function LiveListsBand() {
  const state = useRoutingTables();
  const standing = useListsStanding();
  const isUnconfirmed = state.status === "ready" && standing.connection !== "connected";
  return (
    <>
      {isUnconfirmed ? (
        <UnconfirmedListsBand lists={state.tables.lists} standing={standing} />
      ) : (
        <ConfirmedBand state={state} />
      )}
      {/* Told once, in a place that was there before: the band itself changes with the clock. */}
      <p role="status" className="sr-only">
        {isUnconfirmed ? connection.leads[standing.connection] : ""}
      </p>
    </>
  );
}

function ConfirmedBand({ state }: { readonly state: TablesState }) {
  switch (state.status) {
    case "ready":
      return <ListsBand lists={state.tables.lists} />;
    case "loading":
      return <BandFrame>{loading}</BandFrame>;
    case "lists-missing":
      return <BandFrame>{listsBand.noList}</BandFrame>;
    case "unreachable":
      return <BandFrame>{listsBand.notLoaded}</BandFrame>;
  }
}
