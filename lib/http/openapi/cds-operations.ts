import { toRef } from "./components";
import { EXAMPLES } from "./examples";
import type { Operation } from "./operation";

const CALLER = [
  { status: 401, description: "The token is missing or not taken, or the API key is not known." },
  { status: 403, description: "Calls from other machines are not open, and no client is trusted." },
  { status: 429, description: "The client made too many calls." },
];
const AWAY = { status: 503, description: "The lists are missing or cannot be read, or the keys of the client." };
const BODY = [
  { status: 400, description: "The body is no call of this service." },
  { status: 413, description: "The body is larger than 4,000,000 bytes, or names more orders than one call may." },
  { status: 415, description: "The body is not JSON." },
];

/** What EHRs ask. Its refusals are those of FHIR. */
export const CDS_OPERATIONS: readonly Operation[] = [
  {
    id: "cdsServices",
    method: "get",
    path: "/cds-services",
    tag: "CDS Hooks",
    summary: "Name the services",
    description: "The discovery of CDS Hooks 2.0: one entry for each hook, with what to prefetch.",
    parameters: [],
    body: [],
    answers: [
      {
        status: 200,
        description: "The services.",
        contents: [{ mediaType: "application/json", schema: toRef("CdsServices") }],
      },
    ],
    problems: [],
    outcomes: [...CALLER, { ...AWAY, description: "The keys of the client cannot be read." }],
  },
  {
    id: "cdsHook",
    method: "post",
    path: "/cds-services/which-portal",
    tag: "CDS Hooks",
    summary: "Ask for the orders of a hook",
    description:
      "Send what your EHR sends: the draft orders or appointments of the hook, and the coverage where it is known. Try it with made-up patients only.",
    parameters: [],
    body: [{ mediaType: "application/json", schema: toRef("HookCall"), example: EXAMPLES.hook }],
    answers: [
      {
        status: 200,
        description: "A card for each portal, or coverage information on each order.",
        contents: [{ mediaType: "application/json", schema: toRef("HookAnswer") }],
      },
    ],
    problems: [],
    outcomes: [
      ...BODY,
      ...CALLER,
      { status: 412, description: "With coverage information: what discovery asks for was not prefetched." },
      { status: 422, description: "With coverage information: an order is not as its profile has it." },
      AWAY,
    ],
  },
  {
    id: "cdsFeedback",
    method: "post",
    path: "/cds-services/which-portal/feedback",
    tag: "CDS Hooks",
    summary: "Say what became of cards",
    description: "Taken and not kept: a comment may hold what identifies a patient.",
    parameters: [],
    body: [{ mediaType: "application/json", schema: toRef("Feedback"), example: EXAMPLES.feedback }],
    answers: [
      {
        status: 200,
        description: "It was taken.",
        contents: [{ mediaType: "application/json", schema: { type: "object" } }],
      },
    ],
    problems: [],
    outcomes: [...BODY, ...CALLER, { ...AWAY, description: "The keys of the client cannot be read." }],
  },
];
