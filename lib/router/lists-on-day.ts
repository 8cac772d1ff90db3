import type { IsoDate } from "../shared/iso-date";
import type { ReadVersion } from "./part";
import { toReviewDay } from "./route";
import type { ListHistory, ListKind } from "./routing-tables";
import { versionOn } from "./versions";

/** The editions in force on a day, and the lists that have none (R7, R11). */
export interface ListsOnDay {
  readonly reads: Readonly<Record<ListKind, readonly ReadVersion[]>>;
  /** Lists that a medical request needs on this day and that have no edition; HealthHelp's counts on its first day before that. */
  readonly missing: readonly ListHistory[];
  /** The same for requests that HealthHelp is not asked about (R5, R6). */
  readonly missingNoAuth: readonly ListHistory[];
}

/** Which editions are in force on a day? */
export function readListsOn(lists: readonly ListHistory[], day: IsoDate): ListsOnDay {
  const readsOf = (kind: ListKind): ReadVersion[] =>
    lists.flatMap((list) => {
      const version = list.kind === kind ? versionOn(list, day) : undefined;
      return version === undefined ? [] : [{ list, version }];
    });
  const reviewDay = toReviewDay(day);
  const missing = lists.filter((list) => versionOn(list, list.kind === "healthhelp" ? reviewDay : day) === undefined);
  return {
    reads: { "no-auth": readsOf("no-auth"), healthhelp: readsOf("healthhelp") },
    missing,
    missingNoAuth: missing.filter(({ kind }) => kind === "no-auth"),
  };
}
