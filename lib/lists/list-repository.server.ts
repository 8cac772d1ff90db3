import "server-only";
import type { Modifier, ProcedureCode } from "../codes/procedure-code";
import type { Database } from "../db/client.server";
import type { Prisma } from "../db/generated/client";
import type { LineOfBusiness, ListEntry, PublishedVersion } from "../router/routing-tables";
import { type IsoDate, parseIsoDate } from "../shared/iso-date";
import type { SourcedEntry } from "./list-csv";
import { LISTS } from "./list-identities";

/** A transaction's client, or the client itself where one statement is enough. */
export type DatabaseHandle = Database | Prisma.TransactionClient;

/** One published edition as its readers see it, without its entries. */
export interface VersionRecord {
  readonly id: number;
  readonly list: string;
  readonly version: string;
  readonly effectiveFrom: IsoDate;
  readonly demo: boolean;
  readonly sourceFile: string;
  readonly sourceSha256: string;
  readonly entryCount: number;
  readonly publishedAt: Date;
}

/** Makes sure that the database knows every list the product knows. */
export async function writeLists(db: DatabaseHandle): Promise<void> {
  await db.list.createMany({
    data: LISTS.map(({ list, kind, name }, position) => ({
      id: list,
      kind: kind === "no-auth" ? ("no_auth" as const) : kind,
      name,
      position,
    })),
    skipDuplicates: true,
  });
}

/** How often anything was published or withdrawn: the one cheap query that tells whether what is in memory is current. */
export async function readRevisionNumber(db: DatabaseHandle): Promise<number> {
  const { number } = await db.listsRevision.findUniqueOrThrow({ where: { id: 1 }, select: { number: true } });
  return number;
}

/** Locks publications until the transaction ends, so that they follow one another on any number of processes. */
export async function lockPublications(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$queryRaw`SELECT number FROM lists_revision WHERE id = 1 FOR UPDATE`;
}

/** All published editions, by list and then by day. Withdrawn ones are not among them. */
export async function readPublishedVersions(db: DatabaseHandle): Promise<readonly VersionRecord[]> {
  const rows = await db.listVersion.findMany({
    where: { status: "published" },
    orderBy: [{ list: { position: "asc" } }, { effectiveFrom: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ listId, publishedAt, ...row }) =>
    publishedAt === null ? [] : [{ ...row, list: listId, publishedAt, effectiveFrom: toDay(row.effectiveFrom) }],
  );
}

/** The entries of one edition, in the order of its file. */
export async function readEntries(db: DatabaseHandle, versionId: number): Promise<readonly SourcedEntry[]> {
  const rows = await db.listEntry.findMany({ where: { versionId }, orderBy: { position: "asc" } });
  return rows.map(toEntry);
}

/** Reads the entries of published editions, to compile them. */
export async function readPublishedEntries(
  db: DatabaseHandle,
  records: readonly VersionRecord[],
): Promise<readonly PublishedVersion[]> {
  const versions: PublishedVersion[] = [];
  // One edition after the other: the memory of a pass stays that of one edition.
  for (const { id, list, version, effectiveFrom, demo } of records) {
    const entries = await readEntries(db, id);
    versions.push({ list, version, effectiveFrom, demo, entries: entries.map(withoutPlace) });
  }
  return versions;
}

/** Writes the entries of a draft, as one document in one statement: a row of parameters each would take many times as long. */
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
    SELECT ${versionId}, position - 1, code, "codeTo", modifiers, "lineOfBusiness", "serviceLine", note,
      "effectiveFrom", "effectiveTo", description, "sourcePlace"
    FROM ROWS FROM (
      jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS (
        code text, "codeTo" text, modifiers text[], "lineOfBusiness" text[], "serviceLine" text, note text,
        "effectiveFrom" date, "effectiveTo" date, description text, "sourcePlace" text
      )
    ) WITH ORDINALITY AS entry (
      code, "codeTo", modifiers, "lineOfBusiness", "serviceLine", note,
      "effectiveFrom", "effectiveTo", description, "sourcePlace", position
    )`;
}

/** A calendar day as Postgres' `date` takes it. */
export function toDateColumn(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

function toDay(date: Date): IsoDate {
  const day = parseIsoDate(date.toISOString().slice(0, 10));
  if (!day.ok) throw new Error("The database holds a day that no list can have");
  return day.value;
}

// The database's own checks hold codes, modifiers and lines of business to their shapes.
function toEntry(row: Prisma.ListEntryGetPayload<object>): SourcedEntry {
  return {
    code: row.code as ProcedureCode,
    ...(row.codeTo === null ? {} : { codeTo: row.codeTo as ProcedureCode }),
    modifiers: row.modifiers as Modifier[],
    lineOfBusiness: row.lineOfBusiness as LineOfBusiness[],
    ...(row.serviceLine === null ? {} : { serviceLine: row.serviceLine }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.effectiveFrom === null ? {} : { effectiveFrom: toDay(row.effectiveFrom) }),
    ...(row.effectiveTo === null ? {} : { effectiveTo: toDay(row.effectiveTo) }),
    ...(row.description === null ? {} : { description: row.description }),
    sourcePlace: row.sourcePlace,
  };
}

function withoutPlace({ sourcePlace: _place, ...entry }: SourcedEntry): ListEntry {
  return entry;
}
