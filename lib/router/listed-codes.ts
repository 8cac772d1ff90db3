import { numberOf, toCode, toCodeNumber } from "../codes/code-number";
import type { KnownCodes } from "../codes/paste-result";
import type { ProcedureCode } from "../codes/procedure-code";
import { listedNumbers, type Places, placeOf } from "./places";
import type { Holding, RoutingTables } from "./routing-tables";

const NOTHING: Holding = [];

/** Everything that the lists say of a code, on whatever day; nothing for a code on no list. */
export function holdingOf({ places, holdings }: RoutingTables, code: ProcedureCode): Holding {
  return holdings[placeOf(places, numberOf(code))] ?? NOTHING;
}

/** The codes that some list holds on some day, for the readers, which a hit helps to tell a code from another number. */
export function toKnownCodes(places: Places): KnownCodes {
  return { has: (code) => placeOf(places, toCodeNumber(code)) !== 0 };
}

/** Every code that some list holds on some day, with what they say of it, in the order of the code numbers. */
export function* listedCodes({ places, holdings }: RoutingTables): Generator<[ProcedureCode, Holding]> {
  for (const number of listedNumbers(places)) yield [toCode(number), holdings[placeOf(places, number)] ?? NOTHING];
}
