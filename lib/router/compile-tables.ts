import type { ProcedureCode } from "../codes/procedure-code";
import { addDays, type IsoDate } from "../shared/iso-date";
import { finishTurns, type Turns } from "../shared/turns";
import { nextDueDay } from "./due-day";
import { shareEntries } from "./entries-by-code";
import { toEntryCodes } from "./entry-codes";
import type {
  DecidingVersion,
  HeldEntry,
  ListEntry,
  ListHistory,
  ListIdentity,
  ListVersion,
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
export function compileTables({ lists, versions, revision, notices }: PublishedLists): RoutingTables {
  const compiling = startCompiling(lists, versions);
  for (const version of compiling.deciding) finishTurns(compiling.addEntries(version, version.entries));
  return finishTurns(compiling.finish({ revision, notices }));
}

/** Tables that grow edition by edition, so that the rows of one can be let go before those of the next are read. */
export interface Compiling<Version extends ListVersion> {
  /** The editions that decide, in the order in which their entries are to be added. */
  readonly deciding: readonly Version[];
  readonly addEntries: (version: Version, entries: Iterable<ListEntry>) => Turns<void>;
  readonly finish: (named: Pick<RoutingTables, "revision" | "notices">) => Turns<RoutingTables>;
}

/** How much is compiled before others may have their turn. */
const CODES_A_TURN = 1_000;

/** Starts tables of these lists, of which these editions are published. */
export function startCompiling<Version extends ListVersion>(
  lists: readonly ListIdentity[],
  versions: readonly Version[],
): Compiling<Version> {
  const rows: RowsByCode = new Map();
  const descriptions = new Map<ProcedureCode, string>();
  const byList = lists.map((identity) => ({
    identity,
    deciding: toDecidingVersions(versions.filter((version) => version.list === identity.list)),
  }));
  const editions = new Map(byList.flatMap(({ identity, deciding }) => toEditions(identity, deciding)));
  return {
    deciding: [...editions.keys()],
    addEntries: function* (version, entries) {
      const edition = editions.get(version);
      if (edition === undefined) throw new Error(`${version.list} ${version.version} does not decide`);
      yield* holdEntries(edition, entries, rows, descriptions);
    },
    finish: function* (named) {
      const histories = byList.map(
        ({ identity, deciding }): ListHistory => ({ ...identity, versions: deciding.map(toDecidingVersion) }),
      );
      yield;
      const entriesByCode = shareEntries([...rows].map(([code, held]) => [code, held.map(toHeldEntry)]));
      return { ...named, lists: histories, descriptions, entriesByCode };
    },
  };
}

/** An edition without its entries. Its due day is worked out once and not for each answer. */
export function toDecidingVersion({ list, version, effectiveFrom, demo }: ListVersion): DecidingVersion {
  return { list, version, effectiveFrom, demo, nextDueDay: nextDueDay(effectiveFrom) };
}

/** The editions that count, oldest first: the real ones as soon as there is one, else the demo ones. */
function toDecidingVersions<Version extends ListVersion>(versions: readonly Version[]): readonly Version[] {
  const real = versions.filter((version) => !version.demo);
  const deciding = real.length > 0 ? real : [...versions];
  return deciding.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
}

/** An edition among those of its list, with the days on which it is in force. */
interface Edition {
  readonly identity: ListIdentity;
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

/** Everything that is held by its code, so that the rows of the next edition can carry it on. */
type RowsByCode = Map<ProcedureCode, StandingRow[]>;

function toEditions<Version extends ListVersion>(
  identity: ListIdentity,
  versions: readonly Version[],
): readonly (readonly [Version, Edition])[] {
  return versions.map((version, index) => {
    const next = versions[index + 1]?.effectiveFrom;
    const days = { from: version.effectiveFrom, to: next === undefined ? undefined : addDays(next, -1) };
    return [version, { identity, index, days, dayBefore: addDays(version.effectiveFrom, -1) }];
  });
}

function* holdEntries(
  edition: Edition,
  entries: Iterable<ListEntry>,
  rows: RowsByCode,
  descriptions: Map<ProcedureCode, string>,
): Turns<void> {
  let codes = 0;
  for (const entry of entries) {
    const days = clipDays(edition.days, entry);
    if (days === null) continue;
    for (const code of toEntryCodes(entry)) {
      holdRow(code, entry, days, edition, rows);
      if (entry.description !== undefined) descriptions.set(code, entry.description);
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

function toHeldEntry({ identity, entry, from, to }: StandingRow): HeldEntry {
  const { modifiers, lineOfBusiness, serviceLine, note } = entry;
  return {
    list: identity.list,
    kind: identity.kind,
    from,
    modifiers,
    lineOfBusiness,
    ...(to === undefined ? undefined : { to }),
    ...(serviceLine === undefined ? undefined : { serviceLine }),
    ...(note === undefined ? undefined : { note }),
  };
}
