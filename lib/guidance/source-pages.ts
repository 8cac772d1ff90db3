import { type GuidanceLink, LINKS } from "./links";
import type { Source } from "./source";

/** A page that facts were taken from. No link where the address of that page is not known here. */
export interface SourcePage {
  readonly letter: Source;
  readonly name: string;
  readonly links: readonly GuidanceLink[];
}

/** The pages behind the guide, by letter. A letter that a fact on the guide carries must stand here. */
export const GUIDE_SOURCES: readonly SourcePage[] = [
  { letter: "P", name: "Provider portal page", links: [LINKS.portalPage] },
  { letter: "N", name: "News of the change, April 15, 2026", links: [LINKS.vendorChangeJackson, LINKS.vendorChange] },
  { letter: "B", name: "Behavioral health page", links: [LINKS.behavioralHealth] },
  { letter: "F", name: "CareOregon’s policies and forms pages", links: [] },
];
