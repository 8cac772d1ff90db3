import { numberOf } from "../codes/code-number";
import type { IsoDate } from "../shared/iso-date";
import type { Result } from "../shared/result";
import { CODE_KINDS, kindOfCode } from "./cautions";
import type { DecisionRequest, ListsMissing } from "./decision";
import { placeOf } from "./places";
import type { Holding, RoutingTables } from "./routing-tables";
import { makeRulings, type Ruling } from "./ruling";

type Rulings = Result<readonly Ruling[], ListsMissing>;

/** The rulings of one day or span under one line of business and request type. */
interface Occasion {
  readonly tables: RoutingTables;
  readonly today: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly assumed: boolean;
  readonly lineOfBusiness: DecisionRequest["lineOfBusiness"];
  readonly requestType: DecisionRequest["requestType"];
  /** By the place of what the lists say, and the kind of code. */
  readonly plain: (Rulings | undefined)[];
  /** The same where the lists name modifiers and so does the request, by all three. */
  readonly modified: Map<string, Rulings>;
}

/** Rulings of the same lists, by what makes an occasion. */
interface Known {
  readonly occasions: Map<string, Occasion>;
  rulings: number;
}

/** What is asked again and again fits in; whoever asks for more starts anew, so that memory stays bounded. */
const MOST_OCCASIONS = 512;
const MOST_RULINGS = 20_000;

const knownByTables = new WeakMap<RoutingTables, Known>();

/** Most questions are about the same days and circumstances as the one before. */
let latest: Occasion | undefined;

/** What the rules say of a request, worked out once for all codes of which the lists say the same. */
export function findRulings(request: DecisionRequest, tables: RoutingTables, today: IsoDate): Rulings {
  const occasion = isSameOccasion(latest, request, tables, today) ? latest : findOccasion(request, tables, today);
  const place = placeOf(tables.places, numberOf(request.code));
  const kind = kindOfCode(request.code);
  const key = place * CODE_KINDS.length + kind;
  const holding = tables.holdings[place] ?? [];
  if (request.modifiers.length > 0 && namesModifiers(holding)) {
    const modifiedKey = `${key} ${request.modifiers.join(" ")}`;
    const known = occasion.modified.get(modifiedKey);
    if (known !== undefined) return known;
    const made = make(request, holding, tables, today);
    occasion.modified.set(modifiedKey, made);
    return made;
  }
  const known = occasion.plain[key];
  if (known !== undefined) return known;
  const made = make(request, holding, tables, today);
  occasion.plain[key] = made;
  return made;
}

function namesModifiers(holding: Holding): boolean {
  return holding.some(({ modifiers }) => modifiers.length > 0);
}

function make(request: DecisionRequest, holding: Holding, tables: RoutingTables, today: IsoDate): Rulings {
  const known = knownOf(tables);
  if (known.rulings >= MOST_RULINGS) forget(known);
  known.rulings += 1;
  return makeRulings({ ...request, holding, kind: CODE_KINDS[kindOfCode(request.code)] ?? "other" }, tables, today);
}

function isSameOccasion(
  occasion: Occasion | undefined,
  { dateOfService, lineOfBusiness, requestType }: DecisionRequest,
  tables: RoutingTables,
  today: IsoDate,
): occasion is Occasion {
  return (
    occasion !== undefined &&
    occasion.tables === tables &&
    occasion.from === dateOfService.from &&
    occasion.to === dateOfService.to &&
    occasion.assumed === dateOfService.assumed &&
    occasion.lineOfBusiness === lineOfBusiness &&
    occasion.requestType === requestType &&
    occasion.today === today
  );
}

function findOccasion(request: DecisionRequest, tables: RoutingTables, today: IsoDate): Occasion {
  const known = knownOf(tables);
  if (known.occasions.size >= MOST_OCCASIONS) forget(known);
  const {
    dateOfService: { from, to, assumed },
    lineOfBusiness,
    requestType,
  } = request;
  const key = `${today} ${from} ${to} ${assumed} ${lineOfBusiness} ${requestType}`;
  let occasion = known.occasions.get(key);
  if (occasion === undefined) {
    occasion = { tables, today, from, to, assumed, lineOfBusiness, requestType, plain: [], modified: new Map() };
    known.occasions.set(key, occasion);
  }
  latest = occasion;
  return occasion;
}

function forget(known: Known): void {
  known.occasions.clear();
  known.rulings = 0;
  latest = undefined;
}

function knownOf(tables: RoutingTables): Known {
  let known = knownByTables.get(tables);
  if (known === undefined) {
    known = { occasions: new Map(), rulings: 0 };
    knownByTables.set(tables, known);
  }
  return known;
}
