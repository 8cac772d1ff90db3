import "server-only";
import { createHash } from "node:crypto";
import type { Database } from "../db/client.server";
import type { Prisma } from "../db/generated/client";
import type { IsoDate } from "../shared/iso-date";
import { err, ok, type Result } from "../shared/result";
import { type ListCsvFault, readListCsv, type SourcedEntry } from "./list-csv";
import type { ListId } from "./list-identities";
import { toDateColumn, writeEntries, writeLists } from "./list-repository.server";

/** A list file as it arrives, and the day from which it is to hold. */
export interface ListFile {
  readonly list: ListId;
  readonly effectiveFrom: IsoDate;
  readonly demo: boolean;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A draft that was made of a file. Nothing answers from it until it is published. */
export interface Draft {
  readonly id: number;
  readonly list: ListId;
  readonly version: string;
  readonly entryCount: number;
}

export type ImportError =
  | { readonly code: "not-utf-8" }
  | { readonly code: "faulty-rows"; readonly faults: readonly ListCsvFault[] };

/** Long enough for the largest list on the slowest disk; a transaction that hangs must not hold others for ever. */
export const TRANSACTION_LIMITS = { timeout: 120_000, maxWait: 30_000 } as const;

/** Reads a list file and keeps it as a draft: the whole of it, or nothing. */
export async function importList(db: Database, file: ListFile): Promise<Result<Draft, ImportError>> {
  const entries = readListFile(file);
  if (!entries.ok) return entries;
  return ok(await db.$transaction((tx) => writeDraft(tx, file, entries.value), TRANSACTION_LIMITS));
}

/** Reads the entries of a list file. */
export function readListFile(file: ListFile): Result<readonly SourcedEntry[], ImportError> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(file.bytes);
  } catch {
    return err({ code: "not-utf-8" });
  }
  const entries = readListCsv(text);
  return entries.ok ? entries : err({ code: "faulty-rows", faults: entries.error });
}

/** Writes a draft inside a transaction of the caller. */
export async function writeDraft(
  tx: Prisma.TransactionClient,
  file: ListFile,
  entries: readonly SourcedEntry[],
): Promise<Draft> {
  await writeLists(tx);
  const version = await nameVersion(tx, file);
  const { id } = await tx.listVersion.create({
    data: {
      listId: file.list,
      version,
      effectiveFrom: toDateColumn(file.effectiveFrom),
      demo: file.demo,
      sourceFile: file.fileName,
      sourceSha256: createHash("sha256").update(file.bytes).digest("hex"),
      entryCount: entries.length,
    },
    select: { id: true },
  });
  await writeEntries(tx, id, entries);
  return { id, list: file.list, version, entryCount: entries.length };
}

/** An edition is named after its first day; a further one of the same day gets a number. */
async function nameVersion(tx: Prisma.TransactionClient, { list, effectiveFrom }: ListFile): Promise<string> {
  const taken = await tx.listVersion.count({ where: { listId: list, effectiveFrom: toDateColumn(effectiveFrom) } });
  return taken === 0 ? effectiveFrom : `${effectiveFrom}.${taken + 1}`;
}
