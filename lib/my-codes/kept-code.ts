import type { Modifier, ProcedureCode } from "../codes/procedure-code";
import type { Outcome, Rule } from "../router/decision";
import type { IsoDate } from "../shared/iso-date";

/** The answer for a kept code as somebody last saw it. */
export interface LastSeen {
  readonly day: IsoDate;
  readonly outcome: Outcome;
  readonly rule: Rule;
  /** The list editions that were read, as `healthhelp@2026-05-01`. */
  readonly lists: readonly string[];
}

/** A code that a clinic keeps on its device. Nothing about a patient belongs here. */
export interface KeptCode {
  readonly code: ProcedureCode;
  readonly modifiers: readonly Modifier[];
  /** The clinic's own short name for it. */
  readonly label?: string;
  readonly addedOn: IsoDate;
  /** Missing until there was an answer to see. */
  readonly lastSeen?: LastSeen;
}

/** How many codes a device keeps. */
export const MOST_KEPT = 500;

/** How long a code's own name may be. */
export const LONGEST_LABEL = 40;
