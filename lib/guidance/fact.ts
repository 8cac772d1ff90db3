import type { GuidanceLink } from "./links";
import type { Sourced } from "./source";

/** One thing that a published page says, in short words, with the page to open where there is one. */
export interface Fact extends Sourced {
  readonly text: string;
  readonly link?: GuidanceLink;
}

/** A fact for those whom its question fits. */
export interface Help extends Fact {
  readonly question: string;
}
