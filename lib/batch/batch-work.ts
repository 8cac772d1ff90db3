import type { RequestType } from "../router/decision";
import type { LineOfBusiness } from "../router/routing-tables";
import type { BatchFind, BatchSettings } from "./batch-entry";
import type { ComparedDays } from "./compare-days";

/** Everything that makes the same view of a list again. It holds codes, days and settings, and no pasted text. */
export interface BatchWork {
  readonly settings: BatchSettings;
  /** As a person left them: doubts settled, offers taken, codes corrected. */
  readonly finds: readonly BatchFind[];
  /** Keys of the entries that were discussed. */
  readonly discussed: readonly string[];
  /** The two days that the list is compared on. */
  readonly compareDays?: ComparedDays;
}

/** Which lines of business can stand in work that is read back from a text? */
export const LINES_OF_BUSINESS: readonly LineOfBusiness[] = ["ohp", "medicare"];

/** Which request types can stand there? */
export const REQUEST_TYPES: readonly RequestType[] = ["medical", "behavioral-health", "dental"];

/** What can be said there of the dates in rows? */
export const ROW_DATES: readonly BatchSettings["rowDates"][] = ["use", "ignore"];

/** What can be wrong there with the date of a row? */
export const DATE_FAULTS: readonly NonNullable<BatchFind["dateFault"]>[] = ["ambiguous-date", "not-a-date"];

const MISTYPED_CODE = /^(?=.*\d)(?:[A-Z\d]{1,4}|[A-Z\d]{5}(?:-[A-Z\d]{2}){0,4})$/i;

/**
 * Says whether a text that stood in a list may go along with its code into a file, a print or a link.
 *
 * Only what has the shape of a mistyped code may, with its modifiers. Names, dates, telephone numbers and member ids
 * have another one.
 *
 * @example
 * isMistypedCode("7O551"); // true
 * isMistypedCode("04-12-61"); // false
 */
export function isMistypedCode(text: string): boolean {
  return MISTYPED_CODE.test(text);
}
