import { toCodeNumber } from "../../codes/code-number";
import { listedNumbers, placeOf } from "../../router/places";
import type { HeldEntry, Holding, RoutingTables } from "../../router/routing-tables";
import { finishTurns, type Turns } from "../../shared/turns";
import { type ByteWriter, startBytes } from "./byte-writer";
import { writeColumn, writeRepeats } from "./repeats";
import { SNAPSHOT_FORMAT, SNAPSHOT_MARK } from "./snapshot-format";

/** How many codes are written before others may have their turn. */
const CODES_A_TURN = 1_000;

/**
 * Writes compiled tables as one compact file, without their revision, which is made of the file itself.
 *
 * Equal lists give equal bytes: codes stand by their numbers, what is said of them in the order in which it first comes,
 * and what is said of one code by list, first day and words.
 */
export function encodeSnapshot(tables: RoutingTables): Uint8Array<ArrayBuffer> {
  return finishTurns(encodeInTurns(tables));
}

/** The work of {@link encodeSnapshot}, for where it must not hold up anything else. */
export function* encodeInTurns(tables: RoutingTables): Turns<Uint8Array<ArrayBuffer>> {
  const writer = startBytes();
  for (const byte of SNAPSHOT_MARK) writer.writeByte(byte);
  writer.writeByte(SNAPSHOT_FORMAT);
  writer.writeJson(toHead(tables));
  const codes = listedNumbers(tables.places);
  yield* writeAscending(writer, codes);
  yield* writeSaid(writer, tables, codes);
  yield* writeDescriptions(writer, tables, codes);
  return writer.toBytes();
}

/** Lists with their editions, and notices. What can be worked out again is left out. */
function toHead({ lists, notices }: RoutingTables): unknown {
  return {
    lists: lists.map(({ list, kind, name, versions }) => ({
      list,
      kind,
      name,
      versions: versions.map(({ version, effectiveFrom, demo }) => ({ version, effectiveFrom, demo })),
    })),
    notices: notices.map(({ destination, from, until, text, source }) => ({ destination, from, until, text, source })),
  };
}

/** Writes numbers that only grow: how many, and for each how many are left out before it. */
function* writeAscending(writer: ByteWriter, numbers: readonly number[]): Turns<void> {
  writer.writeNumber(numbers.length);
  let next = 0;
  for (const [index, number] of numbers.entries()) {
    writer.writeNumber(number - next);
    next = number + 1;
    if (index % CODES_A_TURN === CODES_A_TURN - 1) yield;
  }
}

/** Writes which holding each code has, which entries each holding has, and what each entry says. */
function* writeSaid(writer: ByteWriter, tables: RoutingTables, codes: readonly number[]): Turns<void> {
  const holdings = startNumbering<Holding>();
  yield* writeRepeats(writer, numberHoldings(tables, codes, holdings));
  for (const { length } of holdings.different) writer.writeNumber(length);
  const entries = startNumbering<HeldEntry>();
  yield* writeRepeats(writer, numberEntries(holdings.different, entries));
  yield* writeEntries(writer, tables, entries.different);
}

/** The numbers of the codes' holdings, worked out as they are asked for. */
function* numberHoldings(tables: RoutingTables, codes: readonly number[], holdings: Numbering<Holding>) {
  const keyHolding = keyHoldings(tables);
  for (const code of codes) {
    const { sorted, key } = keyHolding(tables.holdings[placeOf(tables.places, code)] ?? []);
    yield holdings.numberOf(sorted, key);
  }
}

/** The numbers of the holdings' entries, worked out as they are asked for. */
function* numberEntries(holdings: readonly Holding[], entries: Numbering<HeldEntry>) {
  for (const holding of holdings) for (const entry of holding) yield entries.numberOf(entry, toEntryKey(entry));
}

/** Writes entries column by column, since what stands in one column is alike. */
function* writeEntries(writer: ByteWriter, { lists }: RoutingTables, entries: readonly HeldEntry[]): Turns<void> {
  const names = lists.map(({ list }) => list);
  const columns = [
    entries.map(({ list }) => names.indexOf(list)),
    entries.map(({ from }) => from),
    entries.map(({ to }) => to ?? null),
    entries.map(({ modifiers }) => modifiers),
    entries.map(({ lineOfBusiness }) => lineOfBusiness),
    entries.map(({ serviceLine }) => serviceLine ?? null),
    entries.map(({ note }) => note ?? null),
  ];
  for (const column of columns) yield* writeColumn(writer, column);
}

/** Writes which of the codes are described, and how. A code on no list has no description. */
function* writeDescriptions(
  writer: ByteWriter,
  { descriptions }: RoutingTables,
  codes: readonly number[],
): Turns<void> {
  const places = new Map(codes.map((code, place) => [code, place]));
  const described = [...descriptions]
    .flatMap(([code, text]) => {
      const place = places.get(toCodeNumber(code));
      return place === undefined ? [] : [{ place, text }];
    })
    .sort((one, other) => one.place - other.place);
  yield* writeAscending(
    writer,
    described.map(({ place }) => place),
  );
  yield* writeColumn(
    writer,
    described.map(({ text }) => text),
  );
}

interface Numbering<Thing> {
  readonly different: readonly Thing[];
  /** The number of a thing, by the order in which things were asked for. Things of one key are one. */
  readonly numberOf: (thing: Thing, key: string) => number;
}

function startNumbering<Thing>(): Numbering<Thing> {
  const known = new Map<string, number>();
  const different: Thing[] = [];
  const numberOf = (thing: Thing, key: string) => {
    const number = known.get(key);
    if (number !== undefined) return number;
    known.set(key, different.length);
    return different.push(thing) - 1;
  };
  return { different, numberOf };
}

interface KeyedHolding {
  readonly sorted: Holding;
  readonly key: string;
}

/** Puts the entries of a holding into their order, and gives it a key that only equal ones have. Each is looked at once. */
function keyHoldings({ lists }: RoutingTables): (holding: Holding) => KeyedHolding {
  const places = new Map(lists.map(({ list }, place) => [list, place]));
  const known = new Map<Holding, KeyedHolding>();
  const keyHolding = (holding: Holding): KeyedHolding => {
    const keyed = holding
      .map((entry) => ({ entry, place: places.get(entry.list) ?? -1, key: toEntryKey(entry) }))
      .sort((a, b) => a.place - b.place || compareTexts(a.entry.from, b.entry.from) || compareTexts(a.key, b.key));
    return { sorted: keyed.map(({ entry }) => entry), key: keyed.map(({ key }) => key).join() };
  };
  return (holding) => {
    const keyed = known.get(holding) ?? keyHolding(holding);
    known.set(holding, keyed);
    return keyed;
  };
}

/** Everything that an entry says, as text. As JSON, so that no text can end a field. */
function toEntryKey({ list, from, to, modifiers, lineOfBusiness, serviceLine, note }: HeldEntry): string {
  return JSON.stringify([list, from, to, modifiers, lineOfBusiness, serviceLine, note]);
}

/** By their characters' numbers, which are the same on every machine. */
function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
