import { beforeEach } from "vitest";
import { useTestDatabase } from "./test-database";
import { runSql } from "./test-server";

const SHA = "0".repeat(64);

/** Publishes the draft that is there. */
export const PUBLISH =
  "UPDATE list_version SET status = 'published', published_at = now(), published_by = 'a maintainer'";
export const WITHDRAW =
  "UPDATE list_version SET status = 'withdrawn', withdrawn_at = now(), withdrawn_by = 'a maintainer', withdrawn_reason = 'wrong file'";

/** Before each test one list with one draft of two entries, and what a test asks of its rows. */
export function useListRows() {
  const database = useTestDatabase();
  const sql = (text: string): Promise<Record<string, unknown>[]> => runSql(database.url, text);
  beforeEach(async () => {
    await sql(`
      INSERT INTO list (id, kind, name, position) VALUES ('no-auth-cpt', 'no-auth', 'No-Auth list, CPT', 0);
      INSERT INTO list_version (list_id, version, effective_from, source_file, source_sha256, entry_count)
      VALUES ('no-auth-cpt', '2026-05-01', '2026-05-01', 'list.csv', '${SHA}', 2);
      INSERT INTO list_entry (version_id, position, code, modifiers, line_of_business, source_place)
      VALUES (1, 0, '99213', '{}', '{}', 'row 2'), (1, 1, '70551', '{26,TC}', '{ohp}', 'row 3')`);
  });
  return {
    sql,
    /** Name of the constraint that refuses a statement; throws when it is not refused. */
    refusedBy: async (text: string): Promise<string> => {
      const error: unknown = await sql(text).then(
        () => new Error(`not refused: ${text}`),
        (reason: unknown) => reason,
      );
      if (error instanceof Error && "constraint" in error && typeof error.constraint === "string") {
        return error.constraint;
      }
      throw error;
    },
  };
}

export function insertEntry(columns: Readonly<Record<string, string>>): string {
  const all = { version_id: "1", position: "9", code: "'99214'", source_place: "'row 9'", ...columns };
  return `INSERT INTO list_entry (${Object.keys(all).join(", ")}) VALUES (${Object.values(all).join(", ")})`;
}

export function insertVersion(columns: Readonly<Record<string, string>> = {}): string {
  const all = {
    list_id: "'no-auth-cpt'",
    version: "'2026-05-01.2'",
    effective_from: "'2026-05-01'",
    source_file: "'list.csv'",
    source_sha256: `'${SHA}'`,
    entry_count: "1",
    ...columns,
  };
  return `INSERT INTO list_version (${Object.keys(all).join(", ")}) VALUES (${Object.values(all).join(", ")})`;
}
