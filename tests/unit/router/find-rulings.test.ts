import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LineOfBusiness } from "@/lib/router/routing-tables";
import { addDays } from "@/lib/shared/iso-date";
import { runs } from "../../support/property-runs";
import { aDay, decideAll, type SomeLists, type SomeRequest, someTables } from "../../support/routing";

const LISTS: SomeLists = {
  noAuth: { "2026-01-15": ["99213", { code: "97110", note: "first 6 visits", lineOfBusiness: ["ohp"] }] },
  dme: { "2026-01-15": [{ code: "E0130", modifiers: ["NU"] }] },
  healthHelp: { "2026-05-01": ["70551", "97110", { code: "E0130", modifiers: ["RR"] }], "2026-06-15": ["J1745"] },
  notices: [{ destination: "connect", from: "2026-05-10", text: "Slow today.", source: "news" }] as never,
};
const CODES = ["99213", "97110", "E0130", "70551", "70552", "J1745", "J1746", "E0131"];
const DAYS = ["2026-04-30", "2026-05-01", "2026-06-15", "2026-08-20"];

const anyRequest: fc.Arbitrary<SomeRequest> = fc.record(
  {
    modifiers: fc.subarray(["NU", "RR"]),
    lineOfBusiness: fc.constantFrom<LineOfBusiness>("ohp", "medicare"),
    requestType: fc.constantFrom("medical", "behavioral-health", "dental"),
    today: fc.constantFrom("2026-05-01", "2026-08-20"),
    assumed: fc.boolean(),
  },
  { requiredKeys: ["today"] },
);
const anyQuestion = fc.tuple(fc.constantFrom(...CODES), fc.constantFrom(...DAYS), fc.constantFrom(0, 1, 2), anyRequest);

describe("rulings that are shared between codes", () => {
  it("say the same whatever was asked before", () => {
    fc.assert(
      fc.property(fc.array(anyQuestion, { minLength: 2, maxLength: 30 }), (questions) => {
        const shared = someTables(LISTS);
        for (const [code, from, more, request] of questions) {
          const to = DAYS[Math.min(DAYS.indexOf(from) + more, DAYS.length - 1)] ?? from;
          const asked = { ...request, to };
          expect(decideAll(code, from, shared, asked)).toEqual(decideAll(code, from, someTables(LISTS), asked));
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it("are forgotten when there are too many, and say the same then", () => {
    const tables = someTables(LISTS);
    const first = decideAll("E0130", "2026-06-01", tables, { modifiers: ["AA"] });
    for (let days = 0; days < 600; days += 1) decideAll("E0130", addDays(aDay("2026-06-02"), days), tables);
    expect(decideAll("E0130", "2026-06-01", tables, { modifiers: ["AA"] })).toEqual(first);
  });
});
