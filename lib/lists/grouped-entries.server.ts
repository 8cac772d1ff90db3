import "server-only";
import type { ProcedureCode } from "../codes/procedure-code";
import type { ListEntry } from "../router/routing-tables";
import { type EntryColumns, fromEntryColumns } from "./entry-columns";
import type { DatabaseHandle, VersionRecord } from "./list-repository.server";

/** So many entries are read at once that reading is quick, and so few that nothing else waits for them. */
const ENTRIES_AT_ONCE = 5_000;

const CODE_LENGTH = 5;

/** Codes and ranges, set apart by spaces, and behind them what the list says of each of them. */
type Group = readonly [
  codes: string,
  ...said: EntryColumns extends readonly [string, string | null, ...infer Said] ? Said : never,
];

/**
 * The entries of an edition for whoever compiles them, some thousand at a time: without their places in the file, and
 * those that say the same one behind the other. Throws when the edition has lost an entry.
 *
 * The database hands over each saying once with all its codes, which is a tenth of the work of doing so for each code.
 */
export async function* readGroupedEntries(
  db: DatabaseHandle,
  { id, entryCount }: Pick<VersionRecord, "id" | "entryCount">,
): AsyncGenerator<readonly ListEntry[]> {
  let count = 0;
  for (let from = 0; count < entryCount; from += ENTRIES_AT_ONCE) {
    const entries = [...toEntries(await readGroups(db, id, from, from + ENTRIES_AT_ONCE))];
    if (entries.length === 0) throw new Error(`Edition ${id} has ${count} entries and not ${entryCount}`);
    count += entries.length;
    yield entries;
  }
}

/** In the order of the file, as far as groups have one: equal editions are compiled in the same order. */
async function readGroups(
  db: DatabaseHandle,
  versionId: number,
  from: number,
  before: number,
): Promise<readonly Group[]> {
  const [row] = await db.$queryRaw<{ groups: string | null }[]>`
    SELECT json_agg(
      json_build_array(
        codes, array_to_string(modifiers, ' '), array_to_string(line_of_business, ' '), service_line, note,
        effective_from, effective_to, description
      ) ORDER BY first
    )::text AS groups
    FROM (
      SELECT min(position) AS first, string_agg(concat_ws('-', code, code_to), ' ' ORDER BY position) AS codes,
        modifiers, line_of_business, service_line, note, effective_from, effective_to, description
      FROM list_entry WHERE version_id = ${versionId} AND position >= ${from} AND position < ${before}
      GROUP BY modifiers, line_of_business, service_line, note, effective_from, effective_to, description
    ) AS said`;
  return row?.groups == null ? [] : (JSON.parse(row.groups) as Group[]);
}

function* toEntries(groups: readonly Group[]): Generator<ListEntry> {
  for (const [codes, ...said] of groups) {
    // Made once for all codes of the group, which then share their words.
    const { code: _none, ...conditions } = fromEntryColumns(["", null, ...said]);
    for (const text of codes.split(" ")) {
      // The database holds them to their shape.
      const code = text.slice(0, CODE_LENGTH) as ProcedureCode;
      const codeTo = text.slice(CODE_LENGTH + 1) as ProcedureCode;
      yield text.length === CODE_LENGTH ? { code, ...conditions } : { code, codeTo, ...conditions };
    }
  }
}
