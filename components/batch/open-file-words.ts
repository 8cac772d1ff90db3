import type { FileFault } from "./open-file-reader";

/** Why a file gives no list, and what to do next. */
export interface FileRefusal {
  readonly title: string;
  readonly next: string;
}

const COPY_INSTEAD = "Copy the rows you need and paste them into the box.";

const REFUSALS = {
  "empty-file": () => ({
    title: "There is nothing in this file",
    next: "Choose another file, or paste the codes into the box.",
  }),
  "wrong-type": (place) => ({
    title: `This file is ${place ?? "no list"}`,
    next: `Open a text, CSV or Excel file (.xlsx). Or copy the codes out of this one and paste them into the box.`,
  }),
  "old-or-locked-workbook": (place) =>
    place === undefined
      ? {
          title: "This is an Excel file in the old format (.xls)",
          next: `Open it in Excel and save it as .xlsx. Or: ${lower(COPY_INSTEAD)}`,
        }
      : {
          title: "This workbook is locked with a password",
          next: `Open it in Excel and save a copy without the password. Or: ${lower(COPY_INSTEAD)}`,
        },
  "damaged-workbook": () => ({
    title: "This workbook is damaged",
    next: `Open it in Excel, which may repair it, and save it again. Or: ${lower(COPY_INSTEAD)}`,
  }),
  "damaged-text": () => ({ title: "This text is damaged", next: COPY_INSTEAD }),
  "encrypted-pdf": () => ({ title: "This file is a PDF", next: COPY_INSTEAD }),
  "scanned-pdf": () => ({ title: "This file is a PDF", next: COPY_INSTEAD }),
  "damaged-pdf": () => ({ title: "This file is a PDF", next: COPY_INSTEAD }),
  "too-many-pages": () => ({ title: "This file is a PDF", next: COPY_INSTEAD }),
  "too-large": () => ({ title: "This workbook is larger than 50 MB", next: COPY_INSTEAD }),
  "too-many-rows": () => ({
    title: "This workbook has more than 200,000 rows",
    next: `At most 50,000 rows are read at a time. ${COPY_INSTEAD}`,
  }),
  "too-many-columns": () => ({ title: "This workbook has more than 200 columns", next: COPY_INSTEAD }),
  "too-large-unpacked": () => ({ title: "This workbook is too large to be opened here", next: COPY_INSTEAD }),
  "out-of-memory": () => ({ title: "This file could not be read by your browser", next: COPY_INSTEAD }),
  "out-of-time": () => ({ title: "This file takes too long to read", next: COPY_INSTEAD }),
  unreadable: () => ({
    title: "Your browser could not open this file",
    next: "It may have been moved or changed since, or be open in another program. Choose it again.",
  }),
} satisfies Record<FileFault["code"], (place: string | undefined) => FileRefusal>;

/** Says why a file gives no list and what to do next. */
export function explainFileFault(fault: FileFault): FileRefusal {
  return REFUSALS[fault.code]("place" in fault ? fault.place : undefined);
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
