import "server-only";
import type { Database } from "../db/client.server";
import type { Prisma } from "../db/generated/client";
import { type IsoDate, parseIsoDate } from "../shared/iso-date";
import { LISTS } from "./list-identities";

/** A transaction's client, or the client itself where one statement is enough. */
export type DatabaseHandle = Database | Prisma.TransactionClient;

/** Long enough for the largest list on the slowest disk; a transaction that hangs must not hold others for ever. */
export const TRANSACTION_LIMITS = { timeout: 120_000, maxWait: 30_000 } as const;

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

/** One edition as maintainers see it: published or withdrawn, with who did it and from which file. */
export interface KeptVersion extends VersionRecord {
  readonly publishedBy: string;
  /** The file to download; null for editions from before files were kept. */
  readonly fileId: number | null;
  readonly withdrawal: Withdrawal | null;
}

/** That an edition was taken out of force. */
export interface Withdrawal {
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
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

/**
 * How often anything was published, withdrawn or announced: the one cheap query that tells whether what is in memory is
 * current.
 */
export async function readRevisionNumber(db: DatabaseHandle): Promise<number> {
  const { number } = await db.listsRevision.findUniqueOrThrow({ where: { id: 1 }, select: { number: true } });
  return number;
}

/**
 * Locks publications until the transaction ends, so that they follow one another on any number of processes. Gives the
 * number of {@link readRevisionNumber}, which stays until then.
 */
export async function lockPublications(tx: Prisma.TransactionClient): Promise<number> {
  const rows = await tx.$queryRaw<{ number: number }[]>`SELECT number FROM lists_revision WHERE id = 1 FOR UPDATE`;
  const [row] = rows;
  if (row === undefined) throw new Error("lists_revision has lost its row");
  return row.number;
}

/** All published editions, by list and then by day. Withdrawn ones are not among them. */
export async function readPublishedVersions(db: DatabaseHandle): Promise<readonly VersionRecord[]> {
  const rows = await db.listVersion.findMany({ where: { status: "published" }, orderBy: BY_LIST_AND_DAY });
  return rows.map(toRecord);
}

/** All editions that ever were in force, by list and then by day, the withdrawn ones with the reason. */
export async function readKeptVersions(db: DatabaseHandle): Promise<readonly KeptVersion[]> {
  const rows = await db.listVersion.findMany({ where: { status: { not: "draft" } }, orderBy: BY_LIST_AND_DAY });
  return rows.map((row) => ({
    ...toRecord(row),
    publishedBy: row.publishedBy ?? "",
    fileId: row.fileId,
    withdrawal:
      row.withdrawnAt === null
        ? null
        : { at: row.withdrawnAt, by: row.withdrawnBy ?? "", reason: row.withdrawnReason ?? "" },
  }));
}

const BY_LIST_AND_DAY = [
  { list: { position: "asc" } },
  { effectiveFrom: "asc" },
  { id: "asc" },
] satisfies Prisma.ListVersionOrderByWithRelationInput[];

function toRecord(row: Prisma.ListVersionGetPayload<object>): VersionRecord {
  const { id, version, demo, sourceFile, sourceSha256, entryCount, publishedAt } = row;
  // The database's own checks give every edition that is no draft the moment of its publication.
  if (publishedAt === null) throw new Error(`Edition ${version} of ${row.listId} was never published`);
  return {
    id,
    list: row.listId,
    version,
    effectiveFrom: toDay(row.effectiveFrom),
    demo,
    sourceFile,
    sourceSha256,
    entryCount,
    publishedAt,
  };
}

/** A calendar day as Postgres' `date` takes it. */
export function toDateColumn(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The calendar day that Postgres' `date` gave. */
export function toDay(date: Date): IsoDate {
  const day = parseIsoDate(date.toISOString().slice(0, 10));
  if (!day.ok) throw new Error("The database holds a day that no list can have");
  return day.value;
}
