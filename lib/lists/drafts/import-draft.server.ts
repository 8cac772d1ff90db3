import "server-only";
import type { Database } from "../../db/client.server";
import type { Prisma } from "../../db/generated/client";
import { writeAudit } from "../../observe/audit-log.server";
import { err, ok, type Result } from "../../shared/result";
import { kindOf, type ListId } from "../list-identities";
import { TRANSACTION_LIMITS, toDateColumn, writeLists } from "../list-repository.server";
import { countReading } from "../reading/count-reading";
import { findEffectiveDay } from "../reading/find-effective-day";
import type { ListLayout } from "../reading/list-layout";
import { readList } from "../reading/read-list";
import type { ListReading } from "../reading/row-reading";
import { readPastedSource, readSource } from "../source/read-source.server";
import type { SourceDocument, SourceError } from "../source/source-document";
import { writeStorableJson } from "../storable-json";
import type { DraftImportError, DraftSummary, ImportProgress } from "./draft-documents";
import { type KeptSummary, SUMMARY_COLUMNS, toDraftSummary } from "./draft-repository.server";
import { keepFile, toFileName } from "./keep-file.server";
import { packReading } from "./pack-reading.server";

/** A list file as somebody hands it over. */
export interface ArrivingFile {
  readonly list: ListId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The bytes are a text that was pasted, in UTF-8, and no file. */
  readonly pasted: boolean;
  readonly actor: string;
}

/** How an import may be watched and steered. */
export interface ImportOptions<E> {
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Says how to read the file, where somebody knows; undefined leaves it to what is found. */
  readonly chooseLayout?: ((document: SourceDocument) => Result<ListLayout | undefined, E>) | undefined;
}

/** Why a draft was not read again. */
export type RereadError = DraftImportError | { readonly code: "not-a-draft" };

const PASTED_NAME = "pasted text";

/**
 * Reads a list file and keeps it as a draft, the file beside it. Columns are found by content, or as a maintainer
 * corrected them for this list before. Of a file that cannot be read nothing is kept.
 */
export async function importDraft<E = never>(
  db: Database,
  arriving: ArrivingFile,
  { onProgress = ignore, chooseLayout }: ImportOptions<E> = {},
): Promise<Result<DraftSummary, DraftImportError | E>> {
  const { list, bytes, pasted, actor } = arriving;
  const name = pasted ? PASTED_NAME : toFileName(arriving.fileName);
  const document = await readDocument(bytes, pasted ? undefined : name, onProgress);
  if (!document.ok) return document;
  onProgress({ stage: "understanding" });
  const layout = chooseLayout?.(document.value) ?? ok(undefined);
  if (!layout.ok) return layout;
  const remembered = await readRememberedLayout(db, list);
  const reading = readList(document.value, {
    kind: kindOf(list),
    ...defined("layout", layout.value),
    ...defined("remembered", remembered),
  });
  if (!reading.ok) return reading;

  onProgress({ stage: "keeping" });
  const summary = summarise(reading.value, bytes);
  const packed = await packReading(reading.value);
  const day = findEffectiveDay(document.value, name);
  return await db.$transaction(async (tx) => {
    await writeLists(tx);
    const file = await keepFile(tx, name, bytes);
    const row = await tx.listDraft.create({
      data: {
        listId: list,
        fileId: file.id,
        fileName: name,
        reading: packed,
        summary: toColumn(summary),
        effectiveFrom: day === undefined ? null : toDateColumn(day),
        createdBy: actor,
      },
      select: SUMMARY_COLUMNS,
    });
    await writeAudit(tx, {
      actor,
      action: "draft-imported",
      list,
      fileName: name,
      fileSha256: file.sha256,
      details: { draft: row.id, ...describe(reading.value) },
    });
    return ok(toDraftSummary(row));
  }, TRANSACTION_LIMITS);
}

/**
 * Reads the kept file of an open draft again, with the sheets and columns that a maintainer names, and remembers them
 * for the next files of this list. What was said of the rows still holds: a row keeps its number.
 */
export async function rereadDraft(
  db: Database,
  id: number,
  layout: ListLayout,
  actor: string,
  onProgress: (progress: ImportProgress) => void = ignore,
): Promise<Result<DraftSummary, RereadError>> {
  const draft = await db.listDraft.findUnique({
    where: { id, state: "open" },
    select: { ...SUMMARY_COLUMNS, file: { select: { sha256: true, bytes: true } } },
  });
  if (draft === null) return err({ code: "not-a-draft" });
  const { list, format } = toDraftSummary(draft);
  const { bytes, sha256 } = draft.file;
  const document = await readDocument(bytes, format === "text" ? undefined : draft.fileName, onProgress);
  if (!document.ok) return document;
  onProgress({ stage: "understanding" });
  const reading = readList(document.value, { kind: kindOf(list), layout });
  if (!reading.ok) return reading;

  onProgress({ stage: "keeping" });
  const packed = await packReading(reading.value);
  const kept = toColumn(reading.value.layout);
  return await db.$transaction(async (tx) => {
    const [row] = await tx.listDraft.updateManyAndReturn({
      where: { id, state: "open" },
      data: { reading: packed, summary: toColumn(summarise(reading.value, bytes)) },
      select: { id: true },
    });
    if (row === undefined) return err({ code: "not-a-draft" });
    await tx.rememberedLayout.upsert({
      where: { listId: list },
      create: { listId: list, layout: kept, updatedBy: actor },
      update: { layout: kept, updatedBy: actor, updatedAt: new Date() },
    });
    await writeAudit(tx, {
      actor,
      action: "layout-corrected",
      list,
      fileName: draft.fileName,
      fileSha256: sha256,
      details: { draft: id, ...describe(reading.value) },
    });
    return ok(toDraftSummary(await tx.listDraft.findUniqueOrThrow({ where: { id }, select: SUMMARY_COLUMNS })));
  }, TRANSACTION_LIMITS);
}

/** Reads a file by its name and content, or a pasted text, which has no name. */
function readDocument(
  bytes: Uint8Array,
  fileName: string | undefined,
  onProgress: (progress: ImportProgress) => void,
): Promise<Result<SourceDocument, SourceError>> {
  onProgress({ stage: "reading" });
  if (fileName === undefined) return Promise.resolve(readPastedSource(new TextDecoder().decode(bytes)));
  return readSource(bytes, fileName, (done, total) => onProgress({ stage: "reading", done, total }));
}

async function readRememberedLayout(db: Database, list: ListId): Promise<ListLayout | undefined> {
  const row = await db.rememberedLayout.findUnique({ where: { listId: list }, select: { layout: true } });
  // Written by this product, from a value of this type.
  return row === null ? undefined : (row.layout as unknown as ListLayout);
}

function summarise(reading: ListReading, bytes: Uint8Array): KeptSummary {
  return {
    format: reading.format,
    fileBytes: bytes.byteLength,
    layout: reading.layout,
    counts: countReading(reading),
  };
}

function describe(reading: ListReading) {
  const { rows, entryRows, notEntryRows, toDecide } = countReading(reading);
  return { format: reading.format, rows, entryRows, notEntryRows, toDecide };
}

function toColumn(value: KeptSummary | ListLayout): Prisma.InputJsonObject {
  return JSON.parse(writeStorableJson(value)) as Prisma.InputJsonObject;
}

function defined<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}

function ignore(): void {
  // Nobody watches.
}
