import type { ReactNode } from "react";
import { countOf, formatCount } from "./numbers";

/** What a list comes to: its totals, the path, and the codes by portal. */
export const batchResultsTexts = {
  batchResults: {
    totals: "Totals",
    answered: (answers: number, codes: number, day: string, hasRowDates: boolean) =>
      `${countOf(answers, "answer")} from ${countOf(codes, "code")} in your text, for ${day}${hasRowDates ? " where a row has no date of its own" : ""}`,
    goToDecisions: "To the table and the hand-out",
    path: "The path",
    byPortal: "By portal",
  },

  sharedCautions: {
    title: "Before you rely on these answers",
    forAll: "For all of these answers.",
    forSome: (lines: number, answers: number) => `For ${formatCount(lines)} of ${countOf(answers, "answer")}.`,
  },

  countedPath: {
    noAuth: "No-Auth lists",
    noAuthQuestion: "On a No-Auth list?",
    healthHelp: "HealthHelp list",
    healthHelpQuestion: "On it, and on or after May 1, 2026?",
    connect: "Connect",
    connectQuestion: "Everything else",
    goOn: (count: number, aside: (words: string) => ReactNode) => (
      <>
        {formatCount(count)} {aside("go on")}
      </>
    ),
    leftOver: (waiting: number, unanswered: number) =>
      `${[
        waiting > 0 ? `${countOf(waiting, "answer waits", "answers wait")} for more information` : "",
        unanswered > 0 ? `${countOf(unanswered, "row has", "rows have")} no answer` : "",
      ]
        .filter(Boolean)
        .join(", and ")}.`,
  },

  toConnect: {
    R3: (count: number) => `${formatCount(count)} before May 1, 2026`,
    R4: (count: number) => `${formatCount(count)} on neither list`,
    R5: (count: number) => `${formatCount(count)} behavioral health`,
    R6: (count: number) => `${formatCount(count)} dental`,
  },

  outcomeGroups: {
    codes: (count: number, toCheck: number) =>
      `${countOf(count, "code")}${toCheck > 0 ? `, ${formatCount(toCheck)} to check` : ""}`,
    copy: "Copy these codes",
    copyOf: (outcome: string) => `Copy these codes: ${outcome}`,
    keepOf: (outcome: string) => `Keep these codes: ${outcome}`,
    showMore: "Show more",
    showAll: (count: number) => `Show all ${formatCount(count)}`,
    notShown: (count: number) =>
      `And ${formatCount(count)} more. Copying takes all of them, and the table below lists them.`,
    lineOfBusinessNeeded: (answers: number) =>
      `${countOf(answers, "answer depends", "answers depend")} on the line of business:`,
    ohp: "Oregon Health Plan",
    medicare: "CareOregon Advantage",
    modifierNeeded: (answers: number) =>
      `${countOf(answers, "answer depends", "answers depend")} on the modifier: open the row to see each choice, or add it to the code, as in 97110-GP.`,
  },
} as const;
