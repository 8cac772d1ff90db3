import type { ReactNode } from "react";

/** The words of the guide around the facts, which are in `guidance`. */
export const guideTexts = {
  page: {
    title: "Guide",
    description:
      "Which portal for which request, how to sign in, who to ask, and what to do when a portal does not work: one page to read or print.",
    heading: "Which portal, and what to do there",
    independence: "Independent: it does not speak for the plan. Where the plan’s own pages differ, they hold.",
    print: "Print this page",
    questions: "Three questions name the portal",
    lookUp: "Or look up the code",
  },

  questionStep: {
    next: "go on",
  },

  pathEndPanel: {
    waiting: (place: number) => `Answer question ${place}. Your portal is named here.`,
    startAgain: "Start again",
    end: (title: string) => `${title}.`,
    endWithText: (title: string, text: string) => `${title}. ${text}`,
    rule: (rule: string) => `Rule ${rule}`,
    newTab: "(new tab)",
    bundledCodesFirst: "Read about bundled codes first",
  },

  sections: {
    portals: "What each portal is for",
    signIn: "How to sign in",
    behavioralHealth: {
      title: "Behavioral health",
      /** The fallback is its name, how it goes, and who to ask. */
      text: (fallback: string, how: string, contact: ReactNode) => (
        <>
          Every request goes to Connect, after the No-Auth lists. {fallback}: {how} {contact}
        </>
      ),
    },
    exceptionForm: {
      title: "HealthHelp codes before May 1, 2026",
      fallback: (how: string, strong: (words: string) => ReactNode) => (
        <>
          {strong("Submit in Connect. If you cannot:")} {how}
        </>
      ),
      form: (name: string, linesOfBusiness: string) => `${name} (${linesOfBusiness})`,
      mail: (strong: (words: string) => ReactNode) => (
        <>{strong("Cannot fax at all?")} Email the form to provider relations, who will fax it for you.</>
      ),
    },
    afterSending: {
      title: "Bundled codes and status",
      bundledCodes: "Bundled codes.",
      webConsult: "Sent through WebConsult.",
      connect: "Sent through Connect.",
    },
    contacts: {
      title: "Who to ask",
      webConsult: "About WebConsult.",
      connect: "About Connect, and every plan.",
    },
    training: {
      title: "Training",
      webConsult: "WebConsult.",
      connect: "Connect.",
    },
  },

  planTable: {
    label: "Where to email an exception form, by plan",
    lines: { ohp: "OHP", medicare: "Medicare" },
    noAddress: "None published: ask customer service",
    noAddressButPhone: (phone: ReactNode) => <>None published: ask customer service, {phone}</>,
  },

  sources: {
    title: "Where this comes from",
    /** Read out before the letter of a source. */
    mark: "Source",
  },
} as const;
