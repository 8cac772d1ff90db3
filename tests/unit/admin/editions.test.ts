import { describe, expect, it } from "vitest";
import { type AdminEdition, describeStanding, describeWithdrawal, toTimeline } from "@/components/admin/edition-view";
import { toListStanding } from "@/components/admin/list-standing";
import { aDay } from "../../support/routing";

let lastId = 0;

function anEdition(day: string, part: Partial<AdminEdition> = {}): AdminEdition {
  lastId += 1;
  return {
    id: lastId,
    list: "healthhelp",
    version: day,
    effectiveFrom: aDay(day),
    demo: false,
    publishedAt: new Date("2026-01-01T00:00:00Z"),
    withdrawnAt: null,
    sourceFile: "list.csv",
    sourceSha256: "a".repeat(64),
    entryCount: 100,
    publishedBy: "somebody",
    fileId: 1,
    withdrawnBy: null,
    withdrawnReason: null,
    ...part,
  };
}

const withdrawn = { withdrawnAt: new Date("2026-11-20T00:00:00Z") };
const TODAY = aDay("2026-11-21");

describe("the time line of a list", () => {
  it("marks what holds, what held, what comes and what was taken back", () => {
    const editions = [
      anEdition("2026-09-15", { demo: true }),
      anEdition("2026-10-15"),
      anEdition("2026-11-16"),
      anEdition("2026-11-17", withdrawn),
      anEdition("2026-12-15"),
    ];
    const words = toTimeline(editions, TODAY).map(({ edition, standing }) => [
      edition.version,
      describeStanding(standing),
    ]);
    expect(words).toEqual([
      ["2026-12-15", "Not in force yet"],
      ["2026-11-17", "Withdrawn"],
      ["2026-11-16", "In force now, until Dec 14, 2026"],
      ["2026-10-15", "Held until Nov 15, 2026"],
      ["2026-09-15", "Demo, over"],
    ]);
  });

  it("offers no withdrawal of what was withdrawn", () => {
    const [view] = toTimeline([anEdition("2026-10-15", withdrawn)], TODAY);
    expect(view?.afterWithdrawal).toBeUndefined();
  });
});

describe("what a withdrawal does is said beforehand", () => {
  it("R7 the edition before holds again", () => {
    const edition = anEdition("2026-11-16", { entryCount: 1204 });
    const words = describeWithdrawal([anEdition("2026-10-15", { entryCount: 1190 }), edition], edition);
    expect(words).toBe(
      "From Nov 16, 2026 on its 1,204 entries go out, and the edition of Oct 15, 2026 holds again with 1,190 entries.",
    );
  });

  it("the demo holds again when no real edition is left", () => {
    const edition = anEdition("2026-11-16");
    expect(describeWithdrawal([anEdition("2026-05-01", { demo: true }), edition], edition)).toContain(
      "the demo edition of May 1, 2026 holds again",
    );
  });

  it("R11 the list is missing when nothing is left", () => {
    const edition = anEdition("2026-11-16");
    expect(describeWithdrawal([anEdition("2026-10-15", withdrawn), edition], edition)).toContain("the list is missing");
  });

  it("R11 the list is missing until a later edition takes over", () => {
    const edition = anEdition("2026-11-16");
    expect(describeWithdrawal([edition, anEdition("2026-12-15")], edition)).toContain(
      "from then to Dec 14, 2026 the list is missing",
    );
  });

  it("nothing changes when a demo edition goes that decides nothing any more", () => {
    const edition = anEdition("2026-05-01", { demo: true });
    expect(describeWithdrawal([edition, anEdition("2026-11-16")], edition)).toContain("no answer changes");
  });
});

describe("how current a list is", () => {
  it.each([
    ["the day before it is due", "2026-11-15", false, "The next edition is due Nov 16, 2026"],
    ["on the day", "2026-11-16", false, "The next edition is due today"],
    ["the day after", "2026-11-17", true, "The next edition was due Nov 16, 2026"],
  ])("R7 %s", (_name, today, isLate, due) => {
    expect(toListStanding([anEdition("2026-10-15")], aDay(today))).toMatchObject({ isLate, due });
  });

  it("is not late while the next edition is published and waits for its day", () => {
    const standing = toListStanding([anEdition("2026-10-15"), anEdition("2026-12-01")], TODAY);
    expect(standing).toMatchObject({ isLate: false, upcoming: { version: "2026-12-01" } });
  });

  it.each([
    ["since today", "2026-11-21"],
    ["for 1 day", "2026-11-20"],
    ["for 37 days", "2026-10-15"],
  ])("tells its age: %s", (age, day) => {
    expect(toListStanding([anEdition(day)], TODAY).age).toBe(age);
  });

  it("R11 says that nothing is in force", () => {
    expect(toListStanding([anEdition("2026-10-15", withdrawn)], TODAY).inForce).toBeUndefined();
  });
});
