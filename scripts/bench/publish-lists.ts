import type { Database } from "../../lib/db/client.server";
import { keepFile } from "../../lib/lists/drafts/keep-file.server";
import { isListId } from "../../lib/lists/list-identities";
import { lockPublications, TRANSACTION_LIMITS, writeLists } from "../../lib/lists/list-repository.server";
import { publishEdition, withdrawVersion } from "../../lib/lists/publish-list.server";
import type { PublishedVersion } from "../../lib/router/routing-tables";
import type { SomeLists } from "./some-lists";

/** Publishes made lists by the product's own publishing, one transaction for each edition. */
export async function publishLists(db: Database, { published }: SomeLists): Promise<void> {
  await writeLists(db);
  for (const version of published.versions) await publishVersion(db, version);
}

/** Leaves a database that has had lists and has none in force: an empty one would be given the demo lists. */
export async function withdrawLists(db: Database, { published }: SomeLists): Promise<void> {
  for (const { list, version } of published.versions) {
    if (!isListId(list)) throw new Error(`There is no list ${list}`);
    const withdrawn = await withdrawVersion(db, list, version, "Measured without lists", undefined, "bench");
    if (!withdrawn.ok) throw new Error(`${list} ${version} was not withdrawn: ${withdrawn.error.code}`);
  }
}

async function publishVersion(db: Database, { list, effectiveFrom, demo, entries }: PublishedVersion): Promise<void> {
  if (!isListId(list)) throw new Error(`There is no list ${list}`);
  if (entries.length === 0) return;
  await db.$transaction(async (tx) => {
    await lockPublications(tx);
    const file = await keepFile(tx, `${list}.${effectiveFrom}.csv`, Buffer.from(`${list} ${effectiveFrom}`));
    const sourced = entries.map((entry, index) => ({ ...entry, sourcePlace: `row ${index + 2}` }));
    await publishEdition(tx, { list, effectiveFrom, demo, file, entries: sourced }, "bench");
  }, TRANSACTION_LIMITS);
}
