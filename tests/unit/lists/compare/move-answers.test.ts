import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeMovement } from "../../../../lib/lists/compare/describe-movement";
import type { AnswerEnd, AnswerMovement } from "../../../../lib/lists/compare/list-changes";
import { moveAnswers } from "../../../../lib/lists/compare/move-answers";
import { compileTables } from "../../../../lib/router/compile-tables";
import type { ListEntry, PublishedVersion } from "../../../../lib/router/routing-tables";
import { aDay, decideAll } from "../../../support/routing";
import { anEdition, someEntries, somePublished } from "./some-lists";

const ENDS: readonly AnswerEnd[] = [
  "no-auth-needed",
  "healthhelp-webconsult",
  "connect",
  "needs-information",
  "no-answer",
];

const HEALTHHELP = anEdition("healthhelp", "2026-05-01", ["70551", "70552"]);

function move(before: readonly PublishedVersion[], after: readonly PublishedVersion[], day = "2026-06-15") {
  return moveAnswers(somePublished(...before), somePublished(...after), aDay(day));
}

describe("what a change of lists does to answers", () => {
  it("R1 a code that is put on a No-Auth list moves there from HealthHelp, and from Connect", () => {
    const after = [HEALTHHELP, anEdition("no-auth-cpt", "2026-06-15", ["70551", "99213"])];
    expect(move([HEALTHHELP], after)).toEqual({
      dateOfService: "2026-06-15",
      moves: [
        { from: "healthhelp-webconsult", to: "no-auth-needed", codes: ["70551"] },
        { from: "connect", to: "no-auth-needed", codes: ["99213"] },
      ],
      before: { "no-auth-needed": 0, "healthhelp-webconsult": 2, connect: 1, "needs-information": 0, "no-answer": 0 },
      after: { "no-auth-needed": 2, "healthhelp-webconsult": 1, connect: 0, "needs-information": 0, "no-answer": 0 },
    });
  });

  it("R3 before the cutoff the HealthHelp list moves nothing: it is Connect either way", () => {
    const movement = move([], [HEALTHHELP], "2026-04-30");
    expect(movement.moves).toEqual([]);
    expect(movement.before.connect).toBe(2);
  });

  it("R7 asks the editions of that day, before and after", () => {
    const first = anEdition("no-auth-cpt", "2026-05-01", ["99213"]);
    const second = anEdition("no-auth-cpt", "2026-07-15", ["99213", "70551"]);
    expect(move([HEALTHHELP, first], [HEALTHHELP, first, second], "2026-07-14").moves).toEqual([]);
    expect(move([HEALTHHELP, first], [HEALTHHELP, first, second], "2026-07-15").moves).toEqual([
      { from: "healthhelp-webconsult", to: "no-auth-needed", codes: ["70551"] },
    ]);
  });

  it("R11 without a HealthHelp list there is no answer from the cutoff on, and the day before there is one", () => {
    const noAuth = anEdition("no-auth-cpt", "2026-01-15", ["99213"]);
    expect(move([noAuth], [noAuth, HEALTHHELP], "2026-05-01").moves).toEqual([
      { from: "no-answer", to: "healthhelp-webconsult", codes: ["70551", "70552"] },
    ]);
    expect(move([noAuth], [noAuth, HEALTHHELP], "2026-04-30").moves).toEqual([]);
  });

  it("R12 a code that now needs the line of business moves to More information needed", () => {
    const only = anEdition("no-auth-cpt", "2026-06-15", [{ code: "99213", lineOfBusiness: ["ohp"] }]);
    expect(move([HEALTHHELP], [HEALTHHELP, only]).moves).toEqual([
      { from: "connect", to: "needs-information", codes: ["99213"] },
    ]);
  });

  it("the first real edition takes the demo ones with it, also what only they named", () => {
    const demo = anEdition("no-auth-cpt", "2026-01-15", ["99213", "99214"], { demo: true });
    const real = anEdition("no-auth-cpt", "2026-06-15", ["99213"]);
    expect(move([HEALTHHELP, demo], [HEALTHHELP, demo, real]).moves).toEqual([
      { from: "no-auth-needed", to: "connect", codes: ["99214"] },
    ]);
    expect(move([HEALTHHELP, demo], [HEALTHHELP, demo, real], "2026-06-14").moves).toEqual([
      { from: "no-auth-needed", to: "connect", codes: ["99213", "99214"] },
    ]);
  });

  it("counts codes that a list names on that day, and no others", () => {
    const old = anEdition("no-auth-cpt", "2026-01-15", ["11111"]);
    const current = anEdition("no-auth-cpt", "2026-05-01", ["99213"]);
    const { before } = move([HEALTHHELP, old, current], [HEALTHHELP, old, current]);
    expect(before).toMatchObject({ "no-auth-needed": 1, "healthhelp-webconsult": 2, connect: 0 });
  });

  const someState = fc.tuple(someEntries, someEntries, fc.boolean());
  const toState = ([noAuth, healthHelp, isThere]: [readonly ListEntry[], readonly ListEntry[], boolean]) => [
    { ...anEdition("no-auth-cpt", "2026-01-15", []), entries: noAuth },
    ...(isThere ? [{ ...HEALTHHELP, entries: healthHelp }] : []),
  ];
  const someDay = fc.constantFrom("2026-04-30", "2026-05-01", "2027-01-01");

  it("the counts before, with the moves made, are the counts after", () => {
    fc.assert(
      fc.property(someState, someState, someDay, (before, after, day) => {
        const movement = move(toState(before), toState(after), day);
        for (const end of ENDS) {
          const left = sum(movement, ({ from }) => from === end);
          const came = sum(movement, ({ to }) => to === end);
          expect(movement.before[end] - left + came).toBe(movement.after[end]);
        }
        expect(movement.moves.every(({ from, to }) => from !== to)).toBe(true);
      }),
    );
  });

  it("the way back moves the same codes the other way", () => {
    fc.assert(
      fc.property(someState, someState, someDay, (before, after, day) => {
        const there = move(toState(before), toState(after), day);
        const back = move(toState(after), toState(before), day);
        expect(back.before).toEqual(there.after);
        expect(back.after).toEqual(there.before);
        const swapped = there.moves.map(({ from, to, codes }) => ({ from: to, to: from, codes }));
        expect(new Set(back.moves)).toEqual(new Set(swapped));
      }),
    );
  });

  it("each code ends where the core sends it, before and after", () => {
    fc.assert(
      fc.property(someEntries, someEntries, someEntries, someDay, (noAuth, before, after, day) => {
        const toTables = (healthHelp: readonly ListEntry[]) =>
          compileTables(somePublished(...toState([noAuth, healthHelp, true])));
        const [earlier, later] = [toTables(before), toTables(after)];
        const { moves } = move(toState([noAuth, before, true]), toState([noAuth, after, true]), day);
        const moved = new Map(moves.flatMap(({ from, to, codes }) => codes.map((code) => [code, { from, to }])));
        for (const [code] of [...earlier.entriesByCode, ...later.entriesByCode]) {
          const from = decideAll(code, day, earlier)[0]?.outcome;
          const to = decideAll(code, day, later)[0]?.outcome;
          expect(moved.get(code)).toEqual(from === to ? undefined : { from, to });
        }
      }),
    );
  });
});

function sum({ moves }: AnswerMovement, counts: (move: AnswerMovement["moves"][number]) => boolean): number {
  return moves.filter(counts).reduce((total, { codes }) => total + codes.length, 0);
}

describe("what a movement is called", () => {
  it.each<[AnswerEnd, AnswerEnd, number, string]>([
    ["no-auth-needed", "healthhelp-webconsult", 14, "14 codes move from No auth needed to HealthHelp WebConsult."],
    ["connect", "no-auth-needed", 1, "1 code moves from Connect to No auth needed."],
    ["connect", "needs-information", 1204, "1,204 codes move from Connect to More information needed."],
    ["connect", "no-answer", 2, "2 codes lose their answer, Connect: a list is missing."],
    ["no-answer", "connect", 1, "1 code without an answer gets one: Connect."],
  ])("%s to %s, %i codes: %s", (from, to, count, sentence) => {
    const codes = HEALTHHELP.entries.slice(0, 1).flatMap(({ code }) => Array.from({ length: count }, () => code));
    expect(describeMovement({ moves: [{ from, to, codes }] })).toEqual([sentence]);
  });

  it("no move is said too", () => {
    expect(describeMovement({ moves: [] })).toEqual(["No code moves to another portal."]);
  });
});
