import { describe, expect, it } from "vitest";
import { explainCodeError, explainDateError, explainListsMissing, explainLongRange } from "../../../lib/router/explain";
import { aCode, aDay, decideAll, decideOne, someTables } from "../../support/routing";

const tables = someTables({
  noAuth: { "2026-01-15": ["99213", { code: "90989", lineOfBusiness: ["medicare"] }] },
  dme: { "2026-01-15": [] },
  healthHelp: { "2026-05-01": [{ code: "70551", serviceLine: "Diagnostic imaging" }] },
});

describe("the sentence of an answer", () => {
  it.each([
    [
      "R1",
      "99213",
      "2026-06-01",
      {},
      "99213 needs no authorization for a service on Jun 1, 2026: it is on the CPT No-Auth list in force since Jan 15, 2026.",
    ],
    [
      "R2",
      "70551",
      "2026-05-14",
      {},
      "70551 needs authorization through HealthHelp WebConsult for a service on May 14, 2026: it is on no No-Auth list, and on the HealthHelp list in force since May 1, 2026 (Diagnostic imaging).",
    ],
    [
      "R3",
      "70551",
      "2026-04-30",
      {},
      "70551 needs authorization through CareOregon Connect for a service on Apr 30, 2026: HealthHelp reviews this code only for dates of service on or after May 1, 2026.",
    ],
    [
      "R4",
      "27299",
      "2026-06-01",
      {},
      "Submit 27299 through CareOregon Connect for a service on Jun 1, 2026: it is on no No-Auth list and not on the HealthHelp list.",
    ],
    [
      "R5",
      "90837",
      "2026-06-01",
      { requestType: "behavioral-health" },
      "Submit this behavioral health request for 90837 through CareOregon Connect for a service on Jun 1, 2026: the code is on no No-Auth list, and behavioral health requests all go to Connect.",
    ],
    [
      "R6",
      "D7210",
      "2026-06-01",
      { requestType: "dental" },
      "Submit this dental request for D7210 through CareOregon Connect for a service on Jun 1, 2026: the code is on no No-Auth list, and dental requests go to Connect.",
    ],
    [
      "R12",
      "90989",
      "2026-06-01",
      {},
      "The answer for 90989 for a service on Jun 1, 2026 depends on the line of business. Each choice has its own answer.",
    ],
  ] as const)("%s says where and why", (_rule, code, day, request, sentence) => {
    expect(decideOne(code, day, tables, request).explanation).toBe(sentence);
  });

  it("R9 names the days of its part", () => {
    const [before] = decideAll("70551", "2026-04-20", tables, { to: "2026-05-20" });
    expect(before?.explanation).toContain("for services from Apr 20, 2026 to Apr 30, 2026");
  });

  it("R11 claims nothing of lists that are not loaded", () => {
    const none = someTables({});
    expect(decideOne("27299", "2026-04-30", none).explanation).toBe(
      "Submit 27299 through CareOregon Connect for a service on Apr 30, 2026: it is on none of the No-Auth lists loaded for this date.",
    );
  });

  it("says which day was assumed", () => {
    expect(decideOne("99213", "2026-06-01", tables, { assumed: true }).explanation).toContain(
      "No date of service was given, so today, Jun 1, 2026, was used.",
    );
  });
});

describe("refusals", () => {
  it("R10 offers what may have been meant", () => {
    const suggestions = ["62320", "62323"].map(aCode);
    expect(explainCodeError({ code: "not-a-procedure-code", reason: "range", suggestions })).toContain(
      "62320 or 62323?",
    );
  });

  it("R10 says what is wrong with a day", () => {
    expect(explainDateError({ code: "not-a-date", reason: "no-such-day" })).toContain("no such day");
    expect(explainLongRange(400, 366)).toContain("400 days");
  });

  it("R11 says why there is no answer, and where to look", () => {
    expect(explainListsMissing({ code: "lists-missing", day: aDay("2026-06-01") })).toMatch(
      /Jun 1, 2026.*plan's portal page/,
    );
  });
});
