import { isModifier, isProcedureCode, type ProcedureCode } from "../../codes/procedure-code";
import { toDecidingVersion } from "../../router/compile-tables";
import type {
  CodeEntries,
  DecidingVersion,
  Destination,
  EntriesByCode,
  HeldEntry,
  LineOfBusiness,
  ListHistory,
  ListKind,
  OperationalNotice,
  RoutingTables,
} from "../../router/routing-tables";
import { type IsoDate, parseIsoDate } from "../../shared/iso-date";
import { err, ok, type Result } from "../../shared/result";
import { SNAPSHOT_FORMAT, type SnapshotError } from "./snapshot-format";

/** A value that a snapshot of this format does not hold there. It never leaves this file. */
class NotASnapshot extends Error {}

/**
 * Reads a snapshot into the tables that decide, under the revision that its content is known by.
 *
 * Refuses whatever was not written whole: no answer is better than one from half a list (R11). Bytes that are damaged and
 * still make sense are found by their hash alone (`openSnapshot`).
 */
export function decodeSnapshot(bytes: Uint8Array, revision: string): Result<RoutingTables, SnapshotError> {
  try {
    const document = toRecord(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    if (typeof document["format"] === "number" && document["format"] !== SNAPSHOT_FORMAT) {
      return err({ code: "other-format" });
    }
    return ok({ revision, ...toTables(document) });
  } catch (error) {
    // What JSON.parse and TextDecoder refuse, and what the checks below do.
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof NotASnapshot) {
      return err({ code: "not-a-snapshot" });
    }
    throw error;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function toTables({ format, lists, notices, groups, descriptions }: Fields): Omit<RoutingTables, "revision"> {
  require(format === SNAPSHOT_FORMAT);
  const histories = toList(lists).map(toHistory);
  return {
    lists: histories,
    notices: toList(notices).map(toNotice),
    entriesByCode: toEntriesByCode(groups, histories),
    descriptions: toDescriptions(descriptions),
  };
}

function toHistory(value: unknown): ListHistory {
  const { list, kind, name, versions } = toRecord(value);
  const history = { list: toText(list), kind: toOneOf<ListKind>(kind, ["no-auth", "healthhelp"]), name: toText(name) };
  const deciding = toList(versions).map((version) => toVersion(history.list, version));
  require(deciding.every(({ effectiveFrom }, at) => (deciding[at - 1]?.effectiveFrom ?? "") <= effectiveFrom));
  return { ...history, versions: deciding };
}

function toVersion(list: string, value: unknown): DecidingVersion {
  const { version, effectiveFrom, demo } = toRecord(value);
  require(typeof demo === "boolean");
  return toDecidingVersion({ list, version: toText(version), effectiveFrom: toDay(effectiveFrom), demo });
}

function toNotice(value: unknown): OperationalNotice {
  const { destination, from, until, text, source } = toRecord(value);
  return {
    destination: toOneOf<Destination>(destination, ["no-auth-needed", "healthhelp-webconsult", "connect"]),
    from: toDay(from),
    ...(until === undefined ? {} : { until: toDay(until) }),
    text: toText(text),
    source: toText(source),
  };
}

function toEntriesByCode(value: unknown, lists: readonly ListHistory[]): EntriesByCode {
  const grouped = new Map<ProcedureCode, CodeEntries>();
  for (const group of toList(value)) {
    const { entries, codes } = toRecord(group);
    const said = toList(entries).map((entry) => toEntry(entry, lists));
    // A code is listed because something is said of it.
    require(said.length > 0);
    for (const code of toCodes(codes)) {
      require(!grouped.has(code));
      grouped.set(code, said);
    }
  }
  return new Map([...grouped.keys()].sort().map((code) => [code, grouped.get(code) ?? []]));
}

function toEntry(value: unknown, lists: readonly ListHistory[]): HeldEntry {
  const [holder, from, to, modifiers, lineOfBusiness, serviceLine, note, ...more] = toList(value);
  const identity = lists.find(({ list }) => list === holder);
  require(identity !== undefined && more.length === 0);
  return {
    list: identity.list,
    kind: identity.kind,
    from: toDay(from),
    ...(to === null ? {} : { to: toDay(to) }),
    modifiers: toList(modifiers).map((modifier) => {
      require(typeof modifier === "string" && isModifier(modifier));
      return modifier;
    }),
    lineOfBusiness: toList(lineOfBusiness).map((line) => toOneOf<LineOfBusiness>(line, ["ohp", "medicare"])),
    ...(serviceLine === null ? {} : { serviceLine: toText(serviceLine) }),
    ...(note === null ? {} : { note: toText(note) }),
  };
}

/** The codes of a text in which each stands without what it begins with like the one before it. */
function toCodes(value: unknown): ProcedureCode[] {
  const codes: ProcedureCode[] = [];
  let before = "";
  for (const rest of toText(value).split(" ")) {
    before = before.slice(0, Math.max(0, before.length - rest.length)) + rest;
    require(isProcedureCode(before));
    codes.push(before);
  }
  return codes;
}

/** What codes are, where a maintainer's file said so. */
function toDescriptions(value: unknown): ReadonlyMap<ProcedureCode, string> {
  const { codes, texts } = toRecord(value);
  const described = codes === "" ? [] : toCodes(codes);
  const said = toList(texts);
  require(said.length === described.length);
  return new Map(described.map((code, at) => [code, toText(said[at])]));
}

function require(isSo: boolean): asserts isSo {
  if (!isSo) throw new NotASnapshot();
}

function toRecord(value: unknown): Fields {
  require(typeof value === "object" && value !== null && !Array.isArray(value));
  return value as Fields;
}

function toList(value: unknown): readonly unknown[] {
  require(Array.isArray(value));
  return value;
}

function toText(value: unknown): string {
  require(typeof value === "string");
  return value;
}

function toOneOf<T extends string>(value: unknown, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  require(found !== undefined);
  return found;
}

function toDay(value: unknown): IsoDate {
  const day = parseIsoDate(toText(value));
  require(day.ok && day.value === value);
  return day.value;
}
