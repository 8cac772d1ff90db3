import "server-only";
import type { Database } from "../db/client.server";
import type { Prisma } from "../db/generated/client";
import type { AuditAction } from "./audit-action";

/** What else tells what was done: counts, names and reasons, never what stands in a file. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What somebody did, to be kept for good. */
export interface AuditEvent {
  /** Who did it: an e-mail address, or what ran the command line. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly list?: string | undefined;
  readonly version?: string | undefined;
  readonly fileName?: string | undefined;
  readonly fileSha256?: string | undefined;
  readonly details?: AuditDetails | undefined;
}

/** A line of the audit log. */
export interface AuditRecord {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly list: string | null;
  readonly version: string | null;
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  readonly details: Prisma.JsonValue;
}

/** Which lines of the audit log are wanted, the newest first. */
export interface AuditQuery {
  /** Only lines before this one: where the page before ended. */
  readonly before?: number | undefined;
  readonly list?: string | undefined;
  readonly action?: AuditAction | undefined;
  readonly limit: number;
}

/** The client or a transaction of it. */
type AuditStore = Pick<Database, "auditEvent">;

/**
 * Keeps what somebody did. Call it in the transaction that does it, so that neither is there without the other; the
 * database lets nobody change or delete a line.
 */
export async function writeAudit(db: AuditStore, event: AuditEvent): Promise<void> {
  const { actor, action, list, version, fileName, fileSha256, details = {} } = event;
  await db.auditEvent.create({
    data: {
      actor,
      action,
      listId: list ?? null,
      version: version ?? null,
      fileName: fileName ?? null,
      fileSha256: fileSha256 ?? null,
      details: { ...details } as Prisma.InputJsonObject,
    },
  });
}

/** How often was each thing done? */
export async function countAudit(db: AuditStore): Promise<readonly (readonly [action: string, count: number])[]> {
  const rows = await db.auditEvent.groupBy({ by: ["action"], _count: true, orderBy: { action: "asc" } });
  return rows.map(({ action, _count }) => [action, _count]);
}

/** Who did what, when, and from which file? The newest first. */
export async function readAudit(db: AuditStore, query: AuditQuery): Promise<readonly AuditRecord[]> {
  const { before, list, action, limit } = query;
  const rows = await db.auditEvent.findMany({
    where: {
      ...(before === undefined ? {} : { id: { lt: before } }),
      ...(list === undefined ? {} : { listId: list }),
      ...(action === undefined ? {} : { action }),
    },
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.map(({ listId, ...row }) => ({ ...row, list: listId }));
}
