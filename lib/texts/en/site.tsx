import type { ReactNode } from "react";

/** What stands on every page, and the pages that stand in for another. */
export const siteTexts = {
  name: "Which Portal",
  description:
    "Which prior-authorization portal for a procedure code and a date of service: no authorization needed, HealthHelp WebConsult, or CareOregon Connect.",
  skipToContent: "Skip to content",

  navigation: {
    label: "Main",
    lookUp: "Look up",
    batch: "Code lists",
    lists: "Lists",
    guide: "Guide",
  },

  theme: {
    label: "Theme",
    system: "Theme of the system",
    light: "Light theme",
    dark: "Dark theme",
  },

  footer: {
    independence: (strong: (words: string) => ReactNode) => (
      <>
        {strong("Which Portal is an independent tool.")} It is not affiliated with CareOregon, HealthHelp or
        OneHealthPort.
      </>
    ),
    limits:
      "It says where a request goes. It does not check eligibility, coverage or medical necessity, and it never asks for anything about a patient.",
    forDevelopers: "For developers: ask by API",
    planPages: "The plan’s own pages",
  },

  notFound: {
    title: "No such page",
    heading: "There is no such page",
    advice: "The address may be cut off or out of date. Look the code up instead.",
    lookUp: "Look up a code",
  },

  failed: {
    heading: "This page could not be shown",
    advice: "Something went wrong on our side, so there is no answer. What you typed was not kept.",
    retry: "Try again",
  },
} as const;
