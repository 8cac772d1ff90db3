import type { ProcedureCode } from "../codes/procedure-code";
import type { IsoDate } from "../shared/iso-date";
import { entriesOf } from "./entries-by-code";
import { holdsOn } from "./route";
import type { RoutingTables } from "./routing-tables";

/** Enough to choose from at a glance; a code in a dense block has more neighbors than anybody reads. */
const MOST_SUGGESTIONS = 5;

/** Pairs that are taken for each other on paper and on screen, where a letter can open or close a code. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  ["1L", "5S", "6G", "7T", "8B"].flatMap(([digit = "", letter = ""]) => [
    [digit, letter],
    [letter, digit],
  ]),
);

const DIGITS = "0123456789";

/**
 * Finds the listed codes that a code on no list may be a typo of (R7: listed on this day): two neighbors swapped, a letter
 * for a digit, or one digit wrong. The likelier typos come first, and there are five at most.
 */
export function findSimilarCodes(
  code: ProcedureCode,
  day: IsoDate,
  tables: Pick<RoutingTables, "entriesByCode">,
): readonly ProcedureCode[] {
  const found = new Set<ProcedureCode>();
  for (const typo of listTypos(code)) {
    // Only a text that is a code is ever listed.
    const similar = typo as ProcedureCode;
    if (similar !== code && entriesOf(tables, similar).some((entry) => holdsOn(entry, day))) found.add(similar);
    if (found.size === MOST_SUGGESTIONS) break;
  }
  return [...found];
}

function* listTypos(code: string): Generator<string> {
  const replace = (at: number, text: string) => code.slice(0, at) + text + code.slice(at + text.length);
  for (let at = 0; at < code.length - 1; at += 1) yield replace(at, `${code[at + 1]}${code[at]}`);
  for (const [at, character] of [...code].entries()) {
    const alike = LOOK_ALIKES.get(character);
    if (alike !== undefined) yield replace(at, alike);
  }
  for (const [at, character] of [...code].entries()) {
    if (DIGITS.includes(character)) for (const digit of DIGITS) yield replace(at, digit);
  }
}
