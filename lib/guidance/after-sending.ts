import { guidanceTexts } from "@/texts/guidance";
import type { Fact } from "./fact";
import { LINKS } from "./links";

const { status, bundledCodes, training } = guidanceTexts;

/** Where to see what became of a request. */
export const STATUS = {
  webConsult: { text: status.webConsult, link: LINKS.healthHelpStatus, source: "N" },
  connect: { text: status.connect, source: "P" },
} as const satisfies Record<string, Fact>;

/** What to read before sending codes that HealthHelp may bundle. */
export const BUNDLED_CODES = {
  text: bundledCodes,
  source: "N",
  also: ["P"],
} as const satisfies Fact;

/** Where to learn each portal. */
export const TRAINING = {
  connect: {
    text: training.connect,
    link: LINKS.portalPage,
    source: "P",
  },
  webConsult: {
    text: training.webConsult,
    link: LINKS.portalPage,
    source: "P",
    also: ["N"],
  },
} as const satisfies Record<string, Fact>;
