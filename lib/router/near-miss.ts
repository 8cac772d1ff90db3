import type { ProcedureCode } from "../codes/procedure-code";
import type { IsoDate } from "../shared/iso-date";
import type { RoutingTables } from "./routing-tables";

/** Enough to choose from at a glance; a code in a dense block has more neighbours than anybody reads. */
const MOST_SUGGESTIONS = 5;

const BASE = 36;
/** The value of each place of a code that is read as a number of five digits to that base. */
const PLACES = [BASE ** 4, BASE ** 3, BASE ** 2, BASE, 1] as const;
const LAST_DIGIT = 9;
const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const CHARACTER_0 = 48;
const CHARACTER_A = 65;

/** Pairs that are taken for each other on paper and on screen, where a letter can open or close a code. */
const LOOK_ALIKES: ReadonlyMap<number, readonly number[]> = new Map(
  ["1L", "5S", "6G", "7T", "8B"].flatMap(([digit = "", letter = ""]) => [
    [toDigit(digit), [toDigit(letter)]],
    [toDigit(letter), [toDigit(digit)]],
  ]),
);

/**
 * Finds listed codes that are one slip away from a code on no list: two neighbours swapped, a letter for a digit, or
 * one digit wrong. Only codes on a list in force on the day count. The likelier slips come first.
 *
 * A code is tried some fifty times, and most codes of a long list are on none: so codes are compared as numbers, and
 * only what is listed becomes a text again.
 */
export function findNearMisses(code: ProcedureCode, day: IsoDate, tables: RoutingTables): readonly ProcedureCode[] {
  const listed = toListedNumbers(tables.entries);
  const found: ProcedureCode[] = [];
  for (const number of toCandidates(code)) {
    if (!listed.has(number)) continue;
    const candidate = toCode(number);
    if (isListed(candidate, day, tables) && !found.includes(candidate)) found.push(candidate);
    if (found.length === MOST_SUGGESTIONS) break;
  }
  return found;
}

function isListed(candidate: ProcedureCode, day: IsoDate, tables: RoutingTables): boolean {
  const entries = tables.entries.get(candidate);
  return entries?.some((entry) => entry.from <= day && (entry.to === undefined || day <= entry.to)) ?? false;
}

/** Every code one slip away as a number, the likelier slips first. Loops, since this is most of the work on such a code. */
function toCandidates(code: ProcedureCode): readonly number[] {
  const digits = Array.from(code, (character) => toDigit(character));
  const number = toNumber(code);
  const candidates: number[] = [];
  addSwaps(candidates, number, digits);
  for (const [at, digit] of digits.entries()) addReplacements(candidates, number, at, digit, LOOK_ALIKES.get(digit));
  for (const [at, digit] of digits.entries()) {
    if (digit <= LAST_DIGIT) addReplacements(candidates, number, at, digit, DIGITS);
  }
  return candidates;
}

/** The number with two neighbours in each other's place, once for each pair. */
function addSwaps(into: number[], number: number, digits: readonly number[]): void {
  for (let at = 0; at < PLACES.length - 1; at += 1) {
    const [left = 0, right = 0] = [digits[at], digits[at + 1]];
    if (left !== right) into.push(number + (right - left) * ((PLACES[at] ?? 0) - (PLACES[at + 1] ?? 0)));
  }
}

/** The number with another digit at one place, once for each digit to try there. */
function addReplacements(
  into: number[],
  number: number,
  at: number,
  digit: number,
  others: readonly number[] = [],
): void {
  const place = PLACES[at] ?? 0;
  for (const other of others) if (other !== digit) into.push(number + (other - digit) * place);
}

const numbers = new WeakMap<RoutingTables["entries"], ReadonlySet<number>>();

/** All listed codes as numbers, worked out once for the tables. */
function toListedNumbers(entries: RoutingTables["entries"]): ReadonlySet<number> {
  let listed = numbers.get(entries);
  if (listed === undefined) {
    listed = new Set(Array.from(entries.keys(), toNumber));
    numbers.set(entries, listed);
  }
  return listed;
}

function toNumber(code: string): number {
  let number = 0;
  for (let at = 0; at < code.length; at += 1) number = number * BASE + toDigit(code, at);
  return number;
}

/** Digits before letters, as numbers to a base above ten are written. */
function toDigit(text: string, at = 0): number {
  const character = text.charCodeAt(at);
  return character < CHARACTER_A ? character - CHARACTER_0 : character - CHARACTER_A + LAST_DIGIT + 1;
}

/** What is on a list is a code, so that its number is one. */
function toCode(number: number): ProcedureCode {
  return number.toString(BASE).toUpperCase().padStart(PLACES.length, "0") as ProcedureCode;
}
