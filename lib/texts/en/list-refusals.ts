import { formatCount } from "./numbers";

const CHECK_FILE = "Check that it is the right file.";

/** Why a list file was refused: what is the matter, and what to do about it. */
export const listRefusalTexts = {
  refusal: (what: string, place: string | undefined, advice: string) =>
    `${what}${place === undefined ? "" : ` (${place})`}. ${advice}`,

  refusals: {
    "empty-file": { what: "The file is empty", advice: "Check that the download or the export was complete." },
    "wrong-type": {
      what: "This is not a list file",
      advice: "A list comes as CSV, as an Excel workbook (.xlsx), as a PDF with text, or as pasted text.",
    },
    "old-or-locked-workbook": {
      what: "This workbook is locked with a password, or comes from an Excel before 2007 (.xls)",
      advice: "Open it in Excel and save it as .xlsx without a password.",
    },
    "encrypted-pdf": { what: "This PDF is locked with a password", advice: "Ask the plan for a copy without one." },
    "scanned-pdf": {
      what: "This PDF is a picture: it holds no text",
      advice: "Ask the plan for the text version.",
    },
    "damaged-pdf": {
      what: "This PDF is damaged and cannot be read to its end",
      advice: "Download it again, or ask the plan for a new copy.",
    },
    "damaged-workbook": {
      what: "This workbook is damaged and cannot be read",
      advice: "Download it again, or open it in Excel and save it anew.",
    },
    "damaged-text": {
      what: "This text is damaged: its quotation marks or characters do not fit together",
      advice: "Export it again.",
    },
    "too-large-unpacked": {
      what: "What is packed in this file is larger than any list, so it was not opened",
      advice: CHECK_FILE,
    },
    "out-of-memory": {
      what: "Reading this file took more memory than any list needs, so it was stopped",
      advice: CHECK_FILE,
    },
    "out-of-time": {
      what: "Reading this file took longer than any list needs, so it was stopped",
      advice: CHECK_FILE,
    },
    "no-code-column": {
      what: "No table of this file has a column of procedure codes",
      advice: "Check that it is the right file, or name the column that holds them.",
    },
    busy: { what: "Other files are being read and several wait already", advice: "Try again in a minute." },
  },

  tooLarge: (megabytes: number) => ({
    what: `The file has more than ${formatCount(megabytes)} MB, and no list is that large`,
    advice: CHECK_FILE,
  }),
  tooManyRows: (most: number) => ({
    what: `The file has more than ${formatCount(most)} rows, and no list is that long`,
    advice: CHECK_FILE,
  }),
  tooManyColumns: (most: number) => ({
    what: `The file has more than ${formatCount(most)} columns, and no list is that wide`,
    advice: CHECK_FILE,
  }),
  tooManyPages: (most: number) => ({
    what: `The PDF has more than ${formatCount(most)} pages, and no list is that long`,
    advice: CHECK_FILE,
  }),
} as const;
