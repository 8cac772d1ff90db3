import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toChangeRows } from "../../../../lib/lists/compare/change-rows";
import { countCodesOn } from "../../../../lib/lists/compare/count-codes";
import { describeDiff } from "../../../../lib/lists/compare/describe-diff";
import { diffLists } from "../../../../lib/lists/compare/diff-lists";
import { formatRun } from "../../../../lib/lists/compare/group-codes";
import { moveAnswers } from "../../../../lib/lists/compare/move-answers";
import { toEntryCodes } from "../../../../lib/router/entry-codes";
import type { ListEntry } from "../../../../lib/router/routing-tables";
import { aDay, anEntry, type SomeEntry, someTables } from "../../../support/routing";
import { anEdition, someEntries, somePublished } from "./some-lists";

function compare(before: readonly ListEntry[], after: readonly ListEntry[]) {
  const healthHelp = anEdition("healthhelp", "2026-05-01", ["70551"]);
  const edition = (entries: readonly ListEntry[]) => ({ ...anEdition("no-auth-cpt", "2026-06-15", []), entries });
  const movement = moveAnswers(
    somePublished(healthHelp, edition(before)),
    somePublished(healthHelp, edition(after)),
    aDay("2026-06-15"),
  );
  return { diff: diffLists(before, after), movement };
}

function rowsOf(before: readonly SomeEntry[], after: readonly SomeEntry[], isWanted?: (code: string) => boolean) {
  const { diff, movement } = compare(before.map(anEntry), after.map(anEntry));
  return toChangeRows(diff, movement, isWanted);
}

describe("changes as rows for people", () => {
  it("codes side by side that changed alike are one row, in the order of codes", () => {
    const rows = rowsOf(["99213"], [{ code: "62320", codeTo: "62323" }, "70551"]);
    expect(rows.map(({ kind, run, move }) => [kind, formatRun(run), move?.from, move?.to])).toEqual([
      ["added", "62320–62323", "connect", "no-auth-needed"],
      ["added", "70551", "healthhelp-webconsult", "no-auth-needed"],
      ["removed", "99213", "no-auth-needed", "connect"],
    ]);
  });

  it("a run ends where the list says something else, or the answer goes elsewhere", () => {
    const rows = rowsOf([], ["70550", "70551", "70552", { code: "70553", note: "once" }, "70554", "70555"]);
    expect(rows.map(({ run }) => formatRun(run))).toEqual(["70550", "70551", "70552", "70553", "70554", "70555"]);
  });

  it("a run goes on where only the place in the file differs, and ends where the description does", () => {
    const codes = ["62320", "62321", "62322", "62323"];
    const after = codes.map((code, index) => ({ ...anEntry(code), sourcePlace: `row ${index}` }));
    const place = compare([], after);
    expect(toChangeRows(place.diff, place.movement).map(({ run }) => formatRun(run))).toEqual(["62320–62323"]);
    const described = compare(
      [],
      codes.map((code) => ({ ...anEntry(code), description: `words of ${code}` })),
    );
    expect(toChangeRows(described.diff, described.movement)).toHaveLength(4);
  });

  it("a change that moves no answer has no move", () => {
    const [row] = rowsOf(["99213"], [{ code: "99213", note: "first 6 visits" }]);
    expect(row).toMatchObject({ kind: "changed", move: null, before: [{}], after: [{ note: "first 6 visits" }] });
  });

  it("leaves out what nobody looks for, also inside of a run", () => {
    const rows = rowsOf([], [{ code: "62320", codeTo: "62325" }], (code) => code !== "62322");
    expect(rows.map(({ run }) => formatRun(run))).toEqual(["62320", "62321", "62323–62325"]);
  });

  it("every changed code is in exactly one row", () => {
    fc.assert(
      fc.property(someEntries, someEntries, (before, after) => {
        const { diff, movement } = compare(before, after);
        const written = toChangeRows(diff, movement).flatMap(({ kind, run }) =>
          toEntryCodes({ code: run.from, codeTo: run.to }).map((code) => `${kind} ${code}`),
        );
        const expected = (["added", "removed", "changed"] as const).flatMap((kind) =>
          diff[kind].map(({ code }) => `${kind} ${code}`),
        );
        expect(written.sort()).toEqual(expected.sort());
      }),
    );
  });
});

describe("the size of a difference in words", () => {
  it.each<[readonly SomeEntry[], readonly SomeEntry[], string]>([
    [["99213"], ["99213"], "no code changed"],
    [[], ["99213", "99214"], "2 added"],
    [["99213", "99214"], [{ code: "99213", note: "once" }, "99215"], "1 added, 1 removed, 1 changed"],
    [[{ code: "10000", codeTo: "11203" }], [], "1,204 removed"],
  ])("%j to %j: %s", (before, after, words) => {
    expect(describeDiff(diffLists(before.map(anEntry), after.map(anEntry)))).toBe(words);
  });
});

describe("how many codes a list names", () => {
  it("R7 counts those of the day, each once, with ranges written out", () => {
    const tables = someTables({
      noAuth: {
        "2026-01-15": [
          { code: "62320", codeTo: "62323" },
          { code: "62320", note: "once" },
        ],
        "2026-06-15": ["62320", { code: "99213", effectiveTo: "2026-06-30" }],
      },
      healthHelp: { "2026-05-01": ["70551"] },
    });
    expect([...countCodesOn(tables, aDay("2026-06-14"))]).toEqual([
      ["no-auth-cpt", 4],
      ["healthhelp", 1],
    ]);
    expect(countCodesOn(tables, aDay("2026-06-30")).get("no-auth-cpt")).toBe(2);
    expect(countCodesOn(tables, aDay("2026-07-01")).get("no-auth-cpt")).toBe(1);
    expect(countCodesOn(tables, aDay("2026-01-14")).get("no-auth-cpt")).toBeUndefined();
  });
});
