import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { cleanCell } from "../../../../lib/lists/source/clean-cell";
import { readWorkbook } from "../../../../lib/lists/source/read-workbook.server";
import { formula, makeWorkbook, makeZip, rich, styled, type WorkbookCell } from "../../../support/make-workbook";
import { runs } from "../../../support/property-runs";

async function read(bytes: Uint8Array) {
  const document = await readWorkbook(bytes);
  if (!document.ok) throw new Error(`${document.error.code} ${document.error.place}`);
  return document.value.tables;
}

/** A sheet with a code in its first cell and other cells that say themselves where they stand. */
function toFarCell(cells: string, path = "xl/worksheets/sheet1.xml") {
  return {
    [path]: `<worksheet><sheetData><row r="1"><c r="A1"><v>70551</v></c>${cells}</row></sheetData></worksheet>`,
  };
}

/** What one cell of a workbook shows. */
async function show(cell: WorkbookCell, options = {}) {
  const [table] = await read(makeWorkbook([{ name: "A", rows: [["x", cell, "y"]] }], options));
  return table?.rows[0]?.cells[1];
}

describe("readWorkbook", () => {
  it.each<[string, WorkbookCell, string]>([
    ["a code stored as a number", 70551, "70551"],
    ["a code that lost its zeros", 100, "100"],
    ["zeros that its format puts in front", styled(100, "00000"), "00100"],
    ["a letter that its format puts in front", styled(585, '"J"0000'), "J0585"],
    ["commas that its format puts between", styled(70551, "#,##0"), "70551"],
    ["decimals", styled(1.5, "0.00"), "1.50"],
    ["a number with the rounding of computers", 0.1 + 0.2, "0.3"],
    ["a number in a cell for text", styled(70551, "@"), "70551"],
    ["a day", styled(46_341, "m/d/yyyy"), "2026-11-15"],
    ["a day in words", styled(46_341, "[$-409]mmmm d, yyyy"), "2026-11-15"],
    ["a day with a time", styled(46_341.75, "m/d/yyyy"), "2026-11-15"],
    ["the first of March 1900", styled(61, "m/d/yyyy"), "1900-03-01"],
    ["the last day that there is", styled(2_958_465, "m/d/yyyy"), "9999-12-31"],
    ["a number too large for a day", styled(20_260_101, "m/d/yyyy"), "20260101"],
    ["a number too large for any calendar", styled(1e13, "m/d/yyyy"), "########"],
    ["a day written as text", { xml: '<c t="d"><v>2026-11-15T00:00:00</v></c>' }, "2026-11-15"],
    ["true", true, "TRUE"],
    ["false", false, "FALSE"],
    ["an error", { xml: '<c t="e"><v>#N/A</v></c>' }, "#N/A"],
    ["a formula's text", formula("A1&B1", "70551"), "70551"],
    ["a formula's number", formula("A1+B1", 70551), "70551"],
    ["a formula whose result the file lacks", formula("A1+B1"), "=A1+B1"],
    ["a raised footnote mark", rich("70551", "^1"), "70551 ^1"],
    ["a raised letter", rich("70551", "^a"), "70551 ^a"],
    ["raised letters of a word", rich("1", "^st", " visit"), "1st visit"],
    ["several fonts", rich("705", "51"), "70551"],
    ["entities and line breaks", 'a & b <c>\r\n"d"', 'a & b <c>\n"d"'],
    ["space that does not show", "\u00a070551\u200b ", "70551"],
    ["nothing", null, ""],
  ])("shows %s as Excel does", async (_name, cell, shown) => {
    expect(await show(cell)).toBe(shown);
  });

  it.each([
    [0, "1904-01-01"],
    [44_879, "2026-11-15"],
  ])("counts the days of %i in a workbook from 1904", async (serial, day) => {
    expect(await show(styled(serial, "m/d/yyyy"), { is1904: true })).toBe(day);
  });

  it("reads texts from the shared table, and only their own part of it", async () => {
    const strings = `<sst><si><t>a</t></si><si><r><t>705</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si>
      <si><t>日</t><rPh sb="0" eb="1"><t>にち</t></rPh></si></sst>`;
    const rows = [[0, 1, 2, 9].map((place) => ({ xml: `<c t="s"><v>${place}</v></c>` }))];
    const bytes = makeWorkbook([{ name: "A", rows }], {
      sharesStrings: true,
      parts: { "xl/sharedStrings.xml": strings },
    });
    expect((await read(bytes))[0]?.rows[0]?.cells).toEqual(["a", "705 ^2", "日"]);
  });

  it("keeps the numbers of rows, and the empty ones between them", async () => {
    const rows = [[], [], ["a"], [null, ""], ["b"], ["  "], []];
    expect((await read(makeWorkbook([{ name: "A", rows }])))[0]?.rows).toEqual([
      { row: 1, cells: [] },
      { row: 2, cells: [] },
      { row: 3, cells: ["a"] },
      { row: 4, cells: [] },
      { row: 5, cells: ["b"] },
    ]);
  });

  it("writes a cell merged over rows into each of them, and one merged over columns once", async () => {
    const rows = [
      ["T", null, "U"],
      ["A", "1"],
      [null, "2"],
      [null, "3"],
      ["B", null, "4"],
    ];
    const merges = ["A1:B1", "A2:A4", "A5:B900000", "Z1:Z5"];
    expect((await read(makeWorkbook([{ name: "A", rows, merges }])))[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["T", "", "U"],
      ["A", "1"],
      ["A", "2"],
      ["A", "3"],
      ["B", "", "4"],
    ]);
  });

  it("reads every sheet in its order, says which are hidden, and passes over charts", async () => {
    const bytes = makeWorkbook([
      { name: "Chart", isChart: true },
      { name: "CPT & more", rows: [["70551"]] },
      { name: "Old", rows: [["1"]], state: "hidden" },
      { name: "Older", rows: [["2"]], state: "veryHidden" },
      { name: "Empty" },
    ]);
    expect(await read(bytes)).toEqual([
      { name: "CPT & more", rows: [{ row: 1, cells: ["70551"] }] },
      { name: "Old", hidden: true, rows: [{ row: 1, cells: ["1"] }] },
      { name: "Older", hidden: true, rows: [{ row: 1, cells: ["2"] }] },
      { name: "Empty", rows: [] },
    ]);
  });

  it("does not believe what a sheet says of its size", async () => {
    const bytes = makeWorkbook([{ name: "A", rows: [["70551"], ["70552"]], dimension: "A1:XFD1048576" }]);
    expect((await read(bytes))[0]?.rows).toHaveLength(2);
  });

  it("reads a sheet whose far corner has a color and nothing in it", async () => {
    const bytes = makeWorkbook([{ name: "A" }], {
      parts: toFarCell('<c s="1" r="XFD1048576"/><c r="XFC1048576" s="1"></c>'),
    });
    expect((await read(bytes))[0]?.rows).toEqual([{ row: 1, cells: ["70551"] }]);
  });

  it("counts on where a cell without place follows an empty one", async () => {
    const bytes = makeWorkbook([{ name: "A" }], { parts: toFarCell('<c s="1"/><c t="str"><v>x</v></c>') });
    expect((await read(bytes))[0]?.rows).toEqual([{ row: 1, cells: ["70551", "", "x"] }]);
  });

  it("reads a workbook whose pictures and links are damaged", async () => {
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
      "xl/drawings/drawing1.xml": "<broken",
      "docProps/core.xml": "<broken",
    };
    expect(await read(makeWorkbook([{ name: "A", rows: [["70551"]] }], { parts }))).toHaveLength(1);
  });

  it("tells how many sheets are read", async () => {
    const heard: number[][] = [];
    const bytes = makeWorkbook([{ name: "A", rows: [["1"]] }, { name: "B" }]);
    await readWorkbook(bytes, (done, total) => heard.push([done, total]));
    expect(heard).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it("always gives back the texts that another program wrote", async () => {
    const aCell = fc.string({ unit: fc.constantFrom(..."aZ09 -–&<>'\"é\n_x000D_\u00a0"), maxLength: 9 });
    const aTable = fc.array(fc.array(aCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(aTable, fc.constantFrom<"shared" | "inline">("shared", "inline"), async (table, stringMode) => {
        const rows = [["Code"], ...table];
        const [sheet] = await read(await writeXlsx({ sheets: [{ name: "A", rows }], stringMode }));
        const written = rows.map((cells) => cells.map(cleanCell).join("|").replace(/\|+$/, ""));
        const shown = sheet?.rows.map(({ cells }) => cells.join("|"));
        expect(shown?.join("\n").trimEnd()).toBe(written.join("\n").trimEnd());
      }),
      { numRuns: runs(40) },
    );
  });
});

describe("a workbook that is no list", () => {
  async function refusal(bytes: Uint8Array) {
    const document = await readWorkbook(bytes);
    return document.ok ? undefined : document.error;
  }

  const PARTS = { "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" };

  it.each([
    ["is cut off", makeWorkbook([{ name: "A", rows: [["1"]] }]).subarray(0, 900), "damaged-workbook"],
    ["has wrong checksums", makeZip(PARTS, { hasWrongChecksums: true }), "damaged-workbook"],
    ["lacks its parts", makeZip(PARTS), "damaged-workbook"],
    [
      "lacks a sheet",
      makeWorkbook([{ name: "A" }], { parts: { "xl/worksheets/sheet1.xml": "<worksheet" } }),
      "damaged-workbook",
    ],
    ["has locked parts", makeZip(PARTS, { isEncrypted: true }), "old-or-locked-workbook"],
    ["says that it is huge", makeZip(PARTS, { saidBytes: 400_000_001 }), "too-large-unpacked"],
    ["has one chart and no cells", makeWorkbook([{ name: "A", isChart: true }]), "empty-file"],
    ["has empty sheets", makeWorkbook([{ name: "A" }, { name: "B", rows: [[" "]] }]), "empty-file"],
  ])("is refused where it %s", async (_name, bytes, code) => {
    expect(await refusal(bytes)).toMatchObject({ code });
  });

  it("is refused where something stands in a row or column that no list has, and the place is named", async () => {
    const at = (place: string) => {
      return refusal(makeWorkbook([{ name: "A" }], { parts: toFarCell(`<c r="${place}"><v>1</v></c>`) }));
    };
    expect(await at("GR1")).toBeUndefined();
    expect(await at("GS1")).toEqual({ code: "too-many-columns", place: "sheet 1, row 1" });
    expect(await at("A200000")).toBeUndefined();
    expect(await at("A200001")).toEqual({ code: "too-many-rows", place: "sheet 1, row 200001" });
    expect(await at("XFD1048576")).toMatchObject({ code: "too-large-unpacked" });
    expect(await at("A9999999")).toMatchObject({ code: "damaged-workbook" });
  });

  it("is refused where its sheets together have more rows than a list", async () => {
    const parts = {
      ...toFarCell('<c r="A100000"><v>1</v></c>'),
      ...toFarCell('<c r="A100001"><v>1</v></c>', "xl/worksheets/sheet2.xml"),
    };
    const bytes = makeWorkbook([{ name: "A" }, { name: "B" }], { parts });
    expect(await refusal(bytes)).toEqual({ code: "too-many-rows", place: "sheet 2, row 100001" });
  });

  it("is refused where its merged cells cover each other without end", async () => {
    const rows = [...Array(2_000)].map(() => ["1"]);
    const merges = Array<string>(500).fill("A1:A2000");
    expect(await refusal(makeWorkbook([{ name: "A", rows, merges }]))).toEqual({
      code: "damaged-workbook",
      place: "sheet 1",
    });
  });
});
