import "server-only";
import type { Database } from "../../db/client.server";
import type { Prisma } from "../../db/generated/client";
import { type IsoDate, todayInLosAngeles } from "../../shared/iso-date";
import { err, ok, type Result } from "../../shared/result";
import { rememberEntries } from "../edition-entries.server";
import { lockPublications, TRANSACTION_LIMITS, toDateColumn } from "../list-repository.server";
import { type PublishedEdition, type PublishedName, publishEdition } from "../publish-list.server";
import { lockOpenDraft } from "./decide-rows.server";
import type { PublicationError, PublicationOrder } from "./draft-documents";
import { type PublicationPlan, planPublication, readDraftMark } from "./plan-publication.server";

/**
 * Publishes a draft as an edition that holds from a day on, in one transaction.
 *
 * Refused while a row is undecided, while anything that the check finds is not confirmed by name, and when somebody
 * published or withdrew an edition since the review that the order names: of two who publish at once one is told.
 */
export async function publishDraft(
  db: Database,
  id: number,
  order: PublicationOrder,
  actor: string,
  today: IsoDate = todayInLosAngeles(new Date()),
): Promise<Result<{ readonly version: string }, PublicationError>> {
  const planned = await planPublication(db, id, order.effectiveFrom, today);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const refusal = findRefusal(plan, order);
  if (refusal !== undefined) return err(refusal);
  const published = await db.$transaction((tx) => publishPlan(tx, plan, order, actor), TRANSACTION_LIMITS);
  if (!published.ok) return published;
  rememberEntries(published.value, plan.entries);
  return ok({ version: published.value.version });
}

function findRefusal(plan: PublicationPlan, order: PublicationOrder): PublicationError | undefined {
  if (plan.revision !== order.revision) return { code: "lists-changed" };
  if (plan.openRows > 0) return { code: "open-rows", rows: plan.openRows };
  const findings = plan.check.findings.filter(({ code }) => !order.confirmed.includes(code));
  return findings.length > 0 ? { code: "not-confirmed", findings } : undefined;
}

/**
 * The plan was made before the transaction, so that it holds the lock for a moment only. Under the lock neither the lists
 * nor the draft can change any more; while both are as the plan found them, so is everything that was worked out.
 */
async function publishPlan(
  tx: Prisma.TransactionClient,
  plan: PublicationPlan,
  { effectiveFrom, confirmed }: PublicationOrder,
  actor: string,
): Promise<Result<PublishedEdition, PublicationError>> {
  if ((await lockPublications(tx)) !== plan.revision) return err({ code: "lists-changed" });
  const draft = await lockOpenDraft(tx, plan.draft.id);
  if (draft === undefined) return err({ code: "not-a-draft" });
  if ((await readDraftMark(tx, draft.id)) !== plan.mark) return err({ code: "lists-changed" });

  const edition = await publishEdition(
    tx,
    {
      list: draft.list,
      effectiveFrom,
      demo: false,
      file: { id: draft.fileId, name: draft.fileName, sha256: draft.fileSha256 },
      entries: plan.entries,
      replaces: await findReplaced(tx, plan),
    },
    actor,
    {
      draft: draft.id,
      confirmed: plan.check.findings.map(({ code }) => code).filter((code) => confirmed.includes(code)),
    },
  );
  await tx.listDraft.update({
    where: { id: draft.id },
    data: { state: "published", versionId: edition.id, effectiveFrom: toDateColumn(effectiveFrom) },
  });
  return ok(edition);
}

/** The edition that the check found on the same day. */
async function findReplaced(tx: Prisma.TransactionClient, plan: PublicationPlan): Promise<PublishedName | undefined> {
  const finding = plan.check.findings.find(({ code }) => code === "replaces-edition");
  if (finding?.code !== "replaces-edition") return undefined;
  const { version } = finding;
  return await tx.listVersion.findFirstOrThrow({
    where: { listId: plan.draft.list, version, status: "published" },
    select: { id: true, version: true },
  });
}
