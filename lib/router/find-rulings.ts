import type { IsoDate } from "../shared/iso-date";
import type { Result } from "../shared/result";
import { kindOfCode } from "./cautions";
import type { DecisionRequest, ListsMissing } from "./decision";
import { entriesOf } from "./entries-by-code";
import type { CodeEntries, RoutingTables } from "./routing-tables";
import { makeRulings, type Ruling } from "./ruling";

type Rulings = Result<readonly Ruling[], ListsMissing>;

/** By what the lists say of a code, and then by everything else that is asked. */
type Known = Map<CodeEntries, Map<string, Rulings>>;

/** More ways to ask about the same codes than anybody has; whoever goes on starts anew, so that memory stays bounded. */
const MOST_REQUESTS = 1_000;

const knownByTables = new WeakMap<RoutingTables, Known>();

/** What the rules say of a request, worked out once for all codes of which the lists say the same. */
export function findRulings(request: DecisionRequest, tables: RoutingTables, today: IsoDate): Rulings {
  const entries = entriesOf(tables, request.code);
  const kind = kindOfCode(request.code);
  const known = orElse(knownByTables, tables, (): Known => new Map());
  const byRequest = orElse(known, entries, () => new Map<string, Rulings>());
  const { from, to, assumed } = request.dateOfService;
  const modifiers = entries.some((entry) => entry.modifiers.length > 0) ? request.modifiers.join() : "";
  const key = `${kind} ${from} ${to} ${assumed} ${today} ${request.lineOfBusiness} ${request.requestType} ${modifiers}`;
  let rulings = byRequest.get(key);
  if (rulings === undefined) {
    rulings = makeRulings({ ...request, entries, kind }, tables, today);
    if (byRequest.size >= MOST_REQUESTS) byRequest.clear();
    byRequest.set(key, rulings);
  }
  return rulings;
}

/** What stands under a key, made where nothing does. */
function orElse<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
