import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BatchFind } from "../../../lib/batch/batch-entry";
import { compareInTurns, toEnd } from "../../../lib/batch/compare-days";
import { explainChange, toComparedHtml, toComparedTsv } from "../../../lib/batch/compare-export";
import { suggestDays } from "../../../lib/batch/compare-suggestions";
import { describeTurn } from "../../../lib/batch/compare-turn";
import { decideEntry } from "../../../lib/batch/decide-entry";
import { joinFinds } from "../../../lib/batch/join-finds";
import type { RoutingTables } from "../../../lib/router/routing-tables";
import { finishTurns } from "../../../lib/shared/turns";
import { aDay, someTables } from "../../support/routing";
import { aFind, type SomeSettings, someSettings } from "./some-finds";

const TODAY = aDay("2026-11-01");

const tables = someTables({
  noAuth: {
    "2026-01-15": ["93306", "99213", { code: "90989", lineOfBusiness: ["medicare"] }],
    "2026-05-01": ["99213", { code: "90989", lineOfBusiness: ["medicare"] }],
    "2026-06-15": ["99213", "27447"],
    "2026-09-15": ["99213", { code: "20610", effectiveFrom: "2026-09-20" }],
  },
  healthHelp: {
    "2026-05-01": ["70551", "93306", "27447"],
    "2026-08-03": ["70551", "93306", "27447", "90989"],
  },
});

function compare(
  finds: readonly BatchFind[],
  before: string,
  after: string,
  settings: SomeSettings = {},
  from: RoutingTables = tables,
) {
  const all = someSettings(settings);
  const days = { before: aDay(before), after: aDay(after) };
  return finishTurns(compareInTurns(joinFinds(finds, all), all, days, from, TODAY, () => undefined));
}

/** The answer of the table for one day. */
function answerOn(label: string, day: string) {
  const all = someSettings({ day });
  const [entry] = joinFinds([aFind(label)], all);
  const [line] = entry ? decideEntry(entry, all, tables, TODAY) : [];
  return line?.result;
}

describe("comparing a list on two days", () => {
  it.each([
    [
      "R3 a code that HealthHelp takes over",
      "70551",
      "2026-04-30",
      "2026-05-01",
      "connect",
      "healthhelp-webconsult",
      "the HealthHelp list of May 1, 2026",
    ],
    [
      "R1 a code that leaves the No-Auth list as HealthHelp takes it",
      "93306",
      "2026-04-30",
      "2026-05-01",
      "no-auth-needed",
      "healthhelp-webconsult",
      "the HealthHelp list of May 1, 2026",
    ],
    [
      "R1 a code that a No-Auth list takes up",
      "27447",
      "2026-06-14",
      "2026-06-15",
      "healthhelp-webconsult",
      "no-auth-needed",
      "the CPT No-Auth list of Jun 15, 2026",
    ],
    [
      "R7 a code that a No-Auth list drops",
      "27447",
      "2026-09-14",
      "2026-09-15",
      "no-auth-needed",
      "healthhelp-webconsult",
      "the CPT No-Auth list of Sep 15, 2026, which no longer lists it",
    ],
    [
      "R12 a row with its own first day within an edition",
      "20610",
      "2026-09-15",
      "2026-10-01",
      "connect",
      "no-auth-needed",
      "a date on the CPT No-Auth list, Sep 20, 2026",
    ],
    [
      "R9 the edition is found anywhere between two days that lie far apart",
      "27447",
      "2026-05-02",
      "2026-07-31",
      "healthhelp-webconsult",
      "no-auth-needed",
      "the CPT No-Auth list of Jun 15, 2026",
    ],
  ])("%s", async (_name, code, before, after, from, to, why) => {
    const { changed, movement } = compare([aFind(code)], before, after);
    expect(changed.map((row) => [toEnd(row.before), toEnd(row.after), row.turn && describeTurn(row.turn)])).toEqual([
      [from, to, why],
    ]);
    expect(movement.moves).toEqual([{ from, to, codes: [code] }]);
  });

  it.each([
    ["stays on a No-Auth list", "99213", "2026-04-30", "2026-05-01"],
    ["is on no list", "27299", "2026-04-30", "2026-05-01"],
    ["goes there and back between the two days", "27447", "2026-05-02", "2026-10-01"],
  ])("nothing changes for a code that %s", async (_name, code, before, after) => {
    const { changed, rows, movement } = compare([aFind(code)], before, after);
    expect(changed).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(movement.moves).toEqual([]);
  });

  it("R12 says that the same open question has other answers", async () => {
    const lists = someTables({
      noAuth: { "2026-01-15": [{ code: "90989", lineOfBusiness: ["medicare"] }] },
      healthHelp: { "2026-05-01": [], "2026-08-03": ["90989"] },
    });
    const { changed, movement, unchanged } = compare([aFind("90989")], "2026-08-02", "2026-08-03", {}, lists);
    expect(changed.map(({ change }) => change)).toEqual(["choices"]);
    expect(movement.moves).toEqual([]);
    expect(unchanged["needs-information"]).toBe(0);
  });

  it("R12 a line of business that a row names is asked for both days", async () => {
    const { rows } = compare(
      [
        { ...aFind("90989"), lineOfBusiness: "medicare" },
        { ...aFind("90989"), lineOfBusiness: "ohp" },
      ],
      "2026-05-14",
      "2026-05-15",
    );
    expect(rows.map((row) => toEnd(row.after))).toEqual(["no-auth-needed", "connect"]);
  });

  it("R11 a day without a HealthHelp list has no answer, and the list that brings it is not blamed on another", async () => {
    const lists = someTables({ noAuth: { "2026-01-15": ["99213"] }, healthHelp: { "2026-06-01": ["70551"] } });
    const { movement, changed } = compare([aFind("70551")], "2026-05-14", "2026-06-01", {}, lists);
    expect(movement.moves).toEqual([{ from: "no-answer", to: "healthhelp-webconsult", codes: ["70551"] }]);
    expect(changed.map(({ turn }) => turn && describeTurn(turn))).toEqual(["the HealthHelp list of Jun 1, 2026"]);
  });

  it("R3 HealthHelp's first day is named where its list held before already", async () => {
    const lists = someTables({ noAuth: { "2026-01-15": [] }, healthHelp: { "2026-04-15": ["70551"] } });
    const { changed } = compare([aFind("70551")], "2026-04-30", "2026-05-01", {}, lists);
    expect(changed.map(({ turn }) => turn && describeTurn(turn))).toEqual(["HealthHelp's first day, May 1, 2026"]);
  });

  it("R7 days that stand in rows do not count, and the same code is one row", async () => {
    const finds = [
      aFind("70551", { on: "2026-01-20" }),
      aFind("70551", { line: 2, on: "2026-07-01" }),
      { ...aFind("70551", { line: 3 }), dateFault: "not-a-date" } as const,
      aFind("70551-26", { line: 4 }),
    ];
    const { rows } = compare(finds, "2026-04-30", "2026-05-01");
    expect(rows.map(({ entry, before, after }) => [entry.label, entry.count, toEnd(before), toEnd(after)])).toEqual([
      ["70551", 3, "connect", "healthhelp-webconsult"],
      ["70551-26", 1, "connect", "healthhelp-webconsult"],
    ]);
  });

  it("R10 a date in a row that cannot be read does not count either", async () => {
    const { rows } = compare([{ ...aFind("70551"), dateFault: "not-a-date" }], "2026-04-30", "2026-05-01");
    expect(rows.map((row) => [toEnd(row.before), toEnd(row.after)])).toEqual([["connect", "healthhelp-webconsult"]]);
  });

  it("counts each end on both days and the moves between them, the largest first", async () => {
    const finds = ["70551", "93306", "27447", "99213", "27299"].map((code) => aFind(code));
    const { movement, unchanged } = compare(finds, "2026-04-30", "2026-05-01");
    expect(movement.before).toMatchObject({ "no-auth-needed": 2, connect: 3, "healthhelp-webconsult": 0 });
    expect(movement.after).toMatchObject({ "no-auth-needed": 1, connect: 1, "healthhelp-webconsult": 3 });
    expect(movement.moves.map(({ from, codes }) => [from, codes.length])).toEqual([
      ["connect", 2],
      ["no-auth-needed", 1],
    ]);
    expect(unchanged).toMatchObject({ "no-auth-needed": 1, connect: 1, "healthhelp-webconsult": 0 });
  });

  it("always says what the list says on each of the two days, and counts every row once", async () => {
    const someCode = fc.constantFrom("70551", "93306", "27447", "99213", "27299", "90989", "20610", "70551-26");
    const someDay = fc.constantFrom("2026-02-01", "2026-04-30", "2026-05-01", "2026-06-15", "2026-09-19", "2026-10-01");
    await fc.assert(
      fc.asyncProperty(fc.array(someCode, { maxLength: 12 }), someDay, someDay, async (codes, before, after) => {
        const { rows, changed, movement, unchanged } = compare(
          codes.map((code) => aFind(code)),
          before,
          after,
        );
        expect(rows.map(({ entry }) => entry.label)).toEqual([...new Set(codes)]);
        for (const row of rows) {
          expect(row.before).toEqual(answerOn(row.entry.label, before));
          expect(row.after).toEqual(answerOn(row.entry.label, after));
        }
        const moved = movement.moves.reduce((sum, move) => sum + move.codes.length, 0);
        const choices = changed.filter(({ change }) => change === "choices").length;
        const same = Object.values(unchanged).reduce((sum, count) => sum + count, 0);
        expect(moved + choices + same).toBe(rows.length);
        expect(moved + choices).toBe(changed.length);
        // Backwards in time nothing turns, so there is nothing to name.
        const named = changed.filter(({ turn }) => turn !== undefined);
        expect(named).toHaveLength(before < after ? moved : 0);
      }),
    );
  });
});

describe("days worth comparing", () => {
  it("are the cutoff first, then each list update against the day before it, the newest first", () => {
    expect(suggestDays(tables.lists)).toEqual([
      { days: { before: "2026-04-30", after: "2026-05-01" }, words: "Before and after May 1, 2026" },
      { days: { before: "2026-09-14", after: "2026-09-15" }, words: "CPT No-Auth list of Sep 15, 2026" },
      { days: { before: "2026-08-02", after: "2026-08-03" }, words: "HealthHelp list of Aug 3, 2026" },
      { days: { before: "2026-06-14", after: "2026-06-15" }, words: "CPT No-Auth list of Jun 15, 2026" },
    ]);
  });

  it("names two lists that change on one day together", () => {
    const lists = someTables({
      noAuth: { "2026-01-15": [], "2026-06-15": [] },
      dme: { "2026-01-15": [], "2026-06-15": [] },
    });
    expect(suggestDays(lists.lists).map(({ words }) => words)).toEqual([
      "Before and after May 1, 2026",
      "CPT No-Auth list and DME No-Auth list of Jun 15, 2026",
    ]);
  });
});

describe("a comparison that is taken away", () => {
  it("is a table of codes, answers in words, and why", async () => {
    const { changed, days } = compare(
      ["93306", "70551-26", "99213"].map((code) => aFind(code)),
      "2026-04-30",
      "2026-05-01",
    );
    expect(toComparedTsv(changed, days).split("\n")).toEqual([
      "Code\tModifiers\tApr 30, 2026\tMay 1, 2026\tWhy",
      "93306\t\tNo auth needed\tHealthHelp WebConsult\tThe HealthHelp list of May 1, 2026",
      "70551\t26\tConnect\tHealthHelp WebConsult\tThe HealthHelp list of May 1, 2026",
    ]);
    expect(toComparedHtml(changed, days)).toContain(`<td style='mso-number-format:"\\@"'>93306</td>`);
  });

  it("R12 says that an open question has other answers", async () => {
    const lists = someTables({
      noAuth: { "2026-01-15": [{ code: "90989", lineOfBusiness: ["medicare"] }] },
      healthHelp: { "2026-05-01": [], "2026-08-03": ["90989"] },
    });
    const { changed } = compare([aFind("90989")], "2026-08-02", "2026-08-03", {}, lists);
    expect(changed.map(explainChange)).toEqual(["The question is the same, and its answers are others."]);
  });
});
