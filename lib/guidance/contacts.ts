import { guidanceTexts } from "@/texts/guidance";
import type { Sourced } from "./source";

const { contacts } = guidanceTexts;

/** Who to call or write to, and what about. */
export interface Contact extends Sourced {
  readonly name: string;
  readonly phones: readonly string[];
  readonly email?: string;
  /** What to say to the telephone menu. */
  readonly menu?: string;
}

/** The two desks that answer for a destination. Plan by plan addresses are with the plans. */
export const CONTACTS = {
  customerService: {
    ...contacts.customerService,
    phones: ["503-416-4100", "800-224-4840"],
    source: "P",
    also: ["B"],
  },
  healthHelp: {
    ...contacts.healthHelp,
    phones: ["(800) 546-7092"],
    email: "RCSupport@HealthHelp.com",
    source: "N",
  },
  behavioralHealthFax: {
    ...contacts.behavioralHealthFax,
    phones: ["800-224-4840"],
    source: "B",
  },
} as const satisfies Record<string, Contact>;

/**
 * Writes a telephone number as a `tel:` address for readers in the United States.
 *
 * @example
 * toTelephoneLink("(800) 546-7092"); // "tel:+18005467092"
 */
export function toTelephoneLink(phone: string): string {
  return `tel:+1${phone.replace(/\D/g, "")}`;
}
