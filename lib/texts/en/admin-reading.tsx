import type { ReactNode } from "react";
import { countOf, formatCount } from "./numbers";

type SpeakOnly = (words: string) => ReactNode;

/** What was read of a list file, row by row. */
export const adminReadingTexts = {
  page: "Draft",

  readStep: {
    sheetsRead: (read: number, all: number) => `${read} of ${all} sheets read`,
    whole: "A whole list",
    changes: "A list of changes",
    look: "Look at sheets and columns",
    goOnToDecide: "Go on to decide",
    goOnToCompare: "Go on to compare",
    rows: "Row by row",
  },

  readingCounts: {
    heading: (rows: number) => `${countOf(rows, "row")} in the file, and every one of them is accounted for`,
    /** Each stands beside its count. */
    entryRows: (count: number) => (count === 1 ? "row is an entry" : "rows are entries"),
    notEntryRows: "not an entry",
    toDecide: "to decide",
    sum: (entryRows: number, notEntryRows: number, toDecide: number, rows: number) =>
      `${formatCount(entryRows)} + ${formatCount(notEntryRows)} + ${formatCount(toDecide)} = ${formatCount(rows)}.`,
    severalCodes: (entries: number) =>
      `Some rows name several codes: they give ${countOf(entries, "entry", "entries")}.`,
    reasons: "Why rows are not an entry",
  },

  rowTable: {
    label: "Rows of the file and what was read of them",
    filter: "Show in the table",
    filters: {
      all: "All rows",
      "to-decide": "To decide",
      entry: "Entries",
      "not-an-entry": "Not an entry",
      decided: "Decided by hand",
    },
    search: "Search in the rows",
    shown: (shown: number, all: number) => `${formatCount(shown)} of ${formatCount(all)} rows`,
    none: "No row is like that. Search for less, or show all rows.",
  },

  rowPlace: {
    row: (row: number) => `Row ${row}`,
    rowOf: (table: string, row: number) => `${table}, row ${row}`,
    pageRow: (page: number, row: number) => `Page ${page}, row ${row}`,
    pageRowOf: (table: string, page: number, row: number) => `${table}, page ${page}, row ${row}`,
  },

  rowSource: {
    empty: "Nothing stands in this row.",
  },

  rowLine: {
    actions: {
      add: "Add",
      delete: "Delete",
      change: "Change",
    },
    decide: (place: string, speakOnly: SpeakOnly) => <>Decide{speakOnly(` ${place}`)}</>,
    change: (place: string, speakOnly: SpeakOnly) => <>Change{speakOnly(` ${place}`)}</>,
    toDecide: (problem: string) => `To decide: ${problem}`,
    skipped: (reason: string) => `Skipped: ${reason}`,
    asDecided: "As decided",
    readFrom: (text: string) => `Read from “${text}”`,
  },

  problemGroups: {
    takeAll: (offers: number, problem: string, speakOnly: SpeakOnly) => (
      <>
        Take all {formatCount(offers)} offers…{speakOnly(` of ${problem}`)}
      </>
    ),
    skipAll: (rows: number, problem: string, speakOnly: SpeakOnly) => (
      <>
        Skip all {formatCount(rows)}…{speakOnly(` of ${problem}`)}
      </>
    ),
    enterQuestion: (rows: number) => `Enter ${countOf(rows, "row")} as offered?`,
    more: (rows: number) => `and ${formatCount(rows)} more like these`,
    enter: "Enter them",
    skipQuestion: (rows: number) => `Skip ${countOf(rows, "row")}?`,
    skipRecord: "They stay in the draft as “not an entry”, with this reason.",
    skip: "Skip them",
  },
} as const;
