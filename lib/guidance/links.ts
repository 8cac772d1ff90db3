import type { Sourced } from "./source";

/** An address outside of this product that a reader is sent to. */
export interface GuidanceLink extends Sourced {
  readonly label: string;
  readonly href: string;
}

/** Where each page that guidance refers to is found. */
export const LINKS = {
  oneHealthPort: { label: "OneHealthPort", href: "https://www.onehealthport.com/", source: "P" },
  oneHealthPortHelp: {
    label: "OneHealthPort sign-in questions",
    href: "https://www.onehealthport.com/sso/frequently-asked-questions",
    source: "N",
  },
  portalPage: {
    label: "CareOregon provider portal page",
    href: "https://www.careoregon.org/providers/physical-health-providers/provider-portal",
    source: "P",
  },
  vendorChange: {
    label: "CareOregon: change of authorization vendor",
    href: "https://careoregon.org/providers/support/provider-updates/2026/02/27/careoregon-changes-prior-authorization-vendor",
    source: "N",
  },
  vendorChangeJackson: {
    label: "Jackson Care Connect: the same change",
    href: "https://www.jacksoncareconnect.org/about-us/news/2026/04/15/careoregon-changes-prior-authorization-vendor",
    source: "N",
  },
  behavioralHealth: {
    label: "CareOregon behavioral health providers",
    href: "https://careoregon.org/providers/behavioral-health-providers",
    source: "B",
  },
  healthHelpStatus: { label: "healthhelp.com/CAREOR", href: "https://www.healthhelp.com/CAREOR", source: "N" },
} as const satisfies Record<string, GuidanceLink>;

/** The pages of the plan, HealthHelp and OneHealthPort that every page of this product links to. */
export const SOURCE_PAGES: readonly GuidanceLink[] = [
  LINKS.portalPage,
  LINKS.vendorChange,
  LINKS.vendorChangeJackson,
  LINKS.behavioralHealth,
  { ...LINKS.healthHelpStatus, label: "HealthHelp for CareOregon" },
  LINKS.oneHealthPortHelp,
];
