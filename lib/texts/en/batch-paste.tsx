import type { ReactNode } from "react";
import { countOf, formatCount } from "./numbers";

const FIVE_CHARACTERS = "A code is five characters, such as 70551, J1745 or 0071T.";

/** The page of code lists up to its answers: the pasted text, what became of it, and where the page cannot go on. */
export const batchPasteTexts = {
  page: {
    title: "Code lists",
    heading: "Which portal does each code go to?",
    intro: "Paste codes as you have them. Everything happens in this browser: nothing you paste leaves it.",
    noScriptTitle: "This page needs JavaScript",
    noScript: (link: (words: string) => ReactNode) => (
      <>
        The codes you paste are read in your browser and not on a server. Without JavaScript you can{" "}
        {link("look up one code at a time")}.
      </>
    ),
  },

  pasteForm: {
    codes: "Paste codes",
    hint: "Rows from a spreadsheet, an order, a schedule, an e-mail: only the codes are taken. Or drop a text, CSV or Excel file here.",
    keptBehind: (lines: number) =>
      `The beginning is shown here; ${countOf(lines, "more line")} ${lines === 1 ? "is" : "are"} kept behind it.`,
    check: "Check codes",
    tryExample: "Try an example",
    clear: "Clear",
    dateOfService: "Date of service",
    dateHint: "For every row that has no date of its own.",
    useRowDates: "Use the dates of service that stand in the pasted rows",
  },

  batchStatus: {
    loading: "Loading the code lists…",
    enterDate: "Enter the date of service.",
  },

  progressLine: {
    checking: "Checking the codes",
    checked: (done: number, total: number) => `Checked ${formatCount(done)} of ${countOf(total, "code")}…`,
    reading: "Reading the text",
    readingLines: (lines: number) => `Reading ${countOf(lines, "line")}…`,
  },

  batchMessages: {
    tooLong: "This is more than can be read at once",
    tooManyLines: (lines: number, most: number) =>
      `Your list has ${countOf(lines, "line")}. At most ${formatCount(most)} lines are read at a time, so nothing has been checked yet. Bring it in parts, or read the first part now.`,
    tooManyCharacters: (characters: number) =>
      `Your list has ${countOf(characters, "character")}. At most 10 MB of text are read at a time, so nothing has been checked yet. Bring it in parts, or read the first part now.`,
    nothingFound: "We looked for CPT and HCPCS codes and found none",
    nothingSeen: `${FIVE_CHARACTERS} Check that the column with the codes was copied too.`,
    onlySetAside: (count: number) => `We set aside ${countOf(count, "number")}: see below why. ${FIVE_CHARACTERS}`,
    notRead: "The text could not be read",
    pasteAgain: "Nothing has been checked. Copy your text, reload this page and paste it again.",
    everythingDropped: "You dropped every code",
    undoOne: "Undo one of them below, or paste other codes.",
    noDate: "No answers without a date of service",
  },

  batchAnnouncement: {
    unreachable: "No answer: the code lists could not be loaded.",
    listsMissing: "No answer: a code list is missing.",
    notRead: "The text could not be read.",
    tooLong: "This is more than can be read at once. Nothing has been checked yet.",
    noDate: (message: string) => `No answers without a date of service. ${message}`,
    nothingFound: "No CPT or HCPCS code was found.",
    everythingDropped: "You dropped every code.",
    unanswered: (count: number) => `${formatCount(count)} without an answer`,
    totals: (answers: number, counts: readonly string[]) => `${countOf(answers, "answer")}: ${counts.join(", ")}.`,
    toCheck: (finds: number) => `Please check ${countOf(finds, "find")}.`,
    setAside: (count: number) => `${formatCount(count)} not taken for a code.`,
  },

  linkMessage: {
    opening: "Opening the list from your link…",
    opened: (codes: number) => `Opened from a link: ${countOf(codes, "code")}`,
    fromTodaysLists:
      "The answers are worked out now, from today’s lists. Paste or type codes above to start a list of your own.",
    failures: {
      broken: {
        title: "This link is not complete",
        text: "A mail program or a chat may have cut it off. Ask for it again, or paste the codes above.",
      },
      "too-large": {
        title: "This link holds more than can be opened",
        text: "Ask for the Excel or CSV file of the list instead, or paste the codes above.",
      },
      "other-version": {
        title: "This link was made by another version of this page",
        text: "Reload this page and open the link again. If that does not help, ask for the Excel or CSV file, or paste the codes above.",
      },
      unsupported: {
        title: "This browser cannot open links to lists",
        text: "Open the link in a current version of Chrome, Edge, Firefox or Safari, or paste the codes above.",
      },
    },
  },

  leaveQuestion: {
    title: "Leave this list?",
    isKept: "It stays in this window: come back to Code lists and it is there again. Closing the window forgets it.",
    isNotKept: "It is too long to be kept in this window, so it will be gone. You can download it first.",
    stay: "Stay here",
    leave: "Leave",
    notKeptTitle: "This list will not outlive a reload",
    notKept:
      "Your browser has no room to keep it while this window is open. Download it before you leave or reload the page.",
  },
} as const;
