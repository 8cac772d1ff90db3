import { describe, expect, it } from "vitest";
import { AUDIT_WORDS, describeAuditAction, describeAuditDetails } from "@/components/admin/describe-audit";
import { describeEntry, describeExpansion, toCodeText } from "@/components/admin/entry-words";
import { formatBytes } from "@/components/admin/format-bytes";
import { findPublicationBar } from "@/components/admin/publication-bar";
import { describePlace } from "@/components/admin/row-place";
import { AUDIT_ACTIONS } from "@/lib/observe/audit-action";
import { anEntry } from "../../support/routing";
import { noEntry, someRows } from "./some-rows";

describe("an entry in words", () => {
  it("keeps a range as printed and says how many codes it expands to", () => {
    const entry = anEntry({ code: "62320", codeTo: "62323" });
    expect([toCodeText(entry), describeExpansion(entry)]).toEqual(["62320–62323", "4 codes"]);
  });

  it("names every condition", () => {
    const entry = anEntry({
      code: "97110",
      modifiers: ["GP", "GO"],
      lineOfBusiness: ["ohp"],
      effectiveFrom: "2026-05-01",
      effectiveTo: "2026-05-31",
      serviceLine: "Physical medicine",
      note: "first 6 visits",
    });
    expect(describeEntry(entry)).toBe(
      "97110, only with GP, GO, only OHP, from May 1, 2026 until May 31, 2026, Physical medicine, “first 6 visits”",
    );
  });
});

describe("the place of a row", () => {
  const [row] = someRows([["70551"], noEntry]);
  if (row === undefined) throw new Error("There is no row");

  it.each([
    ["a file of one table", [{ name: "Codes", rows: 1 }], {}, "Row 1"],
    ["a file of pages", [{ name: "", rows: 1 }], { page: 3 }, "Page 3, row 1"],
    [
      "a workbook",
      [
        { name: "CPT", rows: 1 },
        { name: "HCPCS", rows: 1 },
      ],
      { table: 1 },
      "HCPCS, row 1",
    ],
  ])("in %s", (_name, tables, part, place) => {
    expect(describePlace({ tables }, { ...row, ...part })).toBe(place);
  });
});

describe("why a draft cannot be published yet", () => {
  const bar = (openRows: number, confirmed: readonly ("same-file" | "no-entries")[], canWrite = true) =>
    findPublicationBar(
      { openRows, findings: [{ code: "same-file", version: "2026-05-01" }, { code: "no-entries" }] },
      confirmed,
      canWrite,
    );

  it.each([
    ["rows are open", bar(1, ["same-file", "no-entries"]), "1 row is still to decide."],
    ["a point is not confirmed", bar(0, ["same-file"]), "1 point is still to confirm."],
    ["nothing is confirmed", bar(0, []), "2 points are still to confirm."],
    ["the role may not", bar(0, ["same-file", "no-entries"], false), "Your role may look and not publish."],
    ["nothing stands in the way", bar(0, ["same-file", "no-entries"]), undefined],
  ])("%s", (_name, found, words) => {
    expect(found).toBe(words);
  });
});

describe("the audit log in words", () => {
  it("has its own words for every action", () => {
    expect(new Set(AUDIT_ACTIONS.map((action) => AUDIT_WORDS[action])).size).toBe(AUDIT_ACTIONS.length);
  });

  it("shows an action of another time as it is", () => {
    expect(describeAuditAction("list-renamed")).toBe("list-renamed");
  });

  it.each([
    [{ draft: 4, reason: "Wrong file" }, "draft 4 · reason: Wrong file"],
    [{ entryRows: 1204, demo: true, pasted: false, until: null }, "entry rows 1,204 · demo"],
    [{ confirmed: ["same-file", "size-change"], none: [] }, "confirmed: same-file, size-change"],
    [null, ""],
    ["text", ""],
  ])("tells %j", (details, words) => {
    expect(describeAuditDetails(details)).toBe(words);
  });
});

describe("the size of a file", () => {
  it.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [1000, "1 KB"],
    [999_499, "999 KB"],
    [20_000_000, "20.0 MB"],
  ])("of %d bytes", (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });
});
