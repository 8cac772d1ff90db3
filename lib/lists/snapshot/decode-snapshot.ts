import { CODE_NUMBERS, toCode } from "../../codes/code-number";
import { isProcedureCode, type ProcedureCode } from "../../codes/procedure-code";
import { type Places, packPlaces, setPlace, startPlaces } from "../../router/places";
import type { HeldEntry, Holding, ListIdentity, RoutingTables } from "../../router/routing-tables";
import type { IsoDate } from "../../shared/iso-date";
import { err, ok, type Result } from "../../shared/result";
import { finishTurns, type Turns } from "../../shared/turns";
import { type ByteReader, readBytes } from "./byte-reader";
import { readColumn, readRepeats } from "./repeats";
import { SNAPSHOT_FORMAT, SNAPSHOT_MARK, type SnapshotError } from "./snapshot-format";
import { isDay, isDayOrNone, isLinesOfBusiness, isModifiers, isText, isTextOrNone, toHead } from "./snapshot-values";

/** How many codes are read before others may have their turn. */
const CODES_A_TURN = 1_000;

/**
 * Reads a snapshot into the tables that decide, under the revision that its content is known by.
 *
 * Refuses whatever was not written whole: no answer is better than one from half a list. Bytes that are damaged and still
 * make sense are found by their hash alone (`openSnapshot`).
 */
export function decodeSnapshot(bytes: Uint8Array, revision: string): Result<RoutingTables, SnapshotError> {
  return finishTurns(decodeInTurns(bytes, revision));
}

/** The work of {@link decodeSnapshot}, for where it must not hold up anything else. */
export function* decodeInTurns(bytes: Uint8Array, revision: string): Turns<Result<RoutingTables, SnapshotError>> {
  const reader = readBytes(bytes);
  for (const byte of SNAPSHOT_MARK) if (reader.readByte() !== byte) return err({ code: "not-a-snapshot" });
  if (reader.readByte() !== SNAPSHOT_FORMAT)
    return err({ code: reader.isBroken() ? "not-a-snapshot" : "other-format" });
  const head = toHead(reader.readJson());
  if (head === undefined) return err({ code: "not-a-snapshot" });
  const codes = yield* readAscending(reader, CODE_NUMBERS);
  const places = yield* readPlaces(reader, codes);
  const holdings = yield* readHoldings(reader, places.different, head.lists);
  const descriptions = yield* readDescriptions(reader, codes);
  if (!reader.isDone()) return err({ code: "not-a-snapshot" });
  return ok({ revision, ...head, places: places.byCode, holdings, descriptions });
}

/** Numbers below a bound that only grow. */
function* readAscending(reader: ByteReader, bound: number): Turns<Uint32Array> {
  const numbers = new Uint32Array(reader.readCount());
  let next = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = next + reader.readNumber();
    if (number >= bound) reader.refuse();
    if (reader.isBroken()) break;
    numbers[index] = number;
    next = number + 1;
    if (index % CODES_A_TURN === CODES_A_TURN - 1) yield;
  }
  return numbers;
}

interface FiledCodes {
  readonly byCode: Places;
  /** How many holdings there are, beside the empty one. */
  readonly different: number;
}

function* readPlaces(reader: ByteReader, codes: Uint32Array): Turns<FiledCodes> {
  const { numbers, different } = yield* readRepeats(reader, codes.length);
  const byCode = startPlaces();
  if (!areCodes(codes)) reader.refuse();
  for (let index = 0; index < numbers.length && !reader.isBroken(); index += 1) {
    setPlace(byCode, codes[index] ?? 0, (numbers[index] ?? 0) + 1);
    if (index % CODES_A_TURN === CODES_A_TURN - 1) yield;
  }
  return { byCode: packPlaces(byCode, different), different };
}

/** Codes are there or not by the thousand: a series begins and ends with one, so only the first of each is looked at. */
const SERIES = 1_000;

/** Are these the numbers of codes? They are in order. */
function areCodes(numbers: Uint32Array): boolean {
  let series = -1;
  return numbers.every((number) => {
    if (Math.floor(number / SERIES) === series) return true;
    series = Math.floor(number / SERIES);
    return isProcedureCode(toCode(series * SERIES));
  });
}

/** So many holdings, behind the empty one of codes on no list. */
function* readHoldings(reader: ByteReader, count: number, lists: readonly ListIdentity[]): Turns<readonly Holding[]> {
  const sizes = Array.from({ length: count }, reader.readNumber);
  // A code is listed because something is said of it.
  if (sizes.includes(0)) reader.refuse();
  const length = reader.limitCount(sizes.reduce((total, size) => total + size, 0));
  const { numbers, different } = yield* readRepeats(reader, length);
  const entries = yield* readEntries(reader, different, lists);
  const holdings: Holding[] = [[]];
  let from = 0;
  for (const size of reader.isBroken() ? [] : sizes) {
    holdings.push(Array.from(numbers.subarray(from, from + size), (number) => entries[number] as HeldEntry));
    from += size;
    if (holdings.length % CODES_A_TURN === 0) yield;
  }
  return holdings;
}

function* readEntries(reader: ByteReader, count: number, lists: readonly ListIdentity[]): Turns<readonly HeldEntry[]> {
  const holders = yield* readColumn(reader, count, (document) => isPlaceIn(lists, document));
  const from = yield* readColumn(reader, count, isDay);
  const to = yield* readColumn(reader, count, isDayOrNone);
  const modifiers = yield* readColumn(reader, count, isModifiers);
  const linesOfBusiness = yield* readColumn(reader, count, isLinesOfBusiness);
  const serviceLines = yield* readColumn(reader, count, isTextOrNone);
  const notes = yield* readColumn(reader, count, isTextOrNone);
  if (reader.isBroken()) return [];
  const toEntry = (holder: number, index: number): HeldEntry => {
    const { list, kind } = lists[holder] as ListIdentity;
    const [last, serviceLine, note] = [to[index], serviceLines[index], notes[index]];
    return {
      list,
      kind,
      from: from[index] as IsoDate,
      modifiers: modifiers[index] ?? [],
      lineOfBusiness: linesOfBusiness[index] ?? [],
      ...(last == null ? undefined : { to: last }),
      ...(serviceLine == null ? undefined : { serviceLine }),
      ...(note == null ? undefined : { note }),
    };
  };
  return holders.map(toEntry);
}

function isPlaceIn(lists: readonly ListIdentity[], document: unknown): document is number {
  return typeof document === "number" && lists[document] !== undefined;
}

/** What codes are, where a maintainer's file said so. */
function* readDescriptions(reader: ByteReader, codes: Uint32Array): Turns<ReadonlyMap<ProcedureCode, string>> {
  const places = yield* readAscending(reader, codes.length);
  const texts = yield* readColumn(reader, places.length, isText);
  const descriptions = new Map<ProcedureCode, string>();
  for (const [index, text] of texts.entries()) {
    descriptions.set(toCode(codes[places[index] ?? 0] ?? 0), text);
    if (index % CODES_A_TURN === CODES_A_TURN - 1) yield;
  }
  return descriptions;
}
