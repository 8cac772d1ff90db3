import { guidanceTexts } from "@/texts/guidance";
import type { Sourced } from "./source";

const { links } = guidanceTexts;

/** An address outside of this product that a reader is sent to. */
export interface GuidanceLink extends Sourced {
  readonly label: string;
  readonly href: string;
}

/** Where each page that guidance refers to is found. */
export const LINKS = {
  oneHealthPort: { label: links.oneHealthPort, href: "https://www.onehealthport.com/", source: "P" },
  oneHealthPortHelp: {
    label: links.oneHealthPortHelp,
    href: "https://www.onehealthport.com/sso/frequently-asked-questions",
    source: "N",
  },
  portalPage: {
    label: links.portalPage,
    href: "https://www.careoregon.org/providers/physical-health-providers/provider-portal",
    source: "P",
  },
  vendorChange: {
    label: links.vendorChange,
    href: "https://careoregon.org/providers/support/provider-updates/2026/02/27/careoregon-changes-prior-authorization-vendor",
    source: "N",
  },
  vendorChangeJackson: {
    label: links.vendorChangeJackson,
    href: "https://www.jacksoncareconnect.org/about-us/news/2026/04/15/careoregon-changes-prior-authorization-vendor",
    source: "N",
  },
  behavioralHealth: {
    label: links.behavioralHealth,
    href: "https://careoregon.org/providers/behavioral-health-providers",
    source: "B",
  },
  healthHelpStatus: { label: links.healthHelpStatus, href: "https://www.healthhelp.com/CAREOR", source: "N" },
} as const satisfies Record<string, GuidanceLink>;

/** The pages of the plan, HealthHelp and OneHealthPort that every page of this product links to. */
export const SOURCE_PAGES: readonly GuidanceLink[] = [
  LINKS.portalPage,
  LINKS.vendorChange,
  LINKS.vendorChangeJackson,
  LINKS.behavioralHealth,
  { ...LINKS.healthHelpStatus, label: links.healthHelp },
  LINKS.oneHealthPortHelp,
];
