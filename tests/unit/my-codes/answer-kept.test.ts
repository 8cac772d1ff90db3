import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerKeptCodes, findChanges, markSeen } from "../../../lib/my-codes/answer-kept";
import type { KeptCode } from "../../../lib/my-codes/kept-code";
import type { RoutingTables } from "../../../lib/router/routing-tables";
import { aDay, someTables } from "../../support/routing";
import { aKept } from "./some-kept";

const tables = someTables({
  noAuth: { "2026-01-15": ["93306", "99213"], "2026-05-01": ["99213"], "2026-06-15": ["99213", "27447"] },
  healthHelp: { "2026-05-01": ["70551", "93306"], "2026-08-03": ["70551", "93306", "29881"] },
});

/** A code whose answer of one day somebody saw. */
function keptOn(label: string, day: string, from: RoutingTables = tables): KeptCode {
  const [seen] = markSeen([aKept(label)], answerKeptCodes([aKept(label)], from, aDay(day)));
  if (seen?.lastSeen === undefined) throw new Error(`${label} has no answer on ${day}`);
  return seen;
}

const changesOn = (kept: readonly KeptCode[], day: string, from: RoutingTables = tables) =>
  findChanges(kept, answerKeptCodes(kept, from, aDay(day)), from).map(({ words }) => words);

describe("what changed since somebody last looked", () => {
  it.each([
    [
      "R3 HealthHelp takes it over",
      "70551",
      "2026-04-10",
      "2026-05-14",
      "70551 moved from Connect to HealthHelp WebConsult with the HealthHelp list of May 1, 2026.",
    ],
    [
      "R1 it leaves a No-Auth list as HealthHelp takes it",
      "93306",
      "2026-04-30",
      "2026-05-01",
      "93306 moved from No auth needed to HealthHelp WebConsult with the HealthHelp list of May 1, 2026.",
    ],
    [
      "R1 a No-Auth list takes it up",
      "27447",
      "2026-05-14",
      "2026-09-01",
      "27447 moved from Connect to No auth needed with the CPT No-Auth list of Jun 15, 2026.",
    ],
    [
      "R2 a later HealthHelp list takes it up",
      "29881-LT",
      "2026-05-14",
      "2026-08-03",
      "29881-LT moved from Connect to HealthHelp WebConsult with the HealthHelp list of Aug 3, 2026.",
    ],
  ])("%s", (_name, label, seenOn, day, words) => {
    expect(changesOn([keptOn(label, seenOn)], day)).toEqual([words]);
  });

  it.each([
    ["keeps its outcome over new editions", "99213", "2026-04-10", "2026-09-01"],
    ["turns only tomorrow", "70551", "2026-04-10", "2026-04-30"],
    ["was seen on the same day", "70551", "2026-05-14", "2026-05-14"],
  ])("nothing is told of a code that %s", (_name, label, seenOn, day) => {
    expect(changesOn([keptOn(label, seenOn)], day)).toEqual([]);
  });

  it("R7 lists that were published afterwards for the day last seen are said to be so", () => {
    const before = someTables({ noAuth: { "2026-01-15": [] }, healthHelp: { "2026-05-01": [] } });
    const after = someTables({ noAuth: { "2026-01-15": [] }, healthHelp: { "2026-05-01": ["70551"] } });
    expect(changesOn([keptOn("70551", "2026-05-14", before)], "2026-05-20", after)).toEqual([
      "70551 moved from Connect to HealthHelp WebConsult: lists were published after you last saw it on May 14, 2026. The answer now comes from the HealthHelp list of May 1, 2026.",
    ]);
    expect(changesOn([keptOn("70551", "2026-05-14", after)], "2026-05-14", before)).toEqual([
      "70551 moved from HealthHelp WebConsult to Connect: lists were published after you last saw it on May 14, 2026. The answer now comes from the CPT No-Auth list of Jan 15, 2026 and the HealthHelp list of May 1, 2026.",
    ]);
  });

  it("R11 without lists there is neither an answer nor a change, and what was seen stays", () => {
    const none = someTables({ noAuth: { "2026-01-15": ["99213"] } });
    const kept = [keptOn("70551", "2026-05-14")];
    expect(answerKeptCodes(kept, none, aDay("2026-05-20")).size).toBe(0);
    expect(changesOn(kept, "2026-05-20", none)).toEqual([]);
    expect(markSeen(kept, answerKeptCodes(kept, none, aDay("2026-05-20")), new Set(["70551"]))).toBe(kept);
  });

  it("a code without an answer seen before is no change, and its first answer is noted", () => {
    const kept = [aKept("70551")];
    expect(changesOn(kept, "2026-05-14")).toEqual([]);
    const [noted] = markSeen(kept, answerKeptCodes(kept, tables, aDay("2026-05-14")));
    expect(noted?.lastSeen).toEqual({
      day: "2026-05-14",
      outcome: "healthhelp-webconsult",
      rule: "R2",
      lists: ["no-auth-cpt@2026-05-01", "healthhelp@2026-05-01"],
    });
  });

  it("acknowledging one code notes its new answer and leaves the others to be seen", () => {
    const kept = [keptOn("70551", "2026-04-10"), keptOn("93306", "2026-04-10")];
    const day = aDay("2026-05-14");
    const seen = markSeen(kept, answerKeptCodes(kept, tables, day), new Set(["70551"]));
    expect(changesOn(seen, "2026-05-14")).toHaveLength(1);
    expect(seen[1]).toBe(kept[1]);
  });

  it("once everything is acknowledged nothing is ever left to tell on that day", () => {
    const someDay = fc.constantFrom("2026-02-01", "2026-04-30", "2026-05-01", "2026-06-15", "2026-08-03", "2026-10-01");
    fc.assert(
      fc.property(someDay, someDay, (before, after) => {
        const kept = ["70551", "93306", "99213", "27447", "29881"].map((code) => keptOn(code, before));
        const keys = new Set(kept.map(({ code }) => String(code)));
        const seen = markSeen(kept, answerKeptCodes(kept, tables, aDay(after)), keys);
        expect(changesOn(seen, after)).toEqual([]);
        expect(markSeen(seen, answerKeptCodes(seen, tables, aDay(after)))).toBe(seen);
        if (before === after) expect(changesOn(kept, after)).toEqual([]);
      }),
    );
  });
});
