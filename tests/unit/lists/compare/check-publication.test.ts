import { describe, expect, it } from "vitest";
import { checkPublication, findEditionInForce } from "../../../../lib/lists/compare/check-publication";
import type { PublishedVersion } from "../../../../lib/router/routing-tables";
import { aCode, aDay, anEntry, type SomeEntry } from "../../../support/routing";
import { anEdition, someCodes, somePublished } from "./some-lists";

interface SomePlan {
  readonly list?: "no-auth-cpt" | "healthhelp";
  readonly from?: string;
  readonly today?: string;
  readonly published?: readonly PublishedVersion[];
  readonly sameFileVersion?: string;
  readonly withoutEffect?: readonly string[];
}

function check(entries: readonly SomeEntry[], plan: SomePlan = {}) {
  const { list = "no-auth-cpt", from = "2026-06-15", today = "2026-06-01", published = [] } = plan;
  return checkPublication({
    list,
    entries: entries.map(anEntry),
    effectiveFrom: aDay(from),
    today: aDay(today),
    published: somePublished(...published),
    sameFileVersion: plan.sameFileVersion,
    withoutEffect: (plan.withoutEffect ?? []).map(aCode),
  });
}

describe("what is confirmed by name before a draft is published", () => {
  it("nothing, where nothing is out of the ordinary", () => {
    const published = [anEdition("no-auth-cpt", "2026-05-15", someCodes(10))];
    expect(check(someCodes(11), { published })).toEqual({ findings: [], warnings: [] });
  });

  it("an empty list, and not also that it shrank", () => {
    const published = [anEdition("no-auth-cpt", "2026-05-15", someCodes(10))];
    expect(check([], { published }).findings).toEqual([{ code: "no-entries" }]);
    expect(check([]).findings).toEqual([{ code: "no-entries" }]);
  });

  it.each<[number, number, boolean]>([
    [10, 8, false],
    [10, 7, true],
    [10, 12, false],
    [10, 13, true],
    [15, 18, false],
    [15, 12, false],
    [35, 42, false],
    [1000, 800, false],
    [1000, 799, true],
    [1000, 1200, false],
    [1000, 1201, true],
  ])("a list that goes from %i to %i codes: %s", (before, after, isAsked) => {
    const published = [anEdition("no-auth-cpt", "2026-05-15", someCodes(before))];
    const expected = isAsked ? [{ code: "size-change", before, after }] : [];
    expect(check(someCodes(after), { published }).findings).toEqual(expected);
  });

  it("sizes are counted in codes: a range is as large as what it stands for, a repeated code is one", () => {
    const published = [anEdition("no-auth-cpt", "2026-05-15", someCodes(10))];
    const range = { code: "10000", codeTo: "10009" };
    expect(check([range, "10000", "10001", "10002"], { published }).findings).toEqual([]);
    expect(check([range, { code: "20000", codeTo: "20009" }], { published }).findings).toEqual([
      { code: "size-change", before: 10, after: 20 },
    ]);
  });

  it("R7 the size is compared with the edition in force on the first day, not with a later one", () => {
    const published = [
      anEdition("no-auth-cpt", "2026-05-15", someCodes(10)),
      anEdition("no-auth-cpt", "2026-07-15", someCodes(100)),
    ];
    expect(check(someCodes(10), { published }).findings).toEqual([]);
    expect(check(someCodes(10), { published, from: "2026-07-16" }).findings).toEqual([
      { code: "size-change", before: 100, after: 10 },
    ]);
  });

  it("a list that had nothing in force is not asked about its size, and one that was empty is", () => {
    expect(check(someCodes(10)).findings).toEqual([]);
    const published = [anEdition("no-auth-cpt", "2026-05-15", [])];
    expect(check(someCodes(1), { published }).findings).toEqual([{ code: "size-change", before: 0, after: 1 }]);
  });

  it.each<[string, boolean]>([
    ["2026-06-14", true],
    ["2026-06-15", false],
    ["2026-06-16", false],
  ])("a first day of %s, when today is June 15: asked %s", (from, isAsked) => {
    const { findings } = check(["99213"], { from, today: "2026-06-15" });
    expect(findings).toEqual(isAsked ? [{ code: "past-effective-day", effectiveFrom: from, today: "2026-06-15" }] : []);
  });

  it("the same file as before, by the name of the edition that was made of it", () => {
    expect(check(["99213"], { sameFileVersion: "2026-05-15" }).findings).toEqual([
      { code: "same-file", version: "2026-05-15" },
    ]);
  });

  it("an edition of the same day, if it is real: a demo edition keeps its place", () => {
    const real = anEdition("no-auth-cpt", "2026-06-15", ["99213"], { version: "2026-06-15-2" });
    const demo = anEdition("no-auth-cpt", "2026-06-15", ["99213"], { demo: true });
    const other = anEdition("healthhelp", "2026-06-15", ["70551"]);
    expect(check(["99213"], { published: [other, demo, real] }).findings).toEqual([
      { code: "replaces-edition", version: "2026-06-15-2" },
    ]);
    expect(check(["99213"], { published: [other, demo] }).findings).toEqual([]);
  });

  it("changes that change nothing, each code once", () => {
    expect(check(["99213"], { withoutEffect: ["99215", "99214", "99215"] }).findings).toEqual([
      { code: "changes-without-effect", codes: ["99214", "99215"] },
    ]);
  });
});

describe("codes on a No-Auth list and on the HealthHelp list at once", () => {
  const healthHelp = anEdition("healthhelp", "2026-05-01", ["70551", { code: "62320", codeTo: "62323" }]);
  const bothOf = (entries: readonly SomeEntry[], plan: SomePlan = {}) =>
    check(entries, { published: [healthHelp], ...plan }).findings.flatMap((finding) =>
      finding.code === "listed-on-both" ? finding.codes : [],
    );

  it("R8 are named, with ranges written out on either side", () => {
    expect(bothOf(["99213", "70551", "62321"])).toEqual(["62321", "70551"]);
    expect(bothOf([{ code: "62322", codeTo: "62325" }])).toEqual(["62322", "62323"]);
  });

  it("R8 are named whichever of the two lists is published", () => {
    const published = [
      anEdition("no-auth-cpt", "2026-01-15", ["70551"]),
      anEdition("no-auth-dme", "2026-01-15", ["A4206"]),
    ];
    expect(bothOf(["70551", "A4206", "70552"], { list: "healthhelp", published })).toEqual(["70551", "A4206"]);
  });

  it("R8 two No-Auth lists may hold the same code", () => {
    expect(bothOf(["A4206"], { published: [anEdition("no-auth-dme", "2026-01-15", ["A4206"])] })).toEqual([]);
  });

  it("R8 an overlap of other editions is not this one's", () => {
    const published = [healthHelp, anEdition("no-auth-cpt", "2026-01-15", ["70551"])];
    expect(bothOf(["99213"], { published })).toEqual([]);
  });

  it.each<[string, SomeEntry, readonly string[]]>([
    ["a line of business", { code: "70551", lineOfBusiness: ["ohp"] }, ["70551"]],
    ["a modifier", { code: "70551", modifiers: ["26"] }, ["70551"]],
    ["own days that meet", { code: "70551", effectiveTo: "2026-06-15" }, ["70551"]],
    ["own days that are over", { code: "70551", effectiveTo: "2026-06-14" }, []],
  ])("R8 an entry with %s", (_name, entry, codes) => {
    expect(bothOf([entry])).toEqual(codes);
  });

  it.each<[string, string, readonly string[]]>([
    ["its last day is the day before the other's first", "2026-07-16", []],
    ["its last day is the other's first", "2026-07-15", ["27447"]],
  ])("R8 only on days on which both hold: %s", (_name, other, codes) => {
    const published = [
      healthHelp,
      anEdition("healthhelp", other, ["27447"]),
      anEdition("no-auth-cpt", "2026-07-16", ["99213"]),
    ];
    expect(bothOf(["27447"], { published })).toEqual(codes);
  });

  it("R8 days before HealthHelp reviews anything are none", () => {
    const next = anEdition("no-auth-cpt", "2026-05-01", ["99213"]);
    const early = anEdition("healthhelp", "2026-01-01", ["70551"]);
    const from = "2026-02-01";
    expect(bothOf(["70551"], { published: [early, next], from })).toEqual([]);
    expect(bothOf(["70551"], { published: [early], from })).toEqual(["70551"]);
  });

  it("R8 demo editions that no longer decide do not count", () => {
    const demo = anEdition("healthhelp", "2026-05-01", ["70551"], { demo: true });
    expect(bothOf(["70551"], { published: [demo] })).toEqual(["70551"]);
    const real = anEdition("healthhelp", "2026-05-01", ["70552"]);
    expect(bothOf(["70551"], { published: [demo, real] })).toEqual([]);
  });
});

describe("what a maintainer should know", () => {
  const demo = anEdition("no-auth-cpt", "2026-01-15", ["99213"], { demo: true });

  it("the first real edition ends the demo, up to the day before its own", () => {
    expect(check(["99213"], { published: [demo] }).warnings).toEqual([
      { code: "ends-demo", daysWithoutListUntil: "2026-06-14" },
    ]);
    const real = anEdition("no-auth-cpt", "2026-05-15", ["99213"]);
    expect(check(["99213"], { published: [demo, real] }).warnings).toEqual([]);
    expect(check(["99213"]).warnings).toEqual([]);
  });

  it("the next later edition takes over, which a demo edition does not", () => {
    const published = [
      anEdition("no-auth-cpt", "2026-08-15", ["99213"]),
      anEdition("no-auth-cpt", "2026-07-15", ["99213"]),
      anEdition("no-auth-cpt", "2026-06-20", ["99213"], { demo: true }),
      anEdition("healthhelp", "2026-06-16", ["70551"]),
    ];
    expect(check(["99213"], { published }).warnings).toEqual([{ code: "later-edition", version: "2026-07-15" }]);
  });
});

describe("the edition that a draft is compared with", () => {
  it("R7 is the last that starts on or before the day, and a demo one only while there is no real one", () => {
    const demo = anEdition("no-auth-cpt", "2026-06-01", ["99213"], { demo: true });
    const first = anEdition("no-auth-cpt", "2026-05-15", ["99213"]);
    const second = anEdition("no-auth-cpt", "2026-06-15", ["99213"]);
    const find = (day: string, ...versions: PublishedVersion[]) =>
      findEditionInForce(somePublished(...versions), "no-auth-cpt", aDay(day));
    expect(find("2026-06-14", second, first, demo)).toBe(first);
    expect(find("2026-06-15", second, first, demo)).toBe(second);
    expect(find("2026-05-14", second, first, demo)).toBeUndefined();
    expect(find("2026-06-15", demo)).toBe(demo);
  });
});
