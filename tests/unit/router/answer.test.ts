import { describe, expect, it } from "vitest";
import { type Answer, answer, type Question } from "../../../lib/router/answer";
import { aDay, someTables } from "../../support/routing";

const tables = someTables({
  noAuth: { "2026-01-15": ["99213"] },
  dme: { "2026-01-15": [{ code: "E0130", modifiers: ["NU"] }] },
  healthHelp: { "2026-05-01": ["70551"] },
});
const TODAY = aDay("2026-06-01");

function ask(question: Question): Answer {
  return answer(question, tables, TODAY);
}

function errorOf(question: Question) {
  const answered = ask(question);
  if (!("error" in answered)) throw new Error("Expected a refusal");
  expect(answered).not.toHaveProperty("decisions");
  return answered.error;
}

describe("refusals", () => {
  it.each([
    ["R10 a code that is too short", "7055", "not-a-procedure-code"],
    ["R10 a dotted diagnosis code", "M54.5", "diagnosis-code"],
    ["R10 a wildcard", "9921x", "wildcard"],
    ["R10 nothing", "", "not-a-procedure-code"],
    ["R10 a range", "62320-62323", "not-a-procedure-code"],
    ["R10 a name", "Smith", "not-a-procedure-code"],
    ["R10 markup", "<script>alert(1)</script>", "not-a-procedure-code"],
    ["R10 two megabytes", "9".repeat(2_000_000), "not-a-procedure-code"],
  ])("%s", (_name, code, expected) => {
    const error = errorOf({ code });
    expect(error.code).toBe(expected);
    expect(error.message).toMatch(/\.$|\?$/);
  });

  it("R10 says nothing of what was typed in its message", () => {
    expect(errorOf({ code: "Smith 1961-02-03" }).message).not.toMatch(/smith|1961/i);
  });

  it("R10 offers the zeros that a spreadsheet dropped, and does not add them", () => {
    expect(errorOf({ code: "100" }).suggestions).toEqual(["00100"]);
  });

  it.each([
    ["R10 30 February", "2026-02-30", "not-a-date"],
    ["R10 year 20226", "20226-05-01", "not-a-date"],
    ["R10 an American date", "5/14/2026", "not-a-date"],
    ["R10 an empty day", "", "not-a-date"],
  ])("%s", (_name, dateOfService, expected) => {
    expect(errorOf({ code: "70551", dateOfService }).code).toBe(expected);
  });

  it("R10 a span that ends before it starts", () => {
    const error = errorOf({ code: "70551", dateOfService: { from: "2026-05-02", to: "2026-05-01" } });
    expect(error).toMatchObject({ code: "not-a-date", message: expect.stringContaining("before the first") });
  });

  it.each([
    ["2026-12-31", false],
    ["2027-01-01", false],
    ["2027-01-02", true],
  ])("R10 a span from January 1, 2026 to %s is too long: %s", (to, isTooLong) => {
    const answered = ask({ code: "70551", dateOfService: { from: "2026-01-01", to } });
    expect("error" in answered && answered.error.code === "date-range-too-long").toBe(isTooLong);
  });

  it.each([["261"], ["-"], [""], ["2 6"]])("R10 a modifier %j that is none", (modifier) => {
    expect(errorOf({ code: "70551", modifiers: [modifier] })).toMatchObject({
      code: "not-a-procedure-code",
      message: expect.stringContaining("modifier"),
    });
  });

  it("R10 echoes no more of the input than a code is long", () => {
    expect(ask({ code: "x".repeat(500) }).input).toHaveLength(64);
  });
});

describe("answers", () => {
  it("takes today when no day was given, and says so", () => {
    expect(ask({ code: "70551" })).toMatchObject({
      code: "70551",
      decisions: [
        {
          dateOfService: { from: "2026-06-01", to: "2026-06-01", assumed: true },
          explanation: expect.stringContaining("today, Jun 1, 2026"),
        },
      ],
    });
  });

  it("takes a day as given", () => {
    expect(ask({ code: "70551", dateOfService: "2026-05-14" })).toMatchObject({
      decisions: [{ dateOfService: { from: "2026-05-14", to: "2026-05-14", assumed: false } }],
    });
  });

  it("joins the modifiers behind the code with those given apart", () => {
    expect(ask({ code: "70551-26", modifiers: ["tc", "26"] })).toMatchObject({ modifiers: ["26", "TC"] });
  });

  it("decides by a modifier that was given apart", () => {
    expect(ask({ code: "E0130", modifiers: ["nu"] })).toMatchObject({ decisions: [{ rule: "R1" }] });
  });

  it("shows a letter that it read as a digit", () => {
    expect(ask({ code: "7O551" })).toMatchObject({ code: "70551", repairedFrom: "7O551" });
    expect(ask({ code: "70551" })).not.toHaveProperty("repairedFrom");
  });
});

it("R11 refuses a code that a missing list could decide, names the list and its days, and refuses what is no code", () => {
  const late = someTables({ noAuth: { "2026-01-15": ["99213"] }, healthHelp: { "2026-07-01": ["70551"] } });
  const dateOfService = { from: "2026-04-20", to: "2026-07-15" };
  expect(answer({ code: "70551", dateOfService }, late, TODAY)).toEqual({
    input: "70551",
    error: {
      code: "lists-missing",
      message:
        "The HealthHelp list for May 1, 2026 to Jun 30, 2026 is not loaded here, and it could decide this code. Use the list on the plan's portal page.",
      suggestions: [],
      list: "healthhelp",
      days: { from: "2026-05-01", to: "2026-06-30" },
    },
  });
  expect(answer({ code: "99213", dateOfService }, late, TODAY)).toMatchObject({ decisions: [{ rule: "R1" }] });
  expect(answer({ code: "7055" }, late, TODAY)).toMatchObject({ error: { code: "not-a-procedure-code" } });
});
