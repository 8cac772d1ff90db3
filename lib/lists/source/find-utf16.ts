/** So much of a text shows how its characters are written. */
const BYTES_LOOKED_AT = 4_096;

/** In plain English every other byte of UTF-16 is zero; a few other characters do not change that. */
const LEAST_ZEROS = 0.6;
const MOST_OTHER_ZEROS = 0.05;

/**
 * Says whether a text is written in UTF-16, and which byte of each two comes first; nothing where it is not.
 *
 * A byte order mark tells; where there is none, the zeros in every other byte do.
 */
export function findUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = bytes.subarray(0, BYTES_LOOKED_AT);
  if (start.length < 4) return undefined;
  const zerosFirst = measureZeros(start, 0);
  const zerosSecond = measureZeros(start, 1);
  if (zerosSecond >= LEAST_ZEROS && zerosFirst <= MOST_OTHER_ZEROS) return "utf-16le";
  if (zerosFirst >= LEAST_ZEROS && zerosSecond <= MOST_OTHER_ZEROS) return "utf-16be";
  return undefined;
}

/** The share of zeros, from 0 to 1, among the first or the second bytes of each two. */
function measureZeros(bytes: Uint8Array, first: 0 | 1): number {
  const half = bytes.filter((_byte, index) => index % 2 === first);
  return half.filter((byte) => byte === 0).length / half.length;
}
