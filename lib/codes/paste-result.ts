import type { IsoDate } from "../shared/iso-date";
import type { Modifier, ProcedureCode } from "./procedure-code";
import type { SetAsideReason } from "./set-aside";

/** One place in a pasted text that was read as a procedure code. */
export interface PastedCode {
  readonly code: ProcedureCode;
  readonly modifiers: readonly Modifier[];
  /** Line of the pasted text, counted from 1. */
  readonly line: number;
  /** "check" where the same characters could be something else, or where something was repaired or filled in. */
  readonly certainty: "certain" | "check";
  /** What stood there when a letter was taken for a digit. */
  readonly repairedFrom?: string;
  /** The range, as "62320-62323", that the code was read out of. */
  readonly range?: string;
  /** The day, or the days, of service that the same row names. An offer: the reader decides whether to use it. */
  readonly dateOfService?: IsoDate | { readonly from: IsoDate; readonly to: IsoDate };
  /** The row names a date of service that cannot be read. No other day may be taken in its stead unasked. */
  readonly dateFault?: "ambiguous-date" | "not-a-date";
}

/** One place in a pasted text that looks like a code, a number or a date, and was not taken for a code. */
export interface SetAside {
  /** The piece itself, without what stands around it. */
  readonly text: string;
  /** Line of the pasted text, counted from 1. */
  readonly line: number;
  readonly reason: SetAsideReason;
}

/** Everything that was read from a pasted text, in reading order. */
export interface PasteResult {
  readonly codes: readonly PastedCode[];
  readonly setAside: readonly SetAside[];
}

/** The codes that some list holds. A hit speaks for a number; a miss says nothing against it. */
export interface KnownCodes {
  has(code: string): boolean;
}
