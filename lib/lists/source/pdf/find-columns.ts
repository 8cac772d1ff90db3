import type { TextLine, Word } from "./page-content";
import { findRuledGutters, type Gutter, isRuledThroughout, widthOf } from "./ruled-gutters";
import type { CodeColumn, Segment } from "./segments";

const BIN = 0.5;
/** Parts of a character's size. */
const NARROWEST = 0.2;
const WIDER_THAN_A_SPACE = 0.9;
const NARROW_GAP = 0.5;
/** What the gaps at one place must add up to. */
const ENOUGH_GAP = 4;
const MOST_OF_ONE_GAP = 3;
/** A table reaches so far above its first code and below its last one. */
const REACH = 3;

/**
 * Finds what parts the columns of a table: the lines drawn between them, else the strips that stay free of text over
 * all of its pages.
 */
export function findGutters(segments: readonly Segment[], codeColumns: readonly CodeColumn[]): readonly Gutter[] {
  const lines = segments.flatMap(toTableLines);
  const rowsWithCodes = segments.flatMap(({ anchors }) => anchors.map(({ line }) => line));
  const ruled = findRuledGutters(segments, rowsWithCodes);
  if (isRuledThroughout(ruled, codeColumns, rowsWithCodes)) return ruled;
  const anchored = new Set(segments.flatMap(({ anchors }) => anchors.map(({ word }) => word)));
  const anchoredLines = new Set(rowsWithCodes);
  const strong = keepGutters(findFreeStrips(lines, 0.22), lines, anchored);
  const rows = lines.filter((line) => anchoredLines.has(line) || !strong.some((strip) => crosses(line, strip)));
  const free = keepGutters(findFreeStrips(rows, 0.06), rows, anchored);
  const added = ruled.filter(({ from }) => !free.some((strip) => strip.from - 2 <= from && from <= strip.to + 2));
  return [...free.map(toEdge), ...added].sort((one, other) => one.from - other.from);
}

/** The part of a gutter that stands right before the next column: a list of codes in one cell reaches far into the rest. */
function toEdge({ from, to }: Gutter): Gutter {
  return { from: Math.max(from, to - 2), to };
}

/** The lines of a segment from its first row to its last, without its header. */
function toTableLines({ lines, anchors, headerLines }: Segment): readonly TextLine[] {
  const first = anchors[0]?.line;
  const last = anchors.at(-1)?.line;
  if (first === undefined || last === undefined) return [];
  const from = first.y - REACH * first.size;
  const to = last.y + REACH * last.size;
  return lines.filter((line) => line.y >= from && line.y <= to && !headerLines.has(line));
}

/** The strips that at most a share of the lines cross which have text on both of their sides. */
function findFreeStrips(lines: readonly TextLine[], tolerance: number): readonly Gutter[] {
  const width = toBin(widthOf(lines).end) + 2;
  const crossing = new Int32Array(width);
  const spanning = new Int32Array(width);
  for (const { words } of lines) {
    countBins(spanning, words[0]?.x ?? 0, words.at(-1)?.end ?? 0);
    for (const { x, end } of words) countBins(crossing, x + 0.3, end - 0.3);
  }
  const strips: { from: number; to: number }[] = [];
  spanning.forEach((over, bin) => {
    if (over === 0 || (crossing[bin] ?? 0) > tolerance * over) return;
    const open = strips.at(-1);
    if (open !== undefined && open.to === bin * BIN) open.to += BIN;
    else strips.push({ from: bin * BIN, to: (bin + 1) * BIN });
  });
  return strips;
}

function countBins(counts: Int32Array, from: number, to: number): void {
  for (let bin = toBin(from); bin <= toBin(to) && bin < counts.length; bin += 1) counts[bin] = (counts[bin] ?? 0) + 1;
}

function toBin(x: number): number {
  return Math.max(0, Math.floor(x / BIN));
}

interface Gap {
  readonly left: Word;
  readonly right: Word;
  /** Parts of a character's size. */
  readonly width: number;
}

/** Keeps the strips that are gutters, from right to left, so that each is held against the next one kept. */
function keepGutters(
  strips: readonly Gutter[],
  lines: readonly TextLine[],
  anchored: ReadonlySet<Word>,
): readonly Gutter[] {
  const kept: Gutter[] = [];
  for (const strip of strips.toReversed()) {
    if (isGutter(strip, lines, anchored) && !isInList(strip, kept.at(-1), lines)) kept.push(strip);
  }
  return kept.reverse();
}

/**
 * Says whether a strip only parts the codes of a list in one cell: in most rows the free space reaches over to the
 * next gutter, and where it does not, it is as narrow as a space.
 */
function isInList(strip: Gutter, next: Gutter | undefined, lines: readonly TextLine[]): boolean {
  if (next === undefined) return false;
  const gaps = lines.flatMap((line) => gapAt(line, strip));
  const own = gaps.filter(({ right }) => right.x < next.from);
  const widths = own.map(({ width }) => width).sort((one, other) => one - other);
  return own.length < 0.5 * gaps.length && (widths[Math.floor(widths.length / 2)] ?? 0) < NARROW_GAP;
}

/**
 * Tells a gutter from a place where the words of some sentences happen to part: there the gaps are as narrow as a
 * space, and what follows starts anywhere.
 */
function isGutter(strip: Gutter, lines: readonly TextLine[], anchored: ReadonlySet<Word>): boolean {
  const gaps = lines.flatMap((line) => gapAt(line, strip));
  const size = gaps[0]?.left.size ?? 0;
  if (gaps.length < 2 || strip.to - strip.from < Math.max(1, NARROWEST * size)) return false;
  const sum = gaps.reduce((total, { width }) => total + Math.min(width, MOST_OF_ONE_GAP), 0);
  if (sum < ENOUGH_GAP) return false;
  const widths = gaps.map(({ width }) => width).sort((one, other) => one - other);
  const isWide = (widths[Math.floor(widths.length * 0.75)] ?? 0) >= WIDER_THAN_A_SPACE;
  const besideCodes = gaps.filter(({ left, right }) => anchored.has(left) || anchored.has(right)).length;
  if (!isWide && besideCodes < 0.6 * gaps.length) return false;
  const isAligned =
    shareInLine(gaps.map(({ right }) => right.x)) >= 0.5 || shareInLine(gaps.map(({ left }) => left.end)) >= 0.5;
  return isAligned || strip.to - strip.from >= 1.2 * size;
}

function gapAt({ words }: TextLine, { from, to }: Gutter): readonly Gap[] {
  const middle = (from + to) / 2;
  const index = words.findIndex(({ x }) => x >= middle);
  const left = words[index - 1];
  const right = words[index];
  if (left === undefined || right === undefined || left.end > middle) return [];
  return [{ left, right, width: (right.x - left.end) / Math.max(left.size, right.size, 1) }];
}

function crosses({ words }: TextLine, { from, to }: Gutter): boolean {
  return words.some(({ x, end }) => x < from && end > to);
}

/** The share of places that lie within a point of the one where most lie. */
function shareInLine(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const place of places) {
    const bin = Math.round(place);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const most = Math.max(...[...counts].map(([bin, count]) => count + (counts.get(bin + 1) ?? 0)));
  return most / places.length;
}
