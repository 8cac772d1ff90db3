import type { Database } from "@/lib/db/client.server";
import { importList } from "@/lib/lists/import-list.server";
import { LIST_CSV_COLUMNS } from "@/lib/lists/list-csv";
import type { ListId } from "@/lib/lists/list-identities";
import { publishVersion } from "@/lib/lists/publish-list.server";
import { aDay } from "./routing";

/** Rows of a list file: a code alone, or a whole line. */
export function aListFile(rows: readonly string[]): Uint8Array {
  const lines = rows.map((row) => (row.includes(",") ? row : `${row}${",".repeat(LIST_CSV_COLUMNS.length - 1)}`));
  return new TextEncoder().encode([LIST_CSV_COLUMNS.join(","), ...lines, ""].join("\n"));
}

/** Keeps a draft of these rows and returns its id. */
export async function draftList(db: Database, list: ListId, day: string, rows: readonly string[], demo = false) {
  const file = { list, effectiveFrom: aDay(day), demo, fileName: `${list}.csv`, bytes: aListFile(rows) };
  const draft = await importList(db, file);
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  return draft.value.id;
}

/** Publishes an edition of these rows and returns its id. */
export async function publishList(db: Database, list: ListId, day: string, rows: readonly string[], demo = false) {
  const id = await draftList(db, list, day, rows, demo);
  const published = await publishVersion(db, id, "a maintainer");
  if (!published.ok) throw new Error(published.error.code);
  return id;
}
