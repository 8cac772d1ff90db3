import type { Destination } from "../router/routing-tables";
import type { Sourced } from "./source";

/** What one portal is for. */
export interface Portal extends Sourced {
  readonly name: string;
  readonly outcome: Destination;
  readonly purpose: string;
  readonly uses: readonly string[];
}

/** The two portals behind OneHealthPort, and everything they are used for. */
export const PORTALS: readonly Portal[] = [
  {
    name: "HealthHelp WebConsult",
    outcome: "healthhelp-webconsult",
    purpose: "Prior authorization for five service lines, for dates of service from May 1, 2026 on:",
    uses: [
      "Cardiac services (imaging, devices, interventional)",
      "Diagnostic imaging",
      "Musculoskeletal (MSK), interventional pain and physical medicine",
      "Sleep medicine",
      "Genetic testing",
    ],
    source: "P",
    also: ["N"],
  },
  {
    name: "CareOregon Connect",
    outcome: "connect",
    purpose: "Every other prior authorization, and:",
    uses: [
      "authorizations, line by line",
      "claim status and remittance advice",
      "eligibility and member details: PCP, other insurance, benefits",
      "PCP rosters to create and print",
      "look-up of ICD-10, CPT, HCPCS, revenue codes, modifiers",
    ],
    source: "P",
  },
];
