import type { LineOfBusiness } from "../router/routing-tables";
import type { Sourced } from "./source";

/** A plan whose requests these rules route, and who its providers can ask to fax a form. */
export interface Plan extends Sourced {
  readonly name: string;
  readonly lineOfBusiness: LineOfBusiness;
  /** Only to have an exception form faxed (R3). Missing where no address is published: customer service then. */
  readonly providerRelations?: string;
}

/** Every plan that CareOregon administers under these rules. */
const PLANS: readonly Plan[] = [
  {
    name: "CareOregon/Health Share",
    lineOfBusiness: "ohp",
    providerRelations: "Metroprs@careoregon.org",
    source: "N",
  },
  {
    name: "Jackson Care Connect",
    lineOfBusiness: "ohp",
    providerRelations: "jacksonprs@careoregon.org",
    source: "N",
  },
  {
    name: "Columbia Pacific CCO",
    lineOfBusiness: "ohp",
    providerRelations: "colpacPRS@careoregon.org",
    source: "N",
  },
  { name: "CareOregon Advantage", lineOfBusiness: "medicare", source: "N" },
];

/** The plans a reader can mean: those of one line of business, or all while it is not known. */
export function plansFor(lineOfBusiness: LineOfBusiness | undefined): readonly Plan[] {
  return lineOfBusiness === undefined ? PLANS : PLANS.filter((plan) => plan.lineOfBusiness === lineOfBusiness);
}
