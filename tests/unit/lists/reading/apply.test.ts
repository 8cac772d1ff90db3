import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../../lib/lists/reading/apply-changes";
import { applyDecisions } from "../../../../lib/lists/reading/apply-decisions";
import { countReading } from "../../../../lib/lists/reading/count-reading";
import { findEffectiveDay } from "../../../../lib/lists/reading/find-effective-day";
import { findLayout } from "../../../../lib/lists/reading/find-layout";
import { fitLayout } from "../../../../lib/lists/reading/fit-layout";
import type { EntryAction } from "../../../../lib/lists/reading/row-reading";
import { anEntry, type SomeEntry } from "../../../support/routing";
import { readSome, someDocument, tellEntry } from "./some-document";

describe("applyChanges", () => {
  const range = { code: "70551", codeTo: "70559" };
  const cases: [string, SomeEntry[], [EntryAction, SomeEntry][], string[], string[]][] = [
    ["adds a code", ["70551"], [["add", "70552"]], ["70551", "70552"], []],
    ["says that what is there already had no effect", ["70551"], [["add", "70551"]], ["70551"], ["70551"]],
    ["deletes a code", ["70551", "70552"], [["delete", "70551"]], ["70552"], []],
    ["says that there was nothing to delete", ["70551"], [["delete", "70552"]], ["70551"], ["70552"]],
    ["deletes out of the middle of a range", [range], [["delete", "70553"]], ["70551..70552", "70554..70559"], []],
    ["deletes the first of a range", [range], [["delete", "70551"]], ["70552..70559"], []],
    ["deletes the last of a range", [range], [["delete", "70559"]], ["70551..70558"], []],
    [
      "deletes out of what is left of a range",
      [range],
      [
        ["delete", "70553"],
        ["delete", "70555"],
      ],
      ["70551..70552", "70554", "70556..70559"],
      [],
    ],
    ["deletes a range of single codes", ["70551", "70552", "J1745"], [["delete", range]], ["J1745"], []],
    [
      "keeps what is deleted and added again",
      ["70551"],
      [
        ["add", { code: "70551", note: "x" }],
        ["delete", "70551"],
      ],
      ["70551 (x)"],
      [],
    ],
    [
      "deletes some modifiers",
      [{ code: "A4357", modifiers: ["NU", "RR"] }],
      [["delete", { code: "A4357", modifiers: ["NU"] }]],
      ["A4357-RR"],
      [],
    ],
    [
      "deletes no entry of other modifiers",
      ["A4357"],
      [["delete", { code: "A4357", modifiers: ["NU"] }]],
      ["A4357"],
      ["A4357"],
    ],
    [
      "deletes one line of business",
      ["70551"],
      [["delete", { code: "70551", lineOfBusiness: ["medicare"] }]],
      ["70551 ohp"],
      [],
    ],
    ["changes a code", ["70551", "70552"], [["change", { code: "70551", note: "x" }]], ["70552", "70551 (x)"], []],
    [
      "changes a code of a range",
      [{ code: "70551", codeTo: "70553" }],
      [["change", { code: "70552", note: "x" }]],
      ["70551", "70553", "70552 (x)"],
      [],
    ],
    ["changes nothing that is not there", ["70551"], [["change", "70552"]], ["70551"], ["70552"]],
  ];

  it.each(cases)("%s", (_name, base, changes, entries, withoutEffect) => {
    const changed = applyChanges(
      base.map(anEntry),
      changes.map(([action, entry]) => ({ action, entry: anEntry(entry) })),
    );
    expect(changed.entries.map(tellEntry)).toEqual(entries);
    expect(changed.withoutEffect).toEqual(withoutEffect);
  });
});

describe("applyDecisions", () => {
  const reading = readSome({ "No Auth": "CPT|Description\n70551|a\n70551|a\n100|b\n70552|c" });
  const enter = { row: 3, choice: "enter", entries: [anEntry("00100")], action: "add" } as const;
  const skip = { row: 3, choice: "skip", reason: "Typo" } as const;
  const codesOf = (...decisions: Parameters<typeof applyDecisions>[1]) => {
    return applyDecisions(reading, decisions).entries.map(({ entry }) => entry.code);
  };

  it("enters what stands there twice once, with its place", () => {
    expect(applyDecisions(reading, []).entries.map(({ entry }) => [entry.code, entry.sourcePlace])).toEqual([
      ["70551", "No Auth, row 2"],
      ["70552", "No Auth, row 5"],
    ]);
  });

  it.each([
    ["a note", "CPT|Notes\n70551|first visit\n70551|second visit\n70551|first visit\n70551|second visit", 2],
    ["the end of a range", "From code|To code\n70551|70553\n70551|70554\n70551|70553", 2],
    ["nothing", "CPT|Notes\n70551|a\n70551|a\n70551|a", 1],
  ])("enters once what differs from an earlier row by %s", (_what, rows, count) => {
    expect(applyDecisions(readSome({ "No Auth": rows }), []).entries).toHaveLength(count);
  });

  it("keeps a row open until it is decided; the last word holds, and undo takes it back", () => {
    expect(applyDecisions(reading, []).open.map(({ row }) => row)).toEqual([4]);
    expect(codesOf(enter)).toEqual(["70551", "00100", "70552"]);
    expect(codesOf(enter, skip)).toEqual(["70551", "70552"]);
    expect(applyDecisions(reading, [skip]).open).toEqual([]);
    expect(applyDecisions(reading, [enter, { row: 3, choice: "undo" }])).toEqual(applyDecisions(reading, []));
  });

  it("lets a row that was read be skipped", () => {
    expect(codesOf({ row: 4, choice: "skip", reason: "Deleted code" })).toEqual(["70551"]);
  });

  it("counts every row once, before and after decisions", () => {
    expect(countReading(reading)).toEqual({
      ...{ rows: 5, entryRows: 3, notEntries: { header: 1 }, notEntryRows: 1, toDecide: 1, entries: 3 },
    });
    expect(countReading(reading, [skip])).toMatchObject({ entryRows: 3, notEntryRows: 2, toDecide: 0 });
    expect(countReading(reading, [enter])).toMatchObject({ entryRows: 4, notEntryRows: 1, toDecide: 0, entries: 4 });
  });

  it("names a place in no more characters than a list can hold", () => {
    const long = readSome({ ["x".repeat(200)]: "CPT\n70551" });
    expect(applyDecisions(long, []).entries[0]?.entry.sourcePlace).toHaveLength(80);
  });
});

describe("findEffectiveDay", () => {
  it.each([
    ["Effective 11/15/2026", "list.csv", "2026-11-15"],
    ["List, eff. November 15, 2026", "list.csv", "2026-11-15"],
    ["Effective|2026-11-15", "list.csv", "2026-11-15"],
    ["Effective for dates of service on or after 12/15/2026 (updated 1/1/2026)", "list.csv", "2026-12-15"],
    ["Codes added effective 7/1/2026", "list.csv", "2026-07-01"],
    ["List", "No-Auth 2026-11-15.csv", "2026-11-15"],
    ["List", "11152026_noauth.csv", "2026-11-15"],
    ["List", "NoAuth_Nov 15 2026.pdf", "2026-11-15"],
    ["List", "list 11.15.26 v2.pdf", "2026-11-15"],
    ["Effective 11/15/2026", "list 2026-12-15.csv", "2026-11-15"],
    ["Effective 1/1/2026 and effective 2/1/2026", "list 2026-03-01.csv", undefined],
    ["Updated 5/11/26", "list.csv", undefined],
    ["List", "list 2026-03-01 to 2026-04-01.csv", undefined],
  ])("of %j in %s is %s", (title, fileName, expected) => {
    const document = someDocument(`${title}\nCode|Effective date\n70551|1/1/2020`);
    expect(findEffectiveDay(document, fileName)).toBe(expected);
  });
});

describe("fitLayout", () => {
  const remembered = findLayout(someDocument({ "Oct 2026": "Title|x\nCPT|Desc|Notes\n70551|a|b" }));

  it("finds the columns by their headers, wherever they stand, on the one sheet that has them", () => {
    const [table] =
      fitLayout(someDocument({ "Nov 2026": "Title\n\nNotes|CPT|Desc\nn|70551|a" }), remembered)?.tables ?? [];
    expect(table).toMatchObject({ table: "Nov 2026", use: true, header: 2 });
    expect(table?.columns.map(({ column, role }) => [column, role])).toEqual([
      [1, "code"],
      [2, "description"],
      [0, "note"],
    ]);
  });

  it.each([
    ["a header is gone", "CPT|Desc\n70551|a"],
    ["a header says something else", "CPT|Desc|Remarks\n70551|a|b"],
    ["the file lists changes now", "Action|CPT|Desc|Notes\nADD|70551|a|b\nDELETE|70552|a|b"],
  ])("does not fit where %s", (_name, file) => {
    expect(fitLayout(someDocument({ "Nov 2026": file }), remembered)).toBeUndefined();
  });

  it("keeps what the maintainer said: a column left out, a sheet not read", () => {
    const corrected = {
      ...remembered,
      tables: remembered.tables.map((table) => ({
        ...table,
        columns: table.columns.filter(({ role }) => role !== "note"),
      })),
    };
    const file = someDocument({ "Oct 2026": "CPT|Desc|Notes\n70551|a|b" });
    expect(fitLayout(file, corrected)?.tables[0]?.columns.map(({ role }) => role)).toEqual(["code", "description"]);
  });
});
