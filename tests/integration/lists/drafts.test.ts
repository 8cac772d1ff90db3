import { describe, expect, it } from "vitest";
import { decideRows, discardDraft } from "@/lib/lists/drafts/decide-rows.server";
import { listDrafts, readDraft, readDraftReading, readSourceFile } from "@/lib/lists/drafts/draft-repository.server";
import { importDraft, rereadDraft } from "@/lib/lists/drafts/import-draft.server";
import { unpackReading } from "@/lib/lists/drafts/pack-reading.server";
import { readEntries } from "@/lib/lists/edition-entries.server";
import { readPublishedVersions, readRevisionNumber } from "@/lib/lists/list-repository.server";
import type { ListLayout } from "@/lib/lists/reading/list-layout";
import type { ReadRow, RowDecision } from "@/lib/lists/reading/row-reading";
import { readAudit } from "@/lib/observe/audit-log.server";
import { ACTOR, aListFile, draftList, publishDraftOn } from "../../support/publish";
import { anEntry } from "../../support/routing";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();

const OTHER = "another@example.org";
const enc = (text: string) => new TextEncoder().encode(text);

function importFile(text: string | Uint8Array, fileName = "list.csv", pasted = false) {
  const bytes = typeof text === "string" ? enc(text) : text;
  return importDraft(database.prisma, { list: "healthhelp", fileName, bytes, pasted, actor: ACTOR });
}

async function importedId(text: string, fileName?: string): Promise<number> {
  const draft = await importFile(text, fileName);
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  return draft.value.id;
}

async function readRows(id: number): Promise<readonly ReadRow[]> {
  const packed = await readDraftReading(database.prisma, id);
  return (await unpackReading(packed ?? new Uint8Array())).rows;
}

const FILE = "Code,Description,Notes\n70551,MRI brain,\n7055,MRI brain with,\n70553,MRI brain both,First 6 visits\n";

async function findOpenRow(id: number): Promise<number> {
  const open = (await readRows(id)).find(({ reading }) => reading.kind === "to-decide");
  if (open === undefined) throw new Error("The file has no open row");
  return open.index;
}

describe("a draft", () => {
  it("keeps the file byte by byte, all of its rows, and who brought it", async () => {
    const id = await importedId(FILE, "C:\\lists\\HealthHelp  2026-11-15.csv");
    const draft = await readDraft(database.prisma, id);
    expect(draft).toMatchObject({
      list: "healthhelp",
      state: "open",
      fileName: "HealthHelp  2026-11-15.csv",
      format: "csv",
      fileBytes: enc(FILE).byteLength,
      effectiveFrom: "2026-11-15",
      createdBy: ACTOR,
      version: null,
      decisions: [],
      counts: { rows: 4, entryRows: 2, notEntryRows: 1, toDecide: 1 },
    });
    expect((await readRows(id)).map(({ cells }) => cells[0])).toEqual(["Code", "70551", "7055", "70553"]);
    const file = await readSourceFile(database.prisma, draft?.fileId ?? 0);
    expect(file).toEqual({ name: "HealthHelp  2026-11-15.csv", bytes: enc(FILE) });
  });

  it("answers nothing and counts as no publication", async () => {
    await draftList(database.prisma, "healthhelp", ["70551"]);
    expect(await readPublishedVersions(database.prisma)).toEqual([]);
    expect(await readRevisionNumber(database.prisma)).toBe(0);
    expect(await database.prisma.listEntry.count()).toBe(0);
  });

  it.each([
    ["an empty file", "", "empty-file"],
    ["a file without a column of codes", "Name,City\nA,Portland\nB,Salem\n", "no-code-column"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), "wrong-type"],
  ])("is not made of %s, of which nothing is kept", async (_name, bytes, code) => {
    expect(await importFile(bytes)).toMatchObject({ ok: false, error: { code } });
    expect(await database.prisma.sourceFile.count()).toBe(0);
    expect(await database.prisma.listDraft.count()).toBe(0);
    expect(await database.prisma.auditEvent.count()).toBe(0);
  });

  it("is made of a text that somebody pasted", async () => {
    const draft = await importFile("70551\tMRI brain\n70553\tMRI brain\n", "", true);
    expect(draft).toMatchObject({ ok: true, value: { format: "text", fileName: "pasted text" } });
  });

  it("keeps the same bytes once, under the name that each import gave them", async () => {
    const [first, second] = [await importedId(FILE, "first.csv"), await importedId(FILE, "second.csv")];
    const drafts = await listDrafts(database.prisma);
    expect(drafts.map(({ id, fileName }) => [id, fileName])).toEqual([
      [second, "second.csv"],
      [first, "first.csv"],
    ]);
    expect(await database.prisma.sourceFile.count()).toBe(1);
  });

  it("takes a name and decisions with characters that Postgres has no room for", async () => {
    const id = await importedId(FILE, "li\u0000st\ud800.csv");
    expect((await readDraft(database.prisma, id))?.fileName).toBe("list.csv");
    const decisions: RowDecision[] = [{ row: await findOpenRow(id), choice: "skip", reason: "no\u0000t\ud800" }];
    expect(await decideRows(database.prisma, id, decisions, ACTOR)).toEqual({ ok: true, value: null });
    expect((await readDraft(database.prisma, id))?.decisions).toEqual([{ ...decisions[0], reason: "not\ufffd" }]);
    expect(await publishDraftOn(database.prisma, id, "2026-11-15")).toMatchObject({ ok: true });
  });
});

describe("deciding rows", () => {
  it("takes the last word on a row, of whoever says it, and keeps all of them", async () => {
    const id = await importedId(FILE);
    const row = await findOpenRow(id);
    const enter: RowDecision = { row, choice: "enter", entries: [anEntry("70552")], action: "add" };
    await decideRows(database.prisma, id, [{ row, choice: "skip", reason: "a typo" }], ACTOR);
    await decideRows(database.prisma, id, [enter], OTHER);
    expect((await readDraft(database.prisma, id))?.decisions).toEqual([
      { row, choice: "skip", reason: "a typo" },
      enter,
    ]);
    await publishDraftOn(database.prisma, id, "2026-11-15");
    const [record] = await readPublishedVersions(database.prisma);
    const entries = await readEntries(database.prisma, record?.id ?? 0);
    expect(entries.map(({ code, sourcePlace }) => `${code} ${sourcePlace}`)).toEqual([
      "70551 row 2",
      "70552 row 3",
      "70553 row 4",
    ]);
  });

  it("opens a row again that is given back", async () => {
    const id = await importedId(FILE);
    const row = await findOpenRow(id);
    await decideRows(database.prisma, id, [{ row, choice: "skip", reason: "a typo" }], ACTOR);
    await decideRows(database.prisma, id, [{ row, choice: "undo" }], ACTOR);
    expect(await publishDraftOn(database.prisma, id, "2026-11-15")).toEqual({
      ok: false,
      error: { code: "open-rows", rows: 1 },
    });
  });

  it.each([[-1], [4]])("keeps nothing when one row of the order, %d, is none of the file", async (row) => {
    const id = await importedId(FILE);
    const decisions: RowDecision[] = [
      { row: 2, choice: "skip", reason: "a typo" },
      { row, choice: "skip", reason: "a typo" },
    ];
    expect(await decideRows(database.prisma, id, decisions, ACTOR)).toEqual({
      ok: false,
      error: { code: "no-such-row", row },
    });
    expect((await readDraft(database.prisma, id))?.decisions).toEqual([]);
  });

  it("is over when the draft is published or discarded", async () => {
    const published = await draftList(database.prisma, "healthhelp", ["70551"]);
    await publishDraftOn(database.prisma, published, "2026-11-15");
    const discarded = await draftList(database.prisma, "healthhelp", ["70552"]);
    expect(await discardDraft(database.prisma, discarded, ACTOR)).toEqual({ ok: true, value: null });
    const closed = { ok: false, error: { code: "not-a-draft" } };
    for (const id of [published, discarded, 77]) {
      expect(await decideRows(database.prisma, id, [{ row: 1, choice: "undo" }], ACTOR)).toEqual(closed);
      expect(await discardDraft(database.prisma, id, ACTOR)).toEqual(closed);
      expect(await publishDraftOn(database.prisma, id, "2026-12-15")).toEqual(closed);
      expect(await rereadDraft(database.prisma, id, { kind: "whole", tables: [] }, ACTOR)).toEqual(closed);
    }
    expect(await listDrafts(database.prisma, { state: "open" })).toEqual([]);
  });
});

describe("reading again", () => {
  const TWO_COLUMNS = "Procedure code,Former code\n70551,70552\n70553,70554\n";

  /** The layout that was found, with the codes in another column. */
  function withCodesIn(layout: ListLayout, column: number, header: string): ListLayout {
    return {
      ...layout,
      tables: layout.tables.map((table) => ({ ...table, columns: [{ column, role: "code", header }] })),
    };
  }

  it("reads the kept file with the columns that a maintainer names, keeps what was said, and remembers the columns", async () => {
    const id = await importedId(TWO_COLUMNS);
    await decideRows(database.prisma, id, [{ row: 2, choice: "skip", reason: "not ours" }], ACTOR);
    const before = await readDraft(database.prisma, id);
    if (before === undefined) throw new Error("The draft is gone");
    const layout = withCodesIn(before.layout, 1, "Former code");
    expect(await rereadDraft(database.prisma, id, layout, ACTOR)).toMatchObject({ ok: true, value: { id, layout } });
    expect((await readDraft(database.prisma, id))?.decisions).toHaveLength(1);
    await publishDraftOn(database.prisma, id, "2026-11-15");
    const [record] = await readPublishedVersions(database.prisma);
    expect(await readEntries(database.prisma, record?.id ?? 0)).toMatchObject([{ code: "70552" }]);

    const next = await importFile(TWO_COLUMNS.replaceAll("7055", "7255"), "next.csv");
    expect(next).toMatchObject({ ok: true, value: { layout: { tables: layout.tables } } });
  });

  it("leaves the draft as it was when nothing is found there", async () => {
    const id = await importedId(FILE);
    const before = await readDraft(database.prisma, id);
    if (before === undefined) throw new Error("The draft is gone");
    const layout: ListLayout = {
      ...before.layout,
      tables: before.layout.tables.map((table) => ({ ...table, use: false })),
    };
    expect(await rereadDraft(database.prisma, id, layout, ACTOR)).toMatchObject({ error: { code: "no-code-column" } });
    expect(await readDraft(database.prisma, id)).toEqual(before);
  });
});

it("every step of a draft is in the audit log, with the file and without what stands in it", async () => {
  const id = await importedId(FILE);
  await decideRows(database.prisma, id, [{ row: await findOpenRow(id), choice: "skip", reason: "a typo" }], OTHER);
  await publishDraftOn(database.prisma, id, "2026-11-15");
  const discarded = await draftList(database.prisma, "healthhelp", ["70552"]);
  await discardDraft(database.prisma, discarded, ACTOR);
  const lines = await readAudit(database.prisma, { limit: 20 });
  const sha256 = (await readDraft(database.prisma, id))?.fileSha256;
  expect(lines.map(({ action, actor }) => `${action} ${actor}`).reverse()).toEqual([
    `draft-imported ${ACTOR}`,
    `rows-decided ${OTHER}`,
    `version-published ${ACTOR}`,
    `draft-imported ${ACTOR}`,
    `draft-discarded ${ACTOR}`,
  ]);
  expect(lines.at(-3)).toMatchObject({ version: "2026-11-15", fileName: "list.csv", fileSha256: sha256 });
  expect(JSON.stringify(lines)).not.toContain("MRI");
});

it("an import of bytes that are published as a draft file keeps their name for the edition", async () => {
  const id = await draftList(database.prisma, "healthhelp", ["70551"]);
  await publishDraftOn(database.prisma, id, "2026-11-15");
  const draft = await readDraft(database.prisma, id);
  expect(draft).toMatchObject({ state: "published", version: "2026-11-15", effectiveFrom: "2026-11-15" });
  expect(await readSourceFile(database.prisma, draft?.fileId ?? 0)).toEqual({
    name: "healthhelp.csv",
    bytes: aListFile(["70551"]),
  });
});
