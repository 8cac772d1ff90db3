import type { Modifier, ProcedureCode } from "../codes/procedure-code";
import type { IsoDate } from "../shared/iso-date";
import type { Destination, LineOfBusiness } from "./routing-tables";

export type Outcome = Destination | "needs-information";
export type Rule = "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R12";
export type RequestType = "medical" | "behavioral-health" | "dental";

/** A span of days, both ends included. `assumed` is true when nobody named a day and today was taken. */
export interface DateOfService {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly assumed: boolean;
}

/** What the core needs to know to answer for one code. Nothing about a patient belongs here. */
export interface DecisionRequest {
  readonly code: ProcedureCode;
  readonly modifiers: readonly Modifier[];
  readonly dateOfService: DateOfService;
  /** Missing means not known. */
  readonly lineOfBusiness?: LineOfBusiness | undefined;
  readonly requestType: RequestType;
}

export interface ListVersionRef {
  readonly list: string;
  readonly version: string;
}

/** One question that was asked on the way to the answer, and the list editions it was asked of. */
export interface Step {
  readonly step: "no-auth" | "healthhelp";
  readonly found: boolean;
  readonly lists: readonly ListVersionRef[];
}

/** Something an entry asks for that holds beside the outcome (R12). */
export interface Condition {
  readonly kind: "note" | "line-of-business" | "modifier";
  readonly list: string;
  readonly text: string;
}

export type CautionCode =
  | "operational-notice"
  | "listed-on-both"
  | "no-auth-list-missing"
  | "healthhelp-list-missing"
  | "dme-list-missing"
  | "did-you-mean"
  | "list-overdue"
  | "list-may-change"
  | "bundled-codes"
  | "pharmacy-path"
  | "check-status"
  | "routing-only";

/** Something to know beside the answer. It never changes the outcome. */
export interface Caution {
  readonly code: CautionCode;
  readonly message: string;
  /** Only for `did-you-mean`: listed codes one slip away. */
  readonly suggestions?: readonly ProcedureCode[];
  /** Only for `operational-notice`: where the notice was published. */
  readonly source?: string;
}

export type Need = "line-of-business" | "modifier";

/** What the answer would be under one choice of what is missing. `modifier: null` is any other modifier, or none. */
export interface Alternative {
  readonly when: { readonly lineOfBusiness?: LineOfBusiness; readonly modifier?: Modifier | null };
  readonly outcome: Destination;
  readonly rule: Exclude<Rule, "R12">;
}

/** The answer for one code over days on which it does not change. Its shape is the one the API sends. */
export interface Decision {
  readonly dateOfService: DateOfService;
  readonly outcome: Outcome;
  readonly rule: Rule;
  readonly serviceLine?: string;
  /** True when any list that was read is a demo list. */
  readonly demo: boolean;
  readonly steps: readonly Step[];
  readonly conditions: readonly Condition[];
  readonly cautions: readonly Caution[];
  readonly needs: readonly Need[];
  readonly alternatives: readonly Alternative[];
  readonly explanation: string;
}

/** Why a code has no answer (R11): a list that could decide it has no version in force on some of its days. */
export interface ListsMissing {
  readonly code: "lists-missing";
  readonly list: string;
  /** The list's name for people. */
  readonly name: string;
  /** The first days in a row on which it is missing, among those that were asked about. */
  readonly days: { readonly from: IsoDate; readonly to: IsoDate };
}
