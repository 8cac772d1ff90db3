import type { ReactNode } from "react";
import { formatCount } from "./numbers";

/** Handing in the file of a new edition, and how it was taken apart. */
export const adminImportTexts = {
  page: {
    heading: "Import a new edition",
    intro:
      "The file as the plan sent it: title rows, notes and several sheets may stay in it. You see everything that was read before anything is published.",
    mayNot: "Your role may look and not import. Ask a maintainer.",
  },

  importForm: {
    refused: "This was not read",
    nothingKept: "Nothing of it was kept, and the published lists are as they were.",
    list: "Which list is it?",
    way: "How do you have it?",
    asFile: "As a file",
    asText: "As text to paste",
    file: "Choose the file, or drop it here",
    fileHint: (most: string) => `CSV, Excel (.xlsx) or PDF, up to ${most}`,
    text: "The list as text",
    textHint: "Copied from a spreadsheet, a web page or an e-mail, with its header row if it has one.",
    /** Stands where a file has its name. */
    pastedName: "Pasted text",
    read: "Read the list",
    makesDraft: "This makes a draft. Nothing is published until you have seen what was read and say so.",
    listMissing: "Say which list it is.",
    textMissing: "Paste the list first.",
    fileMissing: "Choose the file first.",
    tooLarge: (size: string, most: string) =>
      `This file has ${size}. A list file has at most ${most}: check that it is the right one.`,
  },

  importProgress: {
    stages: {
      sending: "Sending the file",
      reading: "Reading the file",
      understanding: "Finding codes, columns and days",
      keeping: "Keeping what was read",
    },
    underWay: (stage: string, amount: ReactNode) => (
      <>
        {stage}… {amount}
      </>
    ),
    sent: (size: string, whole: string) => `${size} of ${whole}`,
    done: (parts: number, all: number) => `${formatCount(parts)} of ${formatCount(all)}`,
    stop: "Stop",
  },

  layoutEditor: {
    kind: "What is in this file?",
    whole: "The whole list",
    changes: "Only what is added and deleted",
    refused: "The file was not read again",
    reading: "Reading…",
    readAgain: "Read the file again this way",
    undo: "Undo these changes",
    remembered: "The next file of this list will be read the same way.",
    noSheet: "Read at least one sheet.",
    noCodeColumn: "Say which column holds the codes.",
    noCodeColumnOf: (table: string) => `Say which column of ${table} holds the codes.`,
  },

  tableLayoutEditor: {
    onlyTable: "The table",
    read: "Read it",
    /** Why a sheet is left out. */
    unused: {
      "no-codes": "No codes were found on it.",
      "excluded-list": "Its name says that it lists what is excluded.",
      key: "It looks like a key or instructions.",
      hidden: "The workbook hides it.",
      "by-hand": "You left it out.",
    },
    header: "Header row",
    noHeader: "There is none",
    headerRow: (row: number, cells: string) => `Row ${row}: ${cells}`,
    column: (number: number) => `Column ${number}`,
    emptyColumn: "Empty",
    notUsed: "Not used",
    roles: {
      code: "Code",
      "code-to": "Last code of a range",
      modifiers: "Modifiers",
      "service-line": "Service line",
      "line-of-business": "Line of business",
      note: "Note",
      "effective-from": "First day",
      "effective-to": "Last day",
      description: "Description",
      action: "Add or delete",
    },
  },
} as const;
