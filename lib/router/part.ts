import type { IsoDate } from "../shared/iso-date";
import type { Step } from "./decision";
import type { MissingLists } from "./outcome-on-day";
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

/** Days on which the lists say the same of a code. */
export interface Part extends MissingLists {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly routing: Routing;
  readonly steps: readonly ReadStep[];
}
