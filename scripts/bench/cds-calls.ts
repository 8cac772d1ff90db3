import { DAY } from "./some-lists";

/** What a client sends when somebody signs orders for these codes, as small as clients send it. */
export function toCdsCall(codes: readonly string[]): string {
  return JSON.stringify({
    hook: "order-sign",
    hookInstance: "0b6cf9f1-0000-4000-8000-000000000000",
    context: {
      userId: "Practitioner/made-up",
      patientId: "made-up",
      draftOrders: { resourceType: "Bundle", type: "collection", entry: codes.map(toEntry) },
    },
    prefetch: {
      coverage: {
        resourceType: "Bundle",
        type: "searchset",
        entry: [
          {
            fullUrl: "https://ehr.example.org/fhir/Coverage/made-up",
            resource: {
              resourceType: "Coverage",
              id: "made-up",
              status: "active",
              beneficiary: { reference: "Patient/made-up" },
              payor: [{ display: "Oregon Health Plan" }],
            },
          },
        ],
      },
    },
  });
}

function toEntry(code: string, index: number) {
  const id = `order-${index}`;
  return {
    fullUrl: `https://ehr.example.org/fhir/ServiceRequest/${id}`,
    resource: {
      resourceType: "ServiceRequest",
      id,
      status: "draft",
      intent: "order",
      subject: { reference: "Patient/made-up" },
      requester: { reference: "Practitioner/made-up" },
      authoredOn: DAY,
      occurrenceDateTime: DAY,
      code: { coding: [{ system: "http://www.ama-assn.org/go/cpt", code }] },
    },
  };
}
