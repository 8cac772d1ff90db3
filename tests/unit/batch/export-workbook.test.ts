import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { writeWorkbook } from "../../../components/batch/write-workbook";
import { EXPORT_HEAD } from "../../../lib/batch/export-columns";
import { toRows } from "../../../lib/batch/export-table";
import { type ExportedList, toWorkbook } from "../../../lib/batch/export-workbook";
import { findPackedBytes, listZipEntries } from "../../../lib/lists/source/zip-directory";
import { someTables } from "../../support/routing";
import { aFind, decideFinds, someSettings } from "./some-finds";

const tables = someTables({
  noAuth: {
    "2026-01-15": [
      { code: "00100", note: "=HYPERLINK(1)" },
      { code: "97530", lineOfBusiness: ["ohp"] },
    ],
  },
  healthHelp: { "2026-05-01": [{ code: "70551", serviceLine: "Diagnostic imaging" }] },
  demo: ["healthhelp"],
});

const list: ExportedList = {
  settings: someSettings(),
  discussed: new Set(),
  lists: tables.lists,
  revision: tables.revision,
  decidedAt: "May 14, 2026, 9:30 AM PDT",
};

const finds = [
  aFind("27299"),
  aFind("00100"),
  aFind("70551-26"),
  aFind("97530"),
  aFind("70551", { on: "2026-04-20", line: 5 }),
  aFind("99213", { on: "2026-01-01", until: "2027-06-01" }),
];
const lines = decideFinds(finds, tables);

function sheetOf(name: string) {
  const sheet = toWorkbook(lines, list).find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** What an archive holds, by name, without the library that wrote it. */
function unzip(bytes: Uint8Array): Map<string, string> {
  return new Map(
    (listZipEntries(bytes) ?? []).map((entry) => {
      const packed = findPackedBytes(bytes, entry) ?? new Uint8Array();
      return [entry.name, Buffer.from(entry.method === 8 ? inflateRawSync(packed) : packed).toString("utf8")];
    }),
  );
}

const decode = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** The cells of a sheet, by their place, as a spreadsheet would take them: text in quotes, anything else bare. */
function readCells(files: ReadonlyMap<string, string>, sheet: number): Map<string, string> {
  const texts = [...(files.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) =>
    decode([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = ""]) => text).join("")),
  );
  const xml = files.get(`xl/worksheets/sheet${sheet}.xml`) ?? "";
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
      ([, place = "", kind = "", inner = ""]) => {
        const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? "";
        return [
          place,
          kind.includes('t="s"') ? `"${texts[Number(value)]}"` : inner.includes("<f") ? `=${inner}` : value,
        ];
      },
    ),
  );
}

describe("the workbook that leaves the page", () => {
  it("has every decision, as the other files have it", () => {
    expect(sheetOf("Decisions").rows).toEqual(toRows(lines, list));
    expect(toWorkbook(lines, list).map(({ name }) => name)).toEqual(["Decisions", "By portal", "About"]);
  });

  it("R1 R2 R3 R4 R10 R12 groups the codes by portal and says what to do for each", () => {
    expect(sheetOf("By portal").rows.slice(1)).toEqual([
      ["No auth needed", "R1", "Nothing to submit", "00100", "", "2026-05-14", "2026-05-14"],
      ["HealthHelp WebConsult", "R2", "Submit in HealthHelp WebConsult", "70551", "26", "2026-05-14", "2026-05-14"],
      ["Connect", "R3", "Submit in Connect", "70551", "", "2026-04-20", "2026-04-20"],
      ["Connect", "R4", "Submit in Connect", "27299", "", "2026-05-14", "2026-05-14"],
      ["More information needed", "R12", "Choose what is missing", "97530", "", "2026-05-14", "2026-05-14"],
      ["No answer", "", "See why on the sheet About", "99213", "", "2026-01-01", "2027-06-01"],
    ]);
  });

  it("R7 R10 R11 tells when, from what, and what was not answered and why", () => {
    const about = sheetOf("About").rows;
    expect(about).toContainEqual(["Demo", expect.stringContaining("DEMO")]);
    expect(about).toContainEqual(["Worked out", "May 14, 2026, 9:30 AM PDT"]);
    expect(about).toContainEqual(["Date of service", "May 14, 2026, where a row has no date of its own"]);
    expect(about).toContainEqual(["Line of business", "not given"]);
    expect(about).toContainEqual(["List read", "CPT No-Auth list, in force from Jan 15, 2026"]);
    expect(about).toContainEqual(["List read", "HealthHelp list, in force from May 1, 2026, demo list"]);
    expect(about).toContainEqual(["Lists revision", "test"]);
    expect(about).toContainEqual(["Answers", "6"]);
    expect(about).toContainEqual(["Connect", "2"]);
    expect(about).toContainEqual(["No answer", "1"]);
    expect(about).toContainEqual(["No answer", expect.stringMatching(/366 days.*\(99213 2026-01-01 to 2027-06-01\)/)]);
    expect(about).toContainEqual(["Please note", expect.stringContaining("independent")]);
    expect(about).toContainEqual(["Please note", expect.stringContaining("does not check eligibility")]);
  });

  it("names no list that no answer read, and says nothing of demo lists where none was read", () => {
    const [line] = decideFinds([aFind("00100")], tables);
    if (line === undefined) throw new Error("Expected a line");
    const about = toWorkbook([line], list).at(-1)?.rows.flat() ?? [];
    expect(about.filter((text) => /HealthHelp list|DEMO/.test(text))).toEqual([]);
  });

  it("keeps a long list of codes without an answer short enough for a cell", () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      aFind(String(10_000 + index), { on: "2026-01-01", until: "2027-06-01" }),
    );
    const rows = toWorkbook(decideFinds(many, tables), list).at(-1)?.rows ?? [];
    expect(Math.max(...rows.flat().map((cell) => cell.length))).toBeLessThan(32_767);
    expect(rows.flat().join(" ")).toContain("and 2900 more");
  });

  it("is a file in which every cell is text, zeros in front stay and nothing is a formula", async () => {
    const files = unzip(await writeWorkbook(toWorkbook(lines, list), new Date("2026-05-14T16:30:00Z")));
    const cells = readCells(files, 1);
    expect(cells.get("A1")).toBe('"Code"');
    expect(cells.get("R1")).toBe('"Discussed"');
    expect(cells.get("A3")).toBe('"00100"');
    const written = [...cells.values()].filter((cell) => cell !== "");
    expect(written.filter((cell) => !cell.startsWith('"'))).toEqual([]);
    expect(written).toContain(`"'=HYPERLINK(1)"`);
    const rows = toRows(lines, list);
    expect(written).toHaveLength(rows.flat().filter((cell) => cell !== "").length);
    const xml = files.get("xl/worksheets/sheet1.xml") ?? "";
    expect(xml).not.toContain("<f");
    expect(xml).toContain('ySplit="1"');
    expect(xml).toContain(`<autoFilter ref="A1:R${rows.length}"/>`);
    expect(EXPORT_HEAD).toHaveLength(18);
    expect(files.get("xl/styles.xml")).toMatch(/<b\s*\/>/);
    expect(files.get("xl/styles.xml")).toContain('formatCode="@"');
    expect(xml).toMatch(/<c r="A3"[^>]* s="[1-9]/);
    expect(xml.match(/<col /g)).toHaveLength(EXPORT_HEAD.length);
  });
});
