import type { IsoDate } from "../shared/iso-date";
import type { RequestType } from "./decision";
import type { LineOfBusiness } from "./routing-tables";

/** What a link to an answer holds: codes and days, and nothing that could name a person. */
export interface AnswerQuestion {
  /** The code with its modifiers, as in `70551-26`. */
  readonly code: string;
  /** Both missing where no day could be read. */
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly lineOfBusiness: LineOfBusiness | undefined;
  readonly requestType: RequestType;
}

/**
 * The address of an answer, for sharing and for the chart.
 *
 * @example
 * toAnswerLink({ code: "70551", from: "2026-05-14", to: "2026-05-14", lineOfBusiness: undefined, requestType: "medical" });
 * // "/answer?code=70551&dos=2026-05-14"
 */
export function toAnswerLink({ code, from, to, lineOfBusiness, requestType }: AnswerQuestion): string {
  const parts = [`code=${encodeURIComponent(code)}`];
  if (from !== undefined) parts.push(`dos=${to === undefined || from === to ? from : `${from}/${to}`}`);
  if (lineOfBusiness !== undefined) parts.push(`lob=${lineOfBusiness}`);
  if (requestType !== "medical") parts.push(`type=${requestType}`);
  return `/answer?${parts.join("&")}`;
}

/** A code with its modifiers as staff write it. */
export function toCodeLabel(code: string, modifiers: readonly string[]): string {
  return [code, ...modifiers].join("-");
}
