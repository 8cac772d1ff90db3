import type { Help } from "./fact";
import { LINKS } from "./links";

/** How to get into the two portals, by what a reader has. */
export const SIGN_IN = {
  singleSignOn: {
    question: "One sign-on:",
    text: "CareOregon Connect and HealthHelp WebConsult both open from",
    link: LINKS.oneHealthPort,
    source: "P",
  },
  noAccount: {
    question: "No account yet?",
    text: "Register your organization at",
    link: LINKS.oneHealthPort,
    source: "P",
  },
  noAccountForWebConsult: {
    question: "No account yet?",
    text: "WebConsult needs one. Register your organization at",
    link: LINKS.oneHealthPort,
    source: "N",
    also: ["P"],
  },
  directLogin: {
    question: "Direct login, or a dental provider?",
    text: "Go straight to Connect, not through OneHealthPort: see the",
    link: LINKS.portalPage,
    source: "P",
  },
  trouble: {
    question: "Trouble signing in?",
    text: "Read the",
    link: LINKS.oneHealthPortHelp,
    source: "N",
  },
} as const satisfies Record<string, Help>;
