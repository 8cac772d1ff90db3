import { describe, expect, it } from "vitest";
import { EXAMPLE_TEXT } from "../../../../components/batch/example-text";
import { readPaste } from "../../../../lib/batch/read-paste";
import type { ColumnChoice } from "../../../../lib/batch/table/column-choice";

const KNOWN = new Set(["70551", "97110", "97140", "99213", "J1745", "E0601"]);

const read = (text: string, choice?: ColumnChoice) => readPaste(text, KNOWN, choice);
const codesOf = (text: string, choice?: ColumnChoice) =>
  read(text, choice).finds.map(({ code, line }) => `${line} ${code}`);
const rolesOf = (text: string, choice?: ColumnChoice) => read(text, choice).table?.roles;
const rows = (...lines: readonly string[]) => lines.join("\n");

describe("the columns of a pasted text", () => {
  it.each([
    ["a schedule", EXAMPLE_TEXT, { codes: [3], dates: [] }],
    [
      "titles in any order",
      rows("DOS\tName\tCPT", "5/1/26\tDoe\t70551", "5/2/26\tRoe\t97110"),
      { codes: [2], dates: [0] },
    ],
    ["commas", rows("CPT,Plan", "70551,OHP", "97110,Medicare"), { codes: [0], dates: [], lineOfBusiness: 1 }],
    ["semicolons", rows("CPT;DOS", "70551;5/1/2026", "97110;5/2/2026"), { codes: [0], dates: [1] }],
    ["bars", rows("CPT | DOS", "70551 | 5/1/2026", "97110 | 5/2/2026"), { codes: [0], dates: [1] }],
    ["no titles", rows("70551\t5/1/2026", "97110\t5/2/2026"), { codes: [0], dates: [1] }],
    [
      "a first and a last day",
      rows("CPT\tFrom date\tTo date", "70551\t5/1/2026\t5/2/2026", "97110\t5/1/2026\t5/1/2026"),
      { codes: [0], dates: [1, 2] },
    ],
    [
      "words for the line of business and the request type, without titles",
      rows("70551\tOHP\tdental", "97110\tMedicare\tBH", "99213\tOHP\tMedical"),
      { codes: [0], dates: [], lineOfBusiness: 1, requestType: 2 },
    ],
    [
      "titles below a heading",
      rows("Orders of the week\t\t", "\t\t", "CPT\tDOS\tLOB", "70551\t5/1/26\tOHP", "97110\t5/1/26\tOHP"),
      { codes: [0], dates: [1], lineOfBusiness: 2 },
    ],
    [
      "two days of service",
      rows("CPT\tDOS\tAppt date", "70551\t5/1/26\t5/2/26", "97110\t5/1/26\t5/2/26"),
      { codes: [0], dates: [] },
    ],
  ])("are found in %s", (_name, text, roles) => {
    expect(rolesOf(text)).toEqual(roles);
  });

  it.each([
    ["Request type", ["vision", "other"], 1],
    ["Visit type", ["MRI brain", "Office visit"], undefined],
    ["Visit type", ["Dental", "Office visit"], 1],
  ])("take %s over %j for request types: %s", (title, cells, at) => {
    const text = rows(`CPT\t${title}`, ...cells.map((cell) => `70551\t${cell}`));
    expect(rolesOf(text)?.requestType).toBe(at);
  });

  it.each([
    ["one word", "70551"],
    ["a column", rows("70551", "97110", "99213")],
    ["codes in lines", rows("70551, 70552", "97110, 97112")],
    ["only codes between tabs", rows("70551\t70552", "97110\t97112")],
    ["one row", "70551\t5/1/2026"],
    ["an e-mail", rows("Hi Sam, please check", "70551, for Monday, thanks", "Best, Kim")],
    ["a table without any code", rows("Name\tPhone", "Doe\t(503) 555-0142", "Roe\t(503) 555-0143")],
  ])("are not asked about in %s", (_name, text) => {
    expect(read(text).table?.questions ?? []).toEqual([]);
  });

  it.each([
    ["one word", "70551"],
    ["codes in lines", rows("70551, 70552", "97110, 97112")],
    ["an e-mail", rows("Hi Sam, please check", "70551, for Monday, thanks", "Best, Kim")],
    ["a table without any code", rows("Name\tPhone", "Doe\t(503) 555-0142", "Roe\t(503) 555-0143")],
  ])("are not spoken of in %s", (_name, text) => {
    expect(read(text).table).toBeUndefined();
  });

  it("have the letters of a spreadsheet and the titles that stand above them", () => {
    const titled = read(rows("CPT\tDOS", "70551\t5/1/26", "97110\t5/2/26")).table?.columns;
    expect(titled?.map(({ letter, title }) => [letter, title])).toEqual([
      ["A", "CPT"],
      ["B", "DOS"],
    ]);
    const untitled = read(rows("70551\t5/1/2026", "97110\t5/2/2026")).table?.columns;
    expect(untitled?.every((column) => !("title" in column))).toBe(true);
  });

  it("show no cell of a column that may be a person's", () => {
    const text = rows(
      "Patient\tDOB\tMRN\tMember ID\tPhone\tCPT\tDOS",
      "Doe, Jane\t4/12/1961\t12345\tAB123C4D\t(503) 555-0142\t70551\t5/1/2026",
      "Roe, Jo\t9/30/1978\t23456\tXY987Z6Q\t(503) 555-0143\t97110\t5/2/2026",
    );
    const shown = read(text).table?.columns.filter(({ samples }) => samples.length > 0);
    expect(shown?.map(({ title, samples }) => [title, samples])).toEqual([
      ["CPT", ["70551", "97110"]],
      ["DOS", ["5/1/2026", "5/2/2026"]],
    ]);
  });

  it("show no birth dates and chart numbers, whatever a reader takes them for", () => {
    const text = rows("MRN\tDOB\tCPT", "12345\t4/12/1961\t70551", "23456\t9/30/1978\t97110");
    const table = read(text, { codes: [0], dates: 1, lineOfBusiness: 1, requestType: 0 }).table;
    expect(table?.columns.map(({ samples }) => samples)).toEqual([[], [], ["70551", "97110"]]);
    expect(JSON.stringify(table?.unclear)).not.toMatch(/12345|1961/);
  });
});

describe("two columns that could hold the codes", () => {
  const ALT = rows("CPT,HCPCS alt,Note", "70551,J1745,first", "97110,E0601,second");
  const IDS = rows("Doe, Jane\t12345\t97110", "Roe, Jo\t23456\t97140", "Moe, Al\t34567\t70551");

  it("are asked about, and both are taken until the answer", () => {
    expect(read(ALT).table?.questions).toEqual([{ kind: "codes", columns: [0, 1] }]);
    expect(codesOf(ALT)).toEqual(["2 70551", "2 J1745", "3 97110", "3 E0601"]);
  });

  it("can be a column of five-digit numbers, of which none is shown", () => {
    const table = read(IDS).table;
    expect(table?.questions).toEqual([{ kind: "codes", columns: [1, 2] }]);
    expect(table?.columns.map(({ samples }) => samples)).toEqual([[], [], ["97110", "97140", "70551"]]);
  });

  it.each([
    [[0], ["2 70551", "3 97110"]],
    [[1], ["2 J1745", "3 E0601"]],
    [
      [1, 0],
      ["2 70551", "2 J1745", "3 97110", "3 E0601"],
    ],
  ])("are read as chosen: %j", (codes, found) => {
    expect(codesOf(ALT, { codes })).toEqual(found);
    expect(read(ALT, { codes }).table?.questions).toEqual([]);
  });

  it.each([
    ["numbered titles", rows("CPT 1\tCPT 2", "70551\t97110", "70552\t97112")],
    ["a title that names the numbers", rows("MRN\tCPT", "12345\t70551", "23456\t97110")],
    ["ZIP codes", rows("97201\t70551\tx", "97301\t97110\ty", "97110\t97140\tz")],
    ["diagnoses", rows("M54.5\t97110\tx", "E11.65\t97140\ty")],
  ])("are not seen in %s", (_name, text) => {
    expect(read(text).table?.questions).toEqual([]);
  });
});

describe("chosen columns", () => {
  it("keep the lines of the text, below headings, blank lines and cells of several lines", () => {
    const text = rows("Orders\t", "", "CPT\tNote", '70551\t"first', 'line"', "", "97110\tlast");
    expect(codesOf(text, { codes: [0] })).toEqual(["4 70551", "7 97110"]);
  });

  it("keep modifiers, ranges, repairs and lost zeros", () => {
    const text = rows("CPT\tMod\tNote", "70551\t26\tx", "62320-62323\t\tx", "7O450\t\tx", "100\t\tx");
    const { finds, setAside } = read(text, { codes: [0] });
    expect(finds.map(({ code, modifiers }) => [code, ...modifiers].join("-"))).toEqual([
      "70551-26",
      "62320",
      "62321",
      "62322",
      "62323",
      "70450",
    ]);
    expect(finds.at(-1)).toMatchObject({ line: 4, repairedFrom: "7O450" });
    expect(setAside).toMatchObject([{ reason: "lost-zero", tokens: [{ text: "100", lines: [5] }] }]);
  });

  it("give each column of codes the modifiers behind it", () => {
    const text = rows("CPT1\tMod1\tCPT2\tMod2", "70551\t26\t97110\tGP", "70552\tTC\t97112\t");
    expect(
      read(text, { codes: [0, 2] }).finds.map(
        ({ code, modifiers, line }) => `${line} ${[code, ...modifiers].join("-")}`,
      ),
    ).toEqual(["2 70551-26", "2 97110-GP", "3 70552-TC", "3 97112"]);
  });

  it("are not lost in words that look like titles, quotes or markup", () => {
    const text = rows("CPT\tNote", "Units\tx", '70551 "\tx', "<tr>97110\tx", "CPT\tNote", "99213\tx");
    expect(codesOf(text, { codes: [0] })).toEqual(["3 70551", "4 97110", "6 99213"]);
  });

  it("tell the lines with a code that do not fit them", () => {
    const text = rows(
      "CPT,DOS,Note",
      "70551,5/1/26,a",
      "97110,5/1/26,b",
      "J1745,5/1/26,c",
      "E0601,5/1/26,d",
      "99213,5/1/26",
      "see 97140 too",
      "no code here",
    );
    expect(read(text).table?.leftOut).toEqual([]);
    expect(read(text, { codes: [0] }).table?.leftOut).toEqual([6, 7]);
    expect(codesOf(text, { codes: [0] })).toEqual(["2 70551", "3 97110", "4 J1745", "5 E0601"]);
  });

  it("that are not there are no choice", () => {
    const text = rows("CPT\tDOS", "70551\t5/1/26", "97110\t5/2/26");
    const choice = { codes: [9], dates: 9, lineOfBusiness: -1, requestType: 1.5 };
    expect(rolesOf(text, choice)).toEqual({ codes: [0], dates: [1] });
    expect(codesOf(text, choice)).toEqual(codesOf(text));
  });

  it("can be none", () => {
    const text = rows("CPT\tDOS\tLOB\tRequest type", "70551\t5/1/26\tOHP\tBH", "97110\t5/2/26\tOHP\tBH");
    const { finds, table } = read(text, { dates: "none", lineOfBusiness: "none", requestType: "none" });
    expect(table?.roles).toEqual({ codes: [0], dates: [] });
    expect(finds).toEqual([
      { code: "70551", modifiers: [], line: 2, certainty: "certain" },
      { code: "97110", modifiers: [], line: 3, certainty: "certain" },
    ]);
  });
});

describe("what a row says beside its code", () => {
  it("is read in every way of writing a date", () => {
    const text = rows(
      "DOS\tCPT",
      "5/1/26\t70551",
      "2026-05-01\t97110",
      "May 1 2026\t99213",
      "20260501\t70450",
      "\t70552",
    );
    const days = ["2026-05-01", "2026-05-01", "2026-05-01", "2026-05-01", undefined];
    expect(read(text).finds.map(({ dateOfService }) => dateOfService)).toEqual(days);
    expect(read(text, { codes: [1], dates: 0 }).finds.map(({ dateOfService }) => dateOfService)).toEqual(days);
  });

  it("is line of business and request type, and what is not clear is told with its lines", () => {
    const text = rows(
      "CPT\tLOB\tRequest type",
      "70551\tOHP\tBH",
      "97110\tCommercial\tmedical",
      "99213\tOHP and Medicare\tvision",
      "97140\t\t",
      "93306\tcommercial\tJane Doe",
    );
    const { finds, table } = read(text);
    expect(finds.map(({ lineOfBusiness, requestType }) => [lineOfBusiness, requestType])).toEqual([
      ["ohp", "behavioral-health"],
      [undefined, "medical"],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(table?.unclear).toEqual([
      { role: "lineOfBusiness", text: "Commercial", lines: [3, 6] },
      { role: "lineOfBusiness", text: "OHP and Medicare", lines: [4] },
      { role: "requestType", text: "vision", lines: [4] },
      { role: "requestType", lines: [6] },
    ]);
  });

  it("can be taken from another column of dates", () => {
    const text = rows("CPT\tOrdered\tNote", "70551\t5/1/26\tx", "97110\tsoon\tx", "99213\t2/30/26\tx");
    expect(read(text).finds.every(({ dateOfService }) => dateOfService === undefined)).toBe(true);
    expect(read(text, { dates: 1 }).finds.map(({ dateOfService, dateFault }) => dateOfService ?? dateFault)).toEqual([
      "2026-05-01",
      undefined,
      "not-a-date",
    ]);
  });
});
