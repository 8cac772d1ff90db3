import "server-only";
import { type CryptoKey, createRemoteJWKSet, customFetch, type FetchImplementation } from "jose";
import { z } from "zod";
import { logFault } from "../../observe/log.server";
import { err, ok, type Result } from "../../shared/result";
import type { ClientTokenHeader } from "./client-token.server";

/** Why there is no key to check a token with. */
export type ClientKeyFault = "unknown-key" | "keys-unavailable";

const FETCH_MS = 3_000;
/** A key that a client took back is taken that long at most. */
const KEPT_MS = 10 * 60_000;
/** A key that is not among those known is looked for that often at most, and a key set that failed is asked again. */
const NEW_KEY_MS = 30_000;
const RETRY_MS = 5_000;
const MOST_BYTES = 256_000;

const KeySetSchema = z.object({ keys: z.array(z.looseObject({})) });

/** A key set could not be read. The message holds nothing of what came instead of it. */
class KeySetError extends Error {
  override readonly name = "KeySetError";
}

type KeySet = ReturnType<typeof createRemoteJWKSet>;

/** By the address of the key set. There are as many as the settings name. */
const keySets = new Map<string, KeySet>();

/**
 * Finds the key that a token says it is signed with, among those that its issuer publishes at an address of our own
 * settings. What a token itself names is never fetched.
 */
export async function findClientKey(
  keySet: string,
  header: ClientTokenHeader,
): Promise<Result<CryptoKey, ClientKeyFault>> {
  const find = keySets.get(keySet) ?? createKeySet(keySet);
  keySets.set(keySet, find);
  try {
    return ok(await find({ ...header }));
  } catch (fault) {
    return err(fault instanceof KeySetError ? "keys-unavailable" : "unknown-key");
  }
}

function createKeySet(address: string): KeySet {
  return createRemoteJWKSet(new URL(address), {
    timeoutDuration: FETCH_MS,
    cacheMaxAge: KEPT_MS,
    cooldownDuration: NEW_KEY_MS,
    [customFetch]: pauseAfterFailures(fetchKeySet),
  });
}

/** Callers must not be able to make us knock at a key set that is away as often as they call. */
function pauseAfterFailures(fetchKeys: FetchImplementation): FetchImplementation {
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (url, options) => {
    if (Date.now() - failedAt < RETRY_MS) throw new KeySetError("It could not be read a moment ago");
    try {
      return await fetchKeys(url, options);
    } catch (fault) {
      failedAt = Date.now();
      logFault("the key set of a CDS client could not be read", fault);
      throw fault instanceof KeySetError ? fault : new KeySetError("No answer came", { cause: fault });
    }
  };
}

const fetchKeySet: FetchImplementation = async (url, options) => {
  const response = await fetch(url, { ...options, cache: "no-store" });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new KeySetError(`Its address answered with the status ${response.status}`);
  }
  const keys = KeySetSchema.safeParse(parseJson(await readText(response)));
  if (!keys.success) throw new KeySetError("What is at its address is no key set");
  return Response.json(keys.data);
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What the parser says of it would quote it.
    return undefined;
  }
}

/** Reads the body within its limit: a key set is a few kilobytes, and whoever serves it could send without end. */
async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new KeySetError(`It has more than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
