import type { IsoDate } from "../shared/iso-date";
import { listedNumbers, PAGE, type Places, placeOf } from "./places";
import { holdsOn } from "./route";
import type { RoutingTables } from "./routing-tables";

/**
 * Codes in which all that differ in one digit are seen at once: ten bits for the ten digits.
 *
 * It comes in pages as the code numbers do. A page has a thousand groups for each of its four digits, those of the ones
 * first. The digit above them, which only codes of five digits have, has ten thousand groups across the first ten pages.
 */
interface DigitGroups {
  readonly pages: readonly Uint16Array[];
  readonly firstDigits: Uint16Array;
}

/**
 * The codes that some list holds on a day (R7). What any list holds on any day is looked up first: for few of these
 * codes it has then to be asked whether they are listed on this day.
 */
export interface ListedCodes {
  readonly places: Places;
  readonly everListed: DigitGroups;
  /** By place: whether any entry of what the lists say there is in force on the day. */
  readonly isInForce: Uint8Array;
}

/** How many groups there are for each digit of a page. */
export const GROUPS = PAGE / 10;

/** The powers of ten, up to that of the first digit. */
export const VALUES = [1, 10, 100, 1_000, 10_000] as const;

const DIGITS_OF_PAGE = 4;
const PAGES_OF_DIGITS = 10;
const EMPTY_PAGE = new Uint16Array(DIGITS_OF_PAGE * GROUPS);

interface Known {
  readonly everListed: DigitGroups;
  readonly days: Map<IsoDate, ListedCodes>;
}

/** More than the days of a year. Whoever asks for more starts anew, so that memory stays bounded. */
const MOST_DAYS = 512;

const knownByPlaces = new WeakMap<Places, Known>();

/** The codes that some list holds on a day, worked out once for a day. */
export function listedOn(day: IsoDate, { places, holdings }: Pick<RoutingTables, "places" | "holdings">): ListedCodes {
  let known = knownByPlaces.get(places);
  if (known === undefined) {
    known = { everListed: toGroups(listedNumbers(places), places.length), days: new Map() };
    knownByPlaces.set(places, known);
  }
  const { everListed, days } = known;
  let listed = days.get(day);
  if (listed === undefined) {
    if (days.size >= MOST_DAYS) days.clear();
    const isInForce = Uint8Array.from(holdings, (holding) => (holding.some((entry) => holdsOn(entry, day)) ? 1 : 0));
    listed = { places, everListed, isInForce };
    days.set(day, listed);
  }
  return listed;
}

/** Is the code of this number, which some list holds on some day, listed on this one? */
export function isListed({ places, isInForce }: ListedCodes, number: number): boolean {
  return isInForce[placeOf(places, number)] === 1;
}

/** Is the code of this number among them? */
export function hasCode(listed: ListedCodes, number: number): boolean {
  const group = listed.everListed.pages[(number / PAGE) | 0]?.[((number % PAGE) / 10) | 0] ?? 0;
  return number >= 0 && ((group >> (number % 10)) & 1) === 1 && isListed(listed, number);
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
