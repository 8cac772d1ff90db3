/** Where the code stands in a row that is several lines high. */
export type Alignment = "top" | "middle" | "bottom";

export const ALIGNMENTS: readonly Alignment[] = ["top", "middle", "bottom"];

/** The first and last baseline of a code's cell. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Lines of one cell, by their places: the first, and the one behind the last. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

export interface Partition {
  /** For each row the lines that are its own; missing where it has none. */
  readonly blocks: readonly (Block | undefined)[];
  readonly cost: number;
}

const MOST_LINES = 40;
/** Parts of the distance between two lines. */
const COST_OF_NO_TEXT = 0.35;
const COST_OF_A_STRAY_LINE = 1.3;

/**
 * Says which lines of a column belong to which row, where no gap and no drawn line parts the rows: all lines in their
 * order, so that each code stands at the top, in the middle or at the bottom of its own lines as nearly as can be.
 */
export function partitionLines(lines: readonly number[], rows: readonly Extent[], alignment: Alignment): Partition {
  const pitch = findPitch(lines);
  // best[r][n]: the least cost when the first r rows hold lines among the first n.
  const best = rows.reduce<Step[][]>(
    (table, row) => {
      const before = table.at(-1) ?? [];
      table.push(lines.concat(0).map((_, end) => bestStep({ before, end, row, lines, alignment, pitch })));
      return table;
    },
    [lines.concat(0).map((_, end) => ({ cost: end * COST_OF_A_STRAY_LINE, start: end, end }))],
  );
  return readBack(best, lines.length);
}

interface Step {
  readonly cost: number;
  readonly start: number;
  /** Behind the last line of the block; lines from here on are strays. */
  readonly end: number;
}

interface StepInput {
  readonly before: readonly Step[];
  readonly end: number;
  readonly row: Extent;
  readonly lines: readonly number[];
  readonly alignment: Alignment;
  readonly pitch: number;
}

function bestStep({ before, end, row, lines, alignment, pitch }: StepInput): Step {
  let best: Step = { cost: (before[end]?.cost ?? 0) + COST_OF_NO_TEXT, start: end, end };
  for (let start = Math.max(0, end - MOST_LINES); start < end; start += 1) {
    const first = lines[start] ?? 0;
    const last = lines[end - 1] ?? 0;
    const off = Math.abs(offsetOf({ from: first, to: last }, row, alignment)) / pitch;
    const cost = (before[start]?.cost ?? 0) + off;
    if (cost < best.cost) best = { cost, start, end };
  }
  return best;
}

function offsetOf(block: Extent, row: Extent, alignment: Alignment): number {
  if (alignment === "top") return block.from - row.from;
  if (alignment === "bottom") return block.to - row.to;
  return (block.from + block.to - row.from - row.to) / 2;
}

function readBack(best: readonly (readonly Step[])[], count: number): Partition {
  const last = best.at(-1) ?? [];
  // Lines behind the last row's may be strays as well.
  let end = 0;
  let cost = Number.POSITIVE_INFINITY;
  last.forEach((step, at) => {
    const total = step.cost + (count - at) * COST_OF_A_STRAY_LINE;
    if (total <= cost) {
      cost = total;
      end = at;
    }
  });
  const blocks: (Block | undefined)[] = [];
  for (let row = best.length - 1; row > 0; row -= 1) {
    const step = best[row]?.[end];
    if (step === undefined) break;
    blocks.unshift(step.start < step.end ? { start: step.start, end: step.end } : undefined);
    end = step.start;
  }
  return { blocks, cost };
}

function findPitch(lines: readonly number[]): number {
  const gaps = lines.slice(1).map((line, index) => line - (lines[index] ?? line));
  const sorted = gaps.filter((gap) => gap > 1).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 4)] ?? 12;
}
