import { describe, expect, it } from "vitest";
import {
  findHeaderChoices,
  findLayoutFault,
  sampleColumns,
  withHeader,
  withRole,
  withTable,
  withUse,
} from "@/components/admin/layout-edits";
import type { ListLayout, TableLayout } from "@/lib/lists/reading/list-layout";
import { noEntry, read, someRows } from "./some-rows";

const ROWS = someRows(
  [["No-Auth list", "", ""], noEntry],
  [["", "", ""], noEntry],
  [["Code", "What it is", "Line"], noEntry],
  [["70551", "MRI", "OHP"], read("70551")],
  [["70552", "MRI", ""], read("70552")],
);

const TABLE: TableLayout = {
  table: "CPT",
  use: true,
  header: 2,
  columns: [{ column: 0, role: "code", header: "Code" }],
};

const LAYOUT: ListLayout = { kind: "whole", tables: [TABLE] };

describe("the columns of a sheet", () => {
  it("are shown with their header, some of their cells and what they were taken for", () => {
    expect(sampleColumns(TABLE, ROWS)).toEqual([
      { column: 0, header: "Code", samples: ["70551", "70552"], role: "code" },
      { column: 1, header: "What it is", samples: ["MRI"], role: undefined },
      { column: 2, header: "Line", samples: ["OHP"], role: undefined },
    ]);
  });

  it("show what stands below the header while no row is read as an entry", () => {
    const rows = ROWS.map((row) => ({ ...row, reading: noEntry }));
    expect(sampleColumns(TABLE, rows)[0]?.samples).toEqual(["70551", "70552"]);
  });

  it("are offered only those rows as header that hold something", () => {
    expect(findHeaderChoices(ROWS).map(({ place }) => place)).toEqual([0, 2, 3, 4]);
  });

  it("get a role, change it and lose it, in the order of the file", () => {
    const [code, text] = sampleColumns(TABLE, ROWS);
    if (code === undefined || text === undefined) throw new Error("Columns are missing");
    const two = withRole({ ...TABLE, columns: [] }, text, "description");
    expect(withRole(two, code, "code").columns).toEqual([
      { column: 0, role: "code", header: "Code" },
      { column: 1, role: "description", header: "What it is" },
    ]);
    expect(withRole(TABLE, code, "note").columns).toEqual([{ column: 0, role: "note", header: "Code" }]);
    expect(withRole(TABLE, code, undefined).columns).toEqual([]);
  });

  it("follow another header row with their names", () => {
    expect(withHeader(TABLE, ROWS, 0)).toMatchObject({ header: 0, columns: [{ header: "No-Auth list" }] });
    const without = withHeader(TABLE, ROWS, undefined);
    expect(without.columns).toEqual([{ column: 0, role: "code", header: "" }]);
    expect("header" in without).toBe(false);
  });
});

describe("a sheet", () => {
  it("that is left out says that a person did it, and forgets so when it is read again", () => {
    const left = withUse(TABLE, false);
    expect(left).toMatchObject({ use: false, unused: "by-hand" });
    expect(withUse(left, true)).toEqual(TABLE);
  });

  it.each<[string, ListLayout, string | undefined]>([
    ["a code column", LAYOUT, undefined],
    ["no sheet at all", withTable(LAYOUT, 0, withUse(TABLE, false)), "Read at least one sheet."],
    ["no code column", withTable(LAYOUT, 0, { ...TABLE, columns: [] }), "Say which column of CPT holds the codes."],
    [
      "no code column in the only table",
      { kind: "whole", tables: [{ ...TABLE, table: "", columns: [] }] },
      "Say which column holds the codes.",
    ],
  ])("with %s can be read, or it is said why not", (_name, layout, fault) => {
    expect(findLayoutFault(layout)).toBe(fault);
  });
});
