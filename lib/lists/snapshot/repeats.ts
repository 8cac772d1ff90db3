import type { Turns } from "../../shared/turns";
import type { ByteReader } from "./byte-reader";
import type { ByteWriter } from "./byte-writer";

/**
 * A row of things of which many come again. Each different one has a number, in the order in which they first come; for
 * each place stands 0 when the next one comes that was not there before, else its number and 1.
 *
 * So the numbers of things that come once each, such as descriptions, take next to nothing when they are compressed.
 */
export interface Repeats {
  /** For each place, the number of what stands there. */
  readonly numbers: Uint32Array;
  /** How many different ones there are. */
  readonly different: number;
}

/** How many numbers or values are written or read before others may have their turn. */
const STEPS_A_TURN = 1_000;

/** Values stand in blocks of this many, so that no block takes long to parse. */
const VALUES_A_BLOCK = 256;

/** Writes numbers that were given in the order in which they first come. */
export function* writeRepeats(writer: ByteWriter, numbers: Iterable<number>): Turns<void> {
  let different = 0;
  let done = 0;
  for (const number of numbers) {
    writer.writeNumber(number === different ? 0 : number + 1);
    if (number === different) different += 1;
    done += 1;
    if (done % STEPS_A_TURN === 0) yield;
  }
}

/** Reads what {@link writeRepeats} wrote for so many places. */
export function* readRepeats(reader: ByteReader, length: number): Turns<Repeats> {
  const numbers = new Uint32Array(length);
  let different = 0;
  for (let place = 0; place < length; place += 1) {
    const number = reader.readNumber();
    if (number > different) reader.refuse();
    if (reader.isBroken()) break;
    numbers[place] = number === 0 ? different : number - 1;
    if (number === 0) different += 1;
    if (place % STEPS_A_TURN === STEPS_A_TURN - 1) yield;
  }
  return { numbers, different };
}

/** Writes a column of values that JSON can say, each different one once. */
export function* writeColumn(writer: ByteWriter, values: readonly unknown[]): Turns<void> {
  const different: unknown[] = [];
  yield* writeRepeats(writer, numberValues(values, different));
  for (let from = 0; from < different.length; from += VALUES_A_BLOCK) {
    writer.writeJson(different.slice(from, from + VALUES_A_BLOCK));
    yield;
  }
}

/** The numbers of values, worked out as they are asked for. Gathers the different ones meanwhile. */
function* numberValues(values: readonly unknown[], different: unknown[]): Generator<number> {
  const known = new Map<string, number>();
  for (const value of values) {
    const key = JSON.stringify(value);
    let number = known.get(key);
    if (number === undefined) {
      number = different.push(value) - 1;
      known.set(key, number);
    }
    yield number;
  }
}

/** Reads a column of so many values. Equal ones are the very same object. */
export function* readColumn<Value>(
  reader: ByteReader,
  length: number,
  isValue: (document: unknown) => document is Value,
): Turns<readonly Value[]> {
  const { numbers, different } = yield* readRepeats(reader, length);
  const values: Value[] = [];
  while (values.length < different && !reader.isBroken()) {
    const block = reader.readJson();
    const size = Math.min(VALUES_A_BLOCK, different - values.length);
    if (!Array.isArray(block) || block.length !== size || !block.every(isValue)) reader.refuse();
    else values.push(...block);
    yield;
  }
  // A broken column has less values than its places name, and nobody may read it.
  return reader.isBroken() ? [] : Array.from(numbers, (number) => values[number] as Value);
}
