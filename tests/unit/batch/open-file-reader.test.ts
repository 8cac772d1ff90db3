import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readListFile } from "../../../components/batch/open-file-reader";
import { unpackInBrowser } from "../../../components/batch/open-file-unpack";
import { readPaste } from "../../../lib/batch/read-paste";
import { unpackWorkbook } from "../../../lib/lists/source/unpack-workbook.server";
import { aNestedSheet, aPackedSheet } from "../../support/hostile-files";
import { makeWorkbook, makeZip, rich, styled, type WorkbookCell } from "../../support/make-workbook";
import { runs } from "../../support/property-runs";

function aFile(content: string | Uint8Array, name = "list.txt"): File {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return new File([bytes as Uint8Array<ArrayBuffer>], name);
}

async function readText(content: string | Uint8Array, name?: string, sheet?: number): Promise<string> {
  const opened = await readListFile(aFile(content, name), sheet);
  if (!opened.ok) throw new Error(`Expected a text and not ${opened.error.code}`);
  return opened.value.text;
}

const ofOneSheet = (...rows: readonly (readonly WorkbookCell[])[]) => makeWorkbook([{ name: "Orders", rows }]);

describe("a text file", () => {
  const TEXT = "Code,Note\r\n70551,“first” – Zoë\r\n";

  it.each([
    ["UTF-8", new TextEncoder().encode(TEXT)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ["UTF-16", Buffer.from(`\uFEFF${TEXT}`, "utf16le")],
    ["UTF-16, the other byte first", Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16()],
    ["windows-1252", Buffer.from("Code,Note\r\n70551,\x93first\x94 \x96 Zo\xeb\r\n", "latin1")],
  ])("is read in %s", async (_name, bytes) => {
    expect(await readText(bytes, "list.csv")).toBe(TEXT);
  });

  it("of more than 10 MB gives its beginning, cut at the end of a line", async () => {
    const opened = await readListFile(aFile(`${"70551 – Zoë\n".repeat(800_000)}99213`));
    if (!opened.ok) throw new Error("Expected a text");
    expect(opened.value.isFirstPart).toBe(true);
    expect(opened.value.text.length).toBeLessThan(10_000_000);
    expect(opened.value.text.endsWith("\n70551 – Zoë")).toBe(true);
  });

  it("of 10 MB is whole", async () => {
    const text = "70551\n".repeat(1_600_000);
    const opened = await readListFile(aFile(text));
    expect(opened).toEqual({ ok: true, value: { text, sheets: [], sheet: undefined, isFirstPart: false } });
  });
});

describe("a workbook", () => {
  it("becomes lines that are its rows, with what its cells show", async () => {
    const text = await readText(
      ofOneSheet(
        ["Code", "DOS", "Note"],
        [styled(100, "00000"), styled(46143, "m/d/yyyy"), "two\nlines"],
        [],
        [70551, "May 1 2026", '"quoted"'],
        [styled(70551, "#,##0"), "", "a\ttab"],
        [rich("70551", "^1")],
      ),
      "list.xlsx",
    );
    expect(text.split("\n")).toEqual([
      "Code\tDOS\tNote",
      "00100\t2026-05-01\ttwo lines",
      "",
      "70551\tMay 1 2026\t'quoted'",
      "70551\t\ta tab",
      "70551 ^1",
    ]);
  });

  it("is read for its codes and days by the rows that Excel shows", async () => {
    const text = await readText(
      ofOneSheet(["CPT", "DOS"], [styled(100, "00000"), styled(46143, "m/d/yyyy")], [70551, styled(46144, "m/d/yyyy")]),
    );
    expect(readPaste(text, new Set()).finds).toMatchObject([
      { code: "00100", line: 2, dateOfService: "2026-05-01" },
      { code: "70551", line: 3, dateOfService: "2026-05-02" },
    ]);
  });

  const SEVERAL = makeWorkbook([
    { name: "Old", rows: [["99213"]], state: "hidden" },
    { name: "Key", rows: [["Word", "Meaning"]] },
    { name: "Empty" },
    { name: "Orders", rows: [["CPT"], ["70551"]] },
    { name: "More", rows: [["CPT"], ["97110"]] },
  ]);

  it("with several sheets gives the first that is shown and holds codes, and names the others", async () => {
    const opened = await readListFile(aFile(SEVERAL));
    expect(opened).toEqual({
      ok: true,
      value: {
        text: "CPT\n70551",
        sheets: [
          { at: 1, name: "Key" },
          { at: 3, name: "Orders" },
          { at: 4, name: "More" },
        ],
        sheet: 3,
        isFirstPart: false,
      },
    });
  });

  it("gives the sheet that is asked for", async () => {
    expect(await readText(SEVERAL, "list.xlsx", 4)).toBe("CPT\n97110");
    expect(await readText(SEVERAL, "list.xlsx", 1)).toBe("Word\tMeaning");
  });

  it("with nothing but hidden sheets gives the first of them", async () => {
    expect(await readText(makeWorkbook([{ name: "A", rows: [["70551"]], state: "veryHidden" }]))).toBe("70551");
  });
});

describe("what is no list is refused by what it is", () => {
  const OLD_OFFICE = Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1");

  it.each([
    ["no bytes", "", { code: "empty-file" }],
    ["white space", " \n ", { code: "empty-file" }],
    ["a workbook without a cell", makeWorkbook([{ name: "A" }]), { code: "empty-file" }],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"), { code: "wrong-type", place: "a picture" }],
    ["a PDF", "%PDF-1.7\n", { code: "wrong-type", place: "a PDF" }],
    ["a Word document", makeZip({ "word/document.xml": "" }), { code: "wrong-type", place: "a Word document" }],
    ["an old workbook", OLD_OFFICE, { code: "old-or-locked-workbook" }],
    [
      "a locked workbook",
      Buffer.concat([OLD_OFFICE, Buffer.from("EncryptedPackage", "utf16le")]),
      { code: "old-or-locked-workbook", place: "locked with a password" },
    ],
    ["a workbook that was cut off", ofOneSheet(["70551"]).slice(0, -30), { code: "damaged-workbook" }],
    ["a workbook that unpacks to too much", aPackedSheet(250), { code: "too-large-unpacked" }],
    ["the same with a lie about its size", aPackedSheet(250, 100), { code: "too-large-unpacked" }],
    ["a workbook nested in itself", aNestedSheet(200_000), { code: "empty-file" }],
  ])("%s", async (_name, content, error) => {
    const opened = await readListFile(aFile(content, "list.xlsx"));
    expect(opened).toMatchObject({ ok: false, error });
  });

  it("a workbook of more than 50 MB, before it is read", async () => {
    const start = ofOneSheet(["70551"]);
    const file = new File([start as Uint8Array<ArrayBuffer>, new Uint8Array(50_000_001)], "list.xlsx");
    expect(await readListFile(file)).toEqual({ ok: false, error: { code: "too-large" } });
  });

  it("a file that is gone", async () => {
    const file = aFile("70551");
    file.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) }) as Blob;
    expect(await readListFile(file)).toEqual({ ok: false, error: { code: "unreadable" } });
  });
});

describe("unpacking in the browser", () => {
  it("always gives what unpacking on the server gives", async () => {
    const bytes = ofOneSheet(["Code"], ["70551"], [70552]);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        const changed = isCut ? bytes.slice(0, at) : bytes.with(at, byte);
        const [here, there] = [await unpackInBrowser(changed, 1_000_000), unpackWorkbook(changed, 1_000_000)];
        expect(here.ok).toBe(there.ok);
        if (here.ok && there.ok) {
          const toTexts = (parts: ReadonlyMap<string, Uint8Array>) =>
            [...parts].map(([name, part]) => [name, Buffer.from(part).toString("latin1")]);
          expect(toTexts(here.value)).toEqual(toTexts(there.value));
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it("never gives more than is allowed, and all that is", async () => {
    const files = { "xl/a.xml": "x".repeat(501), "xl/b.xml": "x".repeat(500) };
    expect(await unpackInBrowser(makeZip(files, { saidBytes: 1 }), 1_000)).toEqual({
      ok: false,
      error: { code: "too-large-unpacked" },
    });
    expect((await unpackInBrowser(makeZip(files, { saidBytes: 1 }), 1_001)).ok).toBe(true);
  });
});

it("never changes which row a code stands in, whatever the cells beside it hold", async () => {
  const aCell = fc.string({ unit: fc.constantFrom("a", '"', "\n", "\t", ",", "'", "<", "ß", " "), maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(aCell, { minLength: 1, maxLength: 8 }), async (notes) => {
      const text = await readText(ofOneSheet(["CPT", "Note"], ...notes.map((note) => ["70551", note])));
      const lines = readPaste(text, new Set()).finds.map(({ line }) => line);
      expect(lines).toEqual(notes.map((_, index) => index + 2));
    }),
    { numRuns: runs(50) },
  );
});
