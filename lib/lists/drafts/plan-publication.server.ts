import "server-only";
import type { Database } from "../../db/client.server";
import type { PublishedLists } from "../../router/compile-tables";
import { toReviewDay } from "../../router/route";
import type { ListKind, PublishedVersion } from "../../router/routing-tables";
import type { IsoDate } from "../../shared/iso-date";
import { err, ok, type Result } from "../../shared/result";
import { checkPublication, findEditionInForce, type PublicationCheck } from "../compare/check-publication";
import { readEntriesOnce } from "../edition-entries.server";
import type { SourcedEntry } from "../list-csv";
import { LISTS } from "../list-identities";
import {
  type DatabaseHandle,
  readPublishedVersions,
  readRevisionNumber,
  type VersionRecord,
} from "../list-repository.server";
import type { DraftSummary } from "./draft-documents";
import { readDecisions, SUMMARY_COLUMNS, toDraftSummary } from "./draft-repository.server";
import { type DraftEntries, makeEntries } from "./make-entries";
import { unpackReading } from "./pack-reading.server";

/** A draft made whole, beside the lists that it would join. */
export interface PublicationPlan extends DraftEntries {
  readonly draft: DraftSummary;
  /** State of the published lists that this was worked out against. */
  readonly revision: number;
  /** State of the draft that this was worked out from. */
  readonly mark: string;
  /** What is published now; editions that decide nothing from the first day on are there in name only. */
  readonly published: PublishedLists;
  /** The edition in force on the first day. */
  readonly against: SourcedVersion | undefined;
  readonly check: PublicationCheck;
}

interface SourcedVersion extends PublishedVersion {
  readonly entries: readonly SourcedEntry[];
}

/** Works out which edition an open draft makes from a day on, and what has to be confirmed. */
export async function planPublication(
  db: Database,
  id: number,
  effectiveFrom: IsoDate,
  today: IsoDate,
): Promise<Result<PublicationPlan, { readonly code: "not-a-draft" }>> {
  // The states are read first: what changes in between is then seen as a change when it is published.
  const revision = await readRevisionNumber(db);
  const mark = await readDraftMark(db, id);
  const row = await db.listDraft.findUnique({
    where: { id, state: "open" },
    select: { ...SUMMARY_COLUMNS, reading: true },
  });
  if (row === null || mark === undefined) return err({ code: "not-a-draft" });
  const draft = toDraftSummary(row);
  const [reading, decisions, versions] = [
    await unpackReading(row.reading),
    await readDecisions(db, id),
    await readStandingVersions(db, effectiveFrom),
  ];
  const published: PublishedLists = { revision: "", lists: LISTS, versions, notices: [] };
  const against = versions.find((version) => version === findEditionInForce(published, draft.list, effectiveFrom));
  const made = makeEntries(reading, decisions, against);
  const check = checkPublication({
    list: draft.list,
    entries: made.entries,
    effectiveFrom,
    today,
    published,
    sameFileVersion: await findSameFile(db, draft),
    withoutEffect: made.withoutEffect,
  });
  return ok({ draft, revision, mark, published, against, check, ...made });
}

/** Changes whenever a draft is read again, decided on, published or discarded; undefined when there is no such draft. */
export async function readDraftMark(db: DatabaseHandle, id: number): Promise<string | undefined> {
  const rows = await db.$queryRaw<{ mark: string }[]>`
    SELECT xmin::text || ' ' || coalesce((SELECT max(id) FROM draft_decision WHERE draft_id = ${id}), 0) AS mark
    FROM list_draft WHERE id = ${id}`;
  return rows[0]?.mark;
}

/** The published editions. Entries are read of those alone that decide on some day from the given one on. */
async function readStandingVersions(db: Database, from: IsoDate): Promise<readonly SourcedVersion[]> {
  const records = await readPublishedVersions(db);
  const versions: SourcedVersion[] = [];
  for (const record of records) {
    const { list, version, effectiveFrom, demo } = record;
    const entries = isDeciding(record, records, from) ? await readEntriesOnce(db, record) : [];
    versions.push({ list, version, effectiveFrom, demo, entries });
  }
  return versions;
}

function isDeciding(record: VersionRecord, records: readonly VersionRecord[], from: IsoDate): boolean {
  const others = records.filter(({ list }) => list === record.list);
  if (record.demo && others.some(({ demo }) => !demo)) return false;
  const first = kindOf(record.list) === "healthhelp" ? earlier(from, toReviewDay(from)) : from;
  return !others.some(
    ({ demo, effectiveFrom }) => demo === record.demo && effectiveFrom > record.effectiveFrom && effectiveFrom <= first,
  );
}

function kindOf(list: string): ListKind | undefined {
  return LISTS.find((known) => known.list === list)?.kind;
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}

async function findSameFile(db: Database, { list, fileSha256 }: DraftSummary): Promise<string | undefined> {
  const same = await db.listVersion.findFirst({
    where: { listId: list, sourceSha256: fileSha256, status: { not: "draft" } },
    orderBy: { id: "desc" },
    select: { version: true },
  });
  return same?.version;
}
