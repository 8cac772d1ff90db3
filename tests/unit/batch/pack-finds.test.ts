import fc from "fast-check";
import { expect, it } from "vitest";
import type { BatchFind } from "@/lib/batch/batch-entry";
import { packFinds, unpackFinds } from "@/lib/batch/pack-finds";
import { aCode, aDay, aModifier } from "../../support/routing";

const anyFind: fc.Arbitrary<BatchFind> = fc.record(
  {
    code: fc.constantFrom("70551", "0071T", "E0130").map(aCode),
    modifiers: fc.subarray(["26", "TC"].map(aModifier)),
    line: fc.nat(),
    certainty: fc.constantFrom("certain", "check"),
    repairedFrom: fc.string(),
    range: fc.string(),
    dateOfService: fc.constantFrom(aDay("2026-05-01"), { from: aDay("2026-05-01"), to: aDay("2026-05-04") }),
    dateFault: fc.constantFrom("not-a-date", "ambiguous-date"),
    lineOfBusiness: fc.constantFrom("ohp", "medicare"),
    requestType: fc.constantFrom("dental", "medical"),
  },
  { requiredKeys: ["code", "modifiers", "line", "certainty"] },
);

it("finds come out of their columns as they went in, also from another thread", () => {
  fc.assert(
    fc.property(fc.array(anyFind), (finds) => {
      expect(unpackFinds(structuredClone(packFinds(finds)))).toEqual(finds);
    }),
  );
});
