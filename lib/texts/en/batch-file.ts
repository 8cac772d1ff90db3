const COPY_INSTEAD = "Copy the rows you need and paste them into the box.";
const OR_COPY = "Or: copy the rows you need and paste them into the box.";

const PDF = { title: "This file is a PDF", next: COPY_INSTEAD } as const;

/** A file that is opened in the place of a pasted text. */
export const batchFileTexts = {
  open: "Open a file",
  letGo: "Let go to open the file.",
  pdf: "a PDF",
  noList: "no list",
  noCells: "no sheet with cells",

  openFileStatus: {
    opening: (name: string) => `Opening ${name}…`,
    openingNow: (name: string) => `Opening ${name}.`,
    wasOpened: (name: string) => `${name} was opened.`,
    notOpened: (name: string, next: string) =>
      `${name} was not opened, and what stood in the box is still there. ${next}`,
    closeMessage: "Close this message",
    tooLong: "This file is more than can be read at once",
    firstPart: (name: string, size: string) =>
      `${name} has ${size}. At most 10 MB are read at a time, so nothing has been checked yet. Open it in parts, or read the first part now.`,
    from: (name: string) => `From ${name}. The file stays on your device.`,
    sheet: "Sheet",
  },

  refusals: {
    "empty-file": {
      title: "There is nothing in this file",
      next: "Choose another file, or paste the codes into the box.",
    },
    "wrong-type": (kind: string) => ({
      title: `This file is ${kind}`,
      next: "Open a text, CSV or Excel file (.xlsx). Or copy the codes out of this one and paste them into the box.",
    }),
    "old-workbook": {
      title: "This is an Excel file in the old format (.xls)",
      next: `Open it in Excel and save it as .xlsx. ${OR_COPY}`,
    },
    "locked-workbook": {
      title: "This workbook is locked with a password",
      next: `Open it in Excel and save a copy without the password. ${OR_COPY}`,
    },
    "damaged-workbook": {
      title: "This workbook is damaged",
      next: `Open it in Excel, which may repair it, and save it again. ${OR_COPY}`,
    },
    "damaged-text": { title: "This text is damaged", next: COPY_INSTEAD },
    "encrypted-pdf": PDF,
    "scanned-pdf": PDF,
    "damaged-pdf": PDF,
    "too-many-pages": PDF,
    "too-large": { title: "This workbook is larger than 50 MB", next: COPY_INSTEAD },
    "too-many-rows": {
      title: "This workbook has more than 200,000 rows",
      next: `At most 50,000 rows are read at a time. ${COPY_INSTEAD}`,
    },
    "too-many-columns": { title: "This workbook has more than 200 columns", next: COPY_INSTEAD },
    "too-large-unpacked": { title: "This workbook is too large to be opened here", next: COPY_INSTEAD },
    "out-of-memory": { title: "This file could not be read by your browser", next: COPY_INSTEAD },
    "out-of-time": { title: "This file takes too long to read", next: COPY_INSTEAD },
    unreadable: {
      title: "Your browser could not open this file",
      next: "It may have been moved or changed since, or be open in another program. Choose it again.",
    },
  },
} as const;
