import type { ReactNode } from "react";

/** The question for a code and a day, and the answer side of its page while there is none. */
export const lookUpTexts = {
  page: {
    heading: "Which portal does it go to?",
    promise: "The answer shows as you type, and what you type stays in this browser.",
  },

  form: {
    code: "CPT or HCPCS code",
    codeHint: "Such as 70551-26",
    day: "Date of service",
    severalDates: "Several dates",
    lastDay: "Last date of service",
    lastDayHint: "At most 366 days. You get one answer for each part of the dates.",
    more: "Plan and request type",
    moreChosen: (words: readonly string[]) => `: ${words.join(", ")}`,
    lineOfBusiness: "Line of business",
    notSure: "Not sure",
    requestType: "Request type",
    lookUp: "Look up",
  },

  typing: {
    modifier: "A modifier has two characters, as in 70551-26.",
    code: "A code has five characters.",
    codeMissing: (characters: number) => `A code has five characters: ${characters} more.`,
    partialDay: "This date is not complete, or there is no such day. Check month, day and year.",
    lostZero: "Lost a leading zero?",
  },

  keys: {
    escape: (key: (name: string) => ReactNode) => <>{key("Esc")} clears the code box.</>,
    slash: (key: (name: string) => ReactNode) => <>{key("/")} goes to the code box from anywhere on the page.</>,
  },

  announcement: {
    severalCodes: (count: number) => `These look like ${count} codes.`,
    unreachable: "No answer: the code lists could not be loaded.",
    listsMissing: "No answer: a code list is missing.",
    answer: (code: string, parts: readonly { readonly days: string; readonly outcome: string }[]) =>
      `${code}, ${parts.map(({ days, outcome }) => `${days}: ${outcome}`).join("; ")}.`,
  },

  idlePath: {
    label: "How an answer is found",
    noAuth: {
      question: "On a No-Auth list?",
      text: "Then there is nothing to submit, whatever the other list says.",
    },
    healthHelp: {
      question: "Else on the HealthHelp list?",
      text: "Then HealthHelp reviews it, for dates of service from May 1, 2026.",
    },
    connect: {
      question: "Else",
      text: "Everything else goes through CareOregon Connect, earlier dates too.",
    },
    newestEdition: (list: string, from: string) => `${list}: newest edition ${from}`,
    noEdition: (list: string) => `${list}: none published`,
  },

  listsUnavailable: {
    "lists-missing": {
      title: "No answer: a code list is missing",
      text: "Without the lists an answer could be wrong, so none is given.",
    },
    unreachable: {
      title: "No answer: the code lists could not be loaded",
      text: "Check the connection and try again. Until the lists are here, no answer is given.",
    },
    planLists: "The lists on the plan’s portal page",
  },

  lookUpAnswer: {
    loading: "The answer shows as soon as they are here.",
    noDay: "No answer without a date of service",
  },

  listsUpdateLine: {
    changed: {
      told: "Lists updated; this answer changed.",
      shown: (age: string, strong: (words: string) => ReactNode) => (
        <>
          Lists updated {age}; this answer {strong("changed")}.
        </>
      ),
    },
    unchanged: {
      told: "Lists updated; this answer did not change.",
      shown: (age: string) => `Lists updated ${age}; this answer did not change.`,
    },
  },

  severalCodesOffer: {
    label: "Several codes",
    one: {
      heading: "There is one code in this",
      advice: "The rest of the text is not used and stays in this browser.",
    },
    many: {
      heading: (count: number) => `These look like ${count} codes`,
      advice: "Look them all up at once, or choose one. Nothing of it leaves this browser.",
    },
    open: "Open them as a list",
    tooLong: "Your browser could not hand this text over. Paste it on the Code lists page itself.",
    chooseOne: "Choose one code",
    more: (count: number) => `and ${count} more`,
  },
} as const;
