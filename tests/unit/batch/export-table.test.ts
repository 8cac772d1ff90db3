import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXPORT_HEAD, toCells } from "../../../lib/batch/export-columns";
import { toCsv, toHtmlTable, toTsv } from "../../../lib/batch/export-table";
import { someTables } from "../../support/routing";
import { aFind, decideFinds, someSettings } from "./some-finds";

const tables = someTables({
  noAuth: {
    "2026-01-15": [
      { code: "97110", note: 'first 6 visits, then "ask"' },
      { code: "97112", note: "=HYPERLINK(1)" },
      { code: "97116", note: "two\nlines\tand a tab <b>" },
      { code: "97530", lineOfBusiness: ["ohp"] },
    ],
  },
  healthHelp: { "2026-05-01": [{ code: "70551", serviceLine: "Diagnostic imaging" }] },
  demo: ["healthhelp"],
});

const context = { settings: someSettings(), discussed: new Set<string>() };

/** The cells of one line, under their heads. */
function cellsOf(...args: Parameters<typeof decideFinds>[0]) {
  const [line, ...more] = decideFinds(args, tables);
  if (line === undefined || more.length > 0) throw new Error("Expected one line");
  return toRecord(toCells(line, context));
}

function toRecord(cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(EXPORT_HEAD.map((head, index) => [head, cells[index] ?? ""]));
}

const DAY_AND_ANSWER = ["Date of service from", "Date of service to", "Outcome", "Outcome id", "Rule"];

describe("the table that leaves the page", () => {
  it("R2 says all that is needed to believe an answer", () => {
    expect(cellsOf(aFind("70551-26", { line: 2 }))).toEqual({
      Code: "70551",
      Modifiers: "26",
      "Date of service from": "2026-05-14",
      "Date of service to": "2026-05-14",
      "Line of business": "",
      "Request type": "Medical",
      Outcome: "HealthHelp WebConsult",
      "Outcome id": "healthhelp-webconsult",
      Rule: "R2",
      "Service line": "Diagnostic imaging",
      Explanation: expect.stringContaining("70551 needs authorization through HealthHelp WebConsult"),
      "Lists read": "no-auth-cpt@2026-01-15 healthhelp@2026-05-01",
      Demo: "demo",
      Cautions: expect.stringContaining("bundled-codes"),
      Conditions: "",
      "Repaired from": "",
      Note: "",
      Discussed: "",
    });
  });

  it("R9 writes a line for each part of a span of days", () => {
    const lines = decideFinds([aFind("70551", { on: "2026-04-20", until: "2026-05-20" })], tables);
    expect(
      lines.map((line) => toRecord(toCells(line, context))).map((cells) => DAY_AND_ANSWER.map((head) => cells[head])),
    ).toEqual([
      ["2026-04-20", "2026-04-30", "Connect", "connect", "R3"],
      ["2026-05-01", "2026-05-20", "HealthHelp WebConsult", "healthhelp-webconsult", "R2"],
    ]);
  });

  it("R10 R11 a line without an answer has no outcome id, no rule, and the reason", () => {
    expect(cellsOf(aFind("70551", { on: "2026-01-01", until: "2027-06-01" }))).toMatchObject({
      Outcome: "No answer",
      "Outcome id": "",
      Rule: "",
      "Lists read": "",
      Note: expect.stringContaining("366 days"),
    });
    const [missing] = decideFinds([aFind("70551")], someTables({}));
    if (missing === undefined) throw new Error("Expected a line");
    expect(toRecord(toCells(missing, context))).toMatchObject({
      Outcome: "No answer",
      "Outcome id": "",
      Note: expect.stringContaining("May 14, 2026"),
    });
  });

  it("R12 names what is missing", () => {
    expect(cellsOf(aFind("97530"))).toMatchObject({
      Outcome: "More information needed",
      "Outcome id": "needs-information",
      Note: "line of business needed",
    });
  });

  it("notes what is to be checked, where the day comes from, and how often a code was found", () => {
    const twice = { certainty: "check", on: "2026-05-20", repairedFrom: "7O551", range: "70551-70553" } as const;
    expect(cellsOf(aFind("70551", { ...twice, line: 4 }), aFind("70551", { ...twice, line: 9 }))).toMatchObject({
      "Repaired from": "7O551",
      Note: "to be checked: this may not be a code; date from the pasted row; from the range 70551-70553; found 2 times, first on line 4",
    });
  });

  it("names the line of business and the request type of the row, or else of the list", () => {
    const own = { ...aFind("27299"), lineOfBusiness: "medicare", requestType: "dental" } as const;
    const settings = someSettings({ lineOfBusiness: "ohp" });
    const rows = decideFinds([own, aFind("99213")], tables, { lineOfBusiness: "ohp" }).map((line) =>
      toRecord(toCells(line, { ...context, settings })),
    );
    expect(rows.map((cells) => [cells["Line of business"], cells["Request type"]])).toEqual([
      ["CareOregon Advantage (Medicare)", "Dental"],
      ["Oregon Health Plan (OHP, Medicaid)", "Medical"],
    ]);
  });

  it("marks the entries that were discussed, and no others", () => {
    const [first, second] = decideFinds([aFind("27299"), aFind("99213")], tables);
    if (first === undefined || second === undefined) throw new Error("Expected two lines");
    const discussed = { ...context, discussed: new Set([second.entry.key]) };
    expect([first, second].map((line) => toRecord(toCells(line, discussed))["Discussed"])).toEqual(["", "yes"]);
  });

  it.each([
    ["7O551", "7O551"],
    ["100", "100"],
    ["70551-26-TC", "70551-26-TC"],
    ["04/12/1961", ""],
    ["04-12-61", ""],
    ["555-0142", ""],
    ["XA1234567", ""],
    ["Smith", ""],
    ["Avery Example", ""],
  ])("takes along what stood in place of a code only if it looks like one: %s", (repairedFrom, told) => {
    expect(cellsOf(aFind("70551", { repairedFrom }))["Repaired from"]).toBe(told);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "takes the force out of a cell that is a formula: %j",
    (note) => {
      const risky = someTables({
        noAuth: { "2026-01-15": [{ code: "97112", note }] },
        healthHelp: { "2026-05-01": [] },
      });
      const [line] = decideFinds([aFind("97112")], risky);
      if (line === undefined) throw new Error("Expected a line");
      expect(toRecord(toCells(line, context))["Conditions"]).toBe(`'${note}`);
    },
  );

  const lines = decideFinds([aFind("97110"), aFind("97116"), aFind("70551-26"), aFind("00100")], tables);

  it("is CSV that another reader reads back cell by cell, zeros in front and line breaks included", () => {
    const rows: string[][] = parse(toCsv(lines, context), { bom: true, record_delimiter: "\r\n" });
    expect(rows).toEqual([[...EXPORT_HEAD], ...lines.map((line) => [...toCells(line, context)])]);
    expect(rows.at(-1)?.[0]).toBe("00100");
  });

  it("starts CSV with the mark by which Excel knows UTF-8", () => {
    expect(toCsv([], context).charCodeAt(0)).toBe(0xfeff);
  });

  it("keeps one line for each row of tab-separated text", () => {
    const rows = toTsv(lines, context).split("\n");
    expect(rows).toHaveLength(lines.length + 1);
    expect(rows.every((row) => row.split("\t").length === EXPORT_HEAD.length)).toBe(true);
  });

  it("is HTML in which no cell is markup", () => {
    const html = toHtmlTable(lines, context);
    expect(html).toContain("&lt;b&gt;");
    expect(html).not.toContain("<b>");
    expect(html.match(/<tr>/g)).toHaveLength(lines.length + 1);
  });

  it("survives every text in a note as CSV", () => {
    fc.assert(
      fc.property(fc.string(), (note) => {
        const noted = someTables({
          noAuth: { "2026-01-15": [{ code: "97112", note }] },
          healthHelp: { "2026-05-01": [] },
        });
        const some = decideFinds([aFind("97112")], noted);
        const rows: string[][] = parse(toCsv(some, context), { bom: true, record_delimiter: "\r\n" });
        expect(rows[1]).toEqual(some[0] && [...toCells(some[0], context)]);
      }),
    );
  });
});
