import { isModifier, isProcedureCode } from "../codes/procedure-code";
import { compileTables, type PublishedLists } from "../router/compile-tables";
import type {
  ListEntry,
  ListIdentity,
  ListVersion,
  OperationalNotice,
  PublishedVersion,
  RoutingTables,
} from "../router/routing-tables";
import { err, ok, type Result } from "../shared/result";

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
export function encodeSnapshot({ revision, lists, versions, notices }: PublishedLists): Snapshot {
  const rows = new Map<string, { entry: ListEntry; in: number[] }>();
  versions.forEach((version, index) => {
    for (const entry of version.entries) {
      const key = `${version.list} ${toCodeText(entry)} ${JSON.stringify(toConditions(entry))}`;
      const row = rows.get(key);
      if (row === undefined) rows.set(key, { entry, in: [index] });
      else if (row.in.at(-1) !== index) row.in.push(index);
    }
  });
  const groups = new Map<string, { conditions: Conditions; in: readonly number[]; codes: string[] }>();
  for (const row of rows.values()) {
    const conditions = toConditions(row.entry);
    const key = JSON.stringify([row.in, conditions]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { conditions, in: row.in, codes: [toCodeText(row.entry)] });
    else group.codes.push(toCodeText(row.entry));
  }
  return {
    format: SNAPSHOT_FORMAT,
    revision,
    lists,
    versions: versions.map(({ list, version, effectiveFrom, demo }) => ({ list, version, effectiveFrom, demo })),
    notices,
    groups: [...groups.values()].map(({ conditions, in: places, codes }) => ({
      in: places,
      codes: codes.join(" "),
      ...conditions,
    })),
  };
}

/**
 * Unpacks a snapshot into the tables that decide. Refuses a document of another format, and one that is damaged:
 * no answer is better than one from half a list.
 */
export function decodeSnapshot(document: unknown): Result<RoutingTables, { readonly code: "not-a-snapshot" }> {
  if (!isSnapshot(document)) return err({ code: "not-a-snapshot" });
  const versions: (ListVersion & { entries: ListEntry[] })[] = document.versions.map((version) => ({
    ...version,
    entries: [],
  }));
  for (const { in: places, codes, ...conditions } of document.groups) {
    const entries = toEntries(codes, conditions);
    if (entries === null || places.some((place) => versions[place] === undefined))
      return err({ code: "not-a-snapshot" });
    for (const place of places) for (const entry of entries) versions[place]?.entries.push(entry);
  }
  const published: readonly PublishedVersion[] = versions;
  return ok(compileTables({ ...document, versions: published }));
}

function toEntries(codes: string, conditions: Conditions): ListEntry[] | null {
  const { modifiers = [], lineOfBusiness = [], ...rest } = conditions;
  if (!modifiers.every(isModifier)) return null;
  const entries: ListEntry[] = [];
  for (const text of codes.split(" ")) {
    const [code = "", codeTo] = text.split("-");
    if (!isProcedureCode(code)) return null;
    if (codeTo === undefined) entries.push({ ...rest, code, modifiers, lineOfBusiness });
    else if (isProcedureCode(codeTo)) entries.push({ ...rest, code, codeTo, modifiers, lineOfBusiness });
    else return null;
  }
  return entries;
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
