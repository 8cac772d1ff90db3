import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../../lib/lists/source/read-workbook.server";
import { storeZip } from "../../../../lib/lists/source/store-zip";
import { unpackWorkbook } from "../../../../lib/lists/source/unpack-workbook.server";
import { makeWorkbook, makeZip } from "../../../support/make-workbook";
import { runs } from "../../../support/property-runs";

describe("unpackWorkbook", () => {
  it("unpacks what cells can be in and nothing else", () => {
    const names = [
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet1.xml",
    ];
    const others = [
      "xl/media/image1.png",
      "xl/vbaProject.bin",
      "xl/drawings/drawing1.xml",
      "docProps/app.xml",
      "x.xml",
    ];
    const files = Object.fromEntries([...names, ...others].map((name) => [name, name]));
    const parts = unpackWorkbook(makeZip(files));
    expect(parts.ok && [...parts.value.keys()]).toEqual(names);
  });

  it.each([
    ["one part", { "xl/a.xml": "x".repeat(1_001) }],
    ["all parts together", { "xl/a.xml": "x".repeat(501), "xl/b.xml": "x".repeat(500) }],
  ])("stops where %s would be larger than is allowed, whatever the archive says", (_name, files) => {
    expect(unpackWorkbook(makeZip(files, { saidBytes: 1 }), 1_000)).toEqual({
      ok: false,
      error: { code: "too-large-unpacked" },
    });
    expect(unpackWorkbook(makeZip(files, { saidBytes: 1 }), 1_001).ok).toBe(true);
  });

  it("does not unpack what it has no use for, however large it is", () => {
    const files = { "xl/media/image1.png": "x".repeat(5_000), "xl/a.xml": "x" };
    expect(unpackWorkbook(makeZip(files), 1_000).ok).toBe(true);
  });

  it("gives a refusal for every file that was changed or cut anywhere, and never throws", async () => {
    const bytes = makeWorkbook([{ name: "A", rows: [["Code"], ["70551"], ["70552"]] }], { sharesStrings: true });
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        const changed = isCut ? bytes.slice(0, at) : bytes.with(at, byte);
        const document = await readWorkbook(changed);
        if (!document.ok) return;
        const codes = document.value.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
        expect(["Code", "70551", "70552", ""]).toEqual(expect.arrayContaining(codes));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("storeZip", () => {
  it("keeps every file under its name", () => {
    const files = new Map([
      ["xl/a.xml", Uint8Array.of(1, 2, 3)],
      ["[Content_Types].xml", new Uint8Array()],
    ]);
    const [local, directory] = [storeZip(files), Buffer.from(storeZip(files)).toString("latin1")];
    expect(local.slice(38, 41)).toEqual(Uint8Array.of(1, 2, 3));
    expect(directory.match(/xl\/a\.xml/g)).toHaveLength(2);
  });
});
