import type { ReactNode } from "react";
import { formatCount } from "./numbers";

/** A list's answers on paper, beside what its files say too. */
export const batchHandOutTexts = {
  label: "Hand-out",
  total: "In all",

  handOutPortal: {
    reasons: {
      R1: "On a No-Auth list",
      R2: "On the HealthHelp list",
      R3: (day: string) => `On the HealthHelp list, but for days before ${day}`,
      R4: "On neither list",
      R5: "Behavioral health requests",
      R6: "Dental requests",
      R12: "Something that decides is not known",
    },
    conditions: "Conditions that the lists set",
    cautions: "Before you go on",
  },

  handOutCodes: {
    questionMark: "A question mark: please check that this is the code you mean.",
  },

  handOutNeeds: {
    needs: {
      "line-of-business": "the line of business",
      modifier: "the modifier",
    },
    dependsOn: (needs: readonly string[]) => `The answer depends on ${needs.join(" and ")}:`,
  },

  handOutNotes: {
    codes: (named: readonly string[], more: number) =>
      `${named.join(", ")}${more > 0 ? ` and ${formatCount(more)} more` : ""}`,
    more: (count: number) => `${formatCount(count)} more: the Excel and CSV files have all of them.`,
  },

  handOutSteps: {
    keepThis:
      "Keep this page with the chart. The member must still be eligible on the day: you can check that in Connect.",
    directLogin: "With a direct login",
    straightToConnect: (address: ReactNode) => <>Go straight to Connect. The way in is on {address}</>,
    status: "Status of a request",
    questions: "Questions",
    mail: "If you cannot fax at all, email the form to the plan’s provider relations team, who will fax it for you:",
    noMailAddress: (contact: ReactNode) => <>no address is published; ask {contact}</>,
  },
} as const;
