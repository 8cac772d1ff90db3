import type { IsoDate } from "../shared/iso-date";
import { listedNumbers, PAGE, type Places, placeOf } from "./places";
import { holdsOn } from "./route";
import type { RoutingTables } from "./routing-tables";

/**
 * A set of codes in which all codes that differ in one digit are seen at once: ten bits for the ten digits.
 *
 * It comes in pages as the code numbers do. A page has a thousand groups for each of its four digits, those of the ones
 * first. The digit above them, which only codes of five digits have, has ten thousand groups across the first ten pages.
 */
export interface DigitGroups {
  readonly pages: readonly Uint16Array[];
  readonly firstDigits: Uint16Array;
}

/** How many groups there are for each digit of a page. */
export const GROUPS = PAGE / 10;

/** The powers of ten, up to that of the first digit. */
export const VALUES = [1, 10, 100, 1_000, 10_000] as const;

const DIGITS_OF_PAGE = 4;
const PAGES_OF_DIGITS = 10;
const EMPTY_PAGE = new Uint16Array(DIGITS_OF_PAGE * GROUPS);

interface Known {
  /** The numbers of all codes that any list holds on any day. */
  readonly numbers: readonly number[];
  readonly days: Map<IsoDate, DigitGroups>;
}

/** A long list asks for few days again and again; whoever asks for more starts anew. */
const MOST_DAYS = 12;

const known = new WeakMap<Places, Known>();

/** The codes that some list holds on a day (R7), worked out once for a day. */
export function listedOn(day: IsoDate, { places, holdings }: Pick<RoutingTables, "places" | "holdings">): DigitGroups {
  let { numbers, days } = known.get(places) ?? {};
  if (numbers === undefined || days === undefined) {
    numbers = listedNumbers(places);
    days = new Map();
    known.set(places, { numbers, days });
  }
  let listed = days.get(day);
  if (listed === undefined) {
    if (days.size >= MOST_DAYS) days.clear();
    const isInForce = holdings.map((holding) => holding.some((entry) => holdsOn(entry, day)));
    listed = toGroups(
      numbers.filter((number) => isInForce[placeOf(places, number)]),
      places.length,
    );
    days.set(day, listed);
  }
  return listed;
}

/** Is the code of this number among them? */
export function hasCode({ pages }: DigitGroups, number: number): boolean {
  const group = pages[(number / PAGE) | 0]?.[((number % PAGE) / 10) | 0] ?? 0;
  return number >= 0 && ((group >> (number % 10)) & 1) === 1;
}

function toGroups(numbers: readonly number[], pageCount: number): DigitGroups {
  const pages = Array.from({ length: pageCount }, () => EMPTY_PAGE);
  const firstDigits = new Uint16Array(PAGE);
  for (const number of numbers) {
    const at = Math.floor(number / PAGE);
    const rest = number % PAGE;
    let page = pages[at] ?? EMPTY_PAGE;
    if (page === EMPTY_PAGE) {
      page = new Uint16Array(DIGITS_OF_PAGE * GROUPS);
      pages[at] = page;
    }
    if (at < PAGES_OF_DIGITS) addDigit(firstDigits, rest, at);
    for (const [power, value] of VALUES.slice(0, DIGITS_OF_PAGE).entries()) {
      const above = Math.floor(rest / (10 * value));
      addDigit(page, power * GROUPS + above * value + (rest % value), Math.floor(rest / value) % 10);
    }
  }
  return { pages, firstDigits };
}

function addDigit(groups: Uint16Array, group: number, digit: number): void {
  groups[group] = (groups[group] ?? 0) | (1 << digit);
}
