import "server-only";
import type { Database } from "../../db/client.server";
import type { Prisma } from "../../db/generated/client";
import type { ListId } from "../list-identities";
import { type DatabaseHandle, toDay } from "../list-repository.server";
import type { ListLayout } from "../reading/list-layout";
import type { ReadingCounts, RowDecision } from "../reading/row-reading";
import type { SourceFormat } from "../source/source-document";
import type { DraftDocument, DraftSummary } from "./draft-documents";

/** What is kept of a reading so that its draft can be named without unpacking it. */
export interface KeptSummary {
  readonly format: SourceFormat;
  readonly fileBytes: number;
  readonly layout: ListLayout;
  readonly counts: ReadingCounts;
}

/** A kept file as it arrived. */
export interface SourceFileContent {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Everything of a draft but the file and what was read of it, which are large. */
export const SUMMARY_COLUMNS = {
  id: true,
  listId: true,
  state: true,
  fileId: true,
  fileName: true,
  summary: true,
  effectiveFrom: true,
  createdAt: true,
  createdBy: true,
  file: { select: { sha256: true } },
  version: { select: { version: true } },
} satisfies Prisma.ListDraftSelect;

/** Which drafts are there? Those still open first, the newest first. */
export async function listDrafts(
  db: DatabaseHandle,
  only: { readonly state?: DraftSummary["state"]; readonly list?: ListId } = {},
): Promise<readonly DraftSummary[]> {
  const rows = await db.listDraft.findMany({
    where: {
      ...(only.state === undefined ? {} : { state: only.state }),
      ...(only.list === undefined ? {} : { listId: only.list }),
    },
    select: SUMMARY_COLUMNS,
    orderBy: [{ state: "asc" }, { id: "desc" }],
  });
  return rows.map(toDraftSummary);
}

/** What is known of one draft, with everything that was said of its rows? Undefined when there is none. */
export async function readDraft(db: DatabaseHandle, id: number): Promise<DraftDocument | undefined> {
  const row = await db.listDraft.findUnique({ where: { id }, select: SUMMARY_COLUMNS });
  if (row === null) return undefined;
  return { ...toDraftSummary(row), decisions: await readDecisions(db, id) };
}

/** What was read of a draft's file, packed as it is kept; undefined when there is no such draft. */
export async function readDraftReading(db: DatabaseHandle, id: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await db.listDraft.findUnique({ where: { id }, select: { reading: true } });
  return row?.reading;
}

/** What was said of a draft's rows, the newest last. */
export async function readDecisions(db: DatabaseHandle, draftId: number): Promise<readonly RowDecision[]> {
  const rows = await db.draftDecision.findMany({
    where: { draftId },
    select: { decision: true },
    orderBy: { id: "asc" },
  });
  // Only decisions that were checked are written, and none is ever changed.
  return rows.map(({ decision }) => decision as unknown as RowDecision);
}

/** A list file as somebody gave it to us, under the name it had; undefined when there is none of this number. */
export async function readSourceFile(db: Database, id: number): Promise<SourceFileContent | undefined> {
  const row = await db.sourceFile.findUnique({
    where: { id },
    select: {
      bytes: true,
      versions: { select: { sourceFile: true }, orderBy: { id: "desc" }, take: 1 },
      drafts: { select: { fileName: true }, orderBy: { id: "desc" }, take: 1 },
    },
  });
  if (row === null) return undefined;
  return { name: row.drafts[0]?.fileName ?? row.versions[0]?.sourceFile ?? "list", bytes: row.bytes };
}

type SummaryRow = Prisma.ListDraftGetPayload<{ select: typeof SUMMARY_COLUMNS }>;

/** Describes a draft from its row. */
export function toDraftSummary(row: SummaryRow): DraftSummary {
  // Written by this product, from values of this type.
  const summary = row.summary as unknown as KeptSummary;
  return {
    id: row.id,
    list: row.listId as ListId,
    state: row.state,
    fileName: row.fileName,
    fileId: row.fileId,
    fileSha256: row.file.sha256,
    fileBytes: summary.fileBytes,
    format: summary.format,
    layout: summary.layout,
    counts: summary.counts,
    effectiveFrom: row.effectiveFrom === null ? null : toDay(row.effectiveFrom),
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    version: row.version?.version ?? null,
  };
}
