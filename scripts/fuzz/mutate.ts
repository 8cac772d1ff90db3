import fc from "fast-check";

/** One change to a text or a file: where it begins and how long it is, both as parts of the whole. */
export interface Change {
  readonly kind: "cut" | "drop" | "repeat" | "swap" | "flip" | "insert";
  readonly at: number;
  readonly size: number;
  readonly byte: number;
}

/** Changes as storage, transport and copying make them. */
export const CHANGES: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("cut", "drop", "repeat", "swap", "flip", "insert"),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    size: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.2, noNaN: true })),
    byte: fc.nat({ max: 255 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** The bytes after all changes, one after the other. */
export function mutate(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  return changes.reduce((made, change) => new Uint8Array(APPLY[change.kind](Buffer.from(made), change)), bytes);
}

const APPLY = {
  cut: (bytes, change) => bytes.subarray(0, findStart(bytes, change)),
  drop: (bytes, change) => splice(bytes, change, () => []),
  repeat: (bytes, change) => splice(bytes, change, (piece) => [piece, piece, piece]),
  swap: (bytes, change) =>
    splice(bytes, change, (piece) => [piece.subarray(piece.length / 2), piece.subarray(0, piece.length / 2)]),
  flip: (bytes, change) => splice(bytes, change, (piece) => [flip(piece, change.byte)]),
  insert: (bytes, change) => splice(bytes, change, (piece) => [Buffer.of(change.byte), piece]),
} as const satisfies Record<Change["kind"], (bytes: Buffer, change: Change) => Uint8Array>;

function splice(bytes: Buffer, change: Change, replace: (piece: Buffer) => readonly Uint8Array[]): Buffer {
  const from = findStart(bytes, change);
  const to = Math.min(bytes.length, from + 1 + Math.floor(change.size * bytes.length));
  return Buffer.concat([bytes.subarray(0, from), ...replace(bytes.subarray(from, to)), bytes.subarray(to)]);
}

function findStart(bytes: Buffer, { at }: Change): number {
  return Math.floor(at * bytes.length);
}

/** One bit of a short piece, or of every byte of a long one. */
function flip(piece: Buffer, byte: number): Buffer {
  return Buffer.from(piece.map((value) => value ^ (1 << (byte & 7))));
}
