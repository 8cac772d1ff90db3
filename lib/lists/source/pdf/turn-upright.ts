import type { Glyph, PageContent, Rule } from "./page-content";

const FULL_TURN = 360;
const SLANT_TOLERANCE = 4;

/**
 * Turns a page so that most of its text reads from left to right, whatever way the sheet lies: a wide table is often
 * printed on an upright sheet.
 */
export function turnUpright(content: PageContent): PageContent {
  const quarter = findMainQuarter(content.glyphs);
  if (quarter === 0) return content;
  const { width, height } = content;
  const turn = TURNS[quarter] ?? TURNS[0];
  const glyphs = content.glyphs.map((glyph) => {
    const [x, y] = turn(glyph.x, glyph.y, width, height);
    return { ...glyph, x, y, angle: (glyph.angle - quarter * 90 + FULL_TURN) % FULL_TURN };
  });
  const lying = content.lying.map(({ at, from, to }) => turnRule(turn, [from, at, to, at], width, height));
  const standing = content.standing.map(({ at, from, to }) => turnRule(turn, [at, from, at, to], width, height));
  const isSideways = quarter !== 2;
  return {
    width: isSideways ? height : width,
    height: isSideways ? width : height,
    glyphs,
    lying: (isSideways ? standing : lying).map(({ lies }) => lies),
    standing: (isSideways ? lying : standing).map(({ stands }) => stands),
  };
}

/** Says in which quarter turn a text is written (0 is from left to right), or `undefined` where it is slanted. */
export function toQuarter(angle: number): number | undefined {
  const quarter = Math.round(angle / 90);
  return Math.abs(angle - quarter * 90) <= SLANT_TOLERANCE ? quarter % 4 : undefined;
}

function findMainQuarter(glyphs: readonly Glyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { angle, blank } of glyphs) {
    const quarter = toQuarter(angle);
    if (quarter !== undefined && !blank) counts[quarter] = (counts[quarter] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts));
}

type Turn = (x: number, y: number, width: number, height: number) => readonly [number, number];

const TURNS: readonly [Turn, Turn, Turn, Turn] = [
  (x, y) => [x, y],
  (x, y, width) => [y, width - x],
  (x, y, width, height) => [width - x, height - y],
  (x, y, _width, height) => [height - y, x],
];

/** A rule after the turn, as one that lies and as one that stands: only one of the two has a length. */
function turnRule(
  turn: Turn,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  width: number,
  height: number,
): { lies: Rule; stands: Rule } {
  const [ax, ay] = turn(x0, y0, width, height);
  const [bx, by] = turn(x1, y1, width, height);
  return {
    lies: { at: ay, from: Math.min(ax, bx), to: Math.max(ax, bx) },
    stands: { at: ax, from: Math.min(ay, by), to: Math.max(ay, by) },
  };
}
