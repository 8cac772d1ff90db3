import type { CellLine } from "./cells";
import { toFragments } from "./fragments";
import { joinCell } from "./join-cell";
import { linesByColumn, type RowHabits, splitAtSpanning, splitAtSteps } from "./learn-rows";
import { findMergedCells, type MergedCells } from "./merged-cells";
import type { TextLine } from "./page-content";
import { partitionLines } from "./partition-lines";
import { type RowAnchor, toRowAnchors } from "./row-anchors";
import type { Strip, StripLine } from "./strips";

/** One row of a page, before it has a number. */
export interface CutRow {
  /** Where its first line stands. */
  readonly y: number;
  readonly size: number;
  readonly cells: readonly string[];
  /** Text that runs over the columns, or stands outside of every table. */
  readonly isText: boolean;
  readonly hasCode: boolean;
}

/** Cuts the strips of a page into rows, each with the lines of its own cells and of no other row's. */
export function cutRows(strips: readonly Strip[], columns: number, habits: RowHabits): readonly CutRow[] {
  const merged = habits.isRuled ? findMergedCells(strips) : new Map<Strip, MergedCells>();
  return strips
    .flatMap((strip) => {
      if (strip.kind === "header")
        return [
          toRow(
            strip.lines.flatMap(({ cells }) => cells),
            columns,
            false,
          ),
        ];
      return strip.isRuled && habits.isRuled
        ? cutRuled(strip, columns, habits, merged.get(strip) ?? new Map())
        : cutOpen(strip.lines, columns, habits);
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

/** A text of more lines between two drawn lines is prose in a box. */
const MOST_LINES_OF_A_TITLE = 3;

function cutRuled({ lines }: Strip, columns: number, habits: RowHabits, merged: MergedCells): readonly CutRow[] {
  const isAnchored = lines.some((line) => line.isAnchored);
  if (!isAnchored && lines.some((line) => line.isSpanning)) {
    return lines.length > MOST_LINES_OF_A_TITLE
      ? lines.map(({ line }) => toTextRow([line]))
      : [toTextRow(lines.map(({ line }) => line))];
  }
  const anchors = toRowAnchors(lines, habits.codeColumns);
  if (anchors.length > 1 && isPaired(lines, anchors, habits)) return cutBetween(lines, anchors, columns, habits);
  const own = lines.flatMap(({ cells }) => cells).filter(({ column }) => !merged.has(column));
  const row = toRow([...own, ...[...merged.values()].flat()], columns, isAnchored);
  return [{ ...row, y: lines[0]?.line.y ?? row.y }];
}

/** Several codes between two drawn lines are rows of their own where another column has a line for each of them. */
function isPaired(lines: readonly StripLine[], anchors: readonly RowAnchor[], { codeColumns }: RowHabits): boolean {
  return [...linesByColumn(lines, codeColumns).values()].some(
    (own) =>
      own.length === anchors.length &&
      own.every(({ y, size }, index) => Math.abs(y - (anchors[index]?.from ?? 0)) < 0.3 * size),
  );
}

function cutOpen(lines: readonly StripLine[], columns: number, habits: RowHabits): readonly CutRow[] {
  const rows: CutRow[] = lines.filter((line) => line.isSpanning).map(({ line }) => toTextRow([line]));
  for (const run of splitAtSpanning(lines)) {
    const parts = habits.largestStep === undefined ? [run] : splitAtSteps(run, habits.largestStep);
    for (const part of parts) rows.push(...cutPart(part, columns, habits));
  }
  return rows.sort((one, other) => one.y - other.y);
}

function cutPart(lines: readonly StripLine[], columns: number, habits: RowHabits): readonly CutRow[] {
  const anchors = toRowAnchors(lines, habits.codeColumns);
  const cells = lines.flatMap((line) => line.cells);
  const isAnchored = lines.some((line) => line.isAnchored);
  if (habits.largestStep !== undefined && (anchors.length < 2 || !isPaired(lines, anchors, habits))) {
    return [toRow(cells, columns, isAnchored)];
  }
  if (anchors.length === 0) return lines.map((line) => toRow(line.cells, columns, false));
  return cutBetween(lines, anchors, columns, habits);
}

/** Gives each code the lines that stand nearest to it in the way this table sets them. */
function cutBetween(
  lines: readonly StripLine[],
  anchors: readonly RowAnchor[],
  columns: number,
  { codeColumns, alignment }: RowHabits,
): readonly CutRow[] {
  const rows = anchors.map(({ cells }) => [...cells]);
  const strays: CellLine[] = [];
  for (const own of linesByColumn(lines, codeColumns).values()) {
    const heights = own.map(({ y }) => y);
    const taken = new Set<CellLine>();
    partitionLines(heights, anchors, alignment).blocks.forEach((block, index) => {
      if (block === undefined) return;
      for (const cell of own.slice(block.start, block.end)) {
        rows[index]?.push(cell);
        taken.add(cell);
      }
    });
    strays.push(...own.filter((cell) => !taken.has(cell)));
  }
  const anchored = new Set(lines.filter((line) => line.isAnchored).map(({ line }) => line.y));
  return [
    ...rows.map((cells) =>
      toRow(
        cells,
        columns,
        cells.some(({ y }) => anchored.has(y)),
      ),
    ),
    ...groupByLine(strays).map((cells) => toRow(cells, columns, false)),
  ].sort((one, other) => one.y - other.y);
}

/** Lines that belong to no code, one row for each height. */
function groupByLine(cells: readonly CellLine[]): readonly (readonly CellLine[])[] {
  const groups: CellLine[][] = [];
  for (const cell of cells.toSorted((one, other) => one.y - other.y)) {
    const open = groups.at(-1);
    if (open?.[0] !== undefined && cell.y - open[0].y < 0.3 * cell.size) open.push(cell);
    else groups.push([cell]);
  }
  return groups;
}

function toRow(cells: readonly CellLine[], columns: number, hasCode: boolean): CutRow {
  const texts = Array.from({ length: columns }, (_, column) =>
    joinCell(cells.filter((cell) => cell.column === column)),
  );
  return {
    y: Math.min(...cells.map(({ y }) => y)),
    size: Math.max(0, ...cells.map(({ size }) => size)),
    // A row without a code is often no row of the table: what it does not have is not shown as empty cells.
    cells: hasCode ? texts : texts.slice(0, texts.findLastIndex((text) => text !== "") + 1),
    isText: false,
    hasCode,
  };
}

/** Two texts on a line are apart where the gap is as wide as this, in parts of a character's size. */
const TEXT_GAP = 2;

/** A row of running text: its lines joined, and cut only where a wide gap is. */
export function toTextRow(lines: readonly TextLine[]): CutRow {
  const [first] = lines;
  const cells =
    lines.length === 1 && first !== undefined
      ? toFragments(first.words, TEXT_GAP).map(({ text }) => text.replaceAll("\u00ad", ""))
      : [joinCell(lines.map(({ words, y, size }) => ({ column: 0, words, y, size })))];
  return {
    y: first?.y ?? 0,
    size: Math.max(0, ...lines.map(({ size }) => size)),
    cells,
    isText: true,
    hasCode: false,
  };
}
