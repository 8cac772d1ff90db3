import { guideFactTexts } from "@/texts/guide-facts";
import type { Destination } from "../router/routing-tables";
import type { Sourced } from "./source";

const { portals } = guideFactTexts;

/** What one portal is for. */
export interface Portal extends Sourced {
  readonly name: string;
  readonly outcome: Destination;
  readonly purpose: string;
  readonly uses: readonly string[];
}

/** The two portals behind OneHealthPort, and everything they are used for. */
export const PORTALS: readonly Portal[] = [
  { ...portals.webConsult, outcome: "healthhelp-webconsult", source: "P", also: ["N"] },
  { ...portals.connect, outcome: "connect", source: "P" },
];
