import { countOf, formatCount } from "./numbers";

/** What several parts of the page of code lists say alike. */
export const batchTexts = {
  noAnswer: "No answer",
  demo: "Demo lists",
  discussed: "Discussed",
  answers: (count: number) => countOf(count, "answer"),
  codes: (count: number) => countOf(count, "code"),
  /** As in "12 Connect". */
  counted: (count: number, outcome: string) => `${formatCount(count)} ${outcome}`,
  source: (name: string) => `Source: ${name}`,
  readFirst: (lines: number) => `Read the first ${lines > 1 ? countOf(lines, "line") : "part"}`,
  close: "Close",
  previous: "Previous",
  next: "Next",
  undo: "Undo",
  undoOf: (what: string) => `Undo: ${what}`,
} as const;
