import type { ProblemCode } from "../problem";
import { BulkQuerySchema, DecisionsQuerySchema } from "../request-schemas";
import { describeShape, toRef } from "./components";
import { EXAMPLES } from "./examples";
import type { Content, Operation, Parameter } from "./operation";

const LISTS_AWAY: readonly ProblemCode[] = ["lists-missing", "lists-unreadable"];

const ROW_COLUMNS =
  "Columns: `code`, and of `modifiers` (apart by spaces), `date_of_service` (a day, or two with a slash between them), `line_of_business`, `request_type` those that are needed. Another column is refused.";

const ROW_ANSWERS =
  "One row for each part of the days of each request, or one that says in `error` and `message` why it is refused; `index` counts requests from 0.";

/** The parameters of a query, as the schema that checks it describes them. */
function toQuery(shape: typeof DecisionsQuerySchema.shape | typeof BulkQuerySchema.shape): readonly Parameter[] {
  const examples: Readonly<Record<string, string>> = { code: "70551", dos: "2026-05-14", lob: "ohp", type: "medical" };
  return Object.entries(shape).map(([name, schema]) => {
    const { description = "", examples: _examples, ...rest } = describeShape(schema);
    const example = examples[name];
    return {
      name,
      in: "query",
      required: name === "code",
      description: String(description),
      schema: rest,
      ...(example === undefined ? {} : { example }),
    };
  });
}

const csv = (example: string): Content => ({ mediaType: "text/csv", schema: { type: "string" }, example });
const lines = (example: string): Content => ({
  mediaType: "application/x-ndjson",
  schema: { type: "string" },
  example,
});

/** What tells where a request goes. */
export const DECISION_OPERATIONS: readonly Operation[] = [
  {
    id: "decide",
    method: "post",
    path: "/api/v1/decisions",
    tag: "Decisions",
    summary: "Decide up to 10,000 codes, or 200,000 rows",
    description: `As JSON, up to 10,000 requests and 2,000,000 bytes a call. A request that is no question has its own refusal in its result, and never an outcome. So has one whose answer depends on a list that is missing on its days: \`lists-missing\`, with the list and the days.\n\nAs CSV or JSON lines, up to 200,000 rows and 20,000,000 bytes a call, answered while they are worked out. \`Accept\` chooses the form of the answer, which is that of the body where nothing else is asked for; the query fills in what rows leave out. ${ROW_COLUMNS} A row that is wrong is refused by itself. \`Lists-Revision\` names the lists that all rows were answered from; a connection that breaks means that there were more.`,
    parameters: toQuery(BulkQuerySchema.shape).map(({ example: _example, ...parameter }) => ({
      ...parameter,
      description: `${parameter.description} With rows only.`,
    })),
    body: [
      { mediaType: "application/json", schema: toRef("DecisionsBody"), example: EXAMPLES.decide.request },
      csv(EXAMPLES.rows.csv),
      lines(EXAMPLES.rows.ndjson),
    ],
    answers: [
      {
        status: 200,
        description: `A result for each request, in their order. As CSV: ${ROW_ANSWERS} As JSON lines: one result a line.`,
        contents: [
          { mediaType: "application/json", schema: toRef("DecisionsAnswer"), example: EXAMPLES.decide.answer },
          { mediaType: "text/csv", schema: { type: "string" } },
          { mediaType: "application/x-ndjson", schema: toRef("Result") },
        ],
      },
    ],
    problems: ["malformed-body", "body-too-large", "wrong-content-type", "invalid-request", ...LISTS_AWAY],
  },
  {
    id: "decideOne",
    method: "get",
    path: "/api/v1/decisions",
    tag: "Decisions",
    summary: "Decide one code",
    description: "The same answer as for a call with one request.",
    parameters: toQuery(DecisionsQuerySchema.shape),
    body: [],
    answers: [
      {
        status: 200,
        description: "The answer, or why the request is refused.",
        contents: [{ mediaType: "application/json", schema: toRef("DecisionsAnswer") }],
      },
    ],
    problems: ["invalid-request", ...LISTS_AWAY],
  },
];
