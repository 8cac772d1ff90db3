import "server-only";
import type { Database } from "../../db/client.server";
import type { Prisma } from "../../db/generated/client";
import { writeAudit } from "../../observe/audit-log.server";
import { err, ok, type Result } from "../../shared/result";
import { TRANSACTION_LIMITS } from "../list-repository.server";
import type { RowDecision } from "../reading/row-reading";
import { writeStorableJson } from "../storable-json";
import { SUMMARY_COLUMNS, toDraftSummary } from "./draft-repository.server";

/** Why nothing was kept of what somebody said of a draft. */
export type DecisionError =
  /** It was published or discarded meanwhile, or never was. */
  | { readonly code: "not-a-draft" }
  /** The file has no row of this number. */
  | { readonly code: "no-such-row"; readonly row: number };

/**
 * Keeps what a maintainer says of rows of a draft: all of it, or nothing. Of two who speak of the same row the last word
 * holds, and both are kept.
 *
 * Decisions from outside go through `parseDecisions` first.
 */
export async function decideRows(
  db: Database,
  id: number,
  decisions: readonly RowDecision[],
  actor: string,
): Promise<Result<null, DecisionError>> {
  return await db.$transaction(async (tx) => {
    const draft = await lockOpenDraft(tx, id);
    if (draft === undefined) return err({ code: "not-a-draft" });
    const unknown = decisions.find(({ row }) => row < 0 || row >= draft.counts.rows);
    if (unknown !== undefined) return err({ code: "no-such-row", row: unknown.row });
    if (decisions.length === 0) return ok(null);
    const columns = JSON.parse(writeStorableJson(decisions)) as readonly (RowDecision & Prisma.InputJsonObject)[];
    await tx.draftDecision.createMany({
      data: columns.map((decision) => ({ draftId: id, row: decision.row, decision, decidedBy: actor })),
    });
    const count = (choice: RowDecision["choice"]) => decisions.filter((decision) => decision.choice === choice).length;
    await writeAudit(tx, {
      actor,
      action: "rows-decided",
      list: draft.list,
      fileName: draft.fileName,
      fileSha256: draft.fileSha256,
      details: { draft: id, entered: count("enter"), skipped: count("skip"), undone: count("undo") },
    });
    return ok(null);
  }, TRANSACTION_LIMITS);
}

/** Puts a draft aside for good. It is kept with its file, and can no longer be published. */
export async function discardDraft(
  db: Database,
  id: number,
  actor: string,
): Promise<Result<null, { readonly code: "not-a-draft" }>> {
  return await db.$transaction(async (tx) => {
    const draft = await lockOpenDraft(tx, id);
    if (draft === undefined) return err({ code: "not-a-draft" });
    await tx.listDraft.update({ where: { id }, data: { state: "discarded" } });
    await writeAudit(tx, {
      actor,
      action: "draft-discarded",
      list: draft.list,
      fileName: draft.fileName,
      fileSha256: draft.fileSha256,
      details: { draft: id },
    });
    return ok(null);
  }, TRANSACTION_LIMITS);
}

/** Holds an open draft as it is until the transaction ends; undefined when it is open no more. */
export async function lockOpenDraft(tx: Prisma.TransactionClient, id: number) {
  const locked = await tx.$queryRaw<object[]>`
    SELECT id FROM list_draft WHERE id = ${id} AND state = 'open' FOR UPDATE`;
  if (locked.length === 0) return undefined;
  return toDraftSummary(await tx.listDraft.findUniqueOrThrow({ where: { id }, select: SUMMARY_COLUMNS }));
}
