import { describe, expect, it } from "vitest";
import { readEntries } from "@/lib/lists/edition-entries.server";
import {
  readKeptVersions,
  readPublishedVersions,
  readRevisionNumber,
  writeLists,
} from "@/lib/lists/list-repository.server";
import { loadDemoLists } from "@/lib/lists/load-demo-lists.server";
import { withdrawVersion } from "@/lib/lists/publish-list.server";
import { readAudit } from "@/lib/observe/audit-log.server";
import { ACTOR, draftList, publishDraftOn, publishList } from "../../support/publish";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();

const withdraw = (version: string, reason = "wrong file", revision?: number) =>
  withdrawVersion(database.prisma, "healthhelp", version, reason, revision, ACTOR);

async function readCodes(version: string): Promise<string[]> {
  const record = (await readKeptVersions(database.prisma)).find((kept) => kept.version === version);
  return (await readEntries(database.prisma, record?.id ?? 0)).map(({ code }) => code);
}

async function readVersionsInForce(): Promise<string[]> {
  return (await readPublishedVersions(database.prisma)).map(({ version }) => version);
}

describe("publishing", () => {
  it("puts the edition in force with every entry as it stood, and counts once", async () => {
    const rows = ["62320-62323", 'E0130,NU RR,Equipment,medicare,"Purchase, or rental",2026-05-01,2026-12-31'];
    await publishList(database.prisma, "no-auth-dme", "2026-05-15", rows);
    const [record] = await readPublishedVersions(database.prisma);
    expect(record).toMatchObject({
      list: "no-auth-dme",
      version: "2026-05-15",
      effectiveFrom: "2026-05-15",
      entryCount: 2,
      demo: false,
    });
    expect(await readEntries(database.prisma, record?.id ?? 0)).toEqual([
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
    expect(await readRevisionNumber(database.prisma)).toBe(1);
  });

  it("keeps characters that Postgres has no room for as signs that it has", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-15", ["70551,,,,first\u0000 6\\u0000,,"]);
    const [record] = await readPublishedVersions(database.prisma);
    expect(await readEntries(database.prisma, record?.id ?? 0)).toMatchObject([{ note: "first 6\\u0000" }]);
  });

  it("lets a real edition stand beside the demo one of the same day", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"], true);
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70552"]);
    expect(await readVersionsInForce()).toEqual(["2026-05-01", "2026-05-01.2"]);
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

  it("reads an edition of more entries than are read at once in the order of its file", async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => String(10_004 + ((index * 7) % 12_000)));
    await publishList(database.prisma, "healthhelp", "2026-05-15", rows);
    expect(await readCodes("2026-05-15")).toEqual(rows);
  });
});

describe("withdrawing", () => {
  it("takes the edition out of force, keeps it with the reason, and tells who did it", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"]);
    const version = await publishList(database.prisma, "healthhelp", "2026-05-15", ["70552"]);
    expect(await withdraw(version)).toEqual({ ok: true, value: { restored: null } });
    expect(await readVersionsInForce()).toEqual(["2026-05-01"]);
    expect(await readRevisionNumber(database.prisma)).toBe(3);
    expect((await readKeptVersions(database.prisma)).at(-1)).toMatchObject({
      version,
      publishedBy: ACTOR,
      withdrawal: { by: ACTOR, reason: "wrong file" },
    });
    expect(await readCodes(version)).toEqual(["70552"]);
    expect(await readAudit(database.prisma, { limit: 1 })).toMatchObject([
      { actor: ACTOR, action: "version-withdrawn", list: "healthhelp", version, details: { reason: "wrong file" } },
    ]);
  });

  it("puts back what a replaced edition said, under a name of its own", async () => {
    await writeLists(database.prisma);
    const first = await draftList(database.prisma, "healthhelp", ["70551", "70553"]);
    await publishDraftOn(database.prisma, first, "2026-05-15");
    const second = await draftList(database.prisma, "healthhelp", ["70552"]);
    await publishDraftOn(database.prisma, second, "2026-05-15");
    expect(await readVersionsInForce()).toEqual(["2026-05-15.2"]);
    expect(await withdraw("2026-05-15.2")).toEqual({ ok: true, value: { restored: "2026-05-15.3" } });
    expect(await readVersionsInForce()).toEqual(["2026-05-15.3"]);
    expect(await readCodes("2026-05-15.3")).toEqual(["70551", "70553"]);
    // The edition that was put back had replaced nothing.
    expect(await withdraw("2026-05-15.3")).toEqual({ ok: true, value: { restored: null } });
    expect(await readVersionsInForce()).toEqual([]);
  });

  it("goes back through every edition that was replaced on one day", async () => {
    for (const code of ["70551", "70552", "70553"]) {
      const draft = await draftList(database.prisma, "healthhelp", [code]);
      expect(await publishDraftOn(database.prisma, draft, "2026-05-15")).toMatchObject({ ok: true });
    }
    await withdraw("2026-05-15.3");
    expect(await readCodes("2026-05-15.4")).toEqual(["70552"]);
    await withdraw("2026-05-15.4");
    expect(await readVersionsInForce()).toEqual(["2026-05-15.5"]);
    expect(await readCodes("2026-05-15.5")).toEqual(["70551"]);
  });

  it.each([
    ["an edition that is not published", "2026-06-15", "wrong file", undefined, "not-published"],
    ["an edition without a reason", "2026-05-15", "  ", undefined, "no-reason"],
    ["an edition for more reason than can be kept", "2026-05-15", "x".repeat(1001), undefined, "no-reason"],
    ["an edition after the lists have changed", "2026-05-15", "wrong file", 0, "lists-changed"],
  ])("refuses %s", async (_name, version, reason, revision, code) => {
    await publishList(database.prisma, "healthhelp", "2026-05-15", ["70551"]);
    expect(await withdraw(version, reason, revision)).toEqual({ ok: false, error: { code } });
    expect(await readVersionsInForce()).toEqual(["2026-05-15"]);
  });

  it("withdraws nothing twice", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-15", ["70551"]);
    const results = await Promise.all([withdraw("2026-05-15"), withdraw("2026-05-15")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: "not-published" } });
  });
});

describe("the demo lists", () => {
  it("are loaded into an empty database, each row of them with its file, and only once", async () => {
    expect(await loadDemoLists(database.prisma)).toBe(8);
    expect(await loadDemoLists(database.prisma)).toBe(0);
    const versions = await readKeptVersions(database.prisma);
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
    expect(versions.every(({ fileId }) => fileId !== null)).toBe(true);
  });

  it("are loaded once when two processes start at the same moment", async () => {
    const loaded = await Promise.all([loadDemoLists(database.prisma), loadDemoLists(database.prisma)]);
    expect(loaded.sort()).toEqual([0, 8]);
    expect(await readPublishedVersions(database.prisma)).toHaveLength(8);
  });

  it("leave a database alone that holds an edition", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-15", ["70551"]);
    expect(await loadDemoLists(database.prisma)).toBe(0);
  });
});
