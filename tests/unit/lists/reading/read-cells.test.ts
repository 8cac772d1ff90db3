import { describe, expect, it } from "vitest";
import { roleOfHeader } from "../../../../lib/lists/reading/header-role";
import { readAction, readActionHeading } from "../../../../lib/lists/reading/read-action";
import { readDayCell } from "../../../../lib/lists/reading/read-day-cell";
import { readLineOfBusiness } from "../../../../lib/lists/reading/read-line-of-business";
import { readModifierCell } from "../../../../lib/lists/reading/read-modifier-cell";

describe("readDayCell", () => {
  it.each([
    ["2026-11-15", "2026-11-15"],
    ["20240101", "2024-01-01"],
    ["9/1/11", "2011-09-01"],
    ["9/1/2011", "2011-09-01"],
    ["Sept 1, 2011", "2011-09-01"],
    ["45292", "2024-01-01"],
    ["11/15/2026 12:00:00 AM", "2026-11-15"],
    ["eff 11/15/2026", "2026-11-15"],
    ["1990-01-01", "1990-01-01"],
  ])("reads %s as %s", (cell, day) => {
    expect(readDayCell(cell)).toEqual({ kind: "day", day });
  });

  it.each([
    ["", "open"],
    ["N/A", "open"],
    ["Current", "open"],
    ["1/1/1900", "open"],
    ["0", "open"],
    ["12/31/2999", "far"],
    ["12/31/9999", "far"],
    ["99991231", "far"],
    ["2999-12-31", "far"],
    ["31-DEC-9999", "far"],
    ["2958465", "far"],
    ["1989-12-31", "early"],
    ["1/1/1982", "early"],
    ["11/0/52023", "bad"],
    ["2026-02-30", "bad"],
    ["2999-02-30", "bad"],
    ["TBD", "bad"],
  ])("takes %j as %s", (cell, kind) => {
    expect(readDayCell(cell)).toEqual({ kind });
  });

  it("reads both ends out of one cell", () => {
    expect(readDayCell("1/1/2024 - 12/31/2024")).toEqual({ kind: "span", from: "2024-01-01", to: "2024-12-31" });
  });
});

describe("readLineOfBusiness", () => {
  it.each([
    ["OHP", ["ohp"]],
    ["Medicaid only", ["ohp"]],
    ["OHP and Medicare", ["ohp", "medicare"]],
    ["Both", ["ohp", "medicare"]],
    ["ohp medicare", ["ohp", "medicare"]],
    ["CareOregon Advantage", ["medicare"]],
    ["Health Share / Jackson Care Connect", ["ohp"]],
    ["All", []],
    ["", []],
  ])("reads %j as %j", (cell, expected) => {
    expect(readLineOfBusiness(cell)).toEqual(expected);
  });

  it.each(["Commercial", "Non-Medicare", "OHP except Medicare", "OHP, Commercial"])("does not guess at %j", (cell) => {
    expect(readLineOfBusiness(cell)).toBeUndefined();
  });
});

describe("readModifierCell", () => {
  it.each([
    ["NU, RR", ["NU", "RR"]],
    ["26/TC", ["26", "TC"]],
    ["26.0", ["26"]],
    ["-26", ["26"]],
    ["Any", []],
    ["", []],
  ])("reads %j as %j", (cell, expected) => {
    expect(readModifierCell(cell)).toEqual(expected);
  });

  it.each(["5", "U1-U9", "see note"])("does not guess at %j", (cell) => {
    expect(readModifierCell(cell)).toBeUndefined();
  });
});

describe("readAction", () => {
  it.each([
    ["ADDED", "add"],
    ["New", "add"],
    ["DELETE", "delete"],
    ["Term", "delete"],
    ["Revised", "change"],
    ["Active", "keep"],
    ["Not covered", "exclude"],
    ["Perhaps", undefined],
  ])("reads %j as %s", (cell, expected) => {
    expect(readAction(cell)).toBe(expected);
  });

  it.each([
    ["Codes added effective 7/1/2026", "add"],
    ["ADD:", "add"],
    ["Deletions", "delete"],
    ["Codes deleted from the list", "delete"],
    ["Revised codes (effective 11/15/2026)", "change"],
    ["The following codes are excluded", "exclude"],
    ["New patient visits", undefined],
    ["Additional services", undefined],
    ["End stage renal disease", undefined],
  ])("reads the heading %j as %s", (heading, expected) => {
    expect(readActionHeading(heading)).toBe(expected);
  });
});

describe("roleOfHeader", () => {
  it.each([
    ["HCPCS/CPT® Code", "code"],
    ["proc_cd", "code"],
    ["Billing code", "code"],
    ["From code", "code"],
    ["To Code", "code-to"],
    ["CPT Description", "description"],
    ["Mod 2", "modifiers"],
    ["Eff date", "effective-from"],
    ["ADD DT", "effective-from"],
    ["Term Date", "effective-to"],
    ["Notes/Limits", "note"],
    ["Replacement code", "note"],
    ["Line of Business", "line-of-business"],
    ["Service line", "service-line"],
    ["Action", "action"],
  ])("is sure of %j: %s", (header, role) => {
    expect(roleOfHeader(header)).toEqual({ kind: "sure", role });
  });

  it("does not take the day of the last change for the first day", () => {
    expect(roleOfHeader("ACT EFF DT")).toEqual({ kind: "other" });
  });

  it.each(["ICD-10", "Diagnosis code", "Revenue Code", "ZIP", "NDC", "NPI", "Code type", "Rate", "#"])(
    "never takes %j for a column of codes",
    (header) => {
      const says = roleOfHeader(header);
      expect(says.kind === "maybe" ? says.roles : says).not.toContain("code");
      expect(says).not.toEqual({ kind: "sure", role: "code" });
    },
  );
});
