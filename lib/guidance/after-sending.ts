import type { Fact } from "./fact";
import { LINKS } from "./links";

/** Where to see what became of a request. */
export const STATUS = {
  webConsult: { text: "Look up the status of recent requests at", link: LINKS.healthHelpStatus, source: "N" },
  connect: { text: "You see the status in Connect, line by line, under authorizations.", source: "P" },
} as const satisfies Record<string, Fact>;

/** What to read before sending codes that HealthHelp may bundle. */
export const BUNDLED_CODES = {
  text: "HealthHelp’s process differs from Connect’s. Read “Helpful Documents” on the CareOregon page of HealthHelp’s site before you submit.",
  source: "N",
  also: ["P"],
} as const satisfies Fact;

/** Where to learn each portal. */
export const TRAINING = {
  connect: {
    text: "Ask your provider relations specialist, or see the Provider Portal Tutorials, linked from the",
    link: LINKS.portalPage,
    source: "P",
  },
  webConsult: {
    text: "The webinars of April 27–30, 2026 are over. See HealthHelp’s training site, linked from the",
    link: LINKS.portalPage,
    source: "P",
    also: ["N"],
  },
} as const satisfies Record<string, Fact>;
