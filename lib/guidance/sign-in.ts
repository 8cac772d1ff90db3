import { guidanceTexts } from "@/texts/guidance";
import type { Help } from "./fact";
import { LINKS } from "./links";

const { signIn } = guidanceTexts;

/** How to get into the two portals, by what a reader has. */
export const SIGN_IN = {
  singleSignOn: { ...signIn.singleSignOn, link: LINKS.oneHealthPort, source: "P" },
  noAccount: { ...signIn.noAccount, link: LINKS.oneHealthPort, source: "P" },
  noAccountForWebConsult: { ...signIn.noAccountForWebConsult, link: LINKS.oneHealthPort, source: "N", also: ["P"] },
  directLogin: { ...signIn.directLogin, link: LINKS.portalPage, source: "P" },
  trouble: { ...signIn.trouble, link: LINKS.oneHealthPortHelp, source: "N" },
} as const satisfies Record<string, Help>;
