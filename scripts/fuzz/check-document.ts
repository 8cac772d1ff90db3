import { normaliseText } from "../../lib/codes/normalise-text";
import { parseProcedureCode } from "../../lib/codes/procedure-code";
import { readList } from "../../lib/lists/reading/read-list";
import type { RowReading } from "../../lib/lists/reading/row-reading";
import { SOURCE_LIMITS, type SourceDocument, type SourceError } from "../../lib/lists/source/source-document";
import type { Result } from "../../lib/shared/result";
import { requireReadable, requireThat } from "./require-that";

type EntryReading = Extract<RowReading, { readonly kind: "entry" }>;

/** Holds what was read of a list file against what stands in it. */
export function checkDocument(document: Result<SourceDocument, SourceError>): void {
  if (!document.ok) {
    requireThat(/^[a-z0-9-]+$/.test(document.error.code), "a refused file has a reason");
    return;
  }
  const { tables } = document.value;
  for (const { rows } of tables) requireThat(rows.length <= SOURCE_LIMITS.rows, "no table is larger than a list");
  const reading = readList(document.value);
  if (!reading.ok) return;
  const written = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).join("\n");
  // A code is read in its plain form, and a repair is shown as it was written.
  const text = `${written}\n${normaliseText(written)}`;
  for (const row of reading.value.rows) if (row.reading.kind === "entry") checkEntries(row.reading, text);
}

function checkEntries({ entries, repairedFrom }: EntryReading, text: string): void {
  for (const { code, codeTo } of entries) {
    const ends = codeTo === undefined ? [code] : [code, codeTo];
    for (const end of ends) requireThat(parseProcedureCode(end).ok, "an entry has a code");
    // What was repaired is shown beside the entry as it stood there, cell by cell.
    requireReadable(repairedFrom?.split("; ") ?? ends, text);
  }
}
