/** How a list file is written. `text` is what somebody pasted. */
export type SourceFormat = "csv" | "xlsx" | "pdf" | "text";

/** One row of a list file as it stands there, before anybody says what it means. */
export interface SourceRow {
  /** Its number as a person counts it: the sheet's own row, the line of a CSV file where the row starts, the row on its page. From 1. */
  readonly row: number;
  /** Its page, from 1, where the file has pages. */
  readonly page?: number;
  /** What its cells show, without space around it; empty where there is nothing. A date cell shows its day as `YYYY-MM-DD`. */
  readonly cells: readonly string[];
  /** What the reader itself knows of the row, from where it stands on its page: it repeats on many pages, or it is a footnote. */
  readonly mark?: "running-head" | "footnote";
}

/** Rows that share their columns: a sheet, the pages of a PDF, or the whole of a text. */
export interface SourceTable {
  /** The sheet's name; empty where the file has only one table. */
  readonly name: string;
  /** A sheet that Excel does not show. */
  readonly hidden?: boolean;
  readonly rows: readonly SourceRow[];
}

/** A list file, read but not yet understood. Every row of the file is in it, in its order. */
export interface SourceDocument {
  readonly format: SourceFormat;
  /** How the bytes of a text were turned into characters. */
  readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly tables: readonly SourceTable[];
}

/** Why a file gives no rows. Nothing of it is kept. */
export interface SourceError {
  readonly code: SourceErrorCode;
  /** The line, page or part of the file at fault, in a few words and without its content. */
  readonly place?: string;
}

export type SourceErrorCode =
  /** No bytes, or nothing but white space. */
  | "empty-file"
  /** A kind of file that is no list: an image, a Word file, a program. */
  | "wrong-type"
  /** Excel before 2007 (.xls), or a workbook with a password. */
  | "old-or-locked-workbook"
  | "encrypted-pdf"
  /** A PDF of pictures: it has pages and no text. */
  | "scanned-pdf"
  | "damaged-pdf"
  | "damaged-workbook"
  | "damaged-text"
  /** The file has more than 20 MB. */
  | "too-large"
  | "too-many-rows"
  /** Something stands beyond column 200, where no list has anything. */
  | "too-many-columns"
  | "too-many-pages"
  /** What is packed in it would be larger than any list is. */
  | "too-large-unpacked"
  | "out-of-memory"
  | "out-of-time";

/** What a list file may hold. Real lists stay far below. */
export const SOURCE_LIMITS = {
  bytes: 20_000_000,
  rows: 200_000,
  pages: 1_000,
  columns: 200,
  unpackedBytes: 400_000_000,
  cellCharacters: 10_000,
} as const;
