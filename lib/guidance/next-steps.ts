import { guidanceTexts } from "@/texts/guidance";
import type { Rule } from "../router/decision";
import { BUNDLED_CODES, STATUS } from "./after-sending";
import { CONTACTS, type Contact } from "./contacts";
import { EXCEPTION_FORMS, type ExceptionForm } from "./exception-forms";
import type { Fact, Help } from "./fact";
import { type GuidanceLink, LINKS } from "./links";
import { SIGN_IN } from "./sign-in";
import type { Source } from "./source";

const { nextSteps, fallbacks, links } = guidanceTexts;

/** What to do if the portal of the answer cannot be used. */
export interface Fallback {
  readonly title: string;
  readonly text: string;
  readonly forms: readonly ExceptionForm[];
  /** True where the plan's provider relations team faxes a form for those who cannot (R3). */
  readonly mailByPlan: boolean;
  readonly contact?: Contact;
  readonly link?: GuidanceLink;
  readonly source: Source;
}

/** What follows from an answer: where to go, what else works, and who helps. */
export interface NextSteps {
  readonly title: string;
  readonly text: string;
  /** The one thing to do; missing where there is nothing to submit or something to choose first. */
  readonly action?: GuidanceLink;
  /** For those who sign in to Connect itself (R6). */
  readonly directLogin?: GuidanceLink | undefined;
  readonly fallback?: Fallback;
  /** For those who cannot sign in yet; empty where nothing is sent, or where the text above says it all. */
  readonly signIn: readonly Help[];
  readonly status?: Fact;
  /** Only where HealthHelp reviews: its process for bundled codes is another one. */
  readonly bundledCodes?: Fact;
  readonly contact: Contact;
  readonly source: Source;
}

const OPEN_ONEHEALTHPORT = { ...LINKS.oneHealthPort, label: links.openOneHealthPort };
const OPEN_CONNECT = { ...LINKS.portalPage, label: links.openConnect };
const DIRECT_LOGIN = { ...LINKS.portalPage, label: links.directLogin };

const SUBMIT_IN_CONNECT = {
  ...nextSteps.connect,
  action: OPEN_ONEHEALTHPORT,
  directLogin: DIRECT_LOGIN,
  signIn: [SIGN_IN.noAccount, SIGN_IN.trouble],
  status: STATUS.connect,
  contact: CONTACTS.customerService,
  source: "P",
} as const satisfies NextSteps;

const CONNECT_IS_DOWN: Fallback = {
  ...fallbacks.connect,
  forms: [],
  mailByPlan: false,
  contact: CONTACTS.customerService,
  source: "P",
};

const NEXT_STEPS = {
  R1: {
    ...nextSteps.nothingToSubmit,
    signIn: [],
    contact: CONTACTS.customerService,
    source: "P",
  },
  R2: {
    ...nextSteps.webConsult,
    action: OPEN_ONEHEALTHPORT,
    fallback: {
      ...fallbacks.webConsult,
      forms: [],
      mailByPlan: false,
      contact: CONTACTS.healthHelp,
      source: "N",
    },
    signIn: [SIGN_IN.noAccountForWebConsult, SIGN_IN.trouble],
    status: STATUS.webConsult,
    bundledCodes: BUNDLED_CODES,
    contact: CONTACTS.healthHelp,
    source: "N",
  },
  R3: {
    ...SUBMIT_IN_CONNECT,
    fallback: {
      ...fallbacks.exceptionForm,
      forms: EXCEPTION_FORMS,
      mailByPlan: true,
      link: { ...LINKS.vendorChange, label: links.exceptionForms },
      source: "N",
    },
  },
  R4: { ...SUBMIT_IN_CONNECT, fallback: CONNECT_IS_DOWN },
  R5: {
    ...SUBMIT_IN_CONNECT,
    ...nextSteps.behavioralHealth,
    fallback: {
      ...fallbacks.behavioralHealth,
      forms: [],
      mailByPlan: false,
      contact: CONTACTS.behavioralHealthFax,
      source: "B",
    },
    source: "B",
  },
  R6: {
    ...SUBMIT_IN_CONNECT,
    ...nextSteps.dental,
    action: OPEN_CONNECT,
    directLogin: undefined,
    signIn: [],
    fallback: CONNECT_IS_DOWN,
  },
  R12: {
    ...nextSteps.chooseMissing,
    signIn: [],
    contact: CONTACTS.customerService,
    source: "F",
  },
} as const satisfies Record<Rule, NextSteps>;

/** What to do next after an answer by this rule. */
export function nextStepsFor(rule: Rule): NextSteps {
  return NEXT_STEPS[rule];
}
