import { closePrisma, getPrisma } from "../../lib/db/client.server";
import { loadDemoLists } from "../../lib/lists/load-demo-lists.server";
import { createListJobs } from "../../lib/lists/worker/create-list-jobs.server";
import { provideListJobs } from "../../lib/lists/worker/list-jobs.server";

export { closePrisma };

/** Loads the demo lists into a database without any list. Says how many it took. */
export function loadListsIfNone(): Promise<number> {
  return loadDemoLists(getPrisma());
}

/** Starts what does the long work on lists, and gives back what ends it. */
export function startListJobs(databaseUrl: string): () => Promise<unknown> {
  const listJobs = createListJobs(databaseUrl);
  provideListJobs(listJobs);
  return listJobs.close;
}
