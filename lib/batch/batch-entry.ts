import type { PastedCode } from "../codes/paste-result";
import type { Modifier, ProcedureCode } from "../codes/procedure-code";
import type { RequestType } from "../router/decision";
import type { LineOfBusiness } from "../router/routing-tables";
import type { IsoDate } from "../shared/iso-date";

/** What holds for the whole pasted list. Nothing about a patient belongs here. */
export interface BatchSettings {
  readonly dateOfService: IsoDate;
  /** Missing means not known. */
  readonly lineOfBusiness?: LineOfBusiness;
  readonly requestType: RequestType;
  /** Whether a date that stands in a pasted row wins over the date for the whole list. */
  readonly rowDates: "use" | "ignore";
}

/** One place in a list that was read as a code, with what its own row says of line of business and request type. */
export interface BatchFind extends PastedCode {
  readonly lineOfBusiness?: LineOfBusiness;
  readonly requestType?: RequestType;
}

/** A span of days, both ends included. */
export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** One question to answer: a code with its modifiers on its days, however often it stood in the pasted text. */
export interface BatchEntry {
  /** Unique in the list, and the same for the same code, modifiers and days. */
  readonly key: string;
  readonly code: ProcedureCode;
  readonly modifiers: readonly Modifier[];
  /** Code and modifiers as one word, as in `70551-26`. */
  readonly label: string;
  readonly days: Days;
  /** Where the days come from: the pasted row itself, or the date set for the whole list. */
  readonly daysFrom: "row" | "settings";
  /** The row names a date of service that cannot be read, so there is no day to answer for. */
  readonly dateFault?: NonNullable<PastedCode["dateFault"]>;
  /** What the row itself names; missing where that which holds for the whole list is meant. */
  readonly lineOfBusiness?: LineOfBusiness;
  readonly requestType?: RequestType;
  /** Lines of the pasted text that hold it, in order, each once. */
  readonly lines: readonly number[];
  /** How often it was found. */
  readonly count: number;
  /** False while every find of it still waits to be looked at by a person. */
  readonly certain: boolean;
  /** What stood in the text where a letter was read as a digit. */
  readonly repairedFrom: readonly string[];
  /** Pasted ranges that it was read out of. */
  readonly ranges: readonly string[];
}

/**
 * A code and its modifiers as one word, the way it is copied, shown and typed.
 *
 * @example
 * toLabel({ code: "70551", modifiers: ["26", "TC"] }); // "70551-26-TC"
 */
export function toLabel({ code, modifiers }: Pick<BatchEntry, "code" | "modifiers">): string {
  return modifiers.length === 0 ? code : [code, ...modifiers].join("-");
}
