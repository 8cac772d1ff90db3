import { openBenchDatabase } from "./bench/bench-database";
import { measureListPublication } from "./bench/list-publication";
import { measureLookupsDuringImport } from "./bench/lookups-during-import";
import { type Figure, keepsGoal } from "./bench/measure";
import { reportFigures } from "./bench/report";
import { measureWorkbench } from "./bench/workbench-in-browser";

const figures: Figure[] = await measureWorkbench();
const database = await openBenchDatabase();
if (database === undefined) {
  console.log("No PostgreSQL server was found: the figures about lists are left out. Name one in TEST_DATABASE_URL.\n");
} else {
  try {
    figures.push(...(await measureListPublication(database.url)));
    figures.push(await measureLookupsDuringImport(database.url));
  } finally {
    await database.close();
  }
}
await reportFigures(figures);
process.exitCode = figures.every(keepsGoal) ? 0 : 1;
