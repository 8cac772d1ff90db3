import type { Appointment, Coverage, DeviceRequest, Organization, ServiceRequest } from "fhir/r4";
import { LOCAL_CALLER_HEADER } from "@/lib/auth/server-headers";

/** The systems of codes, as clients write them most. */
export const SYSTEMS = {
  cpt: "http://www.ama-assn.org/go/cpt",
  hcpcs: "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
  cdt: "http://www.ada.org/cdt",
  snomed: "http://snomed.info/sct",
} as const;

const PATIENT = { reference: "Patient/nobody", display: "Quill Fictive" };

/** A concept with one coding. */
export function aConcept(code: string, system: string = SYSTEMS.cpt) {
  return { coding: [{ system, code }] };
}

/** An order for a CPT code. `authoredOn` is a day that no answer may be made from. */
export function aServiceRequest(id: string, code: string, other: object = {}): ServiceRequest {
  return {
    resourceType: "ServiceRequest",
    id,
    status: "draft",
    intent: "order",
    subject: PATIENT,
    authoredOn: "2026-04-01",
    requester: { reference: "Practitioner/nobody" },
    code: aConcept(code),
    ...other,
  };
}

/** An order for a HCPCS code. */
export function aDeviceRequest(id: string, code: string, other: object = {}): DeviceRequest {
  return {
    resourceType: "DeviceRequest",
    id,
    status: "draft",
    intent: "order",
    subject: PATIENT,
    codeCodeableConcept: aConcept(code, SYSTEMS.hcpcs),
    ...other,
  };
}

export function anAppointment(id: string, other: object = {}): Appointment {
  return {
    resourceType: "Appointment",
    id,
    status: "proposed",
    participant: [{ actor: PATIENT, status: "needs-action" }],
    ...other,
  };
}

/** Who answers for the payer in tests, and the payer's own resource. */
export const PAYER = { system: "urn:oid:2.16.840.1.113883.6.300", value: "made-up-payer" } as const;

export function aPayor(other: object = {}): Organization {
  return { resourceType: "Organization", id: "payor", name: "A payer", identifier: [PAYER], ...other };
}

export function aCoverage(other: object = {}): Coverage {
  return {
    resourceType: "Coverage",
    id: "cover",
    status: "active",
    beneficiary: PATIENT,
    payor: [{ reference: "Organization/payor" }],
    ...other,
  };
}

/** Resources as a client prefetches them. */
export function aBundle(...resources: readonly unknown[]) {
  return { resourceType: "Bundle", type: "searchset", entry: resources.map((resource) => ({ resource })) };
}

/** The coverage of a payer that is ours, as discovery asks for it. */
export const COVERED = { coverage: aBundle(aCoverage()), payor: aBundle(aCoverage(), aPayor()) };

const USER = { userId: "Practitioner/nobody", patientId: "nobody" };

/** A call that signs these orders. */
export function aSigning(orders: readonly unknown[], other: object = {}) {
  return {
    hook: "order-sign",
    hookInstance: "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
    context: { ...USER, draftOrders: aBundle(...orders) },
    prefetch: COVERED,
    ...other,
  };
}

/** A call of another hook: its context beside user and patient, and whatever else. */
export function aCall(hook: string, context: object, other: object = {}) {
  return { ...aSigning([]), hook, context: { ...USER, ...context }, ...other };
}

/** A call from this machine, as the web server hands it on. */
export function aLocalRequest(address: string, init: RequestInit = {}): Request {
  const request = new Request(address, init);
  request.headers.set(LOCAL_CALLER_HEADER, "yes");
  return request;
}
