import { batchTexts } from "./batch";

/** What the files, the clipboard and the hand-out of a list say. */
export const batchExportTexts = {
  title: "Which portal each code goes to",
  creator: "Which Portal",

  columns: {
    code: "Code",
    modifiers: "Modifiers",
    from: "Date of service from",
    to: "Date of service to",
    lineOfBusiness: "Line of business",
    requestType: "Request type",
    outcome: "Outcome",
    outcomeId: "Outcome id",
    rule: "Rule",
    serviceLine: "Service line",
    explanation: "Explanation",
    listsRead: "Lists read",
    demo: "Demo",
    cautions: "Cautions",
    conditions: "Conditions",
    repairedFrom: "Repaired from",
    note: "Note",
    discussed: batchTexts.discussed,
  },
  cells: {
    demo: "demo",
    discussed: "yes",
  },
  notes: {
    toCheck: "to be checked: this may not be a code",
    dayFromRow: "date from the pasted row",
    fromRange: (range: string) => `from the range ${range}`,
    modifierNeeded: "modifier needed",
    lineOfBusinessNeeded: "line of business needed",
    places: (count: number, line: number) => `found ${count} times, first on line ${line}`,
  },

  sheets: {
    decisions: "Decisions",
    byPortal: "By portal",
    about: "About",
  },
  portalColumns: {
    portal: "Portal",
    whatToDo: "What to do",
  },
  seeWhy: "See why on the sheet About",
  factColumns: ["What", "Is"],

  about: {
    demo: "Demo",
    decidedAt: "Worked out",
    listRead: "List read",
    revision: "Lists revision",
    smallPrint: "Please note",
    dateOfService: "Date of service",
    dayWhereRowHasNone: (day: string) => `${day}, where a row has no date of its own`,
    dayForEveryRow: (day: string) => `${day}, for every row`,
    lineOfBusiness: "Line of business",
    notGiven: "not given",
    requestType: "Request type",
    answers: "Answers",
    edition: (list: string, from: string, version: string | undefined, isDemo: boolean) =>
      `${list}, in force from ${from}${version === undefined ? "" : ` (${version})`}${isDemo ? ", demo list" : ""}`,
    unanswered: (reason: string, codes: readonly string[], more: number) =>
      `${reason} (${codes.join(", ")}${more > 0 ? ` and ${more} more` : ""})`,
  },
  demo: "DEMO: made from demo lists, not from the plan's. Do not rely on it.",
  smallPrint: [
    "Which Portal is an independent tool. It is not affiliated with CareOregon, HealthHelp or OneHealthPort.",
    "This tells where a request goes. It does not check eligibility, coverage or medical necessity.",
  ],

  /** Days as a file writes them. */
  days: (from: string, to: string) => `${from} to ${to}`,
  choices: {
    lineOfBusiness: (name: string) => `for ${name}`,
    modifier: (modifier: string) => `with modifier ${modifier}`,
    otherModifier: "with any other modifier, or none",
  },
} as const;
