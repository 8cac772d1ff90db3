import type { Rule } from "../router/decision";
import { BUNDLED_CODES, STATUS } from "./after-sending";
import { CONTACTS, type Contact } from "./contacts";
import { EXCEPTION_FORMS, type ExceptionForm } from "./exception-forms";
import type { Fact, Help } from "./fact";
import { type GuidanceLink, LINKS } from "./links";
import { SIGN_IN } from "./sign-in";
import type { Source } from "./source";

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

const OPEN_ONEHEALTHPORT = { ...LINKS.oneHealthPort, label: "Open OneHealthPort" };
const OPEN_CONNECT = { ...LINKS.portalPage, label: "Go to the Connect page" };
const DIRECT_LOGIN = { ...LINKS.portalPage, label: "I use a direct login" };

const SUBMIT_IN_CONNECT = {
  title: "Submit in Connect",
  text: "Sign in to OneHealthPort and choose CareOregon Connect.",
  action: OPEN_ONEHEALTHPORT,
  directLogin: DIRECT_LOGIN,
  signIn: [SIGN_IN.noAccount, SIGN_IN.trouble],
  status: STATUS.connect,
  contact: CONTACTS.customerService,
  source: "P",
} as const satisfies NextSteps;

const CONNECT_IS_DOWN: Fallback = {
  title: "If Connect does not work",
  text: "Ask customer service how to send the request.",
  forms: [],
  mailByPlan: false,
  contact: CONTACTS.customerService,
  source: "P",
};

const NEXT_STEPS = {
  R1: {
    title: "Nothing to submit",
    text: "Keep the proof below with the chart. The member must still be eligible on the day: you can check that in Connect.",
    signIn: [],
    contact: CONTACTS.customerService,
    source: "P",
  },
  R2: {
    title: "Submit in HealthHelp WebConsult",
    text: "Sign in to OneHealthPort and choose HealthHelp WebConsult.",
    action: OPEN_ONEHEALTHPORT,
    fallback: {
      title: "If WebConsult does not work",
      text: "Call or write to HealthHelp support. Do not use the fax exception forms: they are only for dates of service before May 1, 2026.",
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
      title: "If you cannot submit in Connect",
      text: "Fax an exception form to CareOregon. Every date of service on one form must be before May 1, 2026.",
      forms: EXCEPTION_FORMS,
      mailByPlan: true,
      link: { ...LINKS.vendorChange, label: "The plan’s page with both forms" },
      source: "N",
    },
  },
  R4: { ...SUBMIT_IN_CONNECT, fallback: CONNECT_IS_DOWN },
  R5: {
    ...SUBMIT_IN_CONNECT,
    text: "Every behavioral health request goes to Connect. Sign in to OneHealthPort and choose CareOregon Connect.",
    fallback: {
      title: "If you have no access to Connect",
      text: "Fax is an exception. Call for the exception form, and for help with access to Connect.",
      forms: [],
      mailByPlan: false,
      contact: CONTACTS.behavioralHealthFax,
      source: "B",
    },
    source: "B",
  },
  R6: {
    ...SUBMIT_IN_CONNECT,
    text: "Dental providers sign in to CareOregon Connect itself, not through OneHealthPort.",
    action: OPEN_CONNECT,
    directLogin: undefined,
    signIn: [],
    fallback: CONNECT_IS_DOWN,
  },
  R12: {
    title: "Choose what is missing",
    text: "The answer depends on it, so none is given until it is known.",
    signIn: [],
    contact: CONTACTS.customerService,
    source: "F",
  },
} as const satisfies Record<Rule, NextSteps>;

/** What to do next after an answer by this rule. */
export function nextStepsFor(rule: Rule): NextSteps {
  return NEXT_STEPS[rule];
}
