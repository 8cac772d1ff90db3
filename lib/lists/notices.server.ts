import "server-only";
import type { Database } from "../db/client.server";
import type { Prisma } from "../db/generated/client";
import { writeAudit } from "../observe/audit-log.server";
import type { Destination, OperationalNotice } from "../router/routing-tables";
import { err, ok, type Result } from "../shared/result";
import { type DatabaseHandle, TRANSACTION_LIMITS, toDateColumn, toDay } from "./list-repository.server";

/** An announcement as maintainers see it, also one that was taken back. */
export interface NoticeRecord extends OperationalNotice {
  readonly id: number;
  readonly createdAt: Date;
  readonly createdBy: string;
  /** When it was taken back, and by whom. */
  readonly ended: { readonly at: Date; readonly by: string } | null;
}

/** There is no such notice that still could be shown. */
export interface NoticeError {
  readonly code: "no-such-notice";
}

/** Announces something about a destination. Every server process shows it within two seconds, on the days it is for. */
export async function createNotice(db: Database, notice: OperationalNotice, actor: string): Promise<NoticeRecord> {
  return await db.$transaction(async (tx) => {
    const row = await tx.operationalNotice.create({
      data: {
        destination: notice.destination,
        fromDay: toDateColumn(notice.from),
        untilDay: notice.until === undefined ? null : toDateColumn(notice.until),
        text: notice.text,
        source: notice.source,
        createdBy: actor,
      },
    });
    await writeAudit(tx, { actor, action: "notice-created", details: describe(row) });
    return toRecord(row);
  }, TRANSACTION_LIMITS);
}

/** Takes an announcement back, on whatever day. It is kept, and no longer shown. */
export async function endNotice(db: Database, id: number, actor: string): Promise<Result<null, NoticeError>> {
  return await db.$transaction(async (tx) => {
    const ended = await tx.operationalNotice.updateManyAndReturn({
      where: { id, endedAt: null },
      data: { endedAt: new Date(), endedBy: actor },
    });
    const [row] = ended;
    if (row === undefined) return err({ code: "no-such-notice" });
    await writeAudit(tx, { actor, action: "notice-ended", details: describe(row) });
    return ok(null);
  }, TRANSACTION_LIMITS);
}

/** Which announcements were ever made? The newest first. */
export async function listNotices(db: DatabaseHandle): Promise<readonly NoticeRecord[]> {
  const rows = await db.operationalNotice.findMany({ orderBy: { id: "desc" } });
  return rows.map(toRecord);
}

/**
 * The announcements that answers show, each on its own days. Those whose days are over are among them: what is in
 * memory must not depend on the day on which it was read.
 */
export async function readNotices(db: DatabaseHandle): Promise<readonly OperationalNotice[]> {
  const rows = await db.operationalNotice.findMany({
    where: { endedAt: null },
    orderBy: [{ fromDay: "asc" }, { id: "asc" }],
  });
  return rows.map(toNotice);
}

type NoticeRow = Prisma.OperationalNoticeGetPayload<object>;

function toRecord(row: NoticeRow): NoticeRecord {
  const { id, createdAt, createdBy, endedAt, endedBy } = row;
  const ended = endedAt === null ? null : { at: endedAt, by: endedBy ?? "" };
  return { ...toNotice(row), id, createdAt, createdBy, ended };
}

function toNotice({ destination, fromDay, untilDay, text, source }: NoticeRow): OperationalNotice {
  return {
    // The database's own check holds destinations to those there are.
    destination: destination as Destination,
    from: toDay(fromDay),
    ...(untilDay === null ? {} : { until: toDay(untilDay) }),
    text,
    source,
  };
}

function describe(row: NoticeRow) {
  const { destination, from, until, text, source } = toNotice(row);
  return { notice: row.id, destination, from, until: until ?? null, text, source };
}
