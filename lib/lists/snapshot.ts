import { isModifier, isProcedureCode } from "../codes/procedure-code";
import { compileInTurns, type PublishedLists } from "../router/compile-tables";
import type {
  ListEntry,
  ListIdentity,
  ListVersion,
  OperationalNotice,
  PublishedVersion,
  RoutingTables,
} from "../router/routing-tables";
import { isSameSaying } from "../router/same-entry";
import { err, ok, type Result } from "../shared/result";
import { finishTurns, type Turns } from "../shared/turns";

/**
 * The published lists as one document, for the browser and for the server's own memory.
 *
 * Rows that say the same and stand in the same editions share one group, so that years of monthly editions travel
 * in little more space than one.
 */
export interface Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly revision: string;
  readonly lists: readonly ListIdentity[];
  readonly versions: readonly ListVersion[];
  readonly notices: readonly OperationalNotice[];
  readonly groups: readonly SnapshotGroup[];
}

type Conditions = Omit<ListEntry, "code" | "codeTo" | "modifiers" | "lineOfBusiness"> &
  Partial<Pick<ListEntry, "modifiers" | "lineOfBusiness">>;

interface SnapshotGroup extends Conditions {
  /** Places in `versions` of the editions that hold these codes. */
  readonly in: readonly number[];
  /** Codes and ranges, set apart by spaces. */
  readonly codes: string;
}

/** Raised when the shape changes, so that an open page never misreads a newer document. */
const SNAPSHOT_FORMAT = 1;

/** Packs the published lists, in an order that depends on nothing but their content. */
export function encodeSnapshot(published: PublishedLists): Snapshot {
  return finishTurns(encodeInTurns(published));
}

/** How many rows are packed, unpacked or written before others may have their turn. */
const ROWS_A_TURN = 500;

/** The work of {@link encodeSnapshot}, for where it must not hold up anything else. */
export function* encodeInTurns({ revision, lists, versions, notices }: PublishedLists): Turns<Snapshot> {
  const groups = new Map<string, { conditions: Conditions; in: readonly number[]; codes: string[] }>();
  let done = 0;
  for (const row of yield* findRows(versions)) {
    const conditions = toConditions(row.entry);
    const key = JSON.stringify([row.in, conditions]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { conditions, in: row.in, codes: [toCodeText(row.entry)] });
    else group.codes.push(toCodeText(row.entry));
    done += 1;
    if (done % ROWS_A_TURN === 0) yield;
  }
  const packed: SnapshotGroup[] = [];
  for (const { conditions, in: places, codes } of groups.values()) {
    packed.push({ in: places, codes: codes.join(" "), ...conditions });
    if (packed.length % ROWS_A_TURN === 0) yield;
  }
  return {
    format: SNAPSHOT_FORMAT,
    revision,
    lists,
    versions: versions.map(({ list, version, effectiveFrom, demo }) => ({ list, version, effectiveFrom, demo })),
    notices,
    groups: packed,
  };
}

/** A row, and the places of the editions that it stands in. */
interface PackedRow {
  readonly entry: ListEntry;
  readonly in: number[];
}

/** Every different row of every list once, in the order in which they come. */
function* findRows(versions: readonly PublishedVersion[]): Turns<readonly PackedRow[]> {
  const rows: PackedRow[] = [];
  const known = new Map<string, PackedRow[]>();
  let done = 0;
  for (const [index, version] of versions.entries()) {
    for (const entry of version.entries) {
      const added = findRow(known, `${version.list} ${toCodeText(entry)}`, entry, index);
      if (added !== null) rows.push(added);
      done += 1;
      if (done % ROWS_A_TURN === 0) yield;
    }
  }
  return rows;
}

/** Notes that a row stands in an edition; gives it back when it is seen for the first time. */
function findRow(known: Map<string, PackedRow[]>, key: string, entry: ListEntry, index: number): PackedRow | null {
  const rows = known.get(key);
  const row = rows?.find((other) => isSameSaying(other.entry, entry));
  if (row !== undefined) {
    if (row.in.at(-1) !== index) row.in.push(index);
    return null;
  }
  const added = { entry, in: [index] };
  if (rows === undefined) known.set(key, [added]);
  else rows.push(added);
  return added;
}

/** The text of a snapshot, as it travels: that of `JSON.stringify`. */
export function* writeInTurns({ groups, ...rest }: Snapshot): Turns<string> {
  const parts: string[] = [];
  for (let from = 0; from < groups.length; from += ROWS_A_TURN) {
    parts.push(JSON.stringify(groups.slice(from, from + ROWS_A_TURN)).slice(1, -1));
    yield;
  }
  return `${JSON.stringify(rest).slice(0, -1)},"groups":[${parts.join(",")}]}`;
}

/**
 * Unpacks a snapshot into the tables that decide. Refuses a document of another format, and one that is damaged:
 * no answer is better than one from half a list.
 */
export function decodeSnapshot(document: unknown): Result<RoutingTables, SnapshotError> {
  return finishTurns(decodeInTurns(document));
}

interface SnapshotError {
  readonly code: "not-a-snapshot";
}

/** The work of {@link decodeSnapshot}, for where it must not hold up anything else. */
export function* decodeInTurns(document: unknown): Turns<Result<RoutingTables, SnapshotError>> {
  if (!isSnapshot(document)) return err({ code: "not-a-snapshot" });
  const versions: (ListVersion & { entries: ListEntry[] })[] = document.versions.map((version) => ({
    ...version,
    entries: [],
  }));
  for (const group of document.groups) {
    const holders = group.in.map((place) => versions[place]?.entries);
    const isWhole = yield* unpackGroup(group, holders);
    if (!isWhole) return err({ code: "not-a-snapshot" });
  }
  const published: readonly PublishedVersion[] = versions;
  return ok(yield* compileInTurns({ ...document, versions: published }));
}

/** Gives the rows of a group to every edition that holds them; false where the group is damaged. */
function* unpackGroup(group: SnapshotGroup, holders: readonly (ListEntry[] | undefined)[]): Turns<boolean> {
  const { in: _places, codes, modifiers = [], lineOfBusiness = [], ...rest } = group;
  if (!modifiers.every(isModifier)) return false;
  const conditions = { ...rest, modifiers, lineOfBusiness };
  let done = 0;
  for (const text of codes.split(" ")) {
    const entry = toEntry(text, conditions);
    if (entry === null) return false;
    for (const held of holders) {
      if (held === undefined) return false;
      held.push(entry);
    }
    done += 1;
    if (done % ROWS_A_TURN === 0) yield;
  }
  // Groups can be as many as rows, so each of them ends a turn as well.
  yield;
  return true;
}

function toEntry(text: string, conditions: Omit<ListEntry, "code" | "codeTo">): ListEntry | null {
  const [code = "", codeTo] = text.split("-");
  if (!isProcedureCode(code)) return null;
  if (codeTo === undefined) return { ...conditions, code };
  return isProcedureCode(codeTo) ? { ...conditions, code, codeTo } : null;
}

function toCodeText({ code, codeTo }: ListEntry): string {
  return codeTo === undefined ? code : `${code}-${codeTo}`;
}

/** What an entry says beside its code, with nothing where there is nothing and always in the same order. */
function toConditions(entry: ListEntry): Conditions {
  const { modifiers, lineOfBusiness, serviceLine, note, effectiveFrom, effectiveTo, description } = entry;
  return {
    ...(modifiers.length === 0 ? {} : { modifiers }),
    ...(lineOfBusiness.length === 0 ? {} : { lineOfBusiness }),
    ...(serviceLine === undefined ? {} : { serviceLine }),
    ...(note === undefined ? {} : { note }),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...(effectiveTo === undefined ? {} : { effectiveTo }),
    ...(description === undefined ? {} : { description }),
  };
}

function isSnapshot(document: unknown): document is Snapshot {
  if (typeof document !== "object" || document === null) return false;
  const { format, revision, lists, versions, notices, groups } = document as Partial<Snapshot>;
  return (
    format === SNAPSHOT_FORMAT &&
    typeof revision === "string" &&
    [lists, versions, notices, groups].every(Array.isArray) &&
    (groups ?? []).every((group) => typeof group.codes === "string" && Array.isArray(group.in))
  );
}
