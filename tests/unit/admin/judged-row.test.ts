import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  actionOf,
  entriesOf,
  groupOpenRows,
  judgeRows,
  narrowRows,
  startEntriesOf,
} from "@/components/admin/judged-row";
import type { RowDecision } from "@/lib/lists/reading/row-reading";
import { anEntry } from "../../support/routing";
import { lostZero, noEntry, read, someRows } from "./some-rows";

const ROWS = someRows(
  [["Codes"], noEntry],
  [["70551", "MRI"], read("70551")],
  [["100", "Anesthesia"], lostZero("00100")],
  [["210"], lostZero("00210")],
  [["9921x"], { kind: "to-decide", problem: "wildcard", offers: [], action: "delete" }],
);

const enter = (row: number, code: string): RowDecision => ({
  row,
  choice: "enter",
  entries: [anEntry(code)],
  action: "change",
});

function judgeOne(row: number, decisions: readonly RowDecision[]) {
  const judged = judgeRows(ROWS, decisions)[row];
  if (judged === undefined) throw new Error("There is no such row");
  return judged;
}

describe("rows with what was said of them", () => {
  it("stay as read while nobody says otherwise", () => {
    expect(judgeRows(ROWS, []).map(({ state }) => state)).toEqual([
      "not-an-entry",
      "entry",
      "to-decide",
      "to-decide",
      "to-decide",
    ]);
  });

  it.each<[string, readonly RowDecision[], string]>([
    ["entered", [enter(2, "00100")], "entry"],
    ["skipped", [{ row: 2, choice: "skip", reason: "Retired" }], "not-an-entry"],
    ["given back", [enter(2, "00100"), { row: 2, choice: "undo" }], "to-decide"],
    ["entered and then skipped", [enter(2, "00100"), { row: 2, choice: "skip", reason: "Retired" }], "not-an-entry"],
    ["given back and then entered", [{ row: 2, choice: "undo" }, enter(2, "00100")], "entry"],
  ])("the last word holds: %s", (_name, decisions, state) => {
    expect(judgeOne(2, decisions).state).toBe(state);
  });

  it("give the entries of the decision and no longer those of the reading", () => {
    expect(entriesOf(judgeOne(1, [enter(1, "70552")])).map(({ code }) => code)).toEqual(["70552"]);
    expect(entriesOf(judgeOne(1, [{ row: 1, choice: "skip", reason: "Retired" }]))).toEqual([]);
  });

  it("begin a correction with what was entered, else with what was read, else with what is offered", () => {
    expect(startEntriesOf(judgeOne(2, [enter(2, "00103")])).map(({ code }) => code)).toEqual(["00103"]);
    expect(startEntriesOf(judgeOne(1, [])).map(({ code }) => code)).toEqual(["70551"]);
    expect(startEntriesOf(judgeOne(2, [])).map(({ code }) => code)).toEqual(["00100"]);
  });

  it("keep what a row of a change list does", () => {
    expect(actionOf(judgeOne(4, []))).toBe("delete");
    expect(actionOf(judgeOne(4, [enter(4, "99211")]))).toBe("change");
  });

  it("are grouped by what is the matter, the largest kind first", () => {
    const groups = groupOpenRows(judgeRows(ROWS, []).filter(({ state }) => state === "to-decide"));
    expect(groups.map(({ problem, rows, offered }) => [problem, rows.length, offered.length])).toEqual([
      ["lost-zero", 2, 2],
      ["wildcard", 1, 0],
    ]);
  });

  it("offer nothing to take together where a row could mean several things", () => {
    const rows = judgeRows(someRows([["100"], lostZero("00100", "01000")]), []);
    expect(groupOpenRows(rows)[0]?.offered).toEqual([]);
  });

  it.each([
    ["all", "", [0, 1, 2, 3, 4]],
    ["to-decide", "", [2, 3, 4]],
    ["entry", "", [1]],
    ["not-an-entry", "", [0]],
    ["decided", "", []],
    ["all", "anesth", [2]],
    ["all", " MRI ", [1]],
    ["entry", "anesth", []],
  ] as const)("are narrowed to %s and %j", (filter, search, expected) => {
    expect(narrowRows(judgeRows(ROWS, []), filter, search).map(({ row }) => row.index)).toEqual(expected);
  });

  it("are found by the code that was entered, also where it stands nowhere in the row", () => {
    expect(narrowRows(judgeRows(ROWS, [enter(4, "99215")]), "decided", "99215").map(({ row }) => row.index)).toEqual([
      4,
    ]);
  });

  it("never get lost, whatever is said", () => {
    const someDecision = fc.oneof(
      fc.nat(4).map((row) => enter(row, "70551")),
      fc.nat(4).map((row): RowDecision => ({ row, choice: "skip", reason: "Retired" })),
      fc.nat(4).map((row): RowDecision => ({ row, choice: "undo" })),
    );
    fc.assert(
      fc.property(fc.array(someDecision), (decisions) => {
        const judged = judgeRows(ROWS, decisions);
        const parts = (["entry", "not-an-entry", "to-decide"] as const).map((state) => narrowRows(judged, state, ""));
        expect(
          parts
            .flat()
            .map(({ row }) => row.index)
            .sort(),
        ).toEqual(ROWS.map(({ index }) => index));
      }),
    );
  });
});
