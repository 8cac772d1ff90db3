import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXPORT_HEAD, toCells } from "../../../lib/batch/export-columns";
import { toCsv, toHtmlTable, toTsv } from "../../../lib/batch/export-table";
import { someTables } from "../../support/routing";
import { aFind, decideFinds } from "./some-finds";

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

/** The cells of one line, under their heads. */
function cellsOf(...args: Parameters<typeof decideFinds>[0]) {
  const [line, ...more] = decideFinds(args, tables);
  if (line === undefined || more.length > 0) throw new Error("Expected one line");
  return toRecord(toCells(line));
}

function toRecord(cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(EXPORT_HEAD.map((head, index) => [head, cells[index] ?? ""]));
}

describe("the table that leaves the page", () => {
  it("R2 says all that is needed to believe an answer", () => {
    expect(cellsOf(aFind("70551-26", { line: 2 }))).toEqual({
      Code: "70551",
      Modifiers: "26",
      "Date of service from": "2026-05-14",
      "Date of service to": "2026-05-14",
      Outcome: "HealthHelp WebConsult",
      "Outcome id": "healthhelp-webconsult",
      Rule: "R2",
      "Service line": "Diagnostic imaging",
      "Lists read": "no-auth-cpt@2026-01-15 healthhelp@2026-05-01",
      Demo: "demo",
      Cautions: expect.stringContaining("bundled-codes"),
      Conditions: "",
      "Repaired from": "",
      Note: "",
    });
  });

  it("R9 writes a line for each part of a span of days", () => {
    const lines = decideFinds([aFind("70551", { on: "2026-04-20", until: "2026-05-20" })], tables);
    expect(lines.map((line) => toCells(line).slice(2, 7))).toEqual([
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
    expect(toRecord(toCells(missing))).toMatchObject({
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

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "takes the force out of a cell that is a formula: %j",
    (note) => {
      const risky = someTables({
        noAuth: { "2026-01-15": [{ code: "97112", note }] },
        healthHelp: { "2026-05-01": [] },
      });
      const [line] = decideFinds([aFind("97112")], risky);
      if (line === undefined) throw new Error("Expected a line");
      expect(toRecord(toCells(line))["Conditions"]).toBe(`'${note}`);
    },
  );

  const lines = decideFinds([aFind("97110"), aFind("97116"), aFind("70551-26"), aFind("00100")], tables);

  it("is CSV that another reader reads back cell by cell, zeros in front and line breaks included", () => {
    const rows: string[][] = parse(toCsv(lines), { bom: true, record_delimiter: "\r\n" });
    expect(rows).toEqual([[...EXPORT_HEAD], ...lines.map((line) => [...toCells(line)])]);
    expect(rows.at(-1)?.[0]).toBe("00100");
  });

  it("starts CSV with the mark by which Excel knows UTF-8", () => {
    expect(toCsv([]).charCodeAt(0)).toBe(0xfeff);
  });

  it("keeps one line for each row of tab-separated text", () => {
    const rows = toTsv(lines).split("\n");
    expect(rows).toHaveLength(lines.length + 1);
    expect(rows.every((row) => row.split("\t").length === EXPORT_HEAD.length)).toBe(true);
  });

  it("is HTML in which no cell is markup", () => {
    const html = toHtmlTable(lines);
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
        const rows: string[][] = parse(toCsv(some), { bom: true, record_delimiter: "\r\n" });
        expect(rows[1]).toEqual(some[0] && [...toCells(some[0])]);
      }),
    );
  });
});
