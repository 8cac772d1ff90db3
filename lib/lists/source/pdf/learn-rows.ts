import type { CellLine } from "./cells";
import { ALIGNMENTS, type Alignment, partitionLines } from "./partition-lines";
import { toRowAnchors } from "./row-anchors";
import type { Strip, StripLine } from "./strips";

/** How the rows of a table are told from each other, learned from all of its pages. */
export interface RowHabits {
  /** A drawn line stands between each two rows. */
  readonly isRuled: boolean;
  /** A step from line to line that is larger starts another row; missing where the lines of a cell and the rows are set alike. */
  readonly largestStep?: number;
  readonly alignment: Alignment;
  readonly codeColumns: ReadonlySet<number>;
}

const SHARE_OF_RULED = 0.7;
/** How many pages are enough to learn from. */
const ENOUGH_STRIPS = 150;

/** Learns how a table parts its rows: by drawn lines, by wider steps, or only by where the codes stand. */
export function learnRows(strips: readonly Strip[], codeColumns: ReadonlySet<number>): RowHabits {
  const rows = strips.filter(({ kind }) => kind === "rows");
  const ruled = rows.filter((strip) => strip.isRuled).map(({ lines }) => toRowAnchors(lines, codeColumns).length);
  const one = ruled.filter((count) => count === 1).length;
  const more = ruled.filter((count) => count > 1).length;
  const isRuled = one >= 2 && one >= SHARE_OF_RULED * (one + more);
  const runs = rows.slice(0, ENOUGH_STRIPS).flatMap(({ lines }) => splitAtSpanning(lines));
  const largestStep = findLargestStep(runs, codeColumns);
  const habits = { isRuled, codeColumns, alignment: findAlignment(runs, codeColumns) };
  return largestStep === undefined ? habits : { ...habits, largestStep };
}

/** The lines between the texts that run over several columns. */
export function splitAtSpanning(lines: readonly StripLine[]): readonly (readonly StripLine[])[] {
  const runs: StripLine[][] = [[]];
  for (const line of lines) {
    if (line.isSpanning) runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs.filter((run) => run.length > 0);
}

/** Cuts lines where the step to the next is larger than within a row. */
export function splitAtSteps(lines: readonly StripLine[], largestStep: number): readonly (readonly StripLine[])[] {
  const runs: StripLine[][] = [];
  for (const line of lines) {
    const open = runs.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && line.line.y - last.line.y <= largestStep) open.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** Parts of a character's size: a step between two lines of one cell. */
const SMALLEST_STEP = 0.9;
const LARGEST_STEP = 3.2;
/** So much larger must a step between rows be than within one. */
const CLEARLY_LARGER = 1.05;
/** So many steps must be steps within a row, or no row wraps and the steps tell nothing. */
const SHARE_OF_WRAPPED = 0.004;

function findLargestStep(
  runs: readonly (readonly StripLine[])[],
  codeColumns: ReadonlySet<number>,
): number | undefined {
  const size = runs[0]?.[0]?.line.size ?? 10;
  const lineSteps = stepsWithinColumns(runs, codeColumns).filter((step) => step > SMALLEST_STEP * size);
  const isProved = (border: number) =>
    lineSteps.filter((step) => step < border).length >= Math.max(1, SHARE_OF_WRAPPED * lineSteps.length);
  let best: { step: number; score: number } | undefined;
  for (const border of toBorders(runs.flatMap(stepsOf), size).filter(isProved)) {
    const score = scoreStep(runs, border, codeColumns);
    if (score !== undefined && (best === undefined || score >= best.score)) best = { step: border, score };
  }
  return best?.step;
}

/** The heights that could tell a step within a row from one between two rows: no step is nearly as large. */
function toBorders(steps: readonly number[], size: number): readonly number[] {
  const sorted = steps.toSorted((one, other) => one - other);
  return sorted.flatMap((step, index) => {
    const next = sorted[index + 1] ?? step;
    const border = (step + next) / 2;
    const isClear = next >= step * CLEARLY_LARGER && next - step >= 0.4;
    return isClear && border >= 0.5 * size && border <= LARGEST_STEP * size ? [border] : [];
  });
}

function stepsOf(lines: readonly StripLine[]): readonly number[] {
  return lines.slice(1).map(({ line }, index) => Math.round((line.y - (lines[index]?.line.y ?? line.y)) * 10) / 10);
}

/** Steps from line to line inside of the columns that hold text and no codes. */
function stepsWithinColumns(
  runs: readonly (readonly StripLine[])[],
  codeColumns: ReadonlySet<number>,
): readonly number[] {
  return runs.flatMap((run) => {
    const last = new Map<number, number>();
    return run.flatMap(({ cells }) =>
      cells.flatMap(({ column, y }) => {
        const above = last.get(column);
        last.set(column, y);
        return above === undefined || codeColumns.has(column) ? [] : [y - above];
      }),
    );
  });
}

const MOST_DOUBLE_ROWS = 0.03;
const MOST_EMPTY_ROWS = 0.4;

/** How well a step cuts: rows with one code are right, rows with two are wrong, rows without one are doubtful. */
function scoreStep(
  runs: readonly (readonly StripLine[])[],
  largestStep: number,
  codeColumns: ReadonlySet<number>,
): number | undefined {
  let one = 0;
  let more = 0;
  let none = 0;
  for (const run of runs) {
    for (const row of splitAtSteps(run, largestStep)) {
      const count = toRowAnchors(row, codeColumns).length;
      if (count === 1) one += 1;
      else if (count > 1) more += 1;
      else none += 1;
    }
  }
  if (more > MOST_DOUBLE_ROWS * (one + more) || none > MOST_EMPTY_ROWS * (one + none)) return undefined;
  return one - 2 * more - none;
}

/** More rows than this tell nothing new. */
const ENOUGH_ROWS = 1_500;

function findAlignment(runs: readonly (readonly StripLine[])[], codeColumns: ReadonlySet<number>): Alignment {
  const costs = new Map<Alignment, number>(ALIGNMENTS.map((alignment) => [alignment, 0]));
  let rows = 0;
  for (const run of runs) {
    const anchors = toRowAnchors(run, codeColumns);
    if (anchors.length < 2 || rows > ENOUGH_ROWS) continue;
    rows += anchors.length;
    for (const lines of linesByColumn(run, codeColumns).values()) {
      const heights = lines.map(({ y }) => y);
      for (const alignment of ALIGNMENTS) {
        costs.set(alignment, (costs.get(alignment) ?? 0) + partitionLines(heights, anchors, alignment).cost);
      }
    }
  }
  return ALIGNMENTS.reduce((best, alignment) =>
    (costs.get(alignment) ?? 0) < (costs.get(best) ?? 0) - 0.01 ? alignment : best,
  );
}

/** The lines of each column that holds no codes. */
export function linesByColumn(
  lines: readonly StripLine[],
  codeColumns: ReadonlySet<number>,
): ReadonlyMap<number, readonly CellLine[]> {
  const columns = new Map<number, CellLine[]>();
  for (const { cells } of lines) {
    for (const cell of cells) {
      if (codeColumns.has(cell.column)) continue;
      columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell]);
    }
  }
  return columns;
}
