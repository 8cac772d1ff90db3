import "server-only";
import type { AdminEdition } from "@/components/admin/edition-view";
import { type ApiKeyRecord, listApiKeys } from "@/lib/auth/api-keys.server";
import { getPrisma } from "@/lib/db/client.server";
import type { DraftDocument, DraftSummary } from "@/lib/lists/drafts/draft-documents";
import { listDrafts, readDraft } from "@/lib/lists/drafts/draft-repository.server";
import { readKeptVersions } from "@/lib/lists/list-repository.server";
import { listNotices, type NoticeRecord } from "@/lib/lists/notices.server";
import { type AuditQuery, type AuditRecord, readAudit } from "@/lib/observe/audit-log.server";

/** Every edition that ever was in force, with what maintainers know of it. */
export async function readEditions(): Promise<readonly AdminEdition[]> {
  const versions = await readKeptVersions(getPrisma());
  return versions.map(({ withdrawal, ...version }) => ({
    ...version,
    withdrawnAt: withdrawal?.at ?? null,
    withdrawnBy: withdrawal?.by ?? null,
    withdrawnReason: withdrawal?.reason ?? null,
  }));
}

/** Drafts that wait to be published. */
export function readOpenDrafts(): Promise<readonly DraftSummary[]> {
  return listDrafts(getPrisma(), { state: "open" });
}

/** One draft, by the number in its address. */
export async function readDraftOfAddress(text: string): Promise<DraftDocument | undefined> {
  return /^[1-9]\d{0,8}$/.test(text) ? await readDraft(getPrisma(), Number(text)) : undefined;
}

/** Every notice, the newest first. */
export function readAllNotices(): Promise<readonly NoticeRecord[]> {
  return listNotices(getPrisma());
}

/** Every API key that was made, the newest first. */
export function readAllApiKeys(): Promise<readonly ApiKeyRecord[]> {
  return listApiKeys(getPrisma());
}

/** Lines of the audit log, the newest first. */
export function readAuditLines(query: AuditQuery): Promise<readonly AuditRecord[]> {
  return readAudit(getPrisma(), query);
}
