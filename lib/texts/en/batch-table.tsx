import type { ReactNode } from "react";
import { batchTexts } from "./batch";
import { countOf, formatCount } from "./numbers";

/** The table of all decisions, one answer of it, the view for a shared window, and the ways in which it leaves the page. */
export const batchTableTexts = {
  everyDecision: "Every decision",
  present: "Present",

  columns: {
    code: "Code",
    outcome: "Outcome",
    discussed: batchTexts.discussed,
    day: "Date of service",
    lineOfBusiness: "Line of business",
    rule: "Rule",
    serviceLine: "Service line",
    notes: "Conditions and cautions",
    places: "In your text",
  },
  /** Where columns are chosen: other words than a field of the page has. */
  columnChoices: {
    day: "Days",
    lineOfBusiness: "OHP or Medicare",
    serviceLine: "Service lines",
  },

  decisionRow: {
    fromRow: "from the pasted row",
    found: (count: number, hidden: (words: string) => ReactNode) => (
      <>
        {hidden("found ")}
        {formatCount(count)}
        {hidden(" times")}
      </>
    ),
    discussed: (code: string) => `Discussed: ${code}`,
  },

  marks: {
    "to-check": "To be checked",
    repaired: "Repaired",
    condition: "Has a condition",
    "operational-notice": "Notice in force",
    "listed-on-both": "On both lists",
    "no-auth-list-missing": "A No-Auth list is missing",
    "dme-list-missing": "DME No-Auth list is missing",
    "healthhelp-list-missing": "HealthHelp list is missing",
    "did-you-mean": "Did you mean another code?",
    "list-overdue": "List is past its due day",
    "list-may-change": "Lists can change before the service",
    "bundled-codes": "Bundled codes",
    "pharmacy-path": "Pharmacy path?",
    "check-status": "Check the status where you submitted",
    "routing-only": "Routing only",
  },

  rowNotes: {
    check: "Please check this code",
    readFrom: (pasted: readonly string[]) => `Read from ${pasted.join(", ")}`,
    modifierNeeded: "Which modifier?",
    lineOfBusinessNeeded: "Which line of business?",
    didYouMean: (codes: readonly string[]) => `Did you mean ${codes.join(" or ")}?`,
  },

  lineControls: {
    outcomes: "Show in the table",
    all: "All",
    find: "Find in the table",
    serviceLine: "Service line",
    allServiceLines: "All service lines",
    mark: "Condition or caution",
    allMarks: "With and without",
    openOnly: "Only what is not discussed yet",
    columns: "Columns",
    columnsOfTable: "Columns of the table",
    shown: (shown: number, answers: number) => `${formatCount(shown)} of ${countOf(answers, "answer")}`,
    showAll: "Show all",
  },

  decisionSheet: {
    label: (code: string) => `Answer for ${code}`,
    place: (place: number, total: number) => `${formatCount(place)} of ${formatCount(total)}`,
    noAnswer: (code: string) => `No answer for ${code}`,
  },

  presentView: {
    place: (place: number, total: number, discussed: number) =>
      `${formatCount(place)} of ${formatCount(total)}, ${formatCount(discussed)} discussed`,
    noRows: "No rows to present. Show all rows in the table first.",
    totals: "Rows by portal",
    rows: "Rows",
    path: "How this answer was found",
    discuss: "Mark as discussed",
    keys: (found: number) => `Arrow keys move, the space bar marks. Found ${countOf(found, "time")} in the list.`,
  },

  takeAway: {
    copy: "Copy as table",
    excel: "Download Excel",
    makingFile: "Making the file…",
    noFile: "The file could not be made. Download CSV, or reload the page and try again.",
    csv: "Download CSV",
    print: "Print or save as PDF",
    link: "Copy link",
    linkHolds: (codes: number) =>
      `The link holds ${countOf(codes, "code")} and their days, and nothing else you pasted.`,
    tooLongForLink: (most: number) =>
      `This list is too long for a link: more than ${formatCount(most)} characters. Download the Excel file and send that instead.`,
    noLinks: "This browser cannot make a link to a list. Download the Excel file and send that instead.",
  },
} as const;
