import "server-only";
import { getPrisma } from "@/lib/db/client.server";
import { decideRows, discardDraft } from "@/lib/lists/drafts/decide-rows.server";
import { readDraft, readDraftReading, readSourceFile } from "@/lib/lists/drafts/draft-repository.server";
import type { ListId } from "@/lib/lists/list-identities";
import { createNotice, endNotice } from "@/lib/lists/notices.server";
import { withdrawVersion } from "@/lib/lists/publish-list.server";
import type { RowDecision } from "@/lib/lists/reading/row-reading";
import type { OperationalNotice } from "@/lib/router/routing-tables";

/** What the calls under `/admin/api` do in the database of this server. What takes long is a list job instead. */
export const ownLists = {
  readDraft: (id: number) => readDraft(getPrisma(), id),
  readReading: (id: number) => readDraftReading(getPrisma(), id),
  readFile: (id: number) => readSourceFile(getPrisma(), id),
  decide: (id: number, decisions: readonly RowDecision[], by: string) => decideRows(getPrisma(), id, decisions, by),
  discard: (id: number, by: string) => discardDraft(getPrisma(), id, by),
  withdraw: (list: ListId, version: string, reason: string, revision: number | undefined, by: string) =>
    withdrawVersion(getPrisma(), list, version, reason, revision, by),
  announce: (notice: OperationalNotice, by: string) => createNotice(getPrisma(), notice, by),
  endAnnouncement: (id: number, by: string) => endNotice(getPrisma(), id, by),
} as const;
