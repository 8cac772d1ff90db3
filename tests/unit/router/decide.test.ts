import { describe, expect, it } from "vitest";
import { decide } from "../../../lib/router/decide";
import type { DecisionRequest } from "../../../lib/router/decision";
import { aCode, aDay, cautionsOf, decideAll, decideOne, someTables } from "../../support/routing";

const MRI = { code: "70551", serviceLine: "Diagnostic imaging" };

const tables = someTables({
  noAuth: { "2026-01-15": ["99213", "93306", "70450"], "2026-05-01": ["99213", "70450"] },
  dme: { "2026-01-15": ["A4206"] },
  healthHelp: { "2026-05-01": [MRI, "93306", "70450"], "2026-08-01": [MRI, "93306", "81162"] },
});

describe("one code on one day", () => {
  it.each([
    ["R1 a code on a No-Auth list", "99213", "2026-06-01", "no-auth-needed", "R1"],
    ["R1 a No-Auth list wins over the HealthHelp list", "70450", "2026-06-01", "no-auth-needed", "R1"],
    ["R1 the DME No-Auth list counts like the CPT one", "A4206", "2026-06-01", "no-auth-needed", "R1"],
    ["R2 the first day that HealthHelp reviews", "70551", "2026-05-01", "healthhelp-webconsult", "R2"],
    ["R2 a day later", "70551", "2026-05-02", "healthhelp-webconsult", "R2"],
    ["R3 the day before HealthHelp's first day", "70551", "2026-04-30", "connect", "R3"],
    ["R3 long before", "70551", "2026-02-01", "connect", "R3"],
    ["R4 a code on no list", "27299", "2026-06-01", "connect", "R4"],
    ["R4 a code on no list, before the cutoff", "27299", "2026-04-30", "connect", "R4"],
    ["R7 the last day of an edition", "93306", "2026-04-30", "no-auth-needed", "R1"],
    ["R7 the first day of the next edition", "93306", "2026-05-01", "healthhelp-webconsult", "R2"],
    ["R7 the day before an edition adds a code", "81162", "2026-07-31", "connect", "R4"],
    ["R7 the day an edition adds a code", "81162", "2026-08-01", "healthhelp-webconsult", "R2"],
    ["R3 reads the edition of the cutoff, not a later one", "81162", "2026-04-30", "connect", "R4"],
  ])("%s: %s on %s", (_name, code, day, outcome, rule) => {
    expect(decideOne(code, day, tables)).toMatchObject({ outcome, rule, needs: [], alternatives: [] });
  });

  it("R2 names the service line of the entry", () => {
    expect(decideOne("70551", "2026-05-14", tables).serviceLine).toBe("Diagnostic imaging");
    expect(decideOne("93306", "2026-05-14", tables)).not.toHaveProperty("serviceLine");
  });
});

describe("the path", () => {
  it("R1 ends at the list that holds the code", () => {
    expect(decideOne("99213", "2026-06-01", tables).steps).toEqual([
      { step: "no-auth", found: true, lists: [{ list: "no-auth-cpt", version: "2026-05-01" }] },
    ]);
  });

  it("R2 names every list that was read on the way", () => {
    expect(decideOne("70551", "2026-09-01", tables).steps).toEqual([
      {
        step: "no-auth",
        found: false,
        lists: [
          { list: "no-auth-cpt", version: "2026-05-01" },
          { list: "no-auth-dme", version: "2026-01-15" },
        ],
      },
      { step: "healthhelp", found: true, lists: [{ list: "healthhelp", version: "2026-08-01" }] },
    ]);
  });

  it("R3 names the edition in force on the cutoff", () => {
    expect(decideOne("70551", "2026-03-01", tables).steps[1]).toEqual({
      step: "healthhelp",
      found: true,
      lists: [{ list: "healthhelp", version: "2026-05-01" }],
    });
  });

  it("R8 shows both lists where a code is on both at once", () => {
    const decision = decideOne("70450", "2026-05-01", tables);
    expect(decision.steps.map(({ step, found }) => [step, found])).toEqual([
      ["no-auth", true],
      ["healthhelp", true],
    ]);
    expect(cautionsOf(decision)).toContain("listed-on-both");
  });

  it("R8 sees no overlap before HealthHelp reviews anything", () => {
    expect(cautionsOf(decideOne("70450", "2026-04-30", tables))).not.toContain("listed-on-both");
  });

  it("R8 sees no overlap once one of the lists dropped the code", () => {
    expect(cautionsOf(decideOne("70450", "2026-08-01", tables))).not.toContain("listed-on-both");
  });
});

describe("behavioral health and dental requests", () => {
  it.each([
    ["R5 goes to Connect where HealthHelp would review it", "70551", "behavioral-health", "connect", "R5"],
    ["R5 a code on no list", "90837", "behavioral-health", "connect", "R5"],
    ["R1 comes before R5", "99213", "behavioral-health", "no-auth-needed", "R1"],
    ["R6 a dental code", "D7210", "dental", "connect", "R6"],
    ["R6 goes to Connect where HealthHelp would review it", "70551", "dental", "connect", "R6"],
    ["R1 comes before R6", "99213", "dental", "no-auth-needed", "R1"],
  ] as const)("%s", (_name, code, requestType, outcome, rule) => {
    expect(decideOne(code, "2026-06-01", tables, { requestType })).toMatchObject({ outcome, rule });
  });

  it("R5 does not ask the HealthHelp list", () => {
    const { steps } = decideOne("70551", "2026-06-01", tables, { requestType: "behavioral-health" });
    expect(steps.map(({ step }) => step)).toEqual(["no-auth"]);
  });
});

describe("several days", () => {
  it("R9 cuts at the cutoff", () => {
    const decisions = decideAll("70551", "2026-04-20", tables, { to: "2026-05-20" });
    expect(decisions.map(({ dateOfService, rule }) => [dateOfService.from, dateOfService.to, rule])).toEqual([
      ["2026-04-20", "2026-04-30", "R3"],
      ["2026-05-01", "2026-05-20", "R2"],
    ]);
  });

  it("R9 cuts where an edition changes the answer, and nowhere else", () => {
    const decisions = decideAll("81162", "2026-03-01", tables, { to: "2026-09-30" });
    expect(decisions.map(({ dateOfService, rule }) => [dateOfService.from, dateOfService.to, rule])).toEqual([
      ["2026-03-01", "2026-07-31", "R4"],
      ["2026-08-01", "2026-09-30", "R2"],
    ]);
  });

  it("R9 names every edition that was read in a part", () => {
    const [decision] = decideAll("70551", "2026-05-01", tables, { to: "2026-09-30" });
    expect(decision?.steps[1]?.lists.map(({ version }) => version)).toEqual(["2026-05-01", "2026-08-01"]);
  });

  it.each([
    ["ends on the last day before the cutoff", "2026-04-01", "2026-04-30", 1],
    ["ends on the cutoff", "2026-04-01", "2026-05-01", 2],
    ["starts on the cutoff", "2026-05-01", "2026-05-31", 1],
    ["is the cutoff alone", "2026-05-01", "2026-05-01", 1],
  ])("R9 a span that %s", (_name, from, to, parts) => {
    expect(decideAll("70551", from, tables, { to })).toHaveLength(parts);
  });

  it("R9 cuts where an entry's own days start and end", () => {
    const own = someTables({
      noAuth: { "2026-05-01": [{ code: "0071T", effectiveFrom: "2026-06-10", effectiveTo: "2026-06-20" }] },
      healthHelp: { "2026-05-01": ["70551"] },
    });
    const decisions = decideAll("0071T", "2026-06-01", own, { to: "2026-06-30" });
    expect(decisions.map(({ dateOfService, rule }) => [dateOfService.from, dateOfService.to, rule])).toEqual([
      ["2026-06-01", "2026-06-09", "R4"],
      ["2026-06-10", "2026-06-20", "R1"],
      ["2026-06-21", "2026-06-30", "R4"],
    ]);
  });
});

describe("missing lists", () => {
  const noHealthHelp = someTables({ noAuth: { "2026-01-15": ["99213"] }, dme: { "2026-01-15": ["A4206"] } });
  const noNoAuth = someTables({ healthHelp: { "2026-05-01": [MRI] } });

  function decideFor(
    code: string,
    from: string,
    to: string,
    lists = noHealthHelp,
    request: Partial<DecisionRequest> = {},
  ) {
    const dateOfService = { from: aDay(from), to: aDay(to), assumed: false };
    const asked = { code: aCode(code), modifiers: [], dateOfService, requestType: "medical", ...request } as const;
    return decide(asked, lists, aDay(from));
  }

  it.each(["70551", "27299"])("R11 gives no answer for %s on the cutoff without a HealthHelp list", (code) => {
    const days = { from: "2026-05-01", to: "2026-05-01" };
    expect(decideFor(code, days.from, days.to)).toEqual({
      ok: false,
      error: { code: "lists-missing", list: "healthhelp", name: "HealthHelp list", days },
    });
  });

  it.each([
    ["R1 a code on a No-Auth list", "99213", "medical", "no-auth-needed", "R1"],
    ["R5 a behavioral health request", "70551", "behavioral-health", "connect", "R5"],
    ["R6 a dental request", "70551", "dental", "connect", "R6"],
  ] as const)("R11 leaves %s its answer without a HealthHelp list", (_name, code, requestType, outcome, rule) => {
    const decisions = decideFor(code, "2026-05-01", "2026-08-01", noHealthHelp, { requestType });
    expect(decisions).toMatchObject({ ok: true, value: [{ outcome, rule }] });
  });

  it("R11 R12 asks nothing where one choice would need the list that is missing", () => {
    const forOhp = someTables({ noAuth: { "2026-01-15": [{ code: "99213", lineOfBusiness: ["ohp"] }] } });
    const on = (request: Partial<DecisionRequest>) => decideFor("99213", "2026-05-01", "2026-05-01", forOhp, request);
    expect(on({}).ok).toBe(false);
    expect(on({ lineOfBusiness: "medicare" }).ok).toBe(false);
    expect(on({ lineOfBusiness: "ohp" })).toMatchObject({ ok: true, value: [{ rule: "R1" }] });
  });

  it("R11 gives no answer for a span that reaches the cutoff without a HealthHelp list", () => {
    expect(decideFor("27299", "2026-04-01", "2026-05-01").ok).toBe(false);
  });

  it("R11 answers before the cutoff without a HealthHelp list, and says that it is missing", () => {
    const decision = decideOne("27299", "2026-04-30", noHealthHelp);
    expect(decision).toMatchObject({ outcome: "connect", rule: "R4" });
    expect(cautionsOf(decision)).toContain("healthhelp-list-missing");
  });

  it("R11 gives no answer on days before the first HealthHelp edition after the cutoff", () => {
    const late = someTables({ healthHelp: { "2026-05-10": ["70551"] } });
    expect(decideFor("70551", "2026-05-09", "2026-05-09", late).ok).toBe(false);
    expect(decideFor("70551", "2026-05-10", "2026-05-10", late).ok).toBe(true);
  });

  it("R11 goes on without a No-Auth list, with the caution", () => {
    const decision = decideOne("70551", "2026-06-01", noNoAuth);
    expect(decision).toMatchObject({ outcome: "healthhelp-webconsult", rule: "R2" });
    expect(cautionsOf(decision)).toContain("no-auth-list-missing");
    expect(decision.explanation).not.toContain("on no No-Auth list.");
  });

  it("R11 misses one No-Auth list even when another is in force", () => {
    const onlyDme = someTables({ dme: { "2026-01-15": ["A4206"] }, healthHelp: { "2026-05-01": ["70551"] } });
    expect(cautionsOf(decideOne("99213", "2026-06-01", onlyDme))).toContain("no-auth-list-missing");
  });

  it("R11 cuts a span where a No-Auth list starts", () => {
    const starting = someTables({
      noAuth: { "2026-06-15": ["99213"] },
      dme: { "2026-01-15": [] },
      healthHelp: { "2026-05-01": [MRI] },
    });
    const decisions = decideAll("70551", "2026-06-01", starting, { to: "2026-06-30" });
    expect(
      decisions.map((decision) => [decision.dateOfService.to, cautionsOf(decision).includes("no-auth-list-missing")]),
    ).toEqual([
      ["2026-06-14", true],
      ["2026-06-30", false],
    ]);
  });
});
