import { type PublicEdition, readPublicEditions } from "@/lib/lists/compare-editions.server";
import { type PublishedState, readPublishedLists } from "@/lib/lists/published-tables.server";
import { logFault } from "@/lib/observe/log.server";

/** What the pages about the lists are made of. */
export interface ListsState extends PublishedState {
  /** Every edition that ever was in force; without the withdrawn ones while the database is away. */
  readonly editions: readonly PublicEdition[];
}

/** The published lists with their history, or undefined when they were never read: a state of the page, in words. */
export async function readLists(): Promise<ListsState | undefined> {
  return await readOrNothing("The lists could not be read", async () => {
    const state = await readPublishedLists();
    return { ...state, editions: await readEditions(state) };
  });
}

/** Gives back what was read, or undefined where the database could not be asked: a page says so in words. */
export async function readOrNothing<T>(event: string, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    logFault(event, error);
    return undefined;
  }
}

async function readEditions({ versions }: PublishedState): Promise<readonly PublicEdition[]> {
  const editions = await readOrNothing("The withdrawn editions could not be read", readPublicEditions);
  return editions ?? versions.map((version) => ({ ...version, withdrawnAt: null }));
}
