import type { IsoDate } from "../shared/iso-date";
import type { Step } from "./decision";
import type { Routing } from "./route";
import type { DecidingVersion, ListHistory } from "./routing-tables";

/** One question of the path with the list editions that were read for it. */
export interface ReadStep {
  readonly step: Step["step"];
  readonly found: boolean;
  readonly reads: readonly ReadVersion[];
}

export interface ReadVersion {
  readonly list: ListHistory;
  readonly version: DecidingVersion;
}

/** The lists that could change an answer on a day, and have no version in force then (R11). */
export interface MissingLists {
  readonly missing: readonly ListHistory[];
  /** The one without which there is no answer at all: its vendor would review the code on this day. */
  readonly blocking: ListHistory | undefined;
}

/** Days on which the lists say the same of a code. */
export interface Part extends MissingLists {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly routing: Routing;
  readonly steps: readonly ReadStep[];
}
