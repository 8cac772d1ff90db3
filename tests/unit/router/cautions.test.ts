import { describe, expect, it } from "vitest";
import { aDay, cautionsOf, decideOne, someTables } from "../../support/routing";

const FULL = {
  noAuth: { "2026-05-01": ["99213", "12345", "A4207"] },
  dme: { "2026-05-01": ["A4206", "L0450"] },
  healthHelp: { "2026-05-01": ["70551"] },
} as const;

const tables = someTables(FULL);

function cautionsFor(code: string, day = "2026-05-10", request = {}, lists = tables) {
  return cautionsOf(decideOne(code, day, lists, request));
}

describe("what every answer says", () => {
  it("says that only the routing was checked, for every outcome", () => {
    for (const code of ["99213", "70551", "27299"]) expect(cautionsFor(code).at(-1)).toBe("routing-only");
  });

  it("says to check the status only where something is submitted", () => {
    expect(cautionsFor("99213")).not.toContain("check-status");
    expect(cautionsFor("70551")).toContain("check-status");
    expect(cautionsFor("27299")).toContain("check-status");
    const asking = someTables({ ...FULL, noAuth: { "2026-05-01": [{ code: "90989", lineOfBusiness: ["medicare"] }] } });
    expect(cautionsFor("90989", "2026-05-10", {}, asking)).not.toContain("check-status");
  });

  it("R2 warns of bundled codes, no other rule does", () => {
    expect(cautionsFor("70551")).toContain("bundled-codes");
    expect(cautionsFor("70551", "2026-04-30")).not.toContain("bundled-codes");
    expect(cautionsFor("27299")).not.toContain("bundled-codes");
    expect(cautionsFor("99213")).not.toContain("bundled-codes");
  });
});

describe("drugs and equipment", () => {
  it.each(["J1745", "Q2043"])("mentions the pharmacy path for %s on its way to Connect, by any rule", (code) => {
    expect(cautionsFor(code)).toContain("pharmacy-path");
    expect(cautionsFor(code, "2026-05-10", { requestType: "dental" })).toContain("pharmacy-path");
  });

  it.each(["G0151", "27299"])("R4 does not mention it for %s", (code) => {
    expect(cautionsFor(code)).not.toContain("pharmacy-path");
  });

  const noDme = someTables({ noAuth: FULL.noAuth, healthHelp: FULL.healthHelp });

  it.each(["A4206", "E1140", "K0001", "L0450"])("R11 says that the DME list is missing for %s", (code) => {
    expect(cautionsFor(code, "2026-05-10", {}, noDme)).toContain("dme-list-missing");
    expect(cautionsFor(code)).not.toContain("dme-list-missing");
  });

  it.each(["27299", "G0151", "J1745"])("R11 does not miss the DME list for %s", (code) => {
    expect(cautionsFor(code, "2026-05-10", {}, noDme)).not.toContain("dme-list-missing");
  });

  it("R1 misses no list once a code was found", () => {
    expect(cautionsFor("A4207", "2026-05-10", {}, noDme)).not.toContain("dme-list-missing");
  });
});

describe("did you mean", () => {
  it.each([
    ["two neighbours swapped", "75051", "70551"],
    ["one digit wrong", "70651", "70551"],
    ["a letter for a digit", "10450", "L0450"],
  ])("R4 offers a listed code after %s", (_slip, typed, meant) => {
    const caution = decideOne(typed, "2026-05-10", tables).cautions.find(({ code }) => code === "did-you-mean");
    expect(caution?.suggestions).toContain(meant);
    expect(caution?.message).toContain(meant);
  });

  it("R4 offers nothing where no listed code is near", () => {
    expect(cautionsFor("27299")).not.toContain("did-you-mean");
  });

  it("offers nothing for a code that is listed", () => {
    const crowded = someTables({ noAuth: { "2026-05-01": ["99213", "99214"] }, healthHelp: FULL.healthHelp });
    expect(cautionsFor("99213", "2026-05-10", {}, crowded)).not.toContain("did-you-mean");
  });

  it("R7 offers only codes that are listed on the date of service", () => {
    const dropped = someTables({
      noAuth: { "2026-05-01": ["99213"], "2026-06-15": ["11111"] },
      healthHelp: FULL.healthHelp,
    });
    expect(cautionsFor("99313", "2026-06-14", {}, dropped)).toContain("did-you-mean");
    expect(cautionsFor("99313", "2026-06-15", {}, dropped)).not.toContain("did-you-mean");
  });

  it("offers at most five", () => {
    const crowded = someTables({
      noAuth: { "2026-05-01": ["99210", "99211", "99212", "99213", "99214", "99215", "99216"] },
      healthHelp: FULL.healthHelp,
    });
    const { cautions } = decideOne("99218", "2026-05-10", crowded);
    expect(cautions.find(({ code }) => code === "did-you-mean")?.suggestions).toHaveLength(5);
  });
});

describe("the age of the lists", () => {
  const lists = someTables({
    noAuth: { "2026-05-01": ["99213"], "2026-05-15": ["99213"] },
    dme: { "2026-05-15": ["A4206"] },
    healthHelp: { "2026-05-01": ["70551"], "2026-05-15": ["70551"] },
  });

  it.each([
    ["on the due day itself a list is not late", "2026-06-15", false],
    ["a day after the due day it is", "2026-06-16", true],
  ])("R7 %s", (_name, today, isLate) => {
    expect(cautionsFor("70551", "2026-05-20", { today }, lists).includes("list-overdue")).toBe(isLate);
  });

  it("R7 names each list that is late, with its due day", () => {
    const { cautions } = decideOne("E1140", "2026-05-20", lists, { today: "2026-07-01" });
    const late = cautions.filter(({ code }) => code === "list-overdue").map(({ message }) => message);
    expect(late).toEqual([
      expect.stringContaining("CPT No-Auth list was due on Jun 15, 2026"),
      expect.stringContaining("DME No-Auth list was due on Jun 15, 2026"),
      expect.stringContaining("HealthHelp list was due on Jun 15, 2026"),
    ]);
  });

  it("R7 an edition that has a successor is not late", () => {
    const superseded = someTables({
      noAuth: { "2026-05-01": ["99213"], "2026-06-15": ["99213"] },
      healthHelp: { "2026-05-01": ["70551"] },
    });
    expect(cautionsFor("99213", "2026-05-20", { today: "2026-12-01" }, superseded)).not.toContain("list-overdue");
  });

  it("R7 an answer is not troubled by the age of a list that cannot hold its code", () => {
    const old = someTables({
      noAuth: { "2026-05-15": ["99213"] },
      dme: { "2026-01-15": [] },
      healthHelp: { "2026-05-15": ["70551"] },
    });
    expect(cautionsFor("99213", "2026-05-20", { today: "2026-05-20" }, old)).not.toContain("list-overdue");
    expect(cautionsFor("70551", "2026-05-20", { today: "2026-05-20" }, old)).not.toContain("list-overdue");
    expect(cautionsFor("E1140", "2026-05-20", { today: "2026-05-20" }, old)).toContain("list-overdue");
  });

  it.each([
    ["before the next due day", "2026-06-14", false],
    ["on the next due day", "2026-06-15", true],
  ])("R7 a date of service %s may see another list", (_name, day, mayChange) => {
    expect(cautionsFor("70551", day, { today: "2026-05-20" }, lists).includes("list-may-change")).toBe(mayChange);
  });
});

describe("operational notices", () => {
  const noticed = someTables({
    ...FULL,
    notices: [
      {
        destination: "healthhelp-webconsult",
        from: aDay("2026-05-11"),
        until: aDay("2026-05-20"),
        text: "Submitting through WebConsult may fail.",
        source: "https://example.org/notice",
      },
    ],
  });

  it.each([
    ["2026-05-10", false],
    ["2026-05-11", true],
    ["2026-05-20", true],
    ["2026-05-21", false],
  ])("on %s a notice of May 11 to May 20 is shown: %s", (today, isShown) => {
    expect(cautionsFor("70551", "2026-05-14", { today }, noticed).includes("operational-notice")).toBe(isShown);
  });

  it("is dated, has its source, comes first, and stands only with its destination", () => {
    const [first] = decideOne("70551", "2026-05-14", noticed).cautions;
    expect(first).toMatchObject({ code: "operational-notice", source: "https://example.org/notice" });
    expect(first?.message).toContain("May 11, 2026");
    expect(cautionsFor("27299", "2026-05-14", {}, noticed)).not.toContain("operational-notice");
  });
});
