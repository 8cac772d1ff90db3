import { describe, expect, it } from "vitest";
import { importList } from "@/lib/lists/import-list.server";
import { readEntries, readPublishedVersions, readRevisionNumber } from "@/lib/lists/list-repository.server";
import { loadDemoLists } from "@/lib/lists/load-demo-lists.server";
import { publishVersion, withdrawVersion } from "@/lib/lists/publish-list.server";
import { aListFile, draftList, publishList } from "../../support/publish";
import { aDay } from "../../support/routing";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();

const ROWS = ["62320-62323", 'E0130,NU RR,Equipment,medicare,"Purchase, or rental",2026-05-01,2026-12-31'];

describe("a draft", () => {
  it("keeps every entry as it stood, with its place in the file", async () => {
    const id = await draftList(database.prisma, "no-auth-dme", "2026-05-15", ROWS);
    expect(await readEntries(database.prisma, id)).toEqual([
      { code: "62320", codeTo: "62323", modifiers: [], lineOfBusiness: [], sourcePlace: "row 2" },
      {
        code: "E0130",
        modifiers: ["NU", "RR"],
        serviceLine: "Equipment",
        lineOfBusiness: ["medicare"],
        note: "Purchase, or rental",
        effectiveFrom: "2026-05-01",
        effectiveTo: "2026-12-31",
        sourcePlace: "row 3",
      },
    ]);
  });

  it("answers nothing and counts as no publication", async () => {
    await draftList(database.prisma, "no-auth-dme", "2026-05-15", ROWS);
    expect(await readPublishedVersions(database.prisma)).toEqual([]);
    expect(await readRevisionNumber(database.prisma)).toBe(0);
  });

  it("is not made of a file with a faulty row, and nothing of that file is stored", async () => {
    const file = { list: "healthhelp", effectiveFrom: aDay("2026-05-15"), demo: false, fileName: "list.csv" } as const;
    const refused = await importList(database.prisma, { ...file, bytes: aListFile(["70551", "7055"]) });
    expect(refused).toEqual({
      ok: false,
      error: { code: "faulty-rows", faults: [{ row: 3, reason: "code" }] },
    });
    expect(await database.prisma.listVersion.count()).toBe(0);
  });

  it("is not made of a file that is no text", async () => {
    const file = { list: "healthhelp", effectiveFrom: aDay("2026-05-15"), demo: false, fileName: "list.pdf" } as const;
    expect(await importList(database.prisma, { ...file, bytes: new Uint8Array([0x25, 0xff, 0xfe]) })).toEqual({
      ok: false,
      error: { code: "not-utf-8" },
    });
  });

  it("gets a name of its own where the day has an edition already", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-15", ["70551"]);
    await draftList(database.prisma, "healthhelp", "2026-05-15", ["70552"]);
    const versions = await database.prisma.listVersion.findMany({ orderBy: { id: "asc" } });
    expect(versions.map(({ version }) => version)).toEqual(["2026-05-15", "2026-05-15.2"]);
  });
});

describe("publishing", () => {
  it("puts the edition in force, with who and when, and counts once", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-15", ["70551", "70552"]);
    expect(await readPublishedVersions(database.prisma)).toMatchObject([
      { list: "healthhelp", version: "2026-05-15", effectiveFrom: "2026-05-15", entryCount: 2, demo: false },
    ]);
    expect(await readRevisionNumber(database.prisma)).toBe(1);
  });

  it("publishes a draft once", async () => {
    const id = await publishList(database.prisma, "healthhelp", "2026-05-15", ["70551"]);
    expect(await publishVersion(database.prisma, id, "another")).toEqual({ ok: false, error: { code: "not-a-draft" } });
    expect(await readRevisionNumber(database.prisma)).toBe(1);
  });

  it("takes one edition a day, and tells the second of two who publish at once", async () => {
    const first = await draftList(database.prisma, "healthhelp", "2026-05-15", ["70551"]);
    const second = await draftList(database.prisma, "healthhelp", "2026-05-15", ["70552"]);
    const results = await Promise.all([
      publishVersion(database.prisma, first, "one"),
      publishVersion(database.prisma, second, "two"),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: "day-taken" } });
    expect(await readPublishedVersions(database.prisma)).toHaveLength(1);
  });

  it("lets a real edition stand beside the demo one of the same day", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"], true);
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70552"]);
    expect(await readPublishedVersions(database.prisma)).toHaveLength(2);
  });

  it("R7 puts versions in the order of their days", async () => {
    await publishList(database.prisma, "healthhelp", "2026-06-15", ["70551"]);
    await publishList(database.prisma, "no-auth-cpt", "2026-07-15", ["99213"]);
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"]);
    const versions = await readPublishedVersions(database.prisma);
    expect(versions.map(({ list, version }) => `${list} ${version}`)).toEqual([
      "no-auth-cpt 2026-07-15",
      "healthhelp 2026-05-01",
      "healthhelp 2026-06-15",
    ]);
  });
});

describe("withdrawing", () => {
  it("takes the edition out of force and keeps it with the reason", async () => {
    const id = await publishList(database.prisma, "healthhelp", "2026-05-15", ["70551"]);
    expect(await withdrawVersion(database.prisma, id, "a maintainer", "wrong file")).toEqual({ ok: true, value: null });
    expect(await readPublishedVersions(database.prisma)).toEqual([]);
    expect(await readRevisionNumber(database.prisma)).toBe(2);
    expect(await database.prisma.listVersion.findUnique({ where: { id } })).toMatchObject({
      status: "withdrawn",
      withdrawnReason: "wrong file",
    });
    expect(await readEntries(database.prisma, id)).toHaveLength(1);
  });

  it("makes room for another edition of the same day", async () => {
    const id = await publishList(database.prisma, "healthhelp", "2026-05-15", ["70551"]);
    await withdrawVersion(database.prisma, id, "a maintainer", "wrong file");
    await publishList(database.prisma, "healthhelp", "2026-05-15", ["70552"]);
    expect(await readPublishedVersions(database.prisma)).toMatchObject([{ version: "2026-05-15.2" }]);
  });

  it("withdraws nothing twice", async () => {
    const id = await draftList(database.prisma, "healthhelp", "2026-05-15", ["70551"]);
    expect(await withdrawVersion(database.prisma, id, "a maintainer", "no")).toEqual({
      ok: false,
      error: { code: "not-published" },
    });
  });
});

describe("the demo lists", () => {
  it("are loaded into an empty database, each row of them, and only once", async () => {
    expect(await loadDemoLists(database.prisma)).toBe(8);
    expect(await loadDemoLists(database.prisma)).toBe(0);
    const versions = await readPublishedVersions(database.prisma);
    expect(versions.map(({ list, version, entryCount, demo }) => [list, version, entryCount, demo])).toEqual([
      ["no-auth-cpt", "2026-01-15", 3068, true],
      ["no-auth-cpt", "2026-05-01", 3037, true],
      ["no-auth-cpt", "2026-06-15", 3046, true],
      ["no-auth-cpt", "2026-09-15", 3042, true],
      ["no-auth-cpt", "2026-10-15", 3052, true],
      ["no-auth-dme", "2026-01-15", 405, true],
      ["healthhelp", "2026-05-01", 1193, true],
      ["healthhelp", "2026-08-01", 1249, true],
    ]);
  });

  it("are loaded once when two processes start at the same moment", async () => {
    const loaded = await Promise.all([loadDemoLists(database.prisma), loadDemoLists(database.prisma)]);
    expect(loaded.sort()).toEqual([0, 8]);
    expect(await readPublishedVersions(database.prisma)).toHaveLength(8);
  });

  it("leave a database alone that holds anything", async () => {
    await draftList(database.prisma, "healthhelp", "2026-05-15", ["70551"]);
    expect(await loadDemoLists(database.prisma)).toBe(0);
  });
});
