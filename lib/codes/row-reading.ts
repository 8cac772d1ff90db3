import type { RangeBudget } from "./expand-find";
import type { FieldKind } from "./field-labels";
import type { KnownCodes, PastedCode } from "./paste-result";
import type { Modifier } from "./procedure-code";
import type { DateField, RowDate } from "./row-dates";
import type { SetAsideReason } from "./set-aside";
import type { Token } from "./token";

/** What the rows above say about this one. */
export interface RowContext {
  /** A heading that holds for this row ("CPT codes:"). */
  readonly heading: FieldKind | undefined;
  /** Diagnosis codes stand in this row or right above. */
  readonly isDiagnosisNear: boolean;
  /** The row holds codes and what goes with them, and nothing else. */
  readonly isCodesOnly: boolean;
  /** A header vouches for what the cells are. */
  readonly isTable: boolean;
  readonly knownCodes: KnownCodes | undefined;
  readonly budget: RangeBudget;
}

/** A code of a row, before the row's date is known. */
export interface RowCode {
  readonly find: Omit<PastedCode, "dateOfService">;
  readonly cell: number;
}

/** A piece of a row that is not taken for a code. `at` is its place among the row's tokens. */
export interface RowSetAside {
  readonly text: string;
  readonly line: number;
  readonly reason: SetAsideReason;
  readonly at: number;
}

/** What was found in a row. */
export interface RowFinds {
  readonly codes: RowCode[];
  readonly setAside: RowSetAside[];
  readonly dates: RowDate[];
  readonly modifiers: { readonly cell: number; readonly modifiers: readonly Modifier[] }[];
  /** What a label at the end of the row, with no value behind it, says of the rows below. */
  headingBelow: FieldKind | undefined;
}

/** A label that holds for a list of values behind it. `isDirect` until other words come between. */
export interface ListLabel {
  readonly kind: "procedure" | "diagnosis-code";
  isDirect: boolean;
}

/** Where the reading of a row stands. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly context: RowContext;
  readonly finds: RowFinds;
  cell: number;
  field: FieldKind | undefined;
  list: ListLabel | undefined;
  /** A label that holds for the one value behind it. */
  single: FieldKind | undefined;
  /** A label was read, and nothing behind it yet. */
  isLabelOpen: boolean;
}

const DATE_FIELDS: ReadonlySet<FieldKind> = new Set<FieldKind>([
  "service-date",
  "service-from",
  "service-to",
  "date-of-birth",
  "other-date",
]);
/** Notes a code that was found. */
export function addFind(reading: Reading, find: RowCode["find"]): void {
  reading.finds.codes.push({ find, cell: reading.cell });
}

/** Notes a piece that is not taken for a code; nothing, where there is no reason to speak of it. */
export function setAside(reading: Reading, index: number, reason: SetAsideReason | undefined): void {
  const token = reading.tokens[index];
  if (reason === undefined || token === undefined) return;
  reading.finds.setAside.push({ text: token.text, line: token.line, reason, at: index });
}

/** Says whether a header tells what the values are, and not only that they are text. */
export function isColumn(field: FieldKind | undefined): boolean {
  return field !== undefined && field !== "text";
}

/** Says whether a field holds dates. */
export function isDateField(field: FieldKind | undefined): field is DateField {
  return field !== undefined && DATE_FIELDS.has(field);
}

/** Says whether a header, or a label with nothing but codes behind it, says that a code stands here. */
export function isDirectCodePlace(reading: Reading): boolean {
  return reading.field === "procedure" || (reading.list?.kind === "procedure" && reading.list.isDirect);
}
