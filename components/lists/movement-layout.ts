import type { AnswerEnd, AnswerMovement } from "@/lib/lists/compare/list-changes";

/** From top to bottom, as everywhere. */
const ORDER = [
  "no-auth-needed",
  "healthhelp-webconsult",
  "connect",
  "needs-information",
  "no-answer",
] as const satisfies readonly AnswerEnd[];

/** Height of the row of one end, in pixels. Across, the picture is 100 wide and stretched to its place. */
export const ROW_HEIGHT = 72;

/** What all flows of one end may take of its row. */
const MOST_THICKNESS = 52;
/** A flow of one code among thousands is still to be seen. */
const LEAST_THICKNESS = 3;

/** The part of the way, across and down, at which the count of a flow stands: near enough to its start to tell it from the others. */
const LABEL_AT = { across: 0.34, down: 0.216 } as const;

/** One flow as it is drawn. */
export interface Flow {
  readonly from: AnswerEnd;
  readonly to: AnswerEnd;
  readonly count: number;
  readonly path: string;
  /** Where its count stands, in percent across and pixels down. */
  readonly label: { readonly left: number; readonly top: number };
}

/** Where everything of the picture of a movement stands. */
export interface MovementLayout {
  /** Ends that have codes before or after. */
  readonly ends: readonly AnswerEnd[];
  readonly flows: readonly Flow[];
  readonly height: number;
}

/** Lays out the flows of codes between the ends of their answers. */
export function layOutMovement({ before, after, moves }: AnswerMovement): MovementLayout {
  const ends = ORDER.filter((end) => before[end] > 0 || after[end] > 0);
  const sumOf = (side: "from" | "to", end: AnswerEnd) =>
    moves.filter((move) => move[side] === end).reduce((sum, { codes }) => sum + codes.length, 0);
  const largest = Math.max(1, ...ends.flatMap((end) => [sumOf("from", end), sumOf("to", end)]));
  const sorted = moves
    .map(({ from, to, codes }) => ({
      from,
      to,
      count: codes.length,
      thickness: Math.max(LEAST_THICKNESS, (codes.length / largest) * MOST_THICKNESS),
    }))
    .sort(
      (left, right) =>
        ends.indexOf(left.from) - ends.indexOf(right.from) || ends.indexOf(left.to) - ends.indexOf(right.to),
    );
  const starts = new Map<string, number>();
  const flows = sorted.map((flow): Flow => {
    const y0 = place(starts, sorted, ends, flow, "from");
    const y1 = place(starts, sorted, ends, flow, "to");
    const { from, to, count, thickness } = flow;
    const top = y0 + (y1 - y0) * LABEL_AT.down + thickness / 2;
    return { from, to, count, path: toPath(y0, y1, thickness), label: { left: LABEL_AT.across * 100, top } };
  });
  return { ends, flows, height: ends.length * ROW_HEIGHT };
}

interface Band {
  readonly from: AnswerEnd;
  readonly to: AnswerEnd;
  readonly thickness: number;
}

/** The upper edge of a flow at one of its ends: below those that meet the end before it, all together in the middle of the row. */
function place(
  starts: Map<string, number>,
  bands: readonly Band[],
  ends: readonly AnswerEnd[],
  band: Band,
  side: "from" | "to",
): number {
  const end = band[side];
  const total = bands.filter((other) => other[side] === end).reduce((sum, { thickness }) => sum + thickness, 0);
  const key = `${side} ${end}`;
  const top = starts.get(key) ?? (ends.indexOf(end) + 0.5) * ROW_HEIGHT - total / 2;
  starts.set(key, top + band.thickness);
  return top;
}

function toPath(y0: number, y1: number, thickness: number): string {
  const upper = `M0 ${round(y0)}C50 ${round(y0)} 50 ${round(y1)} 100 ${round(y1)}`;
  const [z0, z1] = [round(y0 + thickness), round(y1 + thickness)];
  return `${upper}V${z1}C50 ${z1} 50 ${z0} 0 ${z0}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
