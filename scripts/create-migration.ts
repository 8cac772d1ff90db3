import { mkdir, writeFile } from "node:fs/promises";
import { openMemoryDatabase } from "../lib/db/embedded/memory-database.server";
import { diffSchema } from "../lib/db/migrate.server";

const USAGE =
  "Usage: node --import tsx --conditions=react-server scripts/create-migration.ts <name, such as add-notices>";

const [name = ""] = process.argv.slice(2);
if (/^[a-z][a-z0-9-]{1,60}$/.test(name)) {
  await createMigration(name);
} else {
  console.error(USAGE);
  process.exitCode = 2;
}

/** Writes the migration that leads from the ones that are there to `schema.prisma`, for a person to read and complete. */
async function createMigration(name: string): Promise<void> {
  const database = await openMemoryDatabase();
  const missing = await diffSchema(database.url).finally(database.close);
  if (missing === "") {
    console.log("The migrations already lead to prisma/schema.prisma: nothing to do.");
    return;
  }
  const moment = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = `prisma/migrations/${moment}_${name.replaceAll("-", "_")}`;
  await mkdir(folder);
  await writeFile(`${folder}/migration.sql`, `${missing}\n`);
  console.log(`${folder}/migration.sql: read it, and add the checks and triggers that Prisma cannot express.`);
}
