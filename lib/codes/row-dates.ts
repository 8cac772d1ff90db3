import type { IsoDate } from "../shared/iso-date";
import type { PastedCode } from "./paste-result";
import type { SetAsideReason } from "./set-aside";

/** What a label or a header says of a date. */
export type DateField = "service-date" | "service-from" | "service-to" | "date-of-birth" | "other-date";

/** One date of a row. */
export interface RowDate {
  readonly text: string;
  readonly line: number;
  /** Where in the row it stands. */
  readonly at: number;
  readonly field: DateField | undefined;
  readonly day: IsoDate | undefined;
  readonly fault: "ambiguous-date" | "not-a-date" | undefined;
  /** Only a dash or a "to" stands between it and the date before. */
  readonly endsSpan: boolean;
}

/** What the dates of a row come to. */
export interface ReadRowDates {
  readonly dateOfService?: NonNullable<PastedCode["dateOfService"]>;
  /** Why a date that is labelled as the date of service is none. */
  readonly dateFault?: NonNullable<PastedCode["dateFault"]>;
  readonly notUsed: readonly { readonly date: RowDate; readonly reason: SetAsideReason }[];
}

/**
 * Without a label, an earlier date is a child's birth date sooner than a date of service: the lists of portals start
 * in 2026, and a request looks back a year at most.
 */
export const FIRST_UNLABELLED = "2025-01-01" as IsoDate;
const LAST_UNLABELLED = "2100-12-31" as IsoDate;

const NO_DATES: ReadRowDates = { notUsed: [] };

/**
 * Says which date of a row is the date of service of its codes, and why the others are not.
 *
 * A labelled date wins. Of those without a label only a single one (or one span) of recent years is taken: where two
 * could be meant, none is.
 */
export function readRowDates(dates: readonly RowDate[]): ReadRowDates {
  if (dates.length === 0) return NO_DATES;
  const labelled = dates.filter(({ field }) => field?.startsWith("service"));
  const candidates = labelled.length > 0 ? labelled : dates.filter(isRecentUnlabelled);
  const dateOfService = toDaysOfService(candidates);
  const meant = new Set(candidates);
  const notUsed = dates
    .filter((date) => dateOfService === undefined || !meant.has(date))
    .map((date) => ({ date, reason: reasonNotUsed(date, meant.has(date)) }));
  if (dateOfService !== undefined) return { dateOfService, notUsed };
  const dateFault = labelled.find(({ fault }) => fault !== undefined)?.fault;
  return dateFault === undefined ? { notUsed } : { dateFault, notUsed };
}

function isRecentUnlabelled({ field, day }: RowDate): boolean {
  return field === undefined && day !== undefined && day >= FIRST_UNLABELLED && day <= LAST_UNLABELLED;
}

function toDaysOfService(candidates: readonly RowDate[]): ReadRowDates["dateOfService"] {
  const days = [...new Set(candidates.map(({ day }) => day))];
  const [from, to] = days;
  if (from === undefined || days.includes(undefined) || candidates.every(({ field }) => field === "service-to")) {
    return undefined;
  }
  if (days.length === 1) return from;
  return to !== undefined && days.length === 2 && from < to && isSpan(candidates) ? { from, to } : undefined;
}

function isSpan(candidates: readonly RowDate[]): boolean {
  const isFromTo = candidates[0]?.field === "service-from" && candidates.at(-1)?.field === "service-to";
  return isFromTo || (candidates.length === 2 && candidates[1]?.endsSpan === true);
}

function reasonNotUsed({ field, fault }: RowDate, isCandidate: boolean): SetAsideReason {
  if (field === "date-of-birth") return "date-of-birth";
  return fault ?? (isCandidate ? "ambiguous-date" : "date");
}
