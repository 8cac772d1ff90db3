import { isPlainNumber, numberOf, replaceFirst, replaceLast } from "../codes/code-number";
import type { ProcedureCode } from "../codes/procedure-code";
import { GROUPS, hasCode, isListed, type ListedCodes, VALUES } from "./listed-on";
import { PAGE } from "./places";

/** Enough to choose from at a glance; a code in a dense block has more neighbours than anybody reads. */
const MOST_SUGGESTIONS = 5;

const LAST = 4;

/** The power of ten of the first digit of a code without a letter. */
const FIRST_DIGIT = 4;

const DIGIT_0 = 48;
const LETTER_A = 65;

/** Pairs that are taken for each other on paper and on screen, where a letter can open or close a code. */
const LOOK_ALIKES: readonly (number | undefined)[] = toLookAlikes("1L", "5S", "6G", "7T", "8B");

function toLookAlikes(...pairs: readonly string[]): readonly (number | undefined)[] {
  const others: (number | undefined)[] = Array.from({ length: 128 });
  for (const pair of pairs) {
    const [digit, letter] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    others[digit] = letter;
    others[letter] = digit;
  }
  return others;
}

/**
 * Finds the numbers of listed codes that are one slip away from a code on no list: two neighbours swapped, a letter for
 * a digit, or one digit wrong. The likelier slips come first.
 *
 * Hot: most codes of a long list are on none, and each could be some fifty slips. So ten are looked up at a time, by
 * number and without a division, and no text is made here.
 */
export function findNearMisses(code: ProcedureCode, listed: ListedCodes): readonly number[] {
  const number = numberOf(code);
  const found: number[] = [];
  addSwaps(found, code, number, listed);
  addLookAlikes(found, code, number, listed);
  addOtherDigits(found, code, number, listed);
  return found;
}

/** Two neighbouring digits in each other's place. A letter that changes places with a digit makes no code. */
function addSwaps(found: number[], code: ProcedureCode, number: number, listed: ListedCodes): void {
  const last = lastDigitOf(code);
  for (let power = isPlainNumber(number) ? FIRST_DIGIT : FIRST_DIGIT - 1; power > 0; power -= 1) {
    const difference = code.charCodeAt(last - power + 1) - code.charCodeAt(last - power);
    const swapped = number + difference * ((VALUES[power] ?? 0) - (VALUES[power - 1] ?? 0));
    if (difference !== 0 && hasCode(listed, swapped)) found.push(swapped);
  }
}

function addLookAlikes(found: number[], code: ProcedureCode, number: number, listed: ListedCodes): void {
  const first = LOOK_ALIKES[code.charCodeAt(0)];
  if (first !== undefined) addListed(found, replaceFirst(number, first), listed);
  const last = LOOK_ALIKES[code.charCodeAt(LAST)];
  if (last !== undefined) addListed(found, replaceLast(number, last), listed);
}

function addListed(found: number[], number: number, listed: ListedCodes): void {
  if (hasCode(listed, number) && found.length < MOST_SUGGESTIONS) found.push(number);
}

function addOtherDigits(found: number[], code: ProcedureCode, number: number, listed: ListedCodes): void {
  const last = lastDigitOf(code);
  const rest = number % PAGE;
  if (isPlainNumber(number)) {
    const group = listed.everListed.firstDigits[rest] ?? 0;
    addGroup(found, number, code.charCodeAt(0) - DIGIT_0, FIRST_DIGIT, group, listed);
  }
  const page = listed.everListed.pages[(number / PAGE) | 0];
  let above = 0;
  for (let power = FIRST_DIGIT - 1; power >= 0; power -= 1) {
    const value = VALUES[power] ?? 0;
    const digit = code.charCodeAt(last - power) - DIGIT_0;
    const below = rest - (above * 10 + digit) * value;
    addGroup(found, number, digit, power, page?.[power * GROUPS + above * value + below] ?? 0, listed);
    above = above * 10 + digit;
  }
}

/** Adds the codes that another digit in this place makes, by the bits of those that are ever listed. */
function addGroup(
  found: number[],
  number: number,
  digit: number,
  power: number,
  group: number,
  listed: ListedCodes,
): void {
  const value = VALUES[power] ?? 0;
  let others = group & ~(1 << digit);
  while (others !== 0 && found.length < MOST_SUGGESTIONS) {
    const other = number + (31 - Math.clz32(others & -others) - digit) * value;
    if (isListed(listed, other)) found.push(other);
    others &= others - 1;
  }
}

function lastDigitOf(code: ProcedureCode): number {
  return code.charCodeAt(LAST) >= LETTER_A ? LAST - 1 : LAST;
}
