import { describe, expect, it } from "vitest";
import { kindOfTitle } from "../../../../lib/batch/table/kind-of-title";
import { readColumnChoice } from "../../../../lib/batch/table/read-column-choice";
import { judgeDayOrder, readDayCells } from "../../../../lib/batch/table/read-day-cell";
import { readRequestType } from "../../../../lib/batch/table/read-request-type";
import { toLetter } from "../../../../lib/batch/table/table-layout";

describe("kindOfTitle", () => {
  it.each([
    ["LOB", "line-of-business"],
    ["Line of Business", "line-of-business"],
    ["Health plan", "line-of-business"],
    ["Primary insurance", "line-of-business"],
    ["Payer", "line-of-business"],
    ["Plan ID", "member-id"],
    ["Insurance #", "identifier"],
    ["Request type", "request-type"],
    ["Service Type", "request-type"],
    ["Type of care", "request-type"],
    ["CPT", "procedure"],
    ["DOS", "service-date"],
    ["DOB", "date-of-birth"],
    ["Patient", "identifier"],
    ["Whatever", undefined],
  ])("%s: %s", (title, kind) => {
    if (title === "Plan ID") expect(kindOfTitle(title)).not.toBe("line-of-business");
    else expect(kindOfTitle(title)).toBe(kind);
  });
});

describe("readRequestType", () => {
  it.each([
    ["Medical", "medical"],
    ["medical service", "medical"],
    ["BH", "behavioral-health"],
    ["Behavioral Health", "behavioral-health"],
    ["Mental health", "behavioral-health"],
    ["behavioral/mental health", "behavioral-health"],
    ["Dental", "dental"],
    ["dental auth", "dental"],
    ["", undefined],
    ["Vision", undefined],
    ["medical and dental", undefined],
    ["Jane Doe", undefined],
  ])("%j: %s", (cell, type) => {
    expect(readRequestType(cell)).toBe(type);
  });
});

describe("judgeDayOrder", () => {
  it.each([
    ["25/04/2026", "day-first"],
    ["4/25/2026", "month-first"],
    ["05/06/2026", "either"],
    ["12/12/2026", undefined],
    ["13/13/2026", undefined],
    ["32/01/2026", undefined],
    ["12/11/26", "either"],
    ["25-04-2026", "day-first"],
    ["25.04.2026", "day-first"],
    ["05/06/2026 - 25/06/2026", "day-first"],
    ["2026-04-25", undefined],
    ["May 1 2026", undefined],
    ["", undefined],
    ["503-555-0142", undefined],
  ])("%j: %s", (cell, order) => {
    expect(judgeDayOrder(cell)).toBe(order);
  });
});

describe("readDayCells", () => {
  it.each([
    [["5/1/26"], undefined, { dateOfService: "2026-05-01" }],
    [["2026-05-01"], undefined, { dateOfService: "2026-05-01" }],
    [["May 1 2026"], undefined, { dateOfService: "2026-05-01" }],
    [["1-May-26"], undefined, { dateOfService: "2026-05-01" }],
    [["20260501"], undefined, { dateOfService: "2026-05-01" }],
    [["46143"], undefined, { dateOfService: "2026-05-01" }],
    [["5/1/2026 09:30"], undefined, { dateOfService: "2026-05-01" }],
    [["5/1/26 - 5/3/26"], undefined, { dateOfService: { from: "2026-05-01", to: "2026-05-03" } }],
    [["5/1/26", "5/3/26"], undefined, { dateOfService: { from: "2026-05-01", to: "2026-05-03" } }],
    [["5/1/26", ""], undefined, { dateOfService: "2026-05-01" }],
    [["", ""], undefined, {}],
    [["tbd"], undefined, {}],
    [["5/1/26, 5/8/26"], undefined, { dateFault: "ambiguous-date" }],
    [["5/3/26", "5/1/26"], undefined, { dateFault: "ambiguous-date" }],
    [["25/04/2026"], undefined, { dateFault: "ambiguous-date" }],
    [["25/04/2026"], "day-first", { dateOfService: "2026-04-25" }],
    [["25.04.2026"], "day-first", { dateOfService: "2026-04-25" }],
    [["25/04/26"], "day-first", { dateOfService: "2026-04-25" }],
    [["25/04/2026"], "month-first", { dateFault: "not-a-date" }],
    [["1/5/26 - 3/5/26"], "day-first", { dateOfService: { from: "2026-05-01", to: "2026-05-03" } }],
    [["2026-05-01"], "day-first", { dateOfService: "2026-05-01" }],
    [["2/30/2026"], undefined, { dateFault: "not-a-date" }],
    [["soon 12"], undefined, { dateFault: "not-a-date" }],
  ] as const)("%j, %s: %j", (cells, order, days) => {
    expect(readDayCells(cells, order)).toEqual(days);
  });
});

describe("readColumnChoice", () => {
  it.each([
    [{ codes: [0, 2], dates: 1, dayOrder: "day-first", lineOfBusiness: "none", requestType: 3 }],
    [{ dates: "none" }],
    [{}],
  ])("reads back what was kept: %j", (choice) => {
    expect(readColumnChoice(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
  });

  it.each([
    [undefined],
    [null],
    ["codes"],
    [[1]],
    [{ codes: [], dates: -1, dayOrder: "year-first", lineOfBusiness: 1.5, requestType: "all" }],
    [{ codes: ["0"], dates: 1e9 }],
  ])("takes %j for no choice", (kept) => {
    expect(readColumnChoice(kept)).toEqual({});
  });
});

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
])("column %i has the letters %s", (at, letters) => {
  expect(toLetter(at)).toBe(letters);
});
