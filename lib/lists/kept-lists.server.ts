import "server-only";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { type CompiledLists, readTables } from "./compile-published.server";
import type { DatabaseHandle } from "./list-repository.server";
import { SNAPSHOT_FORMAT } from "./snapshot/snapshot-format";

const unpack = promisify(brotliDecompress);

/** Which lists a snapshot was compiled from. */
export interface ListsMark {
  /** State of the lists, as publications are counted. */
  readonly number: number;
  readonly source: string;
}

/** Compiled lists with the packed form in which they were kept. */
export interface KeptLists extends CompiledLists {
  readonly brotli: Uint8Array<ArrayBuffer>;
}

/**
 * The compiled lists that some process kept, if they are those of this state of the lists and of this build's format.
 * Damaged ones are not there: nothing is used that is not what its name says.
 */
export async function readKeptLists(db: DatabaseHandle, { number, source }: ListsMark): Promise<KeptLists | undefined> {
  const row = await db.compiledLists.findFirst({ where: { number, source, format: SNAPSHOT_FORMAT } });
  if (row === null) return undefined;
  const bytes = await unpack(row.brotli).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const tables = await readTables(bytes);
  if (tables?.revision !== row.hash) return undefined;
  return { tables, bytes: new Uint8Array(bytes), brotli: row.brotli };
}

/**
 * Keeps compiled lists for the next start, in place of those that were kept before. When something was published since
 * they were compiled, nothing is kept: whoever saw that keeps what came of it.
 */
export async function writeKeptLists(
  db: DatabaseHandle,
  { number, source }: ListsMark,
  hash: string,
  brotli: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO compiled_lists (id, number, format, source, hash, brotli)
    SELECT id, number, ${SNAPSHOT_FORMAT}, ${source}, ${hash}, ${brotli}
    FROM lists_revision WHERE number = ${number}
    ON CONFLICT (id) DO UPDATE SET number = EXCLUDED.number, format = EXCLUDED.format, source = EXCLUDED.source,
      hash = EXCLUDED.hash, brotli = EXCLUDED.brotli`;
}
