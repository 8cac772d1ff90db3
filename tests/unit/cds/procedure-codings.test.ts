import { expect, it } from "vitest";
import { readProcedureCodings } from "@/lib/cds/procedure-codings";
import { aConcept, SYSTEMS } from "../../support/cds";

const BILLING = "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-billing-options";

it.each([
  ["http://www.ama-assn.org/go/cpt", "medical"],
  ["https://www.ama-assn.org/go/CPT/", "medical"],
  ["urn:oid:2.16.840.1.113883.6.12", "medical"],
  ["http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "medical"],
  ["https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "medical"],
  ["HTTPS://WWW.CMS.GOV/medicare/coding/hcpcsreleasecodesets//", "medical"],
  ["https://bluebutton.cms.gov/resources/codesystem/hcpcs", "medical"],
  ["urn:oid:2.16.840.1.113883.6.285", "medical"],
  [" http://www.ama-assn.org/go/cpt|2026 ", "medical"],
  ["http://www.ada.org/cdt", "dental"],
])("codes of %s are procedure codes, of a %s request", (system, requestType) => {
  expect(readProcedureCodings([aConcept("70551", system)])).toMatchObject([{ code: "70551", requestType }]);
});

it.each<[string, unknown]>([
  ["SNOMED CT", aConcept("241615005", SYSTEMS.snomed)],
  ["no system", { coding: [{ code: "70551" }] }],
  ["no code", { coding: [{ system: SYSTEMS.cpt }] }],
  ["an empty coding", { coding: [{}] }],
  ["a code that is a number", { coding: [{ system: SYSTEMS.cpt, code: 70551 }] }],
  ["a system of another name", aConcept("70551", "http://www.ama-assn.org/go/cpt-assistant")],
  ["words alone", { text: "MRI brain" }],
  ["a system from the prototype", aConcept("70551", "constructor")],
  ["a text", "70551"],
  ["null", null],
  ["codings that are null", { coding: [null, 3, "x"] }],
])("R10 %s gives no procedure code", (_name, concept) => {
  expect(readProcedureCodings([concept])).toEqual([]);
});

it("takes billing options with the codes, each once, as the sender wrote them", () => {
  const coding = { system: `${SYSTEMS.cpt}/`, version: "2026", code: "70551", display: "An example" };
  const option = (code: string) => ({ url: BILLING, valueCodeableConcept: aConcept(code) });
  const concept = {
    coding: [{ system: SYSTEMS.snomed, code: "1" }, coding],
    extension: [
      option("70552"),
      option("70551"),
      { url: "http://example.org/other", valueCodeableConcept: aConcept("70553") },
    ],
  };
  const found = readProcedureCodings([concept, aConcept("70552"), aConcept("G0277", SYSTEMS.hcpcs)]);
  expect(found.map(({ code }) => code)).toEqual(["70551", "70552", "G0277"]);
  expect(found[0]?.coding).toEqual(coding);
});

it("takes one coding where FHIR has a list", () => {
  expect(readProcedureCodings([{ coding: { system: SYSTEMS.cpt, code: "70551" } }])).toHaveLength(1);
});
