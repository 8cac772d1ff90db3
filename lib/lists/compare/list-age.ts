import type { DecidingVersion, ListHistory } from "../../router/routing-tables";
import { isLatest, versionOn } from "../../router/versions";
import { countDays, type IsoDate } from "../../shared/iso-date";

/** How current a list is on a day. */
export interface ListAge {
  readonly version: DecidingVersion;
  /** Days since its first day; 0 on it. */
  readonly days: number;
  /** The day by which the next edition should follow (R7). */
  readonly nextDueDay: IsoDate;
  /** The next edition was due before this day and there is none. On the due day itself a list is not late yet. */
  readonly isLate: boolean;
}

/** Tells how old the edition in force on a day is and whether its successor is late; undefined while none is in force. */
export function toListAge(list: ListHistory, day: IsoDate): ListAge | undefined {
  const version = versionOn(list, day);
  if (version === undefined) return undefined;
  const { nextDueDay } = version;
  const days = countDays(version.effectiveFrom, day) - 1;
  return { version, days, nextDueDay, isLate: isLatest(list, version) && day > nextDueDay };
}
