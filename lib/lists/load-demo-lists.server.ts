import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Database } from "../db/client.server";
import type { Prisma } from "../db/generated/client";
import { parseIsoDate } from "../shared/iso-date";
import { type ListFile, readListFile, TRANSACTION_LIMITS, writeDraft } from "./import-list.server";
import { isListId } from "./list-identities";
import { lockPublications } from "./list-repository.server";
import { publishDraft } from "./publish-list.server";

const DEMO_FOLDER = fileURLToPath(new URL("../../prisma/demo-lists/", import.meta.url));

/** Who stands as the publisher of the lists that ship with the product. */
const PUBLISHER = "Which Portal (demo lists)";

/**
 * Loads the demo lists into a database that holds no edition at all, by the same reading and publishing that every
 * other list goes through. All of them or none: a start that is killed half way leaves the database empty.
 *
 * @returns how many editions were loaded; 0 when there was something already.
 */
export async function loadDemoLists(db: Database): Promise<number> {
  if ((await db.listVersion.count()) > 0) return 0;
  const files = await readDemoFiles();
  return await db.$transaction(async (tx) => {
    // Another process may have started at the same moment: the second waits here and then finds the lists.
    await lockPublications(tx);
    if ((await tx.listVersion.count()) > 0) return 0;
    for (const file of files) await publishFile(tx, file);
    return files.length;
  }, TRANSACTION_LIMITS);
}

async function readDemoFiles(): Promise<ListFile[]> {
  const names = (await readdir(DEMO_FOLDER)).filter((name) => name.endsWith(".csv")).sort();
  return await Promise.all(names.map(readDemoFile));
}

async function readDemoFile(fileName: string): Promise<ListFile> {
  const [list = "", day = ""] = fileName.split(".");
  const effectiveFrom = parseIsoDate(day);
  if (!isListId(list) || !effectiveFrom.ok) throw new Error(`${fileName} does not name a list and its first day`);
  const bytes = await readFile(`${DEMO_FOLDER}${fileName}`);
  return { list, effectiveFrom: effectiveFrom.value, demo: true, fileName, bytes };
}

async function publishFile(tx: Prisma.TransactionClient, file: ListFile): Promise<void> {
  const entries = readListFile(file);
  if (!entries.ok) throw new Error(`${file.fileName} cannot be read: ${JSON.stringify(entries.error)}`);
  const draft = await writeDraft(tx, file, entries.value);
  const published = await publishDraft(tx, draft.id, PUBLISHER);
  if (!published.ok) throw new Error(`${file.fileName} cannot be published: ${published.error.code}`);
}
