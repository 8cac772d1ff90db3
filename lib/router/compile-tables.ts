import type { ProcedureCode } from "../codes/procedure-code";
import { addDays, type IsoDate } from "../shared/iso-date";
import { finishTurns, type Turns } from "../shared/turns";
import { nextDueDay } from "./due-day";
import { toEntryCodes } from "./entry-codes";
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
import { isSameSaying } from "./same-entry";

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
  return finishTurns(compileInTurns(published));
}

/** How much is compiled before others may have their turn. */
const CODES_A_TURN = 1_000;

/** The work of {@link compileTables}, for where it must not hold up anything else. */
export function* compileInTurns(published: PublishedLists): Turns<RoutingTables> {
  const rows: RowsByCode = new Map();
  const lists: ListHistory[] = [];
  for (const identity of published.lists) {
    const versions = toDecidingVersions(published.versions.filter((version) => version.list === identity.list));
    for (const edition of toEditions(identity, versions)) yield* holdEntries(edition, rows);
    lists.push({ ...identity, versions: versions.map(toDecidingVersion) });
  }
  const entries = new Map<ProcedureCode, readonly HeldEntry[]>();
  for (const [code, held] of rows) {
    entries.set(code, held.map(toHeldEntry));
    if (entries.size % CODES_A_TURN === 0) yield;
  }
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

/** An edition among those of its list, with the days on which it is in force. */
interface Edition {
  readonly identity: ListIdentity;
  readonly version: PublishedVersion;
  readonly index: number;
  readonly days: Days;
  readonly dayBefore: IsoDate;
}

interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate | undefined;
}

/** A row as it stands in consecutive editions. */
interface StandingRow {
  readonly identity: ListIdentity;
  readonly entry: ListEntry;
  readonly from: IsoDate;
  to: IsoDate | undefined;
  /** Place among the editions of the newest one that it stands in. */
  edition: number;
}

/** Everything that is held, so that the rows of the next edition can carry it on. */
type RowsByCode = Map<ProcedureCode, StandingRow[]>;

function toEditions(identity: ListIdentity, versions: readonly PublishedVersion[]): readonly Edition[] {
  return versions.map((version, index) => {
    const next = versions[index + 1]?.effectiveFrom;
    const days = { from: version.effectiveFrom, to: next === undefined ? undefined : addDays(next, -1) };
    return { identity, version, index, days, dayBefore: addDays(version.effectiveFrom, -1) };
  });
}

function* holdEntries(edition: Edition, rows: RowsByCode): Turns<void> {
  let codes = 0;
  for (const entry of edition.version.entries) {
    const days = clipDays(edition.days, entry);
    if (days === null) continue;
    for (const code of toEntryCodes(entry)) {
      holdRow(code, entry, days, edition, rows);
      codes += 1;
      if (codes % CODES_A_TURN === 0) yield;
    }
  }
}

/** Carries a row on from the edition before, where it stands there up to the day before, or starts it. */
function holdRow(code: ProcedureCode, entry: ListEntry, days: Days, edition: Edition, rows: RowsByCode): void {
  const { identity, index } = edition;
  const known = rows.get(code);
  const same = known?.findLast((row) => row.identity === identity && isSameSaying(row.entry, entry));
  if (same?.edition === index) return;
  if (same?.edition === index - 1 && isFollowing(same, days, edition)) {
    same.to = days.to;
    same.edition = index;
    return;
  }
  const row: StandingRow = { identity, entry, from: days.from, to: days.to, edition: index };
  if (known === undefined) rows.set(code, [row]);
  else known.push(row);
}

/** A row that starts later than its edition stood in the one before from that same day, or not at all. */
function isFollowing(row: StandingRow, days: Days, edition: Edition): boolean {
  return days.from === edition.days.from && row.to === edition.dayBefore;
}

/** The days of an entry within those of its edition, or null when they do not meet. */
function clipDays(days: Days, entry: ListEntry): Days | null {
  const { effectiveFrom, effectiveTo } = entry;
  if (effectiveFrom === undefined && effectiveTo === undefined) return days;
  const from = effectiveFrom !== undefined && effectiveFrom > days.from ? effectiveFrom : days.from;
  const to = effectiveTo !== undefined && (days.to === undefined || effectiveTo < days.to) ? effectiveTo : days.to;
  return to === undefined || from <= to ? { from, to } : null;
}

/** Written out field by field: there are so many that copying with exceptions would take most of the time. */
function toHeldEntry({ identity, entry, from, to }: StandingRow): HeldEntry {
  const { modifiers, lineOfBusiness, serviceLine, note, description } = entry;
  return {
    list: identity.list,
    kind: identity.kind,
    from,
    modifiers,
    lineOfBusiness,
    ...(to === undefined ? undefined : { to }),
    ...(serviceLine === undefined ? undefined : { serviceLine }),
    ...(note === undefined ? undefined : { note }),
    ...(description === undefined ? undefined : { description }),
  };
}
