import type { ListEntry } from "../../router/routing-tables";
import type { SourceFormat } from "../source/source-document";
import type { ListLayout } from "./list-layout";

/** What a row of a change list does to the edition in force. */
export type EntryAction = "add" | "delete" | "change";

/** What became of one row of the file: an entry, "not an entry" with the reason, or a question for the maintainer. */
export type RowReading =
  | {
      readonly kind: "entry";
      /** One for each code or range in the row's cell; at least one. */
      readonly entries: readonly ListEntry[];
      readonly action: EntryAction;
      /** What stood there, where a typo was repaired or a mark left out, to be shown beside the entry. */
      readonly repairedFrom?: string;
    }
  | { readonly kind: "not-an-entry"; readonly reason: NotAnEntryReason }
  | {
      readonly kind: "to-decide";
      readonly problem: RowProblem;
      /** What the row could mean; never taken unasked. */
      readonly offers: readonly ListEntry[];
      readonly action: EntryAction;
    };

export type NotAnEntryReason =
  | "blank"
  | "title"
  | "header"
  | "section-heading"
  | "footnote"
  | "running-head"
  | "unused-sheet"
  /** "Varies", "N/A", "Multiple codes apply": the list itself says that there is no code. */
  | "no-code-given";

export type RowProblem =
  | "no-code"
  | "not-a-code"
  | "lost-zero"
  | "wildcard"
  | "diagnosis-code"
  | "dental-range"
  | "bad-range"
  | "phone-number"
  | "bad-modifier"
  | "bad-date"
  | "days-swapped"
  | "bad-line-of-business"
  | "too-long"
  | "unknown-action"
  /** A row of a whole list says that it is no part of it: deleted, excluded, or that authorization is needed after all. */
  | "says-otherwise"
  /** Some codes of the cell are certain and others are not. */
  | "partly-read"
  /** A code where no entry is expected: in a title, a footnote or a description. */
  | "code-in-text";

/** One row of the file beside what was read of it. */
export interface ReadRow {
  /** Place in the file, from 0: the row's name in every decision about it. */
  readonly index: number;
  /** Place of its table among the tables of the file. */
  readonly table: number;
  readonly row: number;
  readonly page?: number;
  readonly cells: readonly string[];
  readonly reading: RowReading;
}

/** Everything that was read of a file. The rows of the file are all there, each with exactly one reading. */
export interface ListReading {
  readonly format: SourceFormat;
  readonly encoding?: string;
  readonly layout: ListLayout;
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly rows: readonly ReadRow[];
}

/** How many rows ended where. The three add up to `rows`. */
export interface ReadingCounts {
  readonly rows: number;
  readonly entryRows: number;
  readonly notEntries: Readonly<Partial<Record<NotAnEntryReason, number>>>;
  readonly notEntryRows: number;
  readonly toDecide: number;
  /** Entries that the entry rows hold: a row may name several codes. */
  readonly entries: number;
}

/** What the maintainer says of one row. The last word on a row holds; `undo` gives the row back to what was read. */
export type RowDecision =
  | {
      readonly row: number;
      readonly choice: "enter";
      readonly entries: readonly ListEntry[];
      readonly action: EntryAction;
    }
  | { readonly row: number; readonly choice: "skip"; readonly reason: string }
  | { readonly row: number; readonly choice: "undo" };
