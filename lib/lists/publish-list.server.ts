import "server-only";
import { listPublicationTexts } from "@/texts/list-publication";
import type { Database } from "../db/client.server";
import type { Prisma } from "../db/generated/client";
import { type AuditDetails, writeAudit } from "../observe/audit-log.server";
import type { IsoDate } from "../shared/iso-date";
import { err, ok, type Result } from "../shared/result";
import { copyEntries, writeEntries } from "./edition-entries.server";
import type { SourcedEntry } from "./list-csv";
import type { ListId } from "./list-identities";
import { lockPublications, TRANSACTION_LIMITS, toDateColumn, toDay } from "./list-repository.server";

/** An edition that is about to be published, with the kept file it was made of. */
export interface NewEdition {
  readonly list: ListId;
  readonly effectiveFrom: IsoDate;
  readonly demo: boolean;
  readonly file: KeptFile;
  readonly entries: readonly SourcedEntry[];
  /** The published edition of the same first day whose place this one takes. */
  readonly replaces?: PublishedName | undefined;
}

export interface KeptFile {
  readonly id: number;
  readonly name: string;
  readonly sha256: string;
}

/** An edition in the database, and its name within its list. */
export interface PublishedName {
  readonly id: number;
  readonly version: string;
}

export type WithdrawalError =
  /** No edition of this name is published: it was withdrawn meanwhile, or never was. */
  | { readonly code: "not-published" }
  /** Somebody published or withdrew an edition since the caller looked. */
  | { readonly code: "lists-changed" }
  | { readonly code: "no-reason" };

/** That an edition was withdrawn, and which one was put back in its place. */
export interface WithdrawalReport {
  /** The name under which the edition that it had replaced holds again. */
  readonly restored: string | null;
}

const MOST_REASON_CHARACTERS = 1000;

/** An edition that is in the database with the end of its transaction. */
export interface PublishedEdition extends PublishedName {
  readonly sourceSha256: string;
  readonly publishedAt: Date;
}

/**
 * Publishes an edition inside a transaction that has locked publications: its entries come into the database in it, and
 * from its end on it decides for its days, on every server process within two seconds.
 */
export async function publishEdition(
  tx: Prisma.TransactionClient,
  edition: NewEdition,
  by: string,
  details: AuditDetails = {},
): Promise<PublishedEdition> {
  const { list, effectiveFrom, demo, file, entries, replaces } = edition;
  const version = await nameVersion(tx, list, effectiveFrom);
  if (replaces !== undefined) await withdraw(tx, replaces.id, by, listPublicationTexts.replacedBy(version));
  const { id } = await tx.listVersion.create({
    data: {
      listId: list,
      version,
      effectiveFrom: toDateColumn(effectiveFrom),
      demo,
      sourceFile: file.name,
      sourceSha256: file.sha256,
      fileId: file.id,
      replacesId: replaces?.id ?? null,
      entryCount: entries.length,
    },
    select: { id: true },
  });
  await writeEntries(tx, id, entries);
  const publishedAt = await putInForce(tx, id, by);
  await writeAudit(tx, {
    actor: by,
    action: "version-published",
    list,
    version,
    fileName: file.name,
    fileSha256: file.sha256,
    details: { ...details, entries: entries.length, ...(replaces === undefined ? {} : { replaces: replaces.version }) },
  });
  return { id, version, sourceSha256: file.sha256, publishedAt };
}

/**
 * Takes a published edition out of force, which restores what held before it: also the edition of the same day that it
 * had replaced, as a copy with a name of its own. The withdrawn one is kept, with the reason.
 *
 * `revision` is the state of the lists that the caller decided on; without it the newest state is taken.
 */
export async function withdrawVersion(
  db: Database,
  list: ListId,
  version: string,
  reason: string,
  revision: number | undefined,
  actor: string,
): Promise<Result<WithdrawalReport, WithdrawalError>> {
  const why = reason.trim();
  if (why === "" || why.length > MOST_REASON_CHARACTERS) return err({ code: "no-reason" });
  return await db.$transaction(async (tx) => {
    const current = await lockPublications(tx);
    const row = await tx.listVersion.findFirst({ where: { listId: list, version, status: "published" } });
    if (row === null) return err({ code: "not-published" });
    if (revision !== undefined && revision !== current) return err({ code: "lists-changed" });
    await withdraw(tx, row.id, actor, why);
    await writeAudit(tx, {
      actor,
      action: "version-withdrawn",
      list,
      version,
      fileName: row.sourceFile,
      fileSha256: row.sourceSha256,
      details: { reason: why },
    });
    return ok({ restored: row.replacesId === null ? null : await restore(tx, row.replacesId, actor) });
  }, TRANSACTION_LIMITS);
}

/** What is withdrawn stays withdrawn, so the edition that holds again is a copy of it. */
async function restore(tx: Prisma.TransactionClient, id: number, by: string): Promise<string> {
  const { version: copied, ...row } = await tx.listVersion.findUniqueOrThrow({
    where: { id },
    omit: {
      id: true,
      status: true,
      createdAt: true,
      publishedAt: true,
      publishedBy: true,
      withdrawnAt: true,
      withdrawnBy: true,
      withdrawnReason: true,
    },
  });
  const version = await nameVersion(tx, row.listId, toDay(row.effectiveFrom));
  const copy = await tx.listVersion.create({ data: { ...row, version }, select: { id: true } });
  await copyEntries(tx, id, copy.id);
  await putInForce(tx, copy.id, by);
  await writeAudit(tx, {
    actor: by,
    action: "version-restored",
    list: row.listId,
    version,
    fileName: row.sourceFile,
    fileSha256: row.sourceSha256,
    details: { copyOf: copied },
  });
  return version;
}

/** The database counts the publication itself. */
async function putInForce(tx: Prisma.TransactionClient, id: number, by: string): Promise<Date> {
  const publishedAt = new Date();
  await tx.listVersion.update({ where: { id }, data: { status: "published", publishedAt, publishedBy: by } });
  return publishedAt;
}

async function withdraw(tx: Prisma.TransactionClient, id: number, by: string, reason: string): Promise<void> {
  await tx.listVersion.update({
    where: { id },
    data: { status: "withdrawn", withdrawnAt: new Date(), withdrawnBy: by, withdrawnReason: reason },
  });
}

/** An edition is named after its first day; a further one of the same day gets a number. */
async function nameVersion(tx: Prisma.TransactionClient, list: string, effectiveFrom: IsoDate): Promise<string> {
  const taken = await tx.listVersion.count({ where: { listId: list, effectiveFrom: toDateColumn(effectiveFrom) } });
  return taken === 0 ? effectiveFrom : `${effectiveFrom}.${taken + 1}`;
}
