import { describeLines } from "./numbers";

/** The columns of a pasted table: what they were read as, and what is asked about them. */
export const batchColumnTexts = {
  columnChooser: {
    label: "Columns",
    change: "Change columns",
    findAgain: "Find the columns again",
    isAsking: "A question about the columns of your list waits for an answer.",
    noDates: "No column of dates: rows without a date of their own are answered for the date of service on this page.",
    leftOutTitle: "Some lines do not fit the columns",
    leftOut: (lines: readonly number[]) =>
      `Nothing was read from ${describeLines(lines)}, although a code may stand there. Check them in your list.`,
    unclearTitle: "Not every row says clearly what it is about",
  },

  columnFields: {
    codes: "Column of codes",
    dates: "Column of dates of service",
    lineOfBusiness: "Column of OHP or Medicare",
    requestType: "Column of medical, behavioral health or dental",
    none: "None",
    noneFound: "None found",
    dayOrder: "Dates in numbers start with",
    monthFirst: "The month: 05/06 is May 6",
    dayFirst: "The day: 05/06 is June 5",
  },

  columnQuestions: {
    codesTitle: (columns: number) => `${columns === 2 ? "Two" : columns} columns could hold the codes`,
    codes: (columns: string) => `Which one do you mean? Until you say, codes are taken from ${columns}.`,
    chooseOne: (letter: string) => `Use column ${letter}`,
    chooseAll: (columns: number) => `Use ${columns === 2 ? "both" : `all ${columns}`}`,
    notShown: "numbers of five digits, not shown because they could be chart or member numbers",
    dayOrderTitle: "Do these dates start with the month or with the day?",
    dayOrder: (column: string, lines: readonly number[]) =>
      `Some dates in ${column} can only start with the day, so others could be read either way. The rows on ${describeLines(lines)} wait for your answer.`,
    dayFirst: "Day first: 05/06 is June 5",
    monthFirst: "Month first: 05/06 is May 6",
  },

  columnWords: {
    column: (letter: string) => `column ${letter}`,
    titledColumn: (letter: string, title: string) => `column ${letter} (${title})`,
    noColumn: "none",
    codes: "Codes",
    dates: "Dates",
    ordered: (columns: string, dayOrder: string) => `${columns}, ${dayOrder}`,
    dayOrders: {
      "month-first": "month first",
      "day-first": "day first",
    },
    lineOfBusiness: "Line of business",
    requestType: "Request type",
    roles: {
      lineOfBusiness: "line of business",
      requestType: "request type",
    },
    unclearCell: (text: string, role: string, lines: readonly number[]) =>
      `“${text}” does not say which ${role} is meant (${describeLines(lines)}): the one chosen on this page is used there.`,
    unclearCells: (role: string, lines: readonly number[]) =>
      `Some cells do not say which ${role} is meant (${describeLines(lines)}): the one chosen on this page is used there.`,
    option: (letter: string, title: string | undefined, samples: readonly string[]) =>
      `Column ${letter}${title === undefined ? "" : `: ${title}`}${samples.length === 0 ? "" : ` (${samples.join(", ")})`}`,
  },
} as const;
