import { expandRange } from "../codes/code-range";
import type { ProcedureCode } from "../codes/procedure-code";
import { addDays, type IsoDate } from "../shared/iso-date";
import { nextDueDay } from "./due-day";
import type {
  DecidingVersion,
  HeldEntry,
  ListEntry,
  ListHistory,
  ListIdentity,
  OperationalNotice,
  PublishedVersion,
  RoutingTables,
} from "./routing-tables";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What the tables are compiled from. `revision` names this state of the lists. */
export interface PublishedLists {
  readonly revision: string;
  readonly lists: readonly ListIdentity[];
  readonly versions: readonly PublishedVersion[];
  readonly notices: readonly OperationalNotice[];
}

/**
 * Turns the published lists into an index by code, with the days on which each entry holds (R7).
 *
 * A list of which a real edition is published no longer uses its demo editions at all, also not for the days before
 * the first real one: those days then have no list (R11). A row that stands unchanged in consecutive editions is kept
 * once, so that years of monthly editions cost little more than one.
 */
export function compileTables(published: PublishedLists): RoutingTables {
  const entries = new Map<ProcedureCode, HeldEntry[]>();
  const lists = published.lists.map((identity): ListHistory => {
    const versions = toDecidingVersions(published.versions.filter((version) => version.list === identity.list));
    holdEntries(identity, versions, entries);
    return {
      ...identity,
      versions: versions.map(toDecidingVersion),
    };
  });
  return { revision: published.revision, lists, notices: published.notices, entries };
}

/** An edition without its entries. Its due day is worked out once and not for each answer. */
function toDecidingVersion({ list, version, effectiveFrom, demo }: PublishedVersion): DecidingVersion {
  return { list, version, effectiveFrom, demo, nextDueDay: nextDueDay(effectiveFrom) };
}

/** The editions that count, oldest first: the real ones as soon as there is one, else the demo ones. */
function toDecidingVersions(versions: readonly PublishedVersion[]): PublishedVersion[] {
  const real = versions.filter((version) => !version.demo);
  const deciding = real.length > 0 ? real : [...versions];
  return deciding.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
}

function holdEntries(
  identity: ListIdentity,
  versions: readonly PublishedVersion[],
  entries: Map<ProcedureCode, HeldEntry[]>,
): void {
  let standing: Standing = new Map();
  versions.forEach((version, index) => {
    const next = versions[index + 1]?.effectiveFrom;
    const lastDay = next === undefined ? undefined : addDays(next, -1);
    const current: Standing = new Map();
    for (const row of toRows(version, lastDay)) {
      if (current.has(row.key)) continue;
      const held = extend(standing.get(row.key), row.days) ?? startEntry(identity, row);
      if (held !== standing.get(row.key)) appendTo(entries, row.code, held);
      current.set(row.key, held);
    }
    standing = current;
  });
}

/** The rows of one edition as they are held, so that those of the next one can carry them on. */
type Standing = Map<string, Mutable<HeldEntry>>;

interface Row {
  readonly key: string;
  readonly code: ProcedureCode;
  readonly entry: ListEntry;
  readonly days: Days;
}

/** Every code of an edition with the days on which its row holds. */
function* toRows(version: PublishedVersion, lastDay: IsoDate | undefined): Generator<Row> {
  for (const entry of version.entries) {
    const days = clipDays(version.effectiveFrom, lastDay, entry);
    if (days === null) continue;
    for (const code of toCodes(entry)) yield { key: toKey(code, entry), code, entry, days };
  }
}

interface Days {
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

/** The days of an entry within those of its edition, or null when they do not meet. */
function clipDays(from: IsoDate, to: IsoDate | undefined, entry: ListEntry): Days | null {
  const first = entry.effectiveFrom !== undefined && entry.effectiveFrom > from ? entry.effectiveFrom : from;
  const own = entry.effectiveTo;
  const last = own !== undefined && (to === undefined || own < to) ? own : to;
  if (last === undefined) return { from: first };
  return first <= last ? { from: first, to: last } : null;
}

/** Carries a row on from the edition before, where it stands there unchanged up to the day before. */
function extend(standing: Mutable<HeldEntry> | undefined, days: Days): Mutable<HeldEntry> | null {
  if (standing?.to === undefined || addDays(standing.to, 1) !== days.from) return null;
  if (days.to === undefined) delete standing.to;
  else standing.to = days.to;
  return standing;
}

function startEntry(identity: ListIdentity, { entry, days }: Row): Mutable<HeldEntry> {
  const { code: _code, codeTo: _codeTo, effectiveFrom: _from, effectiveTo: _to, ...conditions } = entry;
  return { ...conditions, list: identity.list, kind: identity.kind, ...days };
}

function toCodes(entry: ListEntry): readonly ProcedureCode[] {
  if (entry.codeTo === undefined) return [entry.code];
  const range = expandRange(entry.code, entry.codeTo);
  // The readers refuse a range that cannot be expanded, and so does the database.
  if (!range.ok) throw new Error(`List entry ${entry.code}-${entry.codeTo} is not a range of codes`);
  return range.value;
}

/** Two rows with the same key say the same thing of the same code. */
function toKey(code: ProcedureCode, entry: ListEntry): string {
  return [
    code,
    entry.modifiers.join(" "),
    entry.lineOfBusiness.join(" "),
    entry.serviceLine ?? "",
    entry.note ?? "",
    entry.description ?? "",
    entry.effectiveFrom ?? "",
    entry.effectiveTo ?? "",
  ].join("\u0000");
}

function appendTo(entries: Map<ProcedureCode, HeldEntry[]>, code: ProcedureCode, held: HeldEntry): void {
  const known = entries.get(code);
  if (known === undefined) entries.set(code, [held]);
  else known.push(held);
}
