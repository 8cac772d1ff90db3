import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPdf } from "@/lib/lists/source/read-pdf.server";
import type { SourceDocument, SourceRow } from "@/lib/lists/source/source-document";
import { type ListStyle, layList } from "../../../../support/lay-list";
import { makePdf, type PaintedText } from "../../../../support/make-pdf";
import { someRows } from "./made-lists";

const COLUMNS: ListStyle["columns"] = [
  { header: "CPT Code", x: 60, wraps: 13 },
  { header: "Description", x: 140, wraps: 38 },
  { header: "Notes / Limits", x: 380, wraps: 20 },
];
const ROWS = someRows(90);
const FURNITURE = {
  head: "Plan list of services, May 2026",
  foot: "Page",
  title: ["Services", "Updated on the 15th"],
  repeatHeader: true,
};

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const result = await readPdf(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function rowsOf(document: SourceDocument): readonly SourceRow[] {
  return document.tables.flatMap(({ rows }) => rows);
}

const CODE = /\b(\d{5}|[A-V]\d{4}|\d{4}[FTUM])\b/;

/** The rows of the list itself: what is not marked and holds a code. */
function entriesOf(document: SourceDocument): readonly (readonly string[])[] {
  return rowsOf(document)
    .filter(({ mark, cells }) => mark === undefined && cells.some((cell) => CODE.test(cell)))
    .map(({ cells }) => cells);
}

describe("each row of a table over many pages has its own cells", () => {
  it.each<[string, Partial<ListStyle>]>([
    ["drawn with a grid, codes at the top", { rules: "grid" }],
    ["drawn with a grid, codes in the middle", { rules: "grid", align: "middle" }],
    ["drawn with a grid, codes at the bottom", { rules: "grid", align: "bottom" }],
    ["with lines between the rows only", { rules: "between-rows", align: "middle" }],
    ["without lines, codes at the top", { align: "top" }],
    ["without lines, codes in the middle", { align: "middle" }],
    ["without lines, codes at the bottom", { align: "bottom" }],
    ["without lines or space, codes at the top", { align: "top", padding: 0 }],
    ["without lines or space, codes in the middle", { align: "middle", padding: 0 }],
    ["without lines or space, codes at the bottom", { align: "bottom", padding: 0 }],
    ["in small letters", { size: 6, align: "middle" }],
    ["on turned pages", { page: { size: [612, 792], rotate: 90 } }],
    ["on pages turned to the other side", { rules: "grid", page: { rotate: 270 } }],
    ["spaced out letter by letter", { paint: (text) => [{ ...text, spacing: 0.8 }], size: 7 }],
    ["painted one character at a time", { paint: (text) => [{ ...text, byCharacter: true }] }],
  ])("%s", async (_how, style) => {
    const pages = layList(ROWS, { ...FURNITURE, columns: COLUMNS, ...style });
    expect(pages.length).toBeGreaterThanOrEqual(3);
    const document = await read(await makePdf(pages));
    expect(entriesOf(document)).toEqual(ROWS);
    expect(document.tables.map(({ name }) => name)).toEqual([""]);
  });
});

describe("what is printed around the rows", () => {
  const style: ListStyle = { ...FURNITURE, columns: COLUMNS, footnote: "* Needs a report. Call 503-416-4100." };

  it("stays in the document, marked: heads, feet and page numbers on every page", async () => {
    const pages = layList(ROWS, style);
    const rows = rowsOf(await read(await makePdf(pages)));
    const heads = rows.filter(({ mark }) => mark === "running-head").map(({ cells }) => cells.join(" "));
    expect(heads.filter((text) => text === FURNITURE.head)).toHaveLength(pages.length);
    expect(heads.filter((text) => /^Page \d+$/.test(text))).toHaveLength(pages.length);
  });

  it("leaves the title and each page's header unmarked", async () => {
    const pages = layList(ROWS, style);
    const rows = rowsOf(await read(await makePdf(pages))).filter(({ mark }) => mark === undefined);
    expect(rows[0]?.cells).toEqual(["Services"]);
    expect(rows.filter(({ cells }) => cells[0] === "CPT Code")).toHaveLength(pages.length);
  });

  it("marks a footnote once on a page", async () => {
    const [page] = layList(ROWS, style);
    const rows = rowsOf(await read(await makePdf(page === undefined ? [] : [page])));
    expect(rows.filter(({ mark }) => mark === "footnote").map(({ cells }) => cells[0])).toEqual([style.footnote]);
  });

  it("numbers the rows of each page from 1, without a gap", async () => {
    const rows = rowsOf(await read(await makePdf(layList(ROWS, style))));
    const last = rows.at(-1)?.page ?? 0;
    expect(last).toBeGreaterThanOrEqual(3);
    for (let page = 1; page <= last; page += 1) {
      const own = rows.filter((row) => row.page === page);
      expect(own.map(({ row }) => row)).toEqual(own.map((_, index) => index + 1));
    }
  });

  it("keeps a category that goes on over the page as a row of one cell", async () => {
    const rows = [
      { band: "Diagnostic imaging services of all kinds" },
      ...ROWS.slice(0, 30),
      { band: "Diagnostic imaging services (cont.)" },
      ...ROWS.slice(30, 60),
    ];
    const document = await read(await makePdf(layList(rows, style)));
    expect(entriesOf(document)).toEqual(ROWS.slice(0, 60));
    const texts = rowsOf(document).map(({ cells }) => cells);
    expect(texts).toContainEqual(["Diagnostic imaging services of all kinds"]);
    expect(texts).toContainEqual(["Diagnostic imaging services (cont.)"]);
  });

  it("is no row of the table where it is written across the page", async () => {
    const pages = layList(ROWS, style).map((page) => ({
      ...page,
      texts: [...page.texts, { text: "DRAFT", x: 150, y: 600, size: 90, turn: 45 }],
    }));
    const document = await read(await makePdf(pages));
    expect(entriesOf(document)).toEqual(ROWS);
    expect(
      rowsOf(document)
        .filter(({ cells }) => cells.includes("DRAFT"))
        .map(({ mark }) => mark),
    ).toEqual(pages.map(() => "running-head"));
  });

  it("is not read where nobody sees it", async () => {
    const pages = layList(ROWS, style).map((page) => ({
      ...page,
      texts: [...page.texts, { text: "99999", x: 60, y: 700, invisible: true }],
    }));
    expect(JSON.stringify(await read(await makePdf(pages)))).not.toContain("99999");
  });
});

describe("the cell of a code", () => {
  const few = someRows(14);
  it.each([
    ["a range that is broken behind its hyphen", "62320-|62323", "62320-62323"],
    ["a range that is broken before its last code", "0070U to|0072U", "0070U to 0072U"],
    ["a list of codes over two lines", "70551, 70552,|70553", "70551, 70552, 70553"],
    ["a modifier behind the code", "T1002 TG", "T1002 TG"],
    ["a mark behind the code", "C9490*", "C9490*"],
    ["a phone number instead of a code", "503-416-4100", "503-416-4100"],
    ["words instead of a code", "Varies", "Varies"],
  ])("%s", async (_what, printed, expected) => {
    for (const drawn of [{}, { rules: "grid" as const }]) {
      const rows = few.map((row, index) =>
        index === 5 ? [printed, "described over more than one line of the cell", "Note"] : row,
      );
      const document = await read(await makePdf(layList(rows, { columns: COLUMNS, ...drawn, align: "middle" })));
      expect(rowsOf(document).map(({ cells }) => cells)).toContainEqual([
        expected,
        "described over more than one line of the cell",
        "Note",
      ]);
    }
  });

  it("does not take a raised footnote mark for a sixth digit", async () => {
    const paint = (text: PaintedText) =>
      text.text === few[3]?.[0] ? [text, { text: "1", x: text.x + 26, y: text.y - 3.5, size: 5.5 }] : [text];
    const document = await read(await makePdf(layList(few, { columns: COLUMNS, paint })));
    expect(entriesOf(document)[3]).toEqual([`${few[3]?.[0]} ^1`, few[3]?.[1], few[3]?.[2]]);
  });
});

describe("several columns of codes", () => {
  it("side by side give the cells of one printed row", async () => {
    const codes = someRows(250).map(([code]) => code);
    const rows = Array.from({ length: 50 }, (_, row) => codes.slice(row * 5, row * 5 + 5));
    const columns = [60, 160, 260, 360, 460].map((x) => ({ header: "Code", x, wraps: 12 }));
    const document = await read(await makePdf(layList(rows, { ...FURNITURE, columns, linesOnAPage: 20 })));
    expect(entriesOf(document)).toEqual(rows);
  });

  it("with descriptions, as two lists whose rows have their own heights, give the left list first", async () => {
    const columns = (x: number) => [
      { header: "CPT Code", x, wraps: 8 },
      { header: "Description", x: x + 60, wraps: 30 },
    ];
    const pairs = ROWS.map(([code, description]) => [code, description] as const);
    const left = layList(pairs.slice(0, 20), { columns: columns(50), linesOnAPage: 60 });
    const right = layList(pairs.slice(21, 41), { columns: columns(330), linesOnAPage: 60 });
    const pages = left.map((page, index) => ({ ...page, texts: [...page.texts, ...(right[index]?.texts ?? [])] }));
    const document = await read(await makePdf(pages));
    const expected = [
      ...pairs.slice(0, 20).map((pair) => [...pair, "", ""]),
      ...pairs.slice(21, 41).map((pair) => ["", "", ...pair]),
    ];
    expect(entriesOf(document)).toEqual(expected);
  });
});

describe("tables and text in one file", () => {
  const prose = {
    texts: [
      "How to use this list",
      "Look for the code first.",
      "A code that is not here goes to the other portal.",
    ].map((text, index) => ({ text, x: 60, y: 100 + 30 * index, size: index === 0 ? 16 : 10 })),
  };

  it("gives each line of a page of prose as a row of one cell", async () => {
    const pages = [prose, ...layList(ROWS, { ...FURNITURE, columns: COLUMNS })];
    const document = await read(await makePdf(pages));
    expect(
      rowsOf(document)
        .filter(({ page }) => page === 1)
        .map(({ cells }) => cells),
    ).toEqual(prose.texts.map(({ text }) => [text]));
    expect(entriesOf(document)).toEqual(ROWS);
    expect(document.tables).toHaveLength(1);
  });

  it("names the pages of each table where the columns change", async () => {
    const other: ListStyle["columns"] = [
      { header: "Service", x: 60, wraps: 30 },
      { header: "HCPCS Code", x: 300, wraps: 10 },
    ];
    const second = ROWS.slice(0, 60).map(([code, description]) => [description, code]);
    const first = layList(ROWS, { columns: COLUMNS, repeatHeader: true });
    const last = layList(second, { columns: other, repeatHeader: true });
    const document = await read(await makePdf([...first, ...last]));
    expect(document.tables.map(({ name }) => name)).toEqual([
      `pages 1\u2013${first.length}`,
      `pages ${first.length + 1}\u2013${first.length + last.length}`,
    ]);
    expect(entriesOf(document)).toEqual([...ROWS, ...second]);
  });
});

describe("a file that cannot be read is refused by name", () => {
  it("locked with a password", async () => {
    const bytes = await makePdf(layList(ROWS, { columns: COLUMNS }), { userPassword: "open", ownerPassword: "own" });
    expect(await readPdf(bytes)).toEqual({ ok: false, error: { code: "encrypted-pdf" } });
  });

  it("but read where only its owner has a password", async () => {
    const bytes = await makePdf(layList(ROWS, { columns: COLUMNS }), { ownerPassword: "own" });
    expect(entriesOf(await read(bytes))).toEqual(ROWS);
  });

  it("a picture without text", async () => {
    expect(await readPdf(await makePdf([{ texts: [], boxes: [{ x: 50, y: 50, width: 400, height: 600 }] }]))).toEqual({
      ok: false,
      error: { code: "scanned-pdf" },
    });
  });

  it.each([
    ["cut off at its start", (bytes: Uint8Array) => bytes.slice(0, 40)],
    ["no PDF at all", () => new TextEncoder().encode("CPT,Description")],
    ["empty", () => new Uint8Array()],
  ])("%s", async (_what, spoil) => {
    expect(await readPdf(spoil(await makePdf(layList(ROWS, { columns: COLUMNS }))))).toEqual({
      ok: false,
      error: { code: "damaged-pdf" },
    });
  });

  it("of more pages than a list has", async () => {
    const pages = Array.from({ length: 1_001 }, () => ({ texts: [] }));
    expect(await readPdf(await makePdf(pages))).toMatchObject({ ok: false, error: { code: "too-many-pages" } });
  });
});

it("tells how far it is, page by page", async () => {
  const steps: string[] = [];
  const pages = layList(ROWS, { columns: COLUMNS });
  await readPdf(await makePdf(pages), (done, total) => steps.push(`${done}/${total}`));
  expect(steps).toEqual(pages.map((_, index) => `${index + 1}/${pages.length}`));
});

it("leaves the bytes with who gives them", async () => {
  const bytes = await makePdf(layList(ROWS.slice(0, 5), { columns: COLUMNS }));
  const before = bytes.length;
  await readPdf(bytes);
  expect(bytes).toHaveLength(before);
});

const FOLDER = new URL("../../../../fixtures/lists/", import.meta.url);

describe("a list printed by a browser", () => {
  it.each(["browser-grid-middle", "browser-plain-top", "browser-zebra-bands", "browser-two-lists"])(
    "%s",
    async (name) => {
      const bytes = readFileSync(new URL(`${name}.pdf`, FOLDER));
      const expected = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8"));
      expect(entriesOf(await read(bytes))).toEqual(expected);
    },
  );
});
