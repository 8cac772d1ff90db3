import type { Database } from "@/lib/db/client.server";
import type { PublicationFindingCode } from "@/lib/lists/compare/publication-finding";
import type { PublicationOrder } from "@/lib/lists/drafts/draft-documents";
import { importDraft } from "@/lib/lists/drafts/import-draft.server";
import { keepFile } from "@/lib/lists/drafts/keep-file.server";
import { publishDraft } from "@/lib/lists/drafts/publish-draft.server";
import { LIST_CSV_COLUMNS, readListCsv } from "@/lib/lists/list-csv";
import type { ListId } from "@/lib/lists/list-identities";
import {
  lockPublications,
  readRevisionNumber,
  TRANSACTION_LIMITS,
  writeLists,
} from "@/lib/lists/list-repository.server";
import { publishEdition } from "@/lib/lists/publish-list.server";
import { aDay } from "./routing";

/** Who stands as whoever did it. */
export const ACTOR = "maintainer@example.org";

/** Every finding there is, for a test that is not about them. */
export const ALL_FINDINGS: readonly PublicationFindingCode[] = [
  "no-entries",
  "size-change",
  "listed-on-both",
  "past-effective-day",
  "same-file",
  "replaces-edition",
  "changes-without-effect",
];

/** Rows of a list file: a code alone, or a whole line. */
export function aListFile(rows: readonly string[]): Uint8Array {
  const lines = rows.map((row) => (row.includes(",") ? row : `${row}${",".repeat(LIST_CSV_COLUMNS.length - 1)}`));
  return new TextEncoder().encode([LIST_CSV_COLUMNS.join(","), ...lines, ""].join("\n"));
}

/** Imports a file of these rows and returns the number of its draft. */
export async function draftList(db: Database, list: ListId, rows: readonly string[]): Promise<number> {
  const file = { list, fileName: `${list}.csv`, bytes: aListFile(rows), pasted: false, actor: ACTOR };
  const draft = await importDraft(db, file);
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  return draft.value.id;
}

/** Publishes a draft from a day on, as somebody does who has seen everything, or only what `order` says. */
export async function publishDraftOn(
  db: Database,
  id: number,
  day: string,
  order: Partial<PublicationOrder> = {},
  today = day,
) {
  const revision = order.revision ?? (await readRevisionNumber(db));
  const whole = { confirmed: ALL_FINDINGS, ...order, effectiveFrom: aDay(day), revision };
  return await publishDraft(db, id, whole, ACTOR, aDay(today));
}

/** Publishes an edition of these rows, whatever else is published, and returns its name. */
export async function publishList(db: Database, list: ListId, day: string, rows: readonly string[], demo = false) {
  const bytes = aListFile(rows);
  const entries = readListCsv(new TextDecoder().decode(bytes));
  if (!entries.ok) throw new Error(JSON.stringify(entries.error));
  const { version } = await db.$transaction(async (tx) => {
    await writeLists(tx);
    await lockPublications(tx);
    const file = await keepFile(tx, `${list}.csv`, bytes);
    return await publishEdition(tx, { list, effectiveFrom: aDay(day), demo, file, entries: entries.value }, ACTOR);
  }, TRANSACTION_LIMITS);
  return version;
}
