import { describe, expect, it } from "vitest";
import type { PublicationFindingCode } from "@/lib/lists/compare/publication-finding";
import { decideRows } from "@/lib/lists/drafts/decide-rows.server";
import { importDraft } from "@/lib/lists/drafts/import-draft.server";
import { reviewDraft } from "@/lib/lists/drafts/review-draft.server";
import { readEntries } from "@/lib/lists/edition-entries.server";
import { readPublishedVersions, readRevisionNumber } from "@/lib/lists/list-repository.server";
import { createNotice } from "@/lib/lists/notices.server";
import { ACTOR, ALL_FINDINGS, draftList, publishDraftOn, publishList } from "../../support/publish";
import { aDay } from "../../support/routing";
import { useTestDatabase } from "../../support/test-database";
import { runSql } from "../../support/test-server";

const database = useTestDatabase();

const TEN = Array.from({ length: 10 }, (_, index) => String(70_450 + index));

async function review(id: number, day: string, today = day) {
  const reviewed = await reviewDraft(database.prisma, id, aDay(day), aDay(today));
  if (!reviewed.ok) throw new Error(reviewed.error.code);
  return reviewed.value;
}

async function readCodes(version: string): Promise<string[]> {
  const record = (await readPublishedVersions(database.prisma)).find((known) => known.version === version);
  return (await readEntries(database.prisma, record?.id ?? 0)).map(({ code }) => code);
}

describe("a review", () => {
  it("says what publishing would do to the list and to the answers, and changes nothing", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", TEN);
    await publishList(database.prisma, "no-auth-cpt", "2026-05-01", ["99213", "70551"]);
    const id = await draftList(database.prisma, "healthhelp", [...TEN.slice(1), "70551", "72148"]);
    expect(await review(id, "2026-11-16", "2026-11-02")).toMatchObject({
      draft: id,
      against: { version: "2026-05-01", entryCount: 10, demo: false },
      entryCount: 11,
      openRows: 0,
      diff: { added: [{ code: "70551" }, { code: "72148" }], removed: [{ code: "70450" }], changed: [], unchanged: 9 },
      movement: {
        dateOfService: "2026-11-16",
        moves: [
          { from: "healthhelp-webconsult", to: "connect", codes: ["70450"] },
          { from: "connect", to: "healthhelp-webconsult", codes: ["72148"] },
        ],
      },
      findings: [{ code: "listed-on-both", codes: ["70551"] }],
      warnings: [],
      revision: 2,
    });
    expect(await readRevisionNumber(database.prisma)).toBe(2);
    expect(await readPublishedVersions(database.prisma)).toHaveLength(2);
  });

  it("compares with the edition of the day and not with the newest one", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", TEN);
    await publishList(database.prisma, "healthhelp", "2026-12-15", ["70551"]);
    const id = await draftList(database.prisma, "healthhelp", TEN.slice(0, 9));
    expect(await review(id, "2026-11-16")).toMatchObject({
      against: { version: "2026-05-01" },
      findings: [],
      warnings: [{ code: "later-edition", version: "2026-12-15" }],
    });
  });

  it("tells that the first real edition ends the demo", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", TEN, true);
    const id = await draftList(database.prisma, "healthhelp", TEN);
    expect(await review(id, "2026-11-16")).toMatchObject({
      against: { version: "2026-05-01", demo: true },
      warnings: [{ code: "ends-demo", daysWithoutListUntil: "2026-11-15" }],
    });
  });
});

describe("publishing a draft", () => {
  /** Each brings about one finding, and no other one. */
  const cases: readonly [PublicationFindingCode, () => Promise<number>, string, string][] = [
    ["no-entries", () => emptyDraft(), "2026-11-16", "2026-11-16"],
    ["size-change", () => draftList(database.prisma, "healthhelp", TEN.slice(0, 7)), "2026-11-16", "2026-11-16"],
    ["listed-on-both", () => draftList(database.prisma, "healthhelp", [...TEN, "99213"]), "2026-11-16", "2026-11-16"],
    [
      "past-effective-day",
      () => draftList(database.prisma, "healthhelp", [...TEN, "70551"]),
      "2026-11-16",
      "2026-11-17",
    ],
    ["same-file", () => draftList(database.prisma, "healthhelp", TEN), "2026-11-16", "2026-11-16"],
    ["replaces-edition", () => draftList(database.prisma, "healthhelp", [...TEN, "70551"]), "2026-05-01", "2026-05-01"],
    ["changes-without-effect", () => changesDraft("DELETE,72148\nADD,70551"), "2026-11-16", "2026-11-16"],
  ];

  async function emptyDraft(): Promise<number> {
    const id = await draftList(database.prisma, "healthhelp", ["70551"]);
    await decideRows(database.prisma, id, [{ row: 1, choice: "skip", reason: "taken off the list" }], ACTOR);
    return id;
  }

  async function changesDraft(rows: string): Promise<number> {
    const bytes = new TextEncoder().encode(`Action,Code\n${rows}\n`);
    const file = { list: "healthhelp", fileName: "changes.csv", bytes, pasted: false, actor: ACTOR } as const;
    const draft = await importDraft(database.prisma, file);
    if (!draft.ok) throw new Error(draft.error.code);
    return draft.value.id;
  }

  it.each(cases)("takes place only when %s is confirmed by name", async (code, makeDraft, day, today) => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", TEN);
    await publishList(database.prisma, "no-auth-cpt", "2026-05-01", ["99213"]);
    const id = await makeDraft();
    const others = ALL_FINDINGS.filter((finding) => finding !== code);
    const refused = await publishDraftOn(database.prisma, id, day, { confirmed: others }, today);
    expect(refused).toMatchObject({ ok: false, error: { code: "not-confirmed", findings: [{ code }] } });
    expect(await readRevisionNumber(database.prisma)).toBe(2);
    expect(await publishDraftOn(database.prisma, id, day, { confirmed: [code] }, today)).toMatchObject({ ok: true });
  });

  it("applies a change list to the edition in force, as a new whole edition", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["62320-62323", "70551"]);
    const id = await changesDraft("ADD,70552\nDELETE,70551\nDELETE,62321");
    expect(await review(id, "2026-11-16")).toMatchObject({ entryCount: 3, diff: { unchanged: 3 } });
    await publishDraftOn(database.prisma, id, "2026-11-16");
    const record = (await readPublishedVersions(database.prisma)).at(-1);
    const entries = await readEntries(database.prisma, record?.id ?? 0);
    expect(entries.map(({ code, codeTo, sourcePlace }) => [code, codeTo, sourcePlace])).toEqual([
      ["62320", undefined, "edition 2026-05-01, row 2"],
      ["62322", "62323", "edition 2026-05-01, row 2"],
      ["70552", undefined, "row 2"],
    ]);
  });

  it("tells the second of two who publish what they saw at the same moment", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", TEN);
    const drafts = [
      await draftList(database.prisma, "healthhelp", [...TEN, "70551"]),
      await draftList(database.prisma, "healthhelp", [...TEN, "70552"]),
    ];
    const results = await Promise.all(
      drafts.map((id) => publishDraftOn(database.prisma, id, "2026-11-16", { revision: 1 })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: "lists-changed" } });
    expect(await readPublishedVersions(database.prisma)).toHaveLength(2);
  });

  it("publishes a draft once, however often it is ordered at once", async () => {
    const id = await draftList(database.prisma, "healthhelp", TEN);
    const results = await Promise.all(
      [1, 2, 3].map(() => publishDraftOn(database.prisma, id, "2026-11-16", { revision: 0 })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await readPublishedVersions(database.prisma)).toHaveLength(1);
  });

  it("is refused when anything was announced or published since the review", async () => {
    const id = await draftList(database.prisma, "healthhelp", TEN);
    const notice = { destination: "connect", from: aDay("2026-11-16"), text: "Down", source: "https://a.org" } as const;
    await createNotice(database.prisma, notice, ACTOR);
    expect(await publishDraftOn(database.prisma, id, "2026-11-16", { revision: 0 })).toEqual({
      ok: false,
      error: { code: "lists-changed" },
    });
  });

  it("leaves nothing of an edition that the database refuses at its end", async () => {
    const id = await draftList(database.prisma, "healthhelp", TEN);
    await runSql(
      database.url,
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
       CREATE TRIGGER fail BEFORE UPDATE ON list_draft FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
    try {
      await expect(publishDraftOn(database.prisma, id, "2026-11-16")).rejects.toThrow();
    } finally {
      await runSql(database.url, "DROP TRIGGER fail ON list_draft; DROP FUNCTION fail()");
    }
    expect(await database.prisma.listVersion.count()).toBe(0);
    expect(await database.prisma.listEntry.count()).toBe(0);
    expect(await readRevisionNumber(database.prisma)).toBe(0);
    expect(await publishDraftOn(database.prisma, id, "2026-11-16")).toEqual({
      ok: true,
      value: { version: "2026-11-16" },
    });
    expect(await readCodes("2026-11-16")).toEqual(TEN);
  });
});
