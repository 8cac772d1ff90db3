import type { CodeableConcept, ContactDetail, ContactPoint, Extension } from "fhir/r4";
import type { Contact } from "../guidance/contacts";
import type { IsoDate } from "../shared/iso-date";
import type { Assertion } from "./assertions";
import type { Span } from "./fhir-date";

/** CRD 2.2.1, ext-coverage-information: what a payer says about an order, on the order itself. */
export const COVERAGE_INFORMATION = "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information";

const DETAIL_CODES = "http://terminology.hl7.org/CodeSystem/crd-coverage-detail";

const DETAIL_DISPLAYS = { instructions: "Instructions", "allowed-period": "Maximum allowed period" } as const;

/** Eligibility and benefits are not looked at, so that nothing is said about them (crd-ci-q9 asks for the reason). */
const NOT_CHECKED =
  "Coverage: not determined here. This answers only whether and where to ask for prior authorization; it does not check eligibility, benefits or medical necessity.";

/** What goes into every statement about the orders of a call. */
export interface AssertionFrame {
  /** The client's reference to its Coverage. */
  readonly coverage: string;
  readonly today: IsoDate;
  readonly newId: () => string;
}

/** Writes one statement as the extension, its parts in the order of the profile. */
export function toCoverageInformation(assertion: Assertion, { coverage, today, newId }: AssertionFrame): Extension {
  const { paNeeded, infoNeeded, billing, reasons, instructions, contact, portal, period } = assertion;
  return {
    url: COVERAGE_INFORMATION,
    extension: [
      { url: "coverage", valueReference: { reference: coverage } },
      { url: "covered", valueCode: "indeterminate" },
      { url: "pa-needed", valueCode: paNeeded },
      ...[...new Set(infoNeeded)].map((code) => ({ url: "info-needed", valueCode: code })),
      ...billing.map((coding) => ({ url: "billingCode", valueCoding: coding })),
      { url: "reason", valueCodeableConcept: { text: NOT_CHECKED } },
      { url: "reason", valueCodeableConcept: { text: `Prior authorization: ${reasons.join(" ")}` } },
      ...(period === undefined ? [] : [toAllowedPeriod(period)]),
      toInstructions(instructions),
      { url: "date", valueDate: today },
      { url: "coverage-assertion-id", valueString: newId() },
      { url: "contact", valueContactDetail: toContactDetail(contact, portal) },
    ],
  };
}

/** The days that a statement is limited to. It must not be read without looking at them. */
function toAllowedPeriod({ from, to }: Span): Extension {
  return toDetail("cat-limitation", "allowed-period", { url: "value", valuePeriod: { start: from, end: to } });
}

/** How to submit, which the profile names as an example of the other details. */
function toInstructions(sentences: readonly string[]): Extension {
  return toDetail("cat-other", "instructions", { url: "value", valueString: sentences.join(" ") });
}

function toDetail(category: string, code: keyof typeof DETAIL_DISPLAYS, value: Extension): Extension {
  const concept: CodeableConcept = { coding: [{ system: DETAIL_CODES, code, display: DETAIL_DISPLAYS[code] }] };
  return {
    url: "detail",
    extension: [{ url: "category", valueCode: category }, { url: "code", valueCodeableConcept: concept }, value],
  };
}

/** Who to ask, under the name of the portal that the question is about. */
function toContactDetail({ name, phones, email }: Contact, portal: Assertion["portal"]): ContactDetail {
  const telecom: ContactPoint[] = [
    ...phones.map((value) => ({ system: "phone" as const, value })),
    ...(email === undefined ? [] : [{ system: "email" as const, value: email }]),
    ...(portal === undefined ? [] : [{ system: "url" as const, value: portal.href }]),
  ];
  return { name: portal === undefined ? name : `${portal.name}: ${name}`, telecom };
}
