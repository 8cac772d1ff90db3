import type { Coding } from "fhir/r4";
import type { RequestType } from "../router/decision";
import { readCoding, readCodings, readField, readList } from "./fhir-values";

/** One procedure code of an order, as the client coded it. */
export interface ProcedureCoding {
  /** The client's own coding, to be sent back as it came. */
  readonly coding: Coding;
  /** The code in it, which may carry modifiers and has not been checked. */
  readonly code: string;
  /** Only a CDT code tells that a request is dental (R6); no coding tells that one is behavioral health (R5). */
  readonly requestType: RequestType;
}

/** Where CRD 2.2.1 has clients put the codes that could be billed for an order (billopt-3: they have to be considered). */
const BILLING_OPTIONS = "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-billing-options";

/**
 * The code systems of procedure codes, by their addresses without `http`, in lower case and without a slash at the end.
 * HCPCS has several: HL7's terminology names the first with `http`, CRD with `https`.
 */
const REQUEST_TYPES: ReadonlyMap<string, RequestType> = new Map([
  ["www.ama-assn.org/go/cpt", "medical"],
  ["urn:oid:2.16.840.1.113883.6.12", "medical"],
  ["www.cms.gov/medicare/coding/hcpcsreleasecodesets", "medical"],
  ["bluebutton.cms.gov/resources/codesystem/hcpcs", "medical"],
  ["urn:oid:2.16.840.1.113883.6.285", "medical"],
  ["www.ada.org/cdt", "dental"],
  ["urn:oid:2.16.840.1.113883.6.13", "dental"],
]);

/**
 * The procedure codes among the concepts of an order, each once, billing options included. Codes of other systems, such
 * as SNOMED CT, are no procedure codes: what they stand for is not guessed.
 */
export function readProcedureCodings(concepts: readonly unknown[]): readonly ProcedureCoding[] {
  const known = new Map<string, ProcedureCoding>();
  for (const concept of concepts) {
    for (const coding of [...readCodings(concept), ...readBillingOptions(concept)]) {
      const requestType = REQUEST_TYPES.get(toPlainSystem(coding.system ?? ""));
      if (requestType === undefined || coding.code === undefined) continue;
      const key = `${requestType} ${coding.code.toUpperCase()}`;
      if (!known.has(key)) known.set(key, { coding, code: coding.code, requestType });
    }
  }
  return [...known.values()];
}

/** How many codings would have to be looked at. Several orders can share a device, so that a short body can hold many. */
export function countCodings(concepts: readonly unknown[]): number {
  let count = concepts.length;
  for (const concept of concepts) {
    const options = readList(readField(concept, "extension"));
    count += readList(readField(concept, "coding")).length + options.length;
    for (const option of options)
      count += readList(readField(readField(option, "valueCodeableConcept"), "coding")).length;
  }
  return count;
}

function readBillingOptions(concept: unknown): readonly Coding[] {
  return readList(readField(concept, "extension"))
    .filter((extension) => readField(extension, "url") === BILLING_OPTIONS)
    .flatMap((extension) => [
      ...readCodings(readField(extension, "valueCodeableConcept")),
      readCoding(readField(extension, "valueCoding")),
    ]);
}

const LONGEST_SYSTEM = 256;

function toPlainSystem(system: string): string {
  if (system.length > LONGEST_SYSTEM) return "";
  return system
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/\|[\w.-]*$/, "")
    .replace(/\/+$/, "");
}
