import { guidanceTexts } from "@/texts/guidance";
import type { LineOfBusiness } from "../router/routing-tables";
import { CONTACTS, type Contact } from "./contacts";
import type { Sourced } from "./source";

/** A plan whose requests these rules route, and who its providers can ask to fax a form. */
export interface Plan extends Sourced {
  readonly name: string;
  readonly lineOfBusiness: LineOfBusiness;
  /** Who answers the plan's providers. */
  readonly contact: Contact;
  /** Only to have an exception form faxed (R3). Missing where no address is published: customer service then. */
  readonly providerRelations?: string;
}

/** Every plan that CareOregon administers under these rules. */
const PLANS: readonly Plan[] = [
  {
    name: guidanceTexts.plans.healthShare,
    lineOfBusiness: "ohp",
    contact: CONTACTS.customerService,
    providerRelations: "Metroprs@careoregon.org",
    source: "N",
  },
  {
    name: guidanceTexts.plans.jacksonCareConnect,
    lineOfBusiness: "ohp",
    contact: CONTACTS.customerService,
    providerRelations: "jacksonprs@careoregon.org",
    source: "N",
  },
  {
    name: guidanceTexts.plans.columbiaPacific,
    lineOfBusiness: "ohp",
    contact: CONTACTS.customerService,
    providerRelations: "colpacPRS@careoregon.org",
    source: "N",
  },
  { name: guidanceTexts.plans.advantage, lineOfBusiness: "medicare", contact: CONTACTS.customerService, source: "N" },
];

/** The plans a reader can mean: those of one line of business, or all while it is not known. */
export function plansFor(lineOfBusiness: LineOfBusiness | undefined): readonly Plan[] {
  return lineOfBusiness === undefined ? PLANS : PLANS.filter((plan) => plan.lineOfBusiness === lineOfBusiness);
}

/** Plans that share one desk for questions. */
export interface PlanDesk {
  readonly plans: readonly string[];
  readonly contact: Contact;
}

/** Who to ask about a plan: the desks for one line of business, or for all while it is not known. */
export function planDesksFor(lineOfBusiness: LineOfBusiness | undefined): readonly PlanDesk[] {
  const plans = plansFor(lineOfBusiness);
  const contacts = [...new Set(plans.map(({ contact }) => contact))];
  return contacts.map((contact) => ({
    contact,
    plans: plans.filter((plan) => plan.contact === contact).map(({ name }) => name),
  }));
}
