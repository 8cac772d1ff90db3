import "server-only";
import { randomBytes } from "node:crypto";
import type { Database } from "../db/client.server";
import type { Prisma } from "../db/generated/client";
import { writeAudit } from "../observe/audit-log.server";
import { err, ok, type Result } from "../shared/result";
import { hashApiKey, renewKnownApiKeys } from "./known-api-keys.server";

/** A key as maintainers see it. The key itself is not among it: nobody can read it off what is kept. */
export interface ApiKeyRecord {
  readonly id: number;
  /** Who it is for. */
  readonly name: string;
  /** Its last characters. */
  readonly hint: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly revoked: { readonly at: Date; readonly by: string } | null;
}

/** A key that was just made: the one moment at which the key itself is known. */
export interface NewApiKey extends ApiKeyRecord {
  readonly key: string;
}

/** As many keys hold as may. */
export interface TooManyKeys {
  readonly code: "too-many-keys";
  readonly most: number;
}

/** There is no such key that still could be revoked. */
export interface NoSuchKey {
  readonly code: "no-such-key";
}

/** Every server process keeps all of them in memory. */
const MOST_KEYS = 200;
const RANDOM_BYTES = 32;
const HINT_LENGTH = 4;

/** Makes a key for somebody. It is given back this once, and holds in every server process within ten seconds. */
export async function makeApiKey(db: Database, name: string, actor: string): Promise<Result<NewApiKey, TooManyKeys>> {
  const key = `wp_${randomBytes(RANDOM_BYTES).toString("base64url")}`;
  const row = await db.$transaction(async (tx) => {
    // Held until the end: of two that are made at one moment, the second counts the first.
    await tx.$executeRaw`LOCK TABLE api_key IN SHARE ROW EXCLUSIVE MODE`;
    if ((await tx.apiKey.count({ where: { revokedAt: null } })) >= MOST_KEYS) return undefined;
    const made = await tx.apiKey.create({
      data: { name, hash: hashApiKey(key), hint: key.slice(-HINT_LENGTH), createdBy: actor },
    });
    await writeAudit(tx, { actor, action: "api-key-created", details: describe(made) });
    return made;
  });
  if (row === undefined) return err({ code: "too-many-keys", most: MOST_KEYS });
  renewKnownApiKeys();
  return ok({ ...toRecord(row), key });
}

/**
 * Ends a key for good. It is kept, so that the log of who had one stays whole.
 *
 * It is taken no more by this process from now on, and by others within ten seconds.
 */
export async function revokeApiKey(db: Database, id: number, actor: string): Promise<Result<null, NoSuchKey>> {
  const row = await db.$transaction(async (tx) => {
    const [revoked] = await tx.apiKey.updateManyAndReturn({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date(), revokedBy: actor },
    });
    if (revoked !== undefined) {
      await writeAudit(tx, { actor, action: "api-key-revoked", details: describe(revoked) });
    }
    return revoked;
  });
  if (row === undefined) return err({ code: "no-such-key" });
  renewKnownApiKeys(row.id);
  return ok(null);
}

/** Which keys were ever made? The newest first. */
export async function listApiKeys(db: Database): Promise<readonly ApiKeyRecord[]> {
  const rows = await db.apiKey.findMany({ orderBy: { id: "desc" } });
  return rows.map(toRecord);
}

type ApiKeyRow = Prisma.ApiKeyGetPayload<object>;

function toRecord({ id, name, hint, createdAt, createdBy, revokedAt, revokedBy }: ApiKeyRow): ApiKeyRecord {
  const revoked = revokedAt === null ? null : { at: revokedAt, by: revokedBy ?? "" };
  return { id, name, hint, createdAt, createdBy, revoked };
}

function describe({ id, name, hint }: ApiKeyRow) {
  return { key: id, name, endsWith: hint };
}
