import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanCell } from "../../../../lib/lists/source/clean-cell";
import { type Delimiter, findDelimiter } from "../../../../lib/lists/source/find-delimiter";
import { readDelimited } from "../../../../lib/lists/source/read-delimited";
import { runs } from "../../../support/property-runs";

/** The rows of a text, each with its number in front. */
function read(text: string, delimiter: Delimiter = ",") {
  const rows = readDelimited(text, delimiter);
  if (!rows.ok) throw new Error(rows.error.code);
  return rows.value.map(({ row, cells }) => [row, ...cells]);
}

describe("readDelimited", () => {
  it.each([
    ["\n", "Unix"],
    ["\r\n", "Windows"],
    ["\r", "old Macs"],
  ])("counts lines that end in %j, as on %s, empty ones too", (end) => {
    expect(read(["a,b", "", "70551,x", ",", "1"].join(end))).toEqual([
      [1, "a", "b"],
      [2],
      [3, "70551", "x"],
      [4],
      [5, "1"],
    ]);
  });

  it("names a row after the line where it starts", () => {
    expect(read('a,"two\nlines"\n70551,"three\r\nmore\r\nlines"\n70552,y')).toEqual([
      [1, "a", "two\nlines"],
      [3, "70551", "three\nmore\nlines"],
      [6, "70552", "y"],
    ]);
  });

  it.each([
    ["spaces around quotes", 'x, "a, b" ,y', ["x", "a, b", "y"]],
    ["a doubled quote", 'x,"a ""b""",y', ["x", 'a "b"', "y"]],
    ["an inch in a bare cell", 'x,18" bed,y', ["x", '18" bed', "y"]],
    ["an inch in a quoted cell", 'x,"bed, 36" wide",y', ["x", 'bed, 36" wide', "y"]],
    ["an inch beside a quoted cell", 'x,18" bed,"a, b"', ["x", '18" bed', "a, b"]],
    ["a quote that nobody closed", 'x,"bed,y', ["x", "bed", "y"]],
    ["a quote that nobody closed in the first cell", '"x,bed,y', ["x", "bed", "y"]],
  ])("reads %s and loses no row after it", (_name, line, cells) => {
    expect(read(["a,b,c", line, '1,"2\n3",4', "5,6,7"].join("\n"))).toEqual([
      [1, "a", "b", "c"],
      [2, ...cells],
      [3, "1", "2\n3", "4"],
      [5, "5", "6", "7"],
    ]);
  });

  it("keeps two rows apart that both lack the end of a quote", () => {
    expect(read('a,b,c\n"x,1,2\ny,"3,4\nz,5,6')).toEqual([
      [1, "a", "b", "c"],
      [2, "x", "1", "2"],
      [3, "y", "3", "4"],
      [4, "z", "5", "6"],
    ]);
  });

  it("keeps two whole rows apart where one begins with a quote and the next has an inch", () => {
    expect(read('a,b\n1" x,y\n"6 inch,70551\ntube 5",70552\nz,w')).toEqual([
      [1, "a", "b"],
      [2, '1" x', "y"],
      [3, "6 inch", "70551"],
      [4, 'tube 5"', "70552"],
      [5, "z", "w"],
    ]);
  });

  it("reads rows of different lengths", () => {
    expect(read("a,b,c\n1\n1,2,3,4,,")).toEqual([
      [1, "a", "b", "c"],
      [2, "1"],
      [3, "1", "2", "3", "4"],
    ]);
  });

  it.each([
    ["200,000 rows", "1\n".repeat(200_000), undefined],
    ["200,001 rows", "1\n".repeat(200_001), { code: "too-many-rows" }],
    ["200 columns", `a\n${"1,".repeat(199)}1`, undefined],
    ["201 columns", `a\n${"1,".repeat(200)}1`, { code: "too-many-columns", place: "line 2" }],
    ["201 columns of which the last is empty", `a\n${"1,".repeat(200)}`, undefined],
  ])("takes no more than a list has: %s", (_name, text, error) => {
    const rows = readDelimited(text, ",");
    expect(rows.ok ? undefined : rows.error).toEqual(error);
  });

  const someDelimiters = fc.constantFrom<Delimiter>(",", "\t", ";", "|");
  const someCell = fc.string({ unit: fc.constantFrom(..."ab1\"\n\r;,\t| é'"), maxLength: 8 });

  it("always gives back what a CSV writer wrote", () => {
    fc.assert(
      fc.property(
        someDelimiters,
        fc.array(fc.array(someCell, { minLength: 2, maxLength: 5 }), { minLength: 1 }),
        (delimiter, table) => {
          const text = stringify(table, { delimiter, quoted: true });
          const rows = read(text, delimiter).map(([, ...cells]) => cells.join("\0").replace(/\0+$/, ""));
          expect(rows).toEqual(table.map((cells) => cells.map(cleanCell).join("\0").replace(/\0+$/, "")));
        },
      ),
    );
  });

  it("reads a text without quotes as it does before a quoted row", () => {
    fc.assert(
      fc.property(
        someDelimiters,
        fc.string({ unit: fc.constantFrom(..."ab1\n\r;,\t| \ufeff"), minLength: 1 }),
        (delimiter, text) => {
          expect([...read(`${text}\n`, delimiter), [expect.anything(), "x"]]).toEqual(read(`${text}\n"x"`, delimiter));
        },
      ),
    );
  });

  it("never loses or invents a letter, whatever the quotes are", () => {
    fc.assert(
      fc.property(someDelimiters, fc.string({ unit: fc.constantFrom(...'abc12"\n,;') }), (delimiter, text) => {
        const letters = (some: string) => [...some].filter((letter) => /[a-z\d]/.test(letter)).join("");
        const rows = read(text, delimiter).map(([, ...cells]) => cells.join(" "));
        expect(letters(rows.join("\n"))).toBe(letters(text));
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("findDelimiter", () => {
  it.each([
    ["code,note\n70551,x", ","],
    ["code;note\n70551;MRI, brain\n70552;MRI, more, and more", ";"],
    ["code\tnote\n70551\tMRI, brain; more", "\t"],
    ["code|note\n70551|a,b\n70552|c,d", "|"],
    ["A title, with commas, and more\ncode;note\n70551;x\n70552;y", ";"],
    ['code;note\n70551;"a,b\nc,d\ne,f\ng,h"\n70552;x', ";"],
    ["sep=;\na;b,c,d\ne;f,g,h", ";"],
  ])("finds in %j that %j separates", (text, delimiter) => {
    expect(findDelimiter(text)?.delimiter).toBe(delimiter);
  });

  it("finds nothing in plain lines", () => {
    expect(findDelimiter("70551\n70552")).toBeUndefined();
  });
});

describe("cleanCell", () => {
  it.each([
    ["space of every kind around it", "\u00a0\u200b \t70551\ufeff\u2003\n", "70551"],
    ["a space inside that does not break", "7\u00a00551", "7 0551"],
    ["line breaks", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["control characters", "a\u0000b\u001fc", "a b c"],
    ["nothing to do", "70551-26", "70551-26"],
  ])("shows a cell as a reader sees it: %s", (_name, text, cleaned) => {
    expect(cleanCell(text)).toBe(cleaned);
  });

  it("cuts a cell that is longer than any, and shows it", () => {
    expect(cleanCell("x".repeat(10_000))).toHaveLength(10_000);
    expect(cleanCell("x".repeat(10_001))).toBe(`${"x".repeat(9_999)}…`);
  });

  it("is not slowed down by space inside", () => {
    expect(cleanCell(`a${" ".repeat(1_000_000)}é`)).toBe("a…");
  });
});
