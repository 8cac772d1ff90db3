import { createInterface } from "node:readline";
import { closePrisma, getPrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { publishDraft } from "@/lib/lists/drafts/publish-draft.server";
import { readRevisionNumber } from "@/lib/lists/list-repository.server";
import { aDay } from "./routing";

/**
 * A process of its own that publishes drafts in the database of its first argument: for each line of its input with the
 * number of a draft and a day. It says when it begins, and how many milliseconds it took.
 */
provideDatabaseUrl(process.argv[2] ?? "");
await readRevisionNumber(getPrisma());
console.log(JSON.stringify({ ready: true }));
for await (const line of createInterface({ input: process.stdin })) {
  const [draft = "", day = ""] = line.split(" ");
  const startedAt = performance.now();
  const revision = await readRevisionNumber(getPrisma());
  const order = { effectiveFrom: aDay(day), confirmed: ["same-file" as const], revision };
  const published = await publishDraft(getPrisma(), Number(draft), order, "a publisher", aDay(day));
  console.log(JSON.stringify({ published: published.ok, took: performance.now() - startedAt }));
}
await closePrisma();
