import { openMemoryDatabase } from "@/lib/db/embedded/memory-database.server";
import { diffSchema } from "@/lib/db/migrate.server";

const database = await openMemoryDatabase();
try {
  const missing = await diffSchema(database.url);
  if (missing !== "") {
    console.error(`prisma/schema.prisma and prisma/migrations differ. What the migrations lack:\n\n${missing}`);
    process.exitCode = 1;
  }
} finally {
  await database.close();
}
