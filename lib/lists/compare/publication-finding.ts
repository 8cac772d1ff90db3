import type { ProcedureCode } from "../../codes/procedure-code";
import type { IsoDate } from "../../shared/iso-date";

/** What a maintainer must have seen before a draft is published. Each is confirmed by its code, which is its name. */
export type PublicationFinding =
  /** The draft would leave the list without any entry. */
  | { readonly code: "no-entries" }
  /** The list shrinks or grows by more than 20 % against the edition in force. */
  | { readonly code: "size-change"; readonly before: number; readonly after: number }
  /** Codes on a No-Auth list and on the HealthHelp list at once (R8). */
  | { readonly code: "listed-on-both"; readonly codes: readonly ProcedureCode[] }
  /** Answers for days that have been would change. */
  | { readonly code: "past-effective-day"; readonly effectiveFrom: IsoDate; readonly today: IsoDate }
  /** The very same bytes were published before. */
  | { readonly code: "same-file"; readonly version: string }
  /** An edition of the same first day is published; this one takes its place, and that one is withdrawn. */
  | { readonly code: "replaces-edition"; readonly version: string }
  /** Rows of a change list that delete or change what the edition in force does not hold. */
  | { readonly code: "changes-without-effect"; readonly codes: readonly ProcedureCode[] };

export type PublicationFindingCode = PublicationFinding["code"];

const CODES = {
  "no-entries": true,
  "size-change": true,
  "listed-on-both": true,
  "past-effective-day": true,
  "same-file": true,
  "replaces-edition": true,
  "changes-without-effect": true,
} as const satisfies Record<PublicationFindingCode, true>;

/** Every name by which something can be confirmed. */
export const PUBLICATION_FINDING_CODES = Object.keys(CODES) as readonly PublicationFindingCode[];

/** Says whether something can be confirmed by this name. */
export function isPublicationFindingCode(text: unknown): text is PublicationFindingCode {
  return typeof text === "string" && Object.hasOwn(CODES, text);
}

/** What a maintainer should know and need not confirm. */
export type PublicationWarning =
  /** The first real edition ends the demo: days from `from` until the day before its own have no edition of this list any more. */
  | { readonly code: "ends-demo"; readonly daysWithoutListUntil: IsoDate }
  /** An edition with a later first day is published already and takes over then. */
  | { readonly code: "later-edition"; readonly version: string };

/** A list that shrinks or grows by more than this part of itself is asked about. */
export const LARGEST_SILENT_CHANGE = 0.2;
