import type { ProcedureCode } from "../codes/procedure-code";
import type { IsoDate } from "../shared/iso-date";
import type { HeldEntry, RoutingTables } from "./routing-tables";

/** Enough to choose from at a glance; a code in a dense block has more neighbours than anybody reads. */
const MOST_SUGGESTIONS = 5;

const DIGITS = "0123456789";

/** Pairs that are taken for each other on paper and on screen, where a letter can open or close a code. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  "1": "L",
  L: "1",
  "5": "S",
  S: "5",
  "6": "G",
  G: "6",
  "7": "T",
  T: "7",
  "8": "B",
  B: "8",
};

/**
 * Finds listed codes that are one slip away from a code on no list: two neighbours swapped, a letter for a digit, or
 * one digit wrong. Only codes on a list in force on the day count. The likelier slips come first.
 */
export function findNearMisses(code: ProcedureCode, day: IsoDate, tables: RoutingTables): readonly ProcedureCode[] {
  const found = new Set<ProcedureCode>();
  for (const candidate of toCandidates(code)) {
    if (isListed(candidate, day, tables)) found.add(candidate);
    if (found.size === MOST_SUGGESTIONS) break;
  }
  return [...found];
}

/** What is on a list is a code, so nothing else needs to be asked of a candidate. */
function isListed(candidate: string, day: IsoDate, tables: RoutingTables): candidate is ProcedureCode {
  const byText: ReadonlyMap<string, readonly HeldEntry[]> = tables.entries;
  const entries = byText.get(candidate);
  return entries?.some((entry) => entry.from <= day && (entry.to === undefined || day <= entry.to)) ?? false;
}

/** Every code one slip away, the likelier slips first. */
function toCandidates(code: string): string[] {
  const places = Array.from(code, (_, at) => at);
  return [
    ...places.flatMap((at) => swapWithNext(code, at)),
    ...places.flatMap((at) => replaceAt(code, at, LOOK_ALIKES[code[at] ?? ""] ?? "")),
    ...places.flatMap((at) => (DIGITS.includes(code[at] ?? "") ? replaceAt(code, at, DIGITS) : [])),
  ];
}

function swapWithNext(code: string, at: number): string[] {
  const [left = "", right = ""] = [code[at], code[at + 1]];
  return right === "" || left === right ? [] : [code.slice(0, at) + right + left + code.slice(at + 2)];
}

/** The code with another character at one place, once for each character to try there. */
function replaceAt(code: string, at: number, characters: string): string[] {
  return [...characters]
    .filter((character) => character !== code[at])
    .map((character) => code.slice(0, at) + character + code.slice(at + 1));
}
