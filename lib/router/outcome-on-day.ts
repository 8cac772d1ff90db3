import type { IsoDate } from "../shared/iso-date";
import type { Outcome } from "./decision";
import { readListsOn } from "./lists-on-day";
import type { MissingLists } from "./part";
import { type Circumstances, HEALTHHELP_FROM, type Routing, routeOn } from "./route";
import type { CodeEntries, ListHistory } from "./routing-tables";

const NOTHING_MISSING: MissingLists = { missing: [], blocking: undefined };

/**
 * Says which missing lists an answer depends on (R11): none where a No-Auth list frees the code, and none of a vendor
 * where the request is not one that it reviews. Nowhere else is this decided.
 */
export function findMissing(
  day: IsoDate,
  { requestType }: Circumstances,
  { route }: Routing,
  lists: readonly ListHistory[],
): MissingLists {
  if (route?.rule === "R1") return NOTHING_MISSING;
  const onDay = readListsOn(lists, day);
  if (requestType !== "medical") return { missing: onDay.missingNoAuth, blocking: undefined };
  const { missing } = onDay;
  return { missing, blocking: day < HEALTHHELP_FROM ? undefined : missing.find(({ kind }) => kind === "healthhelp") };
}

/** Where an answer ends on one day, without its sentences: cheap enough to be asked for many codes and days. */
export function outcomeOnDay(
  day: IsoDate,
  request: Circumstances,
  entries: CodeEntries,
  lists: readonly ListHistory[],
): Outcome | "no-answer" {
  const routing = routeOn(day, request, entries);
  if (findMissing(day, request, routing, lists).blocking !== undefined) return "no-answer";
  return routing.route?.outcome ?? "needs-information";
}
