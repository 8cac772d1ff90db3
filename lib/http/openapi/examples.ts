import ANSWER from "./decisions-answer.json";

/** What the examples of the document are about: decided from the demo lists, which a test does. */
export const EXAMPLES = {
  decide: {
    request: {
      requests: [
        { code: "70551-26", dateOfService: "2026-05-14" },
        { code: "97110", dateOfService: { from: "2026-04-20", to: "2026-05-20" }, lineOfBusiness: "ohp" },
        { code: "7055" },
      ],
    },
    answer: ANSWER,
  },
  rows: {
    csv: "code,modifiers,date_of_service,line_of_business\n70551,26,2026-05-14,\n97110,,2026-04-20/2026-05-20,ohp\n",
    ndjson: '{"code":"70551-26","dateOfService":"2026-05-14"}\n{"code":"7055"}\n',
  },
  hook: {
    hook: "order-sign",
    hookInstance: "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
    context: {
      userId: "Practitioner/example",
      patientId: "example",
      draftOrders: {
        resourceType: "Bundle",
        type: "collection",
        entry: [
          {
            resource: {
              resourceType: "ServiceRequest",
              id: "mri",
              status: "draft",
              intent: "order",
              subject: { reference: "Patient/example" },
              occurrenceDateTime: "2026-05-14",
              code: { coding: [{ system: "http://www.ama-assn.org/go/cpt", code: "70551" }] },
            },
          },
        ],
      },
    },
  },
  feedback: {
    feedback: [
      {
        card: "4e0a3a1e-3283-4575-ab82-028d55fe2719",
        outcome: "overridden",
        outcomeTimestamp: "2026-05-14T09:30:00-07:00",
      },
    ],
  },
} as const;
