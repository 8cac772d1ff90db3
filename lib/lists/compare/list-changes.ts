import type { ProcedureCode } from "../../codes/procedure-code";
import type { Outcome } from "../../router/decision";
import type { ListEntry } from "../../router/routing-tables";
import type { IsoDate } from "../../shared/iso-date";

/** One code that two editions of a list do not say the same of. Ranges are written out, so that every code can be found. */
export interface CodeChange {
  readonly code: ProcedureCode;
  /** What the earlier edition says of it; empty where it is added. */
  readonly before: readonly ListEntry[];
  /** What the later edition says of it; empty where it is removed. */
  readonly after: readonly ListEntry[];
}

/** What two editions of one list do not have in common, by code and in the order of codes. */
export interface ListDiff {
  readonly added: readonly CodeChange[];
  readonly removed: readonly CodeChange[];
  /** On both, with other conditions, service line, days or note. */
  readonly changed: readonly CodeChange[];
  /** How many codes both say the same of. */
  readonly unchanged: number;
}

/** Where an answer can end, or that there is none because a list is missing (R11). */
export type AnswerEnd = Outcome | "no-answer";

/** Codes whose answer a change of lists moves from one end to another. */
export interface AnswerMove {
  readonly from: AnswerEnd;
  readonly to: AnswerEnd;
  readonly codes: readonly ProcedureCode[];
}

/** What a change of lists does to the answers of one date of service. */
export interface AnswerMovement {
  readonly dateOfService: IsoDate;
  /** Largest first. Only ends that differ. */
  readonly moves: readonly AnswerMove[];
  /** How many codes each end has before and after, of all codes that any list names on that day. */
  readonly before: Readonly<Record<AnswerEnd, number>>;
  readonly after: Readonly<Record<AnswerEnd, number>>;
}
