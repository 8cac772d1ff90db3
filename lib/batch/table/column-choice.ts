import type { FieldKind } from "../../codes/field-labels";

/** How the numbers of a date are meant that could be read in two ways. */
export type DayOrder = "month-first" | "day-first";

/** What a reader said of the columns. Columns are counted from 0; what is missing is found in the text. Plain JSON. */
export interface ColumnChoice {
  readonly codes?: readonly number[];
  readonly dates?: number | "none";
  readonly dayOrder?: DayOrder;
  readonly lineOfBusiness?: number | "none";
  readonly requestType?: number | "none";
}

/** Which columns hold what, as they were found or chosen. */
export interface ColumnRoles {
  readonly codes: readonly number[];
  /** More than one where a row names its first and its last day. */
  readonly dates: readonly number[];
  readonly lineOfBusiness?: number;
  readonly requestType?: number;
}

/** A column of the text, for a reader to choose. It holds no text that may be a person's. */
export interface ReadColumn {
  readonly at: number;
  /** As a spreadsheet names it: A, B, C. */
  readonly letter: string;
  /** What stands above it, if the text has a row of titles. */
  readonly title?: string;
  /** A few of its cells, if they are codes, dates of service, lines of business or request types for certain. */
  readonly samples: readonly string[];
}

/** Something about the columns that is asked and not guessed. */
export type ColumnQuestion =
  /** More than one column could hold the codes. */
  | { readonly kind: "codes"; readonly columns: readonly number[] }
  /** Some dates of the column can only be day first, so that 05/06 could be either. These lines wait for the answer. */
  | { readonly kind: "day-order"; readonly column: number; readonly lines: readonly number[] };

/** A cell that should name a line of business or a request type and does not say which. Nothing is guessed from it. */
export interface UnclearCells {
  readonly role: "lineOfBusiness" | "requestType";
  /** Missing where it may be a person's. */
  readonly text?: string;
  readonly lines: readonly number[];
}

/** The columns of a pasted table: what they were read as, what is asked about them, and what they left unclear. */
export interface ReadTable {
  readonly columns: readonly ReadColumn[];
  readonly roles: ColumnRoles;
  /** What was answered of the order of day and month. */
  readonly dayOrder?: DayOrder;
  readonly questions: readonly ColumnQuestion[];
  readonly unclear: readonly UnclearCells[];
  /** Lines with something like a code that nothing was read from, because they do not fit the chosen columns. */
  readonly leftOut: readonly number[];
}

/** What the title of a column says that it holds. */
export type TitleKind = FieldKind | "line-of-business" | "request-type";
