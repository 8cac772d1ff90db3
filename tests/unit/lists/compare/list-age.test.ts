import { describe, expect, it } from "vitest";
import { toListAge } from "../../../../lib/lists/compare/list-age";
import { aDay, someTables } from "../../../support/routing";

describe("how current a list is", () => {
  const tables = someTables({ noAuth: { "2026-09-15": ["99213"], "2026-10-15": ["99213"] } });
  const ageOn = (day: string) => tables.lists.map((list) => toListAge(list, aDay(day)))[0];

  it.each<[string, number, string, boolean]>([
    ["2026-10-15", 0, "2026-11-16", false],
    ["2026-11-15", 31, "2026-11-16", false],
    ["2026-11-16", 32, "2026-11-16", false],
    ["2026-11-17", 33, "2026-11-16", true],
  ])("R7 on %s the edition is %i days old, the next one due on %s: late %s", (day, days, nextDueDay, isLate) => {
    expect(ageOn(day)).toMatchObject({ version: { version: "2026-10-15" }, days, nextDueDay, isLate });
  });

  it("R7 an edition that has a successor is never late", () => {
    expect(ageOn("2026-10-14")).toMatchObject({ version: { version: "2026-09-15" }, days: 29, isLate: false });
    const gap = someTables({ noAuth: { "2026-01-15": ["99213"], "2026-10-15": ["99213"] } });
    expect(gap.lists.map((list) => toListAge(list, aDay("2026-10-14")))[0]).toMatchObject({ isLate: false });
  });

  it("R11 a list without an edition in force has no age", () => {
    expect(ageOn("2026-09-14")).toBeUndefined();
  });
});
