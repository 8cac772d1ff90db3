import { describe, expect, it } from "vitest";
import { compileTables } from "../../../lib/router/compile-tables";
import { entriesOf } from "../../../lib/router/entries-by-code";
import type { ListIdentity, PublishedVersion } from "../../../lib/router/routing-tables";
import { aCode, aDay, anEntry, decideOne, type SomeEntry } from "../../support/routing";

const LISTS: readonly ListIdentity[] = [
  { list: "no-auth-cpt", kind: "no-auth", name: "CPT No-Auth list" },
  { list: "healthhelp", kind: "healthhelp", name: "HealthHelp list" },
];

function aVersion(list: string, day: string, entries: readonly SomeEntry[], demo = false): PublishedVersion {
  return { list, version: day, effectiveFrom: aDay(day), demo, entries: entries.map(anEntry) };
}

function compile(...versions: PublishedVersion[]) {
  return compileTables({ revision: "test", lists: LISTS, versions, notices: [] });
}

describe("compileTables", () => {
  it("R7 keeps a row that stands unchanged in consecutive editions once", () => {
    const tables = compile(
      aVersion("no-auth-cpt", "2026-01-15", ["99213"]),
      aVersion("no-auth-cpt", "2026-02-17", ["99213"]),
      aVersion("no-auth-cpt", "2026-03-16", ["99213"]),
    );
    expect(entriesOf(tables, aCode("99213"))).toMatchObject([{ from: "2026-01-15" }]);
    expect(entriesOf(tables, aCode("99213"))[0]).not.toHaveProperty("to");
  });

  it("R7 ends a row the day before the edition that drops it, and starts it anew when it comes back", () => {
    const tables = compile(
      aVersion("no-auth-cpt", "2026-01-15", ["99213"]),
      aVersion("no-auth-cpt", "2026-02-17", []),
      aVersion("no-auth-cpt", "2026-03-16", ["99213"]),
    );
    expect(entriesOf(tables, aCode("99213"))).toMatchObject([
      { from: "2026-01-15", to: "2026-02-16" },
      { from: "2026-03-16" },
    ]);
  });

  it("R7 puts editions in order whatever order they come in", () => {
    const tables = compile(aVersion("no-auth-cpt", "2026-03-16", []), aVersion("no-auth-cpt", "2026-01-15", ["99213"]));
    expect(entriesOf(tables, aCode("99213"))).toMatchObject([{ from: "2026-01-15", to: "2026-03-15" }]);
  });

  it("R7 starts a row anew when what it says changes", () => {
    const tables = compile(
      aVersion("no-auth-cpt", "2026-01-15", ["99213"]),
      aVersion("no-auth-cpt", "2026-02-17", [{ code: "99213", note: "first 6 visits" }]),
    );
    expect(entriesOf(tables, aCode("99213"))).toHaveLength(2);
  });

  it("R12 keeps an entry's own days within those of its edition", () => {
    const own = { code: "99213", effectiveFrom: "2025-01-01", effectiveTo: "2026-12-31" };
    const tables = compile(aVersion("no-auth-cpt", "2026-01-15", [own]), aVersion("no-auth-cpt", "2026-02-17", []));
    expect(entriesOf(tables, aCode("99213"))).toMatchObject([{ from: "2026-01-15", to: "2026-02-16" }]);
  });

  it("R12 leaves out an entry whose own days are over before its edition starts", () => {
    const over = { code: "99213", effectiveTo: "2026-01-14" };
    expect([...compile(aVersion("no-auth-cpt", "2026-01-15", [over])).entriesByCode]).toEqual([]);
  });

  it("finds every code of a range, and none beside it", () => {
    const tables = compile(aVersion("no-auth-cpt", "2026-01-15", [{ code: "62320", codeTo: "62323" }]));
    expect(Array.from(tables.entriesByCode, ([code]) => code)).toEqual(["62320", "62321", "62322", "62323"]);
  });

  it("reads a row that stands twice in an edition once", () => {
    const tables = compile(aVersion("no-auth-cpt", "2026-01-15", ["99213", "99213"]));
    expect(entriesOf(tables, aCode("99213"))).toHaveLength(1);
  });

  it("knows a list of which nothing is published", () => {
    expect(compile().lists.map(({ list, versions }) => [list, versions])).toEqual([
      ["no-auth-cpt", []],
      ["healthhelp", []],
    ]);
  });
});

describe("demo lists", () => {
  const demoNoAuth = aVersion("no-auth-cpt", "2026-01-15", ["99213"], true);
  const demoHealthHelp = aVersion("healthhelp", "2026-05-01", ["70551"], true);

  it("marks every answer that read one", () => {
    const tables = compile(demoNoAuth, demoHealthHelp);
    for (const code of ["99213", "70551", "27299"]) expect(decideOne(code, "2026-06-01", tables).demo).toBe(true);
  });

  it("drops the mark list by list as the real ones are published", () => {
    const tables = compile(demoNoAuth, demoHealthHelp, aVersion("no-auth-cpt", "2026-05-01", ["99213"]));
    expect(decideOne("99213", "2026-06-01", tables).demo).toBe(false);
    expect(decideOne("70551", "2026-06-01", tables).demo).toBe(true);
  });

  it("R11 lets demo editions decide nothing once a real one is published, also before its first day", () => {
    const tables = compile(demoNoAuth, demoHealthHelp, aVersion("no-auth-cpt", "2026-05-01", ["99214"]));
    expect(decideOne("99213", "2026-06-01", tables)).toMatchObject({ outcome: "connect", rule: "R4" });
    const before = decideOne("99213", "2026-04-30", tables);
    expect(before).toMatchObject({ outcome: "connect", rule: "R4" });
    expect(before.cautions.map(({ code }) => code)).toContain("no-auth-list-missing");
  });
});
