import { describe, expect, it } from "vitest";
import { readLineOfBusiness } from "@/lib/cds/coverage-line";
import { indexPrefetch } from "@/lib/cds/find-resources";
import { plansFor } from "@/lib/guidance/plans";
import { aCoverage, aPayor } from "../../support/cds";

const read = (...resources: readonly object[]) => readLineOfBusiness(indexPrefetch({ resources }, undefined));
const typed = (system: string, code: string) => aCoverage({ type: { coding: [{ system, code }] } });

const X12 = "https://codesystem.x12.org/005010/1032";
const SOPT = "https://nahdo.org/sopt";

it.each([
  ["X12 Medicaid", typed(X12, "MC"), "ohp"],
  ["X12 Medicare managed care", typed(X12, "16"), "medicare"],
  ["X12 Medicare Part B", typed(X12, "MB"), "medicare"],
  ["SOPT Medicaid", typed(SOPT, "2"), "ohp"],
  ["SOPT managed Medicaid", typed(SOPT, "211"), "ohp"],
  ["SOPT managed Medicare by its OID", typed("urn:oid:2.16.840.1.113883.3.221.5", "111"), "medicare"],
  ["the name of the type", aCoverage({ type: { text: "Oregon Health Plan" } }), "ohp"],
  ["the words beside a code", aCoverage({ type: { coding: [{ display: "Medicaid" }] } }), "ohp"],
  ["the payor's words", aCoverage({ payor: [{ display: "CareOregon Advantage" }] }), "medicare"],
  [
    "the name of its plan",
    aCoverage({ class: [{ type: { coding: [{ code: "plan" }] }, value: "77", name: "OHP Plus" }] }),
    "ohp",
  ],
])("%s tells the line of business", (_name, coverage, line) => {
  expect(read(coverage)).toBe(line);
});

it("the payor's own name tells it, contained or beside the coverage", () => {
  const name = "CareOregon Advantage Plus (HMO-POS SNP)";
  expect(read(aCoverage(), aPayor({ name }))).toBe("medicare");
  expect(read(aCoverage({ contained: [aPayor({ name })], payor: [{ reference: "#payor" }] }))).toBe("medicare");
});

describe.each(plansFor(undefined))("the plan $name", ({ name, lineOfBusiness }) => {
  it("is of its own line of business", () => {
    expect(read(aCoverage({ payor: [{ display: name }] }))).toBe(lineOfBusiness);
  });
});

it.each<[string, readonly object[]]>([
  ["no coverage", []],
  ["the plan's own name, which pays for both", [aCoverage({ payor: [{ display: "CareOregon" }] })]],
  ["a coverage of both programs", [aCoverage({ type: { text: "Medicare and Medicaid" } })]],
  ["SOPT for people with both", [typed(SOPT, "14")]],
  ["SOPT Medicare that no plan manages", [typed(SOPT, "121")]],
  ["SOPT Medicaid of another state", [typed(SOPT, "25")]],
  ["a code of another system", [typed("http://example.org/types", "MC")]],
  ["v3-ActCode, which names no program", [typed("http://terminology.hl7.org/CodeSystem/v3-ActCode", "PUBLICPOL")]],
  ["a product beside Medicare", [aCoverage({ type: { text: "Medicare supplement" } })]],
  ["a product that is none", [aCoverage({ type: { text: "Non-Medicare retirees" } })]],
  [
    "a group's name",
    [aCoverage({ class: [{ type: { coding: [{ code: "group" }] }, name: "Medicare Builders Inc." }] })],
  ],
  ["a coverage that ended", [aCoverage({ status: "cancelled", type: { text: "Medicaid" } })]],
  ["one of each", [aCoverage({ type: { text: "Medicaid" } }), aCoverage({ type: { text: "Medicare" } })]],
  ["junk", [{ resourceType: "Coverage", type: 3, class: "x", payor: [null, 4] }]],
])("R12 %s leaves it unknown", (_name, resources) => {
  expect(read(...resources)).toBeUndefined();
});
