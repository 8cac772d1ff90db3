import type { Modifier, ProcedureCode } from "../codes/procedure-code";
import type { IsoDate } from "../shared/iso-date";

/** What a list says of its codes: no authorization needed, or reviewed by HealthHelp. */
export type ListKind = "no-auth" | "healthhelp";

/** Who pays: Oregon Health Plan (Medicaid), or CareOregon Advantage (Medicare). */
export type LineOfBusiness = "ohp" | "medicare";

/** One published edition of a list, without its entries. */
export interface ListVersion {
  readonly list: string;
  /** The edition's name, unique within the list: its first day, with a suffix where one day was published twice. */
  readonly version: string;
  /** The first day on which it is in force (R7). */
  readonly effectiveFrom: IsoDate;
  /** True for the lists that ship with the product and are not the plan's. */
  readonly demo: boolean;
}

/** One row of an edition: a code, or a range with both ends in one family, and the conditions under which it holds (R12). */
export interface ListEntry {
  readonly code: ProcedureCode;
  /** The last code of a range; missing for a single code. */
  readonly codeTo?: ProcedureCode;
  /** Holds only with one of these; empty means with any modifier or none. */
  readonly modifiers: readonly Modifier[];
  /** Holds only for these; empty means for all. */
  readonly lineOfBusiness: readonly LineOfBusiness[];
  readonly serviceLine?: string;
  /** A condition in words ("first 6 visits"). Shown beside the outcome, never changes it. */
  readonly note?: string;
  /** The entry's own first and last day, both included, within the days of its edition. */
  readonly effectiveFrom?: IsoDate;
  readonly effectiveTo?: IsoDate;
  /** Only where the maintainer's own file had one: the product ships no descriptions. */
  readonly description?: string;
}

/** An edition with its rows: what the tables are compiled from, on the server and in the browser alike. */
export interface PublishedVersion extends ListVersion {
  readonly entries: readonly ListEntry[];
}

/** An entry with the days on which it holds, ready to be found by its code. */
export interface HeldEntry
  extends Omit<ListEntry, "code" | "codeTo" | "effectiveFrom" | "effectiveTo" | "description"> {
  readonly list: string;
  readonly kind: ListKind;
  readonly from: IsoDate;
  /** Last day, included; missing while nothing follows. */
  readonly to?: IsoDate;
}

/** A list, whatever is published of it. */
export interface ListIdentity {
  /** The list's name in addresses, such as `no-auth-cpt`. */
  readonly list: string;
  readonly kind: ListKind;
  /** The list's name for people, such as "CPT No-Auth list". */
  readonly name: string;
}

/** An edition that can decide, with the day by which the next one should follow it (R7). */
export interface DecidingVersion extends ListVersion {
  readonly nextDueDay: IsoDate;
}

/** A list with the editions that can decide, oldest first. */
export interface ListHistory extends ListIdentity {
  readonly versions: readonly DecidingVersion[];
}

/** Where an answer can send the reader. */
export type Destination = "no-auth-needed" | "healthhelp-webconsult" | "connect";

/** An announcement about a destination, shown beside its answers from one day until another, with its source. */
export interface OperationalNotice {
  readonly destination: Destination;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly text: string;
  readonly source: string;
}

/** Everything that the lists say of a code over time. Codes of which they say the same share one. */
export type CodeEntries = readonly HeldEntry[];

/** What the lists say of each listed code, in the order of the codes. */
export type EntriesByCode = ReadonlyMap<ProcedureCode, CodeEntries>;

/** The published lists, compiled for the core: what they say of a code is found under it, and kept once for all codes of which it is said. */
export interface RoutingTables {
  /** Changes when any published list changes. */
  readonly revision: string;
  /** Every list there is, also one of which nothing is published: a missing list is said to be missing (R11). */
  readonly lists: readonly ListHistory[];
  readonly notices: readonly OperationalNotice[];
  readonly entriesByCode: EntriesByCode;
  /** What the newest edition that describes a code says it is, where a maintainer's file said so. Decides nothing. */
  readonly descriptions: ReadonlyMap<ProcedureCode, string>;
}
