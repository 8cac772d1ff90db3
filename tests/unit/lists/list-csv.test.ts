import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readListCsv, writeListCsv } from "../../../lib/lists/list-csv";
import { aCode } from "../../support/routing";

const HEADER = "code,modifiers,service_line,line_of_business,note,effective_from,effective_to";

function read(...rows: string[]) {
  return readListCsv([HEADER, ...rows].join("\n"));
}

describe("readListCsv", () => {
  it("reads every column", () => {
    const row = 'e0130,NU rr,"MSK, pain",ohp medicare,"Purchase, or rental",2026-01-15,2026-12-31';
    expect(read(row)).toEqual({
      ok: true,
      value: [
        {
          code: "E0130",
          modifiers: ["NU", "RR"],
          serviceLine: "MSK, pain",
          lineOfBusiness: ["ohp", "medicare"],
          note: "Purchase, or rental",
          effectiveFrom: "2026-01-15",
          effectiveTo: "2026-12-31",
          sourcePlace: "row 2",
        },
      ],
    });
  });

  it("reads a range, a description column, a byte order mark and Windows line ends", () => {
    const text = `\uFEFF${HEADER},description\r\n62320-62323,,,,,,,Injection\r\n`;
    expect(readListCsv(text)).toMatchObject({
      ok: true,
      value: [{ code: "62320", codeTo: "62323", description: "Injection" }],
    });
  });

  it.each([
    ["a code that is none", "7055,,,,,,", "code"],
    ["a code that lost its zeros", "100,,,,,,", "code"],
    ["a diagnosis code", "M54.5,,,,,,", "code"],
    ["a range over two families", "62320-J1745,,,,,,", "range"],
    ["a range that ends before it starts", "62323-62320,,,,,,", "range"],
    ["a modifier of three characters", "70551,261,,,,,", "modifiers"],
    ["another line of business", "70551,,,medicaid,,,", "line-of-business"],
    ["a day that is none", "70551,,,,,2026-02-30,", "day"],
    ["days in the wrong order", "70551,,,,,2026-05-02,2026-05-01", "days-swapped"],
    ["a note without end", `70551,,,,${"x".repeat(2001)},,`, "too-long"],
    ["a missing cell", "70551,,,,,", "not-csv"],
    ["an open quote", '70551,"', "not-csv"],
  ])("refuses %s and names the row", (_name, row, reason) => {
    const result = read("99213,,,,,,", row);
    expect(result).toMatchObject({ ok: false, error: [{ reason }] });
    if (reason !== "not-csv") expect(result).toMatchObject({ error: [{ row: 3 }] });
  });

  it("names every faulty row at once", () => {
    expect(read("1,,,,,,", "70551,,,,,,", "2,,,,,,")).toMatchObject({ error: [{ row: 2 }, { row: 4 }] });
  });

  it.each([
    ["nothing", ""],
    ["a header alone", HEADER],
    ["other columns", "code,name\n70551,MRI"],
    ["no header", "70551,,,,,,"],
  ])("refuses %s", (_name, text) => {
    expect(readListCsv(text).ok).toBe(false);
  });
});

describe("writeListCsv", () => {
  it("writes what it reads, identically", () => {
    const text = [
      HEADER,
      "62320-62323,,,,,,",
      'E0130,NU RR,"MSK, pain",ohp medicare,"Says ""no""\nover two lines",2026-01-15,2026-12-31',
      "",
    ].join("\n");
    const entries = readListCsv(text);
    if (!entries.ok) throw new Error("Not read");
    expect(writeListCsv(entries.value)).toBe(text);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)"])(
    "makes %s harmless for a spreadsheet, and reads it back as it was",
    (note) => {
      const entries = read(`70551,,,,"${note}",,`);
      if (!entries.ok) throw new Error("Not read");
      const text = writeListCsv(entries.value);
      expect(text).toContain(`'${note}`);
      expect(readListCsv(text)).toEqual(entries);
    },
  );

  const aText = fc
    .string({ unit: "binary", minLength: 1, maxLength: 40 })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const anApostrophedFormula = fc
    .tuple(fc.nat(3), fc.constantFrom("=", "+", "-", "@", "\uff1d"), fc.string())
    .map(([apostrophes, sign, text]) => `${"'".repeat(apostrophes)}${sign}${text}`.trim());

  it("reads back every text exactly, formulas behind apostrophes and line breaks of every kind included", () => {
    fc.assert(
      fc.property(fc.oneof(aText, anApostrophedFormula), fc.oneof(aText, anApostrophedFormula), (note, description) => {
        const entry = { code: aCode("70551"), modifiers: [], lineOfBusiness: [], note, description };
        expect(readListCsv(writeListCsv([entry]))).toEqual({ ok: true, value: [{ ...entry, sourcePlace: "row 2" }] });
      }),
    );
  });
});
