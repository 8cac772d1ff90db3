import type { TextLine } from "./page-content";
import type { CodeColumn, Segment } from "./segments";

/** A strip between two columns, without text in the rows of the table. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** Standing lines at one place that are drawn beside at least this share of the rows. */
const SHARE_OF_HEIGHT = 0.5;
/** Double lines, and the edges of two neighbouring boxes, in points. */
const ONE_RULE = 4;

/**
 * Finds the lines that are drawn between two columns, beside at least half of the rows on all pages. `rows` are the
 * lines of text that hold the codes.
 */
export function findRuledGutters(segments: readonly Segment[], rows: readonly TextLine[]): readonly Gutter[] {
  const { lengths, height } = measureStanding(segments);
  const { start, end } = widthOf(rows);
  const found: { from: number; to: number }[] = [];
  for (const [bin, length] of [...lengths].sort(([one], [other]) => one - other)) {
    const at = bin + 0.5;
    const drawn = length + (lengths.get(bin + 1) ?? 0);
    if (drawn < SHARE_OF_HEIGHT * height || at <= start || at >= end) continue;
    const last = found.at(-1);
    if (last !== undefined && at - last.to <= ONE_RULE) last.to = at;
    else found.push({ from: at, to: at });
  }
  return found;
}

/** For each point of the width, how much is drawn there beside the rows of all pages; and how high the rows are. */
function measureStanding(segments: readonly Segment[]): { lengths: ReadonlyMap<number, number>; height: number } {
  const lengths = new Map<number, number>();
  let height = 0;
  for (const { anchors, page } of segments) {
    const top = (anchors[0]?.line.y ?? 0) - 8;
    const bottom = (anchors.at(-1)?.line.y ?? 0) + 2;
    height += bottom - top;
    for (const [bin, length] of lengthsByPlace(page.standing, top, bottom)) {
      lengths.set(bin, (lengths.get(bin) ?? 0) + length);
    }
  }
  return { lengths, height };
}

/** Where the leftmost of the lines starts and the rightmost ends. */
export function widthOf(lines: readonly TextLine[]): { readonly start: number; readonly end: number } {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { words } of lines) {
    start = Math.min(start, words[0]?.x ?? start);
    end = Math.max(end, words.at(-1)?.end ?? 0);
  }
  return { start, end };
}

/** How much of the height is drawn at each point of the width; what is drawn twice counts once. */
function lengthsByPlace(
  standing: Segment["page"]["standing"],
  top: number,
  bottom: number,
): ReadonlyMap<number, number> {
  const spans = new Map<number, [number, number][]>();
  for (const { at, from, to } of standing) {
    const span: [number, number] = [Math.max(from, top), Math.min(to, bottom)];
    if (span[1] <= span[0]) continue;
    const bin = Math.floor(at);
    spans.set(bin, [...(spans.get(bin) ?? []), span]);
  }
  return new Map([...spans].map(([bin, parts]) => [bin, lengthOf(parts)]));
}

function lengthOf(spans: [number, number][]): number {
  let length = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans.sort(([one], [other]) => one - other)) {
    length += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return length;
}

/** Says whether lines are drawn on the inner sides of every column of codes: then they part all columns. */
export function isRuledThroughout(
  ruled: readonly Gutter[],
  codeColumns: readonly CodeColumn[],
  lines: readonly TextLine[],
): boolean {
  if (ruled.length === 0) return false;
  const { start, end } = widthOf(lines);
  const bounds = [start - 1, ...ruled.map(({ from }) => from), end + 1];
  const cells = new Set<number>();
  for (const { x, end: right } of codeColumns) {
    const middle = (x + right) / 2;
    const cell = bounds.findLastIndex((bound) => bound <= middle);
    const width = (bounds[cell + 1] ?? end) - (bounds[cell] ?? start);
    // Two columns of codes between the same lines, or a cell as wide as a description: lines part only some columns.
    if (cells.has(cell) || width > 6 * (right - x)) return false;
    cells.add(cell);
  }
  return true;
}
