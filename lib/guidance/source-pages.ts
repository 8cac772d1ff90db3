import { guideFactTexts } from "@/texts/guide-facts";
import { type GuidanceLink, LINKS } from "./links";
import type { Source } from "./source";

const { sourcePages } = guideFactTexts;

/** A page that facts were taken from. No link where the address of that page is not known here. */
export interface SourcePage {
  readonly letter: Source;
  readonly name: string;
  readonly links: readonly GuidanceLink[];
}

/** The pages behind the guide, by letter. A letter that a fact on the guide carries must stand here. */
export const GUIDE_SOURCES: readonly SourcePage[] = [
  { letter: "P", name: sourcePages.portalPage, links: [LINKS.portalPage] },
  { letter: "N", name: sourcePages.vendorChange, links: [LINKS.vendorChangeJackson, LINKS.vendorChange] },
  { letter: "B", name: sourcePages.behavioralHealth, links: [LINKS.behavioralHealth] },
  { letter: "F", name: sourcePages.policies, links: [] },
];
