import { describe, expect, it } from "vitest";
import type { ListLayout, TableLayout } from "@/lib/lists/reading/list-layout";
import type { SourceDocument } from "@/lib/lists/source/source-document";
import { type ColumnChoice, chooseColumns } from "@/lib/lists/worker/choose-columns";

function aDocument(...tables: (readonly [name: string, ...rows: string[][]])[]): SourceDocument {
  return {
    format: "xlsx",
    tables: tables.map(([name, ...rows]) => ({ name, rows: rows.map((cells, index) => ({ row: index + 1, cells })) })),
  };
}

const DOCUMENT = aDocument(
  ["CPT", ["List of codes"], ["Item", "Proc Code", "Remarks"], ["1", "70551", "MRI"]],
  ["HCPCS", ["Item", "Proc Code", "Remarks"], ["1", "E0130", ""]],
  ["Key", ["Remarks", "Meaning"], ["x", "y"]],
);

const CPT: TableLayout = {
  table: "CPT",
  use: true,
  header: 1,
  columns: [
    { column: 0, role: "code", header: "Item" },
    { column: 2, role: "description", header: "Remarks" },
  ],
};
const HCPCS: TableLayout = { table: "HCPCS", use: false, unused: "no-codes", columns: [] };
const KEY: TableLayout = { table: "Key", use: false, unused: "key", columns: [] };
const FOUND: ListLayout = { kind: "whole", tables: [CPT, HCPCS, KEY] };

function choose(choice: Partial<ColumnChoice>) {
  return chooseColumns(DOCUMENT, FOUND, { columns: [], ...choice });
}

describe("a sheet that is named", () => {
  it("is the only one that is read, whatever was found", () => {
    expect(choose({ sheet: " hcpcs " })).toEqual({
      ok: true,
      value: {
        kind: "whole",
        tables: [
          { ...CPT, use: false, unused: "by-hand" },
          { table: "HCPCS", use: true, columns: [] },
          { ...KEY, unused: "by-hand" },
        ],
      },
    });
  });

  it("is refused when the file has none of this name", () => {
    expect(choose({ sheet: "CPT 2" })).toEqual({ ok: false, error: { code: "no-such-sheet", name: "CPT 2" } });
  });
});

describe("a column that is named", () => {
  it("takes its role from the column that was found, and keeps the other roles", () => {
    const chosen = choose({ columns: [{ role: "code", header: "proc  CODE" }] });
    expect(chosen.ok && chosen.value.tables).toEqual([
      {
        table: "CPT",
        use: true,
        header: 1,
        columns: [
          { column: 1, role: "code", header: "Proc Code" },
          { column: 2, role: "description", header: "Remarks" },
        ],
      },
      // A sheet that seemed to have no codes has them where somebody says so.
      { table: "HCPCS", use: true, header: 0, columns: [{ column: 1, role: "code", header: "Proc Code" }] },
      KEY,
    ]);
  });

  it("gives up the role that was found for it", () => {
    const chosen = choose({ columns: [{ role: "note", header: "Remarks" }] });
    expect(chosen.ok && chosen.value.tables[0]?.columns).toEqual([
      { column: 0, role: "code", header: "Item" },
      { column: 2, role: "note", header: "Remarks" },
    ]);
  });

  it.each([
    ["A", 0],
    ["b", 1],
    ["C", 2],
  ])("may be named by the letter %s of a spreadsheet", (header, column) => {
    const chosen = choose({ sheet: "CPT", columns: [{ role: "modifiers", header }] });
    expect(chosen.ok && chosen.value.tables[0]?.columns).toContainEqual({
      column,
      role: "modifiers",
      header: DOCUMENT.tables[0]?.rows[1]?.cells[column],
    });
  });

  it.each(["D", "AA", "Nowhere"])("is refused when no sheet that is read has %s", (header) => {
    const columns = [
      { role: "code", header: "Proc Code" },
      { role: "note", header },
    ] as const;
    expect(choose({ columns })).toEqual({ ok: false, error: { code: "no-such-column", name: header } });
  });

  it("is found in a header further down than the one that was found", () => {
    const document = aDocument(["", ["Code", "of", "conduct"], ["Billing item", "Text"], ["70551", "MRI"]]);
    const found: ListLayout = {
      kind: "whole",
      tables: [{ table: "", use: true, header: 0, columns: [{ column: 0, role: "code", header: "Code" }] }],
    };
    const chosen = chooseColumns(document, found, { columns: [{ role: "code", header: "Billing item" }] });
    expect(chosen.ok && chosen.value.tables).toEqual([
      { table: "", use: true, header: 1, columns: [{ column: 0, role: "code", header: "Billing item" }] },
    ]);
  });
});
