import "server-only";
import { createHash } from "node:crypto";
import { startCompiling } from "../router/compile-tables";
import type { OperationalNotice, RoutingTables } from "../router/routing-tables";
import { takeTurns } from "../shared/take-turns.server";
import { readGroupedEntries } from "./grouped-entries.server";
import { LISTS } from "./list-identities";
import type { DatabaseHandle, VersionRecord } from "./list-repository.server";
import { decodeSnapshot } from "./snapshot/decode-snapshot";
import { encodeSnapshot } from "./snapshot/encode-snapshot";
import { SNAPSHOT_NAME_LENGTH } from "./snapshot/snapshot-format";

/** A snapshot, and the tables that are read from it. */
export interface CompiledLists {
  readonly tables: RoutingTables;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Compiles what is published. Entries are read edition by edition and let go, so that years of editions take no more
 * memory than one. The server decides from the tables, and browsers from their snapshot, which says the same.
 */
export async function compilePublished(
  db: DatabaseHandle,
  records: readonly VersionRecord[],
  notices: readonly OperationalNotice[],
): Promise<CompiledLists> {
  const compiling = startCompiling(LISTS, records);
  for (const record of compiling.deciding) {
    for await (const entries of readGroupedEntries(db, record)) {
      await takeTurns(compiling.addEntries(record, entries));
    }
  }
  const unnamed = await takeTurns(compiling.finish({ revision: "", notices }));
  const bytes = encodeSnapshot(unnamed);
  return { tables: { ...unnamed, revision: nameSnapshot(bytes) }, bytes };
}

/** The tables in a snapshot, named after its bytes; undefined when it is none of this build's format. */
export function readTables(bytes: Uint8Array): RoutingTables | undefined {
  const tables = decodeSnapshot(bytes, nameSnapshot(bytes));
  return tables.ok ? tables.value : undefined;
}

function nameSnapshot(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, SNAPSHOT_NAME_LENGTH);
}

/**
 * Names what the tables are compiled from: two states of lists that count the same number of publications, in a database
 * that was put back or in one with other lists in the code, have different names.
 */
export function nameSource(records: readonly VersionRecord[], notices: readonly OperationalNotice[]): string {
  const versions = records.map(({ id, list, version, effectiveFrom, demo, sourceSha256, entryCount, publishedAt }) => [
    [id, list, version, effectiveFrom, demo],
    [sourceSha256, entryCount, publishedAt.getTime()],
  ]);
  return createHash("sha256")
    .update(JSON.stringify([LISTS, versions, notices]))
    .digest("hex");
}
