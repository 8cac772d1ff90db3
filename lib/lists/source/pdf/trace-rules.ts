import { type Matrix, movePoint } from "./matrix";
import type { Rule } from "./page-content";

/** How a path is written in the operators of a page. */
const MOVE_TO = 0;
const LINE_TO = 1;
const CURVE_TO = 2;
const QUADRATIC_TO = 3;

/** Thicker than this is a box and not a line, in points. */
const THICKEST_LINE = 2.5;
const SHORTEST_LINE = 4;

interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface DrawnRules {
  readonly lying: Rule[];
  readonly standing: Rule[];
}

/**
 * Finds the lines that a table is drawn with: strokes, thin boxes, and the edges of filled boxes, which part rows just
 * as lines do.
 */
export function traceRules(path: ArrayLike<number>, matrix: Matrix, rules: DrawnRules): void {
  for (const box of toBoxes(path, matrix)) addBox(box, rules);
}

function addBox({ x0, y0, x1, y1 }: Box, { lying, standing }: DrawnRules): void {
  const width = x1 - x0;
  const height = y1 - y0;
  if (height <= THICKEST_LINE && width >= SHORTEST_LINE) {
    lying.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
  } else if (width <= THICKEST_LINE && height >= SHORTEST_LINE) {
    standing.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  } else if (width >= SHORTEST_LINE && height >= SHORTEST_LINE) {
    lying.push({ at: y0, from: x0, to: x1 }, { at: y1, from: x0, to: x1 });
    standing.push({ at: x0, from: y0, to: y1 }, { at: x1, from: y0, to: y1 });
  }
}

/** The smallest box around each part of a path. Open parts of straight lines give one box for each line. */
function toBoxes(path: ArrayLike<number>, matrix: Matrix): readonly Box[] {
  const boxes: Box[] = [];
  let points: (readonly [number, number])[] = [];
  const settle = () => {
    if (points.length > 1) boxes.push(toBox(points));
    points = [];
  };
  let at = 0;
  while (at < path.length) {
    const step = path[at] ?? 0;
    const count = POINTS_OF_STEP[step] ?? 0;
    if (step === MOVE_TO) settle();
    for (let point = 0; point < count; point += 1) {
      const place = at + 1 + point * 2;
      points.push(movePoint(matrix, path[place] ?? 0, path[place + 1] ?? 0));
    }
    at += 1 + count * 2;
  }
  settle();
  return boxes;
}

const POINTS_OF_STEP: Readonly<Record<number, number>> = {
  [MOVE_TO]: 1,
  [LINE_TO]: 1,
  [CURVE_TO]: 3,
  [QUADRATIC_TO]: 2,
};

function toBox(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
