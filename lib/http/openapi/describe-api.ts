import { describeProblem, type ProblemCode } from "../problem";
import { isPublicAddress } from "../public-call";
import { CDS_OPERATIONS } from "./cds-operations";
import { describeShapes, toRef } from "./components";
import { DECISION_OPERATIONS } from "./decision-operations";
import { HEALTH_OPERATIONS } from "./health-operations";
import { LIST_OPERATIONS } from "./list-operations";
import {
  type Answer,
  type Content,
  IF_NONE_MATCH,
  type Operation,
  type Parameter,
  type Refusal,
  UNCHANGED,
} from "./operation";

/** The address of this document, which it names too. */
const OWN: Operation = {
  id: "document",
  method: "get",
  path: "/api/v1/openapi.json",
  tag: "Health",
  summary: "Read this description",
  description: "OpenAPI 3.1, made of the schemas that check the calls.",
  parameters: [IF_NONE_MATCH],
  body: [],
  answers: [
    {
      status: 200,
      description: "The document.",
      contents: [{ mediaType: "application/json", schema: { type: "object" } }],
    },
    UNCHANGED,
  ],
  problems: [],
};

/** Everything that other software can ask. */
export const OPERATIONS: readonly Operation[] = [
  ...DECISION_OPERATIONS,
  ...LIST_OPERATIONS,
  ...CDS_OPERATIONS,
  ...HEALTH_OPERATIONS,
  OWN,
];

/** Every call under the API can meet these. */
const EVERYWHERE: readonly ProblemCode[] = ["unknown-key", "too-many-calls"];

/** What the operations are about. */
export const TAGS: readonly { readonly name: Operation["tag"]; readonly description: string }[] = [
  { name: "Decisions", description: "Which portal a prior-authorization request goes to." },
  { name: "Lists", description: "The lists that the answers are made from." },
  { name: "CDS Hooks", description: "What EHRs ask by themselves while an order is written." },
  { name: "Health", description: "For what watches the service." },
];

const HEADERS = {
  "X-Request-Id": {
    description: "The id that came with the call, or a new one. Name it when you ask about a call.",
    schema: { type: "string" },
  },
  "RateLimit-Policy": {
    description: "How many calls (q) this client may make in how many seconds (w).",
    schema: { type: "string" },
  },
  RateLimit: {
    description: "How many of them are left (r), and for how many seconds (t).",
    schema: { type: "string" },
  },
  ETag: { description: "Names what was sent, for If-None-Match.", schema: { type: "string" } },
  "Lists-Revision": { description: "Names the lists that rows were answered from.", schema: { type: "string" } },
  "Retry-After": { description: "After how many seconds to try again.", schema: { type: "integer" } },
};

/** The API in the words of OpenAPI 3.1, made of the schemas that check its calls. */
export function describeApi() {
  return {
    openapi: "3.1.1",
    info: {
      title: "Which Portal",
      version: "1",
      summary: "Which prior-authorization portal for a procedure code and a date of service.",
      description:
        "No authorization needed, HealthHelp WebConsult or CareOregon Connect: the plan's published lists decide, and each answer names the editions that it read. It tells where a request goes, and nothing about eligibility, coverage or medical necessity. It needs no patient data: send none. An independent tool, which does not speak for the plan.",
    },
    servers: [{ url: "/" }],
    security: [{}, { ApiKey: [] }, { Bearer: [] }],
    tags: TAGS,
    paths: describePaths(),
    components: {
      schemas: describeShapes(),
      headers: HEADERS,
      securitySchemes: {
        ApiKey: { type: "apiKey", in: "header", name: "X-API-Key", description: "For higher limits; not needed." },
        Bearer: { type: "http", scheme: "bearer", description: "The same key in the header Authorization." },
      },
    },
  };
}

/** The problems that a call of an operation can meet, by their status. */
export function groupProblems({ path, problems }: Operation): ReadonlyMap<number, readonly ProblemCode[]> {
  const codes = path.startsWith("/api/") ? [...problems, ...EVERYWHERE] : problems;
  const statuses = [...new Set(codes.map(statusOf))].sort((one, other) => one - other);
  return new Map(statuses.map((status) => [status, codes.filter((code) => statusOf(code) === status)]));
}

function statusOf(code: ProblemCode): number {
  return describeProblem(code, "").status;
}

function describePaths() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation) };
  }
  return paths;
}

function describeOperation(operation: Operation) {
  const { id, tag, summary, description, parameters, body, answers } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    ...(parameters.length === 0 ? {} : { parameters: parameters.map(describeParameter) }),
    ...(body.length === 0 ? {} : { requestBody: { required: true, content: describeContents(body) } }),
    responses: {
      ...Object.fromEntries(answers.map((answer) => [answer.status, describeAnswer(answer, operation)])),
      ...Object.fromEntries((operation.outcomes ?? []).map((outcome) => [outcome.status, describeOutcome(outcome)])),
      ...Object.fromEntries([...groupProblems(operation)].map(([status, codes]) => [status, describeProblems(codes)])),
    },
  };
}

function describeParameter({ example, ...parameter }: Parameter) {
  return { ...parameter, ...(example === undefined ? {} : { example }) };
}

function describeContents(contents: readonly Content[]) {
  return Object.fromEntries(
    contents.map(({ mediaType, schema, example }) => [
      mediaType,
      { schema, ...(example === undefined ? {} : { example }) },
    ]),
  );
}

function describeAnswer({ status, description, contents }: Answer, { path, answers, body }: Operation) {
  const names = [
    ...(isPublicAddress(path) ? ["X-Request-Id", "RateLimit-Policy", "RateLimit"] : []),
    ...(answers.some((answer) => answer.status === 304) ? ["ETag"] : []),
    ...(status === 200 && body.length > 1 ? ["Lists-Revision"] : []),
  ];
  return {
    description,
    ...(names.length === 0 ? {} : { headers: toHeaderRefs(names) }),
    ...(contents.length === 0 ? {} : { content: describeContents(contents) }),
  };
}

function describeOutcome({ status, description }: Refusal) {
  return {
    description,
    ...([429, 503].includes(status) ? { headers: toHeaderRefs(["Retry-After"]) } : {}),
    content: { "application/fhir+json": { schema: toRef("OperationOutcome") } },
  };
}

function describeProblems(codes: readonly ProblemCode[]) {
  const titles = codes.map((code) => `\`${code}\`: ${describeProblem(code, "").title}.`);
  const isPassing = codes.some((code) => [429, 503].includes(statusOf(code)));
  return {
    description: titles.join("\n"),
    ...(isPassing ? { headers: toHeaderRefs(["Retry-After"]) } : {}),
    content: { "application/problem+json": { schema: toRef("Problem") } },
  };
}

function toHeaderRefs(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
