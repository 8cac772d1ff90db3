import { CODE_NUMBERS } from "../codes/code-number";

/**
 * For the number of each code, the place among the holdings of what the lists say of it; 0 for a code on no list.
 *
 * It comes in pages of ten thousand codes. The lists use few of them, and all others are the same empty one. Pages are
 * as narrow as their places allow: they are read in no order, so that what fits near the processor is read many times
 * faster than what does not.
 */
export type Places = readonly Page[];

type Page = Uint8Array | Uint16Array | Uint32Array;

/** How many codes stand on a page. */
export const PAGE = 10_000;

const EMPTY_PAGE = new Uint8Array(PAGE);

/** Places of no code, to be filled with {@link setPlace} and then packed. */
export function startPlaces(): Page[] {
  return Array.from({ length: CODE_NUMBERS / PAGE }, () => EMPTY_PAGE);
}

export function setPlace(places: Page[], number: number, place: number): void {
  const at = Math.floor(number / PAGE);
  let page = places[at];
  if (page === undefined) throw new Error(`No code has the number ${number}`);
  if (page === EMPTY_PAGE) {
    page = new Uint32Array(PAGE);
    places[at] = page;
  }
  page[number % PAGE] = place;
}

/** The same places in the narrowest pages. No place is above `most`. */
export function packPlaces(places: readonly Page[], most: number): Places {
  const Narrow = toNarrowest(most);
  return places.map((page) => (page === EMPTY_PAGE ? page : new Narrow(page)));
}

function toNarrowest(most: number): Uint8ArrayConstructor | Uint16ArrayConstructor | Uint32ArrayConstructor {
  if (most < 2 ** 8) return Uint8Array;
  return most < 2 ** 16 ? Uint16Array : Uint32Array;
}

/** The place of the code of this number; 0 for the number -1 of what is no code. Hot: read for every code. */
export function placeOf(places: Places, number: number): number {
  return places[(number / PAGE) | 0]?.[number % PAGE] ?? 0;
}

/** The numbers of all listed codes, in order. */
export function listedNumbers(places: Places): readonly number[] {
  const numbers: number[] = [];
  for (const [at, page] of places.entries()) {
    if (page === EMPTY_PAGE) continue;
    for (let rest = 0; rest < page.length; rest += 1) if (page[rest] !== 0) numbers.push(at * PAGE + rest);
  }
  return numbers;
}
