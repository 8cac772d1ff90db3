import "server-only";
import type { Database } from "../db/client.server";
import { Prisma } from "../db/generated/client";
import { err, ok, type Result } from "../shared/result";
import { TRANSACTION_LIMITS } from "./import-list.server";
import { lockPublications } from "./list-repository.server";

export type PublishError =
  /** There is no such draft: it was published meanwhile, or never was. */
  | { readonly code: "not-a-draft" }
  /** Another edition of this list is published for the same day; withdraw that one first. */
  | { readonly code: "day-taken" };

export type WithdrawError = { readonly code: "not-published" };

const UNIQUE_VIOLATION = "P2002";

/**
 * Publishes a draft in one transaction: from then on it decides for its days, on every server process within two
 * seconds. Of two people who publish at once, one is told that the day is taken.
 */
export async function publishVersion(db: Database, id: number, by: string): Promise<Result<null, PublishError>> {
  try {
    return await db.$transaction((tx) => publishDraft(tx, id, by), TRANSACTION_LIMITS);
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION) {
      return err({ code: "day-taken" });
    }
    throw error;
  }
}

/** Publishes a draft inside a transaction of the caller. The database counts the publication itself. */
export async function publishDraft(
  tx: Prisma.TransactionClient,
  id: number,
  by: string,
): Promise<Result<null, PublishError>> {
  await lockPublications(tx);
  const { count } = await tx.listVersion.updateMany({
    where: { id, status: "draft" },
    data: { status: "published", publishedAt: new Date(), publishedBy: by },
  });
  return count === 1 ? ok(null) : err({ code: "not-a-draft" });
}

/** Takes a published edition out of force, which restores what held before it. It is kept, with the reason. */
export async function withdrawVersion(
  db: Database,
  id: number,
  by: string,
  reason: string,
): Promise<Result<null, WithdrawError>> {
  return await db.$transaction(async (tx) => {
    await lockPublications(tx);
    const { count } = await tx.listVersion.updateMany({
      where: { id, status: "published" },
      data: { status: "withdrawn", withdrawnAt: new Date(), withdrawnBy: by, withdrawnReason: reason },
    });
    return count === 1 ? ok(null) : err({ code: "not-published" });
  }, TRANSACTION_LIMITS);
}
