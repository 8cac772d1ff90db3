import { createInterface } from "node:readline";
import { closePrisma, getPrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { migrate } from "@/lib/db/migrate.server";
import { openDatabase } from "@/lib/db/open-database.server";
import { isListId } from "@/lib/lists/list-identities";
import { withdrawVersion } from "@/lib/lists/publish-list.server";
import { ACTOR, draftList, publishDraftOn } from "./publish";

const FIRST_CODE = 20_000;

/**
 * A process of its own that keeps lists in the database that the first line of its input names: a server's address, or a
 * folder whose embedded Postgres it then has for itself. Each further line is an order; it answers each line with one
 * line of JSON, once what it says is done.
 */
const orders: Readonly<Record<string, (...words: string[]) => Promise<object>>> = {
  import: async (list = "", rows = "") => {
    if (!isListId(list)) throw new Error("There is no such list.");
    const codes = Array.from({ length: Number(rows) }, (_, index) => String(FIRST_CODE + index));
    return { draft: await draftList(getPrisma(), list, codes) };
  },
  publish: async (draft = "", day = "") => {
    const published = await publishDraftOn(getPrisma(), Number(draft), day);
    if (!published.ok) throw new Error(JSON.stringify(published.error));
    return { published: published.value.version };
  },
  withdraw: async (list = "", version = "") => {
    if (!isListId(list)) throw new Error("There is no such list.");
    const withdrawn = await withdrawVersion(getPrisma(), list, version, "only a test", undefined, ACTOR);
    if (!withdrawn.ok) throw new Error(JSON.stringify(withdrawn.error));
    return { withdrawn: version };
  },
};

async function open(place: string): Promise<string> {
  if (place.startsWith("postgresql:")) return place;
  const environment = { databaseUrl: undefined, dataDir: place };
  const database = await openDatabase(environment, {
    title: "a test",
    whenHeld: "refuse",
    onBroken: () => process.exit(3),
  });
  return database.url;
}

console.log(JSON.stringify({ loaded: true }));
let isOpen = false;
for await (const line of createInterface({ input: process.stdin })) {
  if (isOpen) {
    const [order = "", ...words] = line.split(" ");
    console.log(JSON.stringify(await orders[order]?.(...words)));
    continue;
  }
  const url = await open(line);
  await migrate(url);
  provideDatabaseUrl(url);
  isOpen = true;
  console.log(JSON.stringify({ url }));
}
await closePrisma();
process.exit(0);
