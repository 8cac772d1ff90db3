import { toRef } from "./components";
import type { Operation } from "./operation";

/** What watches the service. These have no limit. */
export const HEALTH_OPERATIONS: readonly Operation[] = [
  {
    id: "health",
    method: "get",
    path: "/healthz",
    tag: "Health",
    summary: "Is the process up?",
    description: "Answers without the database.",
    parameters: [],
    body: [],
    answers: [
      { status: 200, description: "It is.", contents: [{ mediaType: "application/json", schema: toRef("Health") }] },
    ],
    problems: [],
  },
  {
    id: "readiness",
    method: "get",
    path: "/readyz",
    tag: "Health",
    summary: "Can it answer?",
    description:
      "It can while any list is loaded and nobody told the process to end. `missingLists` names those that have no edition in force today, and stop only the answers that depend on them.",
    parameters: [],
    body: [],
    answers: [
      {
        status: 200,
        description: "It can.",
        contents: [{ mediaType: "application/json", schema: toRef("Readiness") }],
      },
    ],
    problems: ["lists-missing", "lists-unreadable", "stopping"],
  },
  {
    id: "metrics",
    method: "get",
    path: "/metrics",
    tag: "Health",
    summary: "What does it do, and how old are its lists?",
    description:
      "The text format of Prometheus: requests by route and status, decisions by outcome, the age of the lists, the database and the process. For this machine itself, and for callers with `METRICS_TOKEN` as their bearer token.",
    parameters: [],
    body: [],
    answers: [
      { status: 200, description: "The metrics.", contents: [{ mediaType: "text/plain", schema: { type: "string" } }] },
    ],
    problems: ["not-allowed"],
  },
];
