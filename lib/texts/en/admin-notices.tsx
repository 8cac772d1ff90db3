import type { ReactNode } from "react";

/** The page of the notices that stand beside answers. */
export const adminNoticesTexts = {
  page: {
    intro:
      "Something is wrong with a portal, or about to change? A notice is shown beside every answer that sends people there, with its day and its source.",
    noneShown: "No notice is shown with any answer.",
    noneComing: "None is waiting for its first day.",
    noneOver: "None yet.",
    newNotice: "New notice",
  },

  /** What has become of a notice; also the headings of those that share it. */
  standings: {
    "in-force": "Shown now",
    coming: "Coming",
    over: "Over",
    ended: "Taken back",
  },

  days: {
    open: (from: string) => `from ${from} on`,
    single: (day: string) => `on ${day}`,
    span: (from: string, until: string) => `${from} to ${until}`,
  },

  list: {
    written: (at: ReactNode, by: string) => (
      <>
        Written {at} by {by}
      </>
    ),
    writtenAndEnded: (at: ReactNode, by: string, endedAt: ReactNode, endedBy: string) => (
      <>
        Written {at} by {by}, taken back {endedAt} by {endedBy}
      </>
    ),
  },

  form: {
    destination: "Which answers is it about?",
    text: "What is the matter?",
    textHint: "One or two sentences, as a colleague would say it",
    source: "Page that says so",
    sourceStart: "https://",
    from: "Shown from",
    until: "Shown until",
    untilHint: "Leave empty if nobody knows yet",
    publish: "Publish the notice",
    published: "Published. Answers show it within two seconds.",
  },

  faults: {
    from: "Set the first day on which it is shown.",
    until: "There is no such day.",
    untilBeforeFrom: "The last day is before the first.",
    text: "Say in a sentence what is the matter.",
    source: "Give the address of the page that says so, beginning with https://.",
  },

  end: {
    label: (text: string, speakOnly: (words: string) => ReactNode) => <>Take back…{speakOnly(` ${text}`)}</>,
    question: "Take this notice back?",
    quote: (text: string) => `“${text}”`,
    effect: "It is no longer shown with any answer, and stays here for the record.",
    yes: "Take it back",
  },
} as const;
