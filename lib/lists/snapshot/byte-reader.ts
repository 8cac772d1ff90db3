const BITS = 7;
const MORE = 1 << BITS;
/** Four bytes hold every number that is written; a fifth is damage. */
const MOST_BITS = 4 * BITS;

/** So many characters are made of bytes in one call; a call takes only so many arguments. */
const CHARACTERS_AT_ONCE = 4_096;

/**
 * Bytes that are read one behind the other. Where they end too early or make no sense the reader is broken from there on
 * and gives zeros, so that whoever reads a run of them asks once at its end.
 */
export interface ByteReader {
  readonly readByte: () => number;
  /** A number as the writer wrote it. */
  readonly readNumber: () => number;
  /** How many things follow that take one byte at the least. */
  readonly readCount: () => number;
  /** A count of such things that was worked out: it is damage when there are less bytes. */
  readonly limitCount: (count: number) => number;
  /** A document as the writer wrote it; undefined where there is none. */
  readonly readJson: () => unknown;
  /** What was read cannot be what was written. */
  readonly refuse: () => void;
  readonly isBroken: () => boolean;
  /** Nothing is broken, and nothing is left. */
  readonly isDone: () => boolean;
}

/** Starts at the first byte. Never throws, whatever the bytes are. */
export function readBytes(bytes: Uint8Array): ByteReader {
  let at = 0;
  let broken = false;
  const refuse = () => {
    broken = true;
    at = bytes.length;
  };
  const readByte = () => {
    const byte = bytes[at];
    if (byte === undefined) broken = true;
    at += 1;
    return byte ?? 0;
  };
  const readNumber = () => {
    let number = 0;
    for (let shift = 0; shift < MOST_BITS; shift += BITS) {
      const byte = readByte();
      number |= (byte % MORE) << shift;
      if (byte < MORE) return number;
    }
    refuse();
    return 0;
  };
  const limitCount = (count: number) => {
    if (count <= bytes.length - at) return count;
    refuse();
    return 0;
  };
  const readCount = () => limitCount(readNumber());
  const readJson = () => {
    const length = readCount();
    const document = parseAscii(bytes.subarray(at, at + length));
    at += length;
    if (document === undefined) refuse();
    return document;
  };
  return {
    readByte,
    readNumber,
    readCount,
    limitCount,
    readJson,
    refuse,
    isBroken: () => broken,
    isDone: () => !broken && at === bytes.length,
  };
}

/** The document of these bytes; undefined when they are no JSON in ASCII. */
function parseAscii(bytes: Uint8Array): unknown {
  if (bytes.some((byte) => byte >= MORE)) return undefined;
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHARACTERS_AT_ONCE) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + CHARACTERS_AT_ONCE)));
  }
  try {
    return JSON.parse(parts.join(""));
  } catch {
    return undefined;
  }
}
