import "server-only";
import type { Prisma } from "../db/generated/client";
import { type EntryColumns, fromEntryColumns } from "./entry-columns";
import type { SourcedEntry } from "./list-csv";
import type { DatabaseHandle, VersionRecord } from "./list-repository.server";
import { writeStorableJson } from "./storable-json";

/** So many entries are read at once that reading is quick, and so few that nothing else waits for them. */
const ENTRIES_AT_ONCE = 5_000;

/**
 * So many editions stay in memory: those of one page that compares, or of one publication. The tables hold what decides;
 * years of editions beside them would take many times the memory of the server.
 */
const MOST_KEPT = 4;

/** Entries that this process read before, by edition, those first that were not asked for the longest. */
type KnownEntries = Map<string, readonly SourcedEntry[]>;

/** What tells an edition from every other one. */
type EditionMark = Pick<VersionRecord, "id" | "sourceSha256" | "publishedAt">;

// Pages and handlers are bundled apart; in one process they share one memory.
const SHARED = Symbol.for("which-portal.edition-entries");
const shared = globalThis as { [SHARED]?: KnownEntries };

/** What are the entries of a published edition? They never change, so those of the last few that were asked for are kept. */
export async function readEntriesOnce(db: DatabaseHandle, record: VersionRecord): Promise<readonly SourcedEntry[]> {
  const entries = shared[SHARED]?.get(toKey(record)) ?? (await readEntries(db, record.id));
  rememberEntries(record, entries);
  return entries;
}

/** Keeps in memory the entries of an edition, also of one that was just published from here and need not be read. */
export function rememberEntries(record: EditionMark, entries: readonly SourcedEntry[]): void {
  shared[SHARED] ??= new Map();
  const known = shared[SHARED];
  known.delete(toKey(record));
  known.set(toKey(record), entries);
  for (const oldest of known.keys()) if (known.size > MOST_KEPT) known.delete(oldest);
}

/** More than the number, so that another database with the same numbers is not mistaken for this one. */
function toKey({ id, sourceSha256, publishedAt }: EditionMark): string {
  return `${id} ${publishedAt.getTime()} ${sourceSha256}`;
}

/** The entries of one edition, in the order of its file. */
export async function readEntries(db: DatabaseHandle, versionId: number): Promise<readonly SourcedEntry[]> {
  const entries: SourcedEntry[] = [];
  for (;;) {
    const from = entries.length;
    const rows = await readColumns(db, versionId, from, from + ENTRIES_AT_ONCE);
    for (const row of rows) entries.push(toEntry(row));
    if (rows.length < ENTRIES_AT_ONCE) return entries;
  }
}

/** Writes the entries of an edition, as one document in one statement: a row of parameters each would take many times as long. */
export async function writeEntries(
  tx: Prisma.TransactionClient,
  versionId: number,
  entries: readonly SourcedEntry[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO list_entry (
      version_id, position, code, code_to, modifiers, line_of_business, service_line, note,
      effective_from, effective_to, description, source_place
    )
    SELECT ${versionId}, position - 1, code, "codeTo",
      CASE WHEN modifiers IS NULL THEN '{}' ELSE string_to_array(modifiers, ' ') END,
      CASE WHEN "lineOfBusiness" IS NULL THEN '{}' ELSE string_to_array("lineOfBusiness", ' ') END,
      "serviceLine", note, "effectiveFrom", "effectiveTo", description, "sourcePlace"
    FROM ROWS FROM (
      json_to_recordset(${writeStorableJson(entries.map(toWritten))}::json) AS (
        code text, "codeTo" text, modifiers text, "lineOfBusiness" text, "serviceLine" text, note text,
        "effectiveFrom" date, "effectiveTo" date, description text, "sourcePlace" text
      )
    ) WITH ORDINALITY AS entry (
      code, "codeTo", modifiers, "lineOfBusiness", "serviceLine", note,
      "effectiveFrom", "effectiveTo", description, "sourcePlace", position
    )`;
}

/** Most entries have no words here, and Postgres takes a third longer over empty arrays than over nothing. */
function toWritten(entry: SourcedEntry) {
  return {
    code: entry.code,
    codeTo: entry.codeTo,
    modifiers: joinWords(entry.modifiers),
    lineOfBusiness: joinWords(entry.lineOfBusiness),
    serviceLine: entry.serviceLine,
    note: entry.note,
    effectiveFrom: entry.effectiveFrom,
    effectiveTo: entry.effectiveTo,
    description: entry.description,
    sourcePlace: entry.sourcePlace,
  };
}

function joinWords(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : words.join(" ");
}

/** Gives an edition the very entries of another one. */
export async function copyEntries(tx: Prisma.TransactionClient, from: number, to: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO list_entry (
      version_id, position, code, code_to, modifiers, line_of_business, service_line, note,
      effective_from, effective_to, description, source_place
    )
    SELECT ${to}, position, code, code_to, modifiers, line_of_business, service_line, note,
      effective_from, effective_to, description, source_place
    FROM list_entry WHERE version_id = ${from}`;
}

/** An entry as the database hands it over, in the order of {@link readColumns}. */
type SourcedColumns = readonly [sourcePlace: string, ...columns: EntryColumns];

/** Reads a run of entries as one document: the database client would take four times as long over them row by row. */
async function readColumns(
  db: DatabaseHandle,
  versionId: number,
  from: number,
  before: number,
): Promise<readonly SourcedColumns[]> {
  const [row] = await db.$queryRaw<{ entries: string | null }[]>`
    SELECT json_agg(
      json_build_array(
        source_place, code, code_to, array_to_string(modifiers, ' '), array_to_string(line_of_business, ' '),
        service_line, note, effective_from, effective_to, description
      ) ORDER BY position
    )::text AS entries
    FROM list_entry WHERE version_id = ${versionId} AND position >= ${from} AND position < ${before}`;
  return row?.entries == null ? [] : (JSON.parse(row.entries) as SourcedColumns[]);
}

function toEntry([sourcePlace, ...columns]: SourcedColumns): SourcedEntry {
  return { ...fromEntryColumns(columns), sourcePlace };
}
