import { toFragments } from "./fragments";
import type { TextLine, Word } from "./page-content";
import type { Gutter } from "./ruled-gutters";

/** The words of one line that stand in one column. */
export interface CellLine {
  readonly column: number;
  readonly words: readonly Word[];
  readonly y: number;
  readonly size: number;
}

/** Parts of a character's size: a narrower gap is the space in a sentence. */
const TIGHT = 0.45;
const SAME_START = 1.2;

/** Where the columns of a table are, and where their cells start. */
export interface ColumnMap {
  readonly gutters: readonly Gutter[];
  /** For each column, where nearly all of its cells start; missing where they do not start at one place. */
  readonly starts: readonly (number | undefined)[];
}

/** Says in which column something stands whose middle is at `x`. */
export function columnAt(x: number, gutters: readonly Gutter[]): number {
  return gutters.filter(({ from, to }) => (from + to) / 2 < x).length;
}

/** Learns from the lines with codes where the cells of each column start. */
export function mapColumns(gutters: readonly Gutter[], lines: readonly TextLine[]): ColumnMap {
  const starts = Array.from({ length: gutters.length + 1 }, (): number[] => []);
  for (const line of lines) {
    for (const cell of toCellLines(line, gutters)) starts[cell.column]?.push(cell.words[0]?.x ?? 0);
  }
  return { gutters, starts: starts.map(toCommonStart) };
}

function toCommonStart(places: readonly number[]): number | undefined {
  const median = places.toSorted((one, other) => one - other)[Math.floor(places.length / 2)];
  if (median === undefined) return undefined;
  const near = places.filter((place) => Math.abs(place - median) <= SAME_START).length;
  return near >= 0.8 * places.length ? median : undefined;
}

/** Cuts a line at the gutters. A word that reaches into a gutter stands in the column of its middle. */
export function toCellLines({ words, y }: TextLine, gutters: readonly Gutter[]): readonly CellLine[] {
  const cells = new Map<number, Word[]>();
  for (const word of words) {
    const column = columnAt((word.x + word.end) / 2, gutters);
    cells.set(column, [...(cells.get(column) ?? []), word]);
  }
  return [...cells].map(([column, own]) => ({ column, words: own, y, size: sizeOf(own) }));
}

/** Cuts a header's line: each of its texts stands whole in the column over which it reaches farthest. */
export function toHeaderCells({ words, y }: TextLine, gutters: readonly Gutter[]): readonly CellLine[] {
  const cells = new Map<number, Word[]>();
  const add = (column: number, own: readonly Word[]) => cells.set(column, [...(cells.get(column) ?? []), ...own]);
  for (const fragment of toFragments(words, TIGHT)) {
    const isCut = gutters.some(({ from, to }) =>
      fragment.words.some((word, index) => isBetween(fragment.words[index - 1], word, from, to)),
    );
    if (isCut) for (const word of fragment.words) add(columnAt((word.x + word.end) / 2, gutters), [word]);
    else add(widestColumn(fragment.x, fragment.end, gutters), fragment.words);
  }
  return [...cells].map(([column, own]) => ({ column, words: own, y, size: sizeOf(own) }));
}

/** Two words of a header with the gutter in the gap between them: two headers that come close. */
function isBetween(left: Word | undefined, right: Word, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return left !== undefined && left.end <= middle && right.x >= middle && right.x - left.end > 0.3 * right.size;
}

function widestColumn(x: number, end: number, gutters: readonly Gutter[]): number {
  const bounds = [
    Number.NEGATIVE_INFINITY,
    ...gutters.map(({ from, to }) => (from + to) / 2),
    Number.POSITIVE_INFINITY,
  ];
  const shares = bounds.slice(1).map((right, index) => Math.min(end, right) - Math.max(x, bounds[index] ?? 0));
  return shares.indexOf(Math.max(...shares));
}

/** Says whether a line without a code is one text over several columns: a title, a section's name, a sentence. */
export function isSpanning({ words }: TextLine, { gutters, starts }: ColumnMap): boolean {
  return gutters.some(({ from, to }, index) => {
    if (words.some(({ x, end }) => x < from - 0.5 && end > to + 0.5)) return true;
    const middle = (from + to) / 2;
    const at = words.findIndex(({ x, end }) => (x + end) / 2 > middle);
    const left = words[at - 1];
    const right = words[at];
    if (left === undefined || right === undefined) return false;
    const start = starts[index + 1];
    const startsCell = start !== undefined && Math.abs(right.x - start) <= SAME_START;
    return right.x - left.end <= TIGHT * Math.max(left.size, right.size) && !startsCell;
  });
}

function sizeOf(words: readonly Word[]): number {
  return Math.max(0, ...words.map(({ size }) => size));
}
