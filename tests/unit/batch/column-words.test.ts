import { describe, expect, it } from "vitest";
import { describeRoles, describeUnclear, nameColumns, toOptionLabel } from "../../../components/batch/column-words";
import { readPaste } from "../../../lib/batch/read-paste";
import type { ColumnChoice, ReadColumn } from "../../../lib/batch/table/column-choice";

const COLUMNS: readonly ReadColumn[] = [
  { at: 0, letter: "A", title: "CPT", samples: ["70551", "97110", "99213"] },
  { at: 1, letter: "B", samples: [] },
  { at: 2, letter: "C", title: "DOS", samples: [] },
];

describe("columns are named", () => {
  it.each([
    [[], "none"],
    [[0], "column A (CPT)"],
    [[1], "column B"],
    [[0, 2], "column A (CPT) and column C (DOS)"],
    [[0, 1, 2], "column A (CPT), column B and column C (DOS)"],
    [[9], "none"],
  ])("%j as %s", (places, name) => {
    expect(nameColumns(COLUMNS, places)).toBe(name);
  });

  it("with two of their cells where they are to be chosen", () => {
    expect(COLUMNS.map(toOptionLabel)).toEqual(["Column A: CPT (70551, 97110)", "Column B", "Column C: DOS"]);
  });
});

describe("what was found is told", () => {
  const rolesOf = (text: string, choice?: ColumnChoice) => {
    const { table } = readPaste(text, new Set(), choice);
    if (table === undefined) throw new Error("Expected a table");
    return describeRoles(table).map(([role, columns]) => `${role}: ${columns}`);
  };

  it.each([
    [undefined, "Dates: column B (DOS)"],
    [{ dayOrder: "day-first" }, "Dates: column B (DOS), day first"],
    [{ dayOrder: "month-first" }, "Dates: column B (DOS), month first"],
    [{ dates: "none", dayOrder: "day-first" }, "Dates: none"],
  ] satisfies [ColumnChoice | undefined, string][])("with the choice %j", (choice, dates) => {
    expect(rolesOf("CPT\tDOS\tLOB\n70551\t5/1/26\tOHP\n97110\t5/2/26\tOHP", choice)).toEqual([
      "Codes: column A (CPT)",
      dates,
      "Line of business: column C (LOB)",
      "Request type: none",
    ]);
  });
});

describe("a cell that is not clear is told", () => {
  it.each([
    [
      { role: "lineOfBusiness", text: "Commercial", lines: [3] },
      "“Commercial” does not say which line of business is meant (line 3): the one chosen on this page is used there.",
    ],
    [
      { role: "requestType", lines: [3, 5] },
      "Some cells do not say which request type is meant (lines 3 and 5): the one chosen on this page is used there.",
    ],
  ] as const)("%j", (cells, sentence) => {
    expect(describeUnclear(cells)).toBe(sentence);
  });
});
