import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../db/client.server";
import type { Prisma } from "../db/generated/client";
import { type IsoDate, parseIsoDate } from "../shared/iso-date";
import { keepFile } from "./drafts/keep-file.server";
import { readListCsv, type SourcedEntry } from "./list-csv";
import { isListId, type ListId } from "./list-identities";
import { lockPublications, TRANSACTION_LIMITS, writeLists } from "./list-repository.server";
import { publishEdition } from "./publish-list.server";

/** Scripts and the server run in the project's folder. */
const DEMO_FOLDER = join(process.cwd(), "prisma/demo-lists");

/** Who stands as the publisher of the lists that ship with the product. */
const PUBLISHER = "Which Portal (demo lists)";

interface DemoFile {
  readonly list: ListId;
  readonly effectiveFrom: IsoDate;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly entries: readonly SourcedEntry[];
}

/**
 * Loads the demo lists into a database that holds no edition at all, by the same publishing that every other list goes
 * through. All of them or none: a start that is killed half way leaves the database empty.
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
    await writeLists(tx);
    for (const file of files) await publishFile(tx, file);
    return files.length;
  }, TRANSACTION_LIMITS);
}

async function readDemoFiles(): Promise<DemoFile[]> {
  const names = (await readdir(DEMO_FOLDER)).filter((name) => name.endsWith(".csv")).sort();
  return await Promise.all(names.map(readDemoFile));
}

async function readDemoFile(fileName: string): Promise<DemoFile> {
  const [list = "", day = ""] = fileName.split(".");
  const effectiveFrom = parseIsoDate(day);
  if (!isListId(list) || !effectiveFrom.ok) throw new Error(`${fileName} does not name a list and its first day`);
  const bytes = await readFile(join(DEMO_FOLDER, fileName));
  const entries = readListCsv(bytes.toString("utf8"));
  if (!entries.ok) throw new Error(`${fileName} cannot be read: ${JSON.stringify(entries.error)}`);
  return { list, effectiveFrom: effectiveFrom.value, fileName, bytes, entries: entries.value };
}

async function publishFile(tx: Prisma.TransactionClient, demoFile: DemoFile): Promise<void> {
  const { list, effectiveFrom, fileName, bytes, entries } = demoFile;
  const file = await keepFile(tx, fileName, bytes);
  await publishEdition(tx, { list, effectiveFrom, demo: true, file, entries }, PUBLISHER);
}
