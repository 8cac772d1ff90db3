import { openBenchDatabase } from "./bench-database";
import { measureListPublication } from "./list-publication";
import { measureLookupsDuringImport } from "./lookups-during-import";
import type { Figure } from "./measure";

/** What list maintainers wait for, and what lookups notice of them; no figures without a Postgres server. */
export async function measureLists(): Promise<Figure[]> {
  const database = await openBenchDatabase();
  if (database === undefined) return [];
  try {
    return [...(await measureListPublication(database.url)), await measureLookupsDuringImport(database.url)];
  } finally {
    await database.close();
  }
}
