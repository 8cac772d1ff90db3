import { countOf, formatCount } from "./numbers";

/** The comparison of a list on two dates of service. */
export const batchCompareTexts = {
  heading: "Compare two dates",
  working: "Comparing the codes",
  changed: (changed: number, codes: number) =>
    `${formatCount(changed)} of ${countOf(codes, "code")} ${changed === 1 ? "gets" : "get"} another answer.`,
  unchanged: (codes: number) =>
    codes === 1
      ? "The one code in your list keeps its answer."
      : `All ${formatCount(codes)} codes in your list keep their answers.`,

  compareDaysForm: {
    before: "First day",
    after: "Second day",
    stop: "Stop comparing",
    suggestions: "Dates worth comparing",
    around: (day: string) => `Before and after ${day}`,
    update: (lists: readonly string[], day: string) => `${lists.join(" and ")} of ${day}`,
    olderUpdate: "An older list update",
    chooseOne: "Choose one",
    sameDay: "These are the same day. Choose two different ones.",
    wrongOrder: "The first date is after the second.",
    swap: "Swap the dates",
  },

  compareResult: {
    days: (before: string, after: string) =>
      `${before} against ${after}. Dates that stand in the rows do not count here.`,
    moves: "Show one move",
    allMoves: "All changes",
    move: (from: string, to: string) => `${from} to ${to}`,
    otherChoices: "Other choices",
    copy: "Copy these changes",
    same: "The same on both dates",
  },

  compareTable: {
    label: "Codes that change",
    code: "Code",
    modifiers: "Modifiers",
    why: "Why",
    sameQuestion: "The question is the same, and its answers are others.",
  },
} as const;
