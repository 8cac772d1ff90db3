/** A transformation as PDF writes it: `[a, b, c, d, e, f]`. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Gives the transformation that first does `inner` and then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Gives the transformation that six numbers of a file stand for; the identity where they are none. */
export function toMatrix(numbers: unknown): Matrix {
  const [a, b, c, d, e, f] = isNumbers(numbers) ? numbers : [];
  const whole = [a, b, c, d, e, f].every((part) => typeof part === "number" && Number.isFinite(part));
  return whole ? ([a, b, c, d, e, f] as unknown as Matrix) : IDENTITY;
}

/** Says where a point lies after the transformation. */
export function movePoint([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function isNumbers(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array;
}
