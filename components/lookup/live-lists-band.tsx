"use client";

import { BandFrame, ListsBand } from "../layout/lists-band";
import { useRoutingTables } from "./use-routing-tables";

/** The band of a page that decides in the browser. */
export function LiveListsBand() {
  const state = useRoutingTables();
  switch (state.status) {
    case "ready":
      return <ListsBand lists={state.tables.lists} />;
    case "loading":
      return <BandFrame>Loading the code lists…</BandFrame>;
    case "lists-missing":
      return <BandFrame>No list is published here.</BandFrame>;
    case "unreachable":
      return <BandFrame>The code lists could not be loaded.</BandFrame>;
  }
}
