import { createInterface } from "node:readline";
import { closePrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { readPublishedLists } from "@/lib/lists/published-tables.server";

/**
 * A process of its own that answers from the lists in the database of its first argument. For each line of its input it
 * says which lists it has, once these are others than the line names.
 */
provideDatabaseUrl(process.argv[2] ?? "");
for await (const line of createInterface({ input: process.stdin })) {
  let { tables } = await readPublishedLists();
  while (tables.revision === line) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    ({ tables } = await readPublishedLists());
  }
  console.log(JSON.stringify({ revision: tables.revision }));
}
await closePrisma();
