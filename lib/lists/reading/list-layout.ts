/** What a column of a list file holds. A role may be given to several columns: code lists are printed side by side. */
export const COLUMN_ROLES = [
  "code",
  // The last code of a range, where it has a column of its own.
  "code-to",
  "modifiers",
  "service-line",
  "line-of-business",
  "note",
  "effective-from",
  "effective-to",
  "description",
  // Says of each row of a change list whether it adds or deletes.
  "action",
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Says whether there is a role of this name. */
export function isColumnRole(text: unknown): text is ColumnRole {
  return COLUMN_ROLES.some((role) => role === text);
}

/** Which part of a list file is read, and how. */
export interface TableLayout {
  /** The name of its {@link SourceTable}. */
  readonly table: string;
  /** Whether its rows are read at all, and why not. */
  readonly use: boolean;
  readonly unused?: UnusedReason;
  /** Place of the header among the table's rows, from 0; missing where there is none. */
  readonly header?: number;
  readonly columns: readonly LayoutColumn[];
}

/** Why a sheet is left out. `by-hand`: the maintainer said so. */
export type UnusedReason = "no-codes" | "excluded-list" | "key" | "hidden" | "by-hand";

export interface LayoutColumn {
  /** Place of the column, from 0. */
  readonly column: number;
  readonly role: ColumnRole;
  /** What its header says; empty where there is none. */
  readonly header: string;
}

/** How a list file is read: found by content, corrected by the maintainer, remembered for the list. */
export interface ListLayout {
  /** A whole edition, or the changes to the one in force. */
  readonly kind: "whole" | "changes";
  readonly tables: readonly TableLayout[];
}
