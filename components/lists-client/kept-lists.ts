import type { CurrentLists } from "./lists-state";

/** Lists that this browser keeps for when there is no server, with the moment at which they were last current. */
export interface KeptLists extends CurrentLists {
  readonly confirmedAt: number;
}

/** Only checked snapshots and what names them are in here, under fixed paths: nothing that anybody typed. */
const CACHE_NAME = "which-portal.lists";

/** Where the list of what is kept stands. */
const INDEX_PATH = "/api/v1/lists/current";

/** The newest lists, and those before them in case the newest got damaged in storage. */
const KEPT_AT_MOST = 2;

/** What is kept, newest first; nothing where the browser keeps nothing. */
export async function readKeptLists(): Promise<readonly KeptLists[]> {
  return (await withCache(readIndex)) ?? [];
}

/** The bytes of a snapshot, if they are kept. Nobody has looked yet whether they are still whole. */
export async function readKeptSnapshot(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return await withCache(async (cache) => {
    const kept = await cache.match(path);
    return kept && new Uint8Array(await kept.arrayBuffer());
  });
}

/** Keeps lists whose bytes were checked, and lets go of all but those before them. */
export async function keepLists(lists: KeptLists, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await withCache(async (cache) => {
    // The bytes first: what the index names is always there.
    await cache.put(lists.snapshot, new Response(bytes, { headers: { "Content-Type": "application/octet-stream" } }));
    const others = (await readIndex(cache)).filter(({ revision }) => revision !== lists.revision);
    const index = [lists, ...others].slice(0, KEPT_AT_MOST);
    await writeIndex(cache, index);
    const named = new Set([INDEX_PATH, ...index.map(({ snapshot }) => snapshot)]);
    const left = (await cache.keys()).filter(({ url }) => !named.has(new URL(url).pathname));
    await Promise.all(left.map((request) => cache.delete(request)));
  });
}

/** Notes that kept lists are still the current ones. Says whether they are kept at all. */
export async function confirmKeptLists({ revision }: CurrentLists, confirmedAt: number): Promise<boolean> {
  const isKept = await withCache(async (cache) => {
    const index = await readIndex(cache);
    const lists = index.find((known) => known.revision === revision);
    if (lists === undefined) return false;
    const others = index.filter((known) => known !== lists);
    await writeIndex(cache, [{ ...lists, confirmedAt }, ...others]);
    return true;
  });
  return isKept ?? false;
}

/** Throws a snapshot away that turned out to be damaged. */
export async function forgetSnapshot(path: string): Promise<void> {
  await withCache(async (cache) => {
    await cache.delete(path);
    const index = await readIndex(cache);
    await writeIndex(
      cache,
      index.filter(({ snapshot }) => snapshot !== path),
    );
  });
}

async function readIndex(cache: Cache): Promise<readonly KeptLists[]> {
  const stored = await cache.match(INDEX_PATH);
  // An index that got damaged is as good as none, and the next one is written over it.
  const index: unknown = await stored?.json().catch(() => undefined);
  return Array.isArray(index) ? index.filter(isKeptLists) : [];
}

async function writeIndex(cache: Cache, index: readonly KeptLists[]): Promise<void> {
  await cache.put(INDEX_PATH, Response.json(index));
}

function isKeptLists(value: Partial<KeptLists> | null): value is KeptLists {
  return (
    typeof value?.revision === "string" &&
    typeof value.snapshot === "string" &&
    typeof value.bytes === "number" &&
    typeof value.confirmedAt === "number"
  );
}

/** Storage can be missing (no https), forbidden or full: then nothing is kept, and all else goes on. */
async function withCache<T>(work: (cache: Cache) => Promise<T>): Promise<T | undefined> {
  try {
    return await work(await caches.open(CACHE_NAME));
  } catch {
    return undefined;
  }
}
