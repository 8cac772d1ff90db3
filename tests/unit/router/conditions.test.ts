import { describe, expect, it } from "vitest";
import { cautionsOf, decideAll, decideOne, someTables } from "../../support/routing";

const VISITS = "No authorization for the first 6 visits";

const tables = someTables({
  noAuth: {
    "2026-01-15": [
      { code: "90989", lineOfBusiness: ["medicare"] },
      { code: "98925", note: VISITS },
      { code: "97110", lineOfBusiness: ["ohp"], note: "For adults" },
      { code: "97112", lineOfBusiness: ["ohp"] },
      { code: "97112", lineOfBusiness: ["medicare"] },
      { code: "97140", lineOfBusiness: ["medicare"], modifiers: ["GP", "GO"] },
      { code: "97530", modifiers: ["GP"] },
      { code: "97530", note: "Or without a modifier" },
    ],
  },
  dme: { "2026-01-15": [{ code: "E0130", modifiers: ["NU", "RR"], note: "Purchase (NU) or rental (RR) only" }] },
  healthHelp: {
    "2026-05-01": [
      { code: "97110", serviceLine: "MSK" },
      { code: "70551", lineOfBusiness: ["ohp"], serviceLine: "Diagnostic imaging" },
      { code: "70552", lineOfBusiness: ["medicare"], serviceLine: "Diagnostic imaging" },
      { code: "72141", modifiers: ["TC"], serviceLine: "Diagnostic imaging" },
    ],
  },
});

const DAY = "2026-06-01";

describe("line of business", () => {
  it("R12 asks for the line of business where it decides, and answers each choice", () => {
    expect(decideOne("90989", DAY, tables)).toMatchObject({
      outcome: "needs-information",
      rule: "R12",
      needs: ["line-of-business"],
      alternatives: [
        { when: { lineOfBusiness: "ohp" }, outcome: "connect", rule: "R4" },
        { when: { lineOfBusiness: "medicare" }, outcome: "no-auth-needed", rule: "R1" },
      ],
    });
  });

  it.each([
    ["medicare", "no-auth-needed", "R1"],
    ["ohp", "connect", "R4"],
  ] as const)("R12 answers for %s when it is known", (lineOfBusiness, outcome, rule) => {
    expect(decideOne("90989", DAY, tables, { lineOfBusiness })).toMatchObject({
      outcome,
      rule,
      needs: [],
      alternatives: [],
    });
  });

  it("R12 goes on to the HealthHelp list for the line of business that the No-Auth entry leaves out", () => {
    expect(decideOne("97110", DAY, tables).alternatives).toEqual([
      { when: { lineOfBusiness: "ohp" }, outcome: "no-auth-needed", rule: "R1" },
      { when: { lineOfBusiness: "medicare" }, outcome: "healthhelp-webconsult", rule: "R2" },
    ]);
  });

  it("R12 asks nothing where every line of business has the same answer", () => {
    expect(decideOne("97112", DAY, tables)).toMatchObject({ outcome: "no-auth-needed", rule: "R1", needs: [] });
  });

  it.each(["70551", "70552"])(
    "R12 asks nothing for %s, where only the reason differs, and keeps the one that tells more",
    (code) => {
      expect(decideOne(code, "2026-04-30", tables)).toMatchObject({ outcome: "connect", rule: "R3", needs: [] });
    },
  );

  it("R5 answers the choices of a behavioral health request without the HealthHelp list", () => {
    const decision = decideOne("97110", DAY, tables, { requestType: "behavioral-health" });
    expect(decision.alternatives).toEqual([
      { when: { lineOfBusiness: "ohp" }, outcome: "no-auth-needed", rule: "R1" },
      { when: { lineOfBusiness: "medicare" }, outcome: "connect", rule: "R5" },
    ]);
  });
});

describe("modifiers", () => {
  it("R12 asks for the modifier where it decides, each listed one and any other", () => {
    expect(decideOne("E0130", DAY, tables)).toMatchObject({
      outcome: "needs-information",
      needs: ["modifier"],
      alternatives: [
        { when: { modifier: "NU" }, outcome: "no-auth-needed", rule: "R1" },
        { when: { modifier: "RR" }, outcome: "no-auth-needed", rule: "R1" },
        { when: { modifier: null }, outcome: "connect", rule: "R4" },
      ],
    });
  });

  it.each([
    [["NU"], "no-auth-needed", "R1"],
    [["RR"], "no-auth-needed", "R1"],
    [["KX", "RR"], "no-auth-needed", "R1"],
    [["UE"], "connect", "R4"],
  ])("R12 answers for %j", (modifiers, outcome, rule) => {
    expect(decideOne("E0130", DAY, tables, { modifiers })).toMatchObject({ outcome, rule, needs: [] });
  });

  it("R12 takes an entry without modifiers to hold with any of them", () => {
    expect(decideOne("98925", DAY, tables, { modifiers: ["59"] })).toMatchObject({
      outcome: "no-auth-needed",
      rule: "R1",
    });
    expect(decideOne("97530", DAY, tables)).toMatchObject({ outcome: "no-auth-needed", needs: [] });
  });

  it("R12 asks for a modifier that decides on the HealthHelp list", () => {
    expect(decideOne("72141", DAY, tables).alternatives).toEqual([
      { when: { modifier: "TC" }, outcome: "healthhelp-webconsult", rule: "R2" },
      { when: { modifier: null }, outcome: "connect", rule: "R4" },
    ]);
  });

  it("R12 asks for the modifier alone where the line of business makes no difference", () => {
    const both = someTables({
      dme: {
        "2026-01-15": [
          { code: "E0143", modifiers: ["NU"], lineOfBusiness: ["ohp"] },
          { code: "E0143", modifiers: ["NU"], lineOfBusiness: ["medicare"] },
        ],
      },
      healthHelp: { "2026-05-01": ["70551"] },
    });
    expect(decideOne("E0143", DAY, both)).toMatchObject({
      needs: ["modifier"],
      alternatives: [
        { when: { modifier: "NU" }, outcome: "no-auth-needed", rule: "R1" },
        { when: { modifier: null }, outcome: "connect", rule: "R4" },
      ],
    });
  });

  it("R12 asks for both, and for the modifier only where it still matters", () => {
    expect(decideOne("97140", DAY, tables)).toMatchObject({
      needs: ["line-of-business", "modifier"],
      alternatives: [
        { when: { lineOfBusiness: "ohp" }, outcome: "connect", rule: "R4" },
        { when: { lineOfBusiness: "medicare", modifier: "GP" }, outcome: "no-auth-needed", rule: "R1" },
        { when: { lineOfBusiness: "medicare", modifier: "GO" }, outcome: "no-auth-needed", rule: "R1" },
        { when: { lineOfBusiness: "medicare", modifier: null }, outcome: "connect", rule: "R4" },
      ],
    });
    expect(decideOne("97140", DAY, tables, { lineOfBusiness: "medicare" }).needs).toEqual(["modifier"]);
    expect(decideOne("97140", DAY, tables, { lineOfBusiness: "ohp" })).toMatchObject({ outcome: "connect", needs: [] });
  });
});

describe("what is shown beside the outcome", () => {
  it("R12 shows a note and never lets it change the outcome", () => {
    const decision = decideOne("98925", DAY, tables);
    expect(decision).toMatchObject({ outcome: "no-auth-needed", rule: "R1" });
    expect(decision.conditions).toEqual([{ kind: "note", list: "no-auth-cpt", text: VISITS }]);
    expect(decision.explanation).toContain("condition");
  });

  it("R12 shows the line of business and the modifiers that an entry asks for", () => {
    const kinds = (code: string) => decideOne(code, DAY, tables).conditions.map(({ kind }) => kind);
    expect(kinds("97110")).toEqual(["line-of-business", "note"]);
    expect(kinds("E0130")).toEqual(["modifier", "note"]);
  });

  it("R12 shows the notes of every row that holds", () => {
    expect(decideOne("97530", DAY, tables, { modifiers: ["GP"] }).conditions).toHaveLength(2);
  });

  it("R12 shows no condition of an entry that does not hold", () => {
    expect(decideOne("E0130", DAY, tables, { modifiers: ["UE"] }).conditions).toEqual([]);
  });

  it("R9 cuts a span where a note changes", () => {
    const changing = someTables({
      noAuth: { "2026-05-01": ["98925"], "2026-06-15": [{ code: "98925", note: VISITS }] },
      healthHelp: { "2026-05-01": ["70551"] },
    });
    expect(decideAll("98925", "2026-06-01", changing, { to: "2026-06-30" })).toHaveLength(2);
  });

  it("R8 is seen only where both entries can hold at once", () => {
    expect(cautionsOf(decideOne("97110", DAY, tables, { lineOfBusiness: "ohp" }))).toContain("listed-on-both");
    expect(cautionsOf(decideOne("97110", DAY, tables, { lineOfBusiness: "medicare" }))).not.toContain("listed-on-both");
  });
});
