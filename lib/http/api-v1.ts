import { z } from "zod";
import { parseProcedureCode } from "../codes/procedure-code";
import type { Answer, Question } from "../router/answer";
import type { Decision, ListVersionRef } from "../router/decision";
import type { ListKind, ListVersion, RoutingTables } from "../router/routing-tables";
import { err, ok, type Result } from "../shared/result";
import type { Fault } from "./problem";
import { toFaults } from "./to-faults";

/** How many requests one call may hold. */
const MOST_REQUESTS = 10_000;

const DateOfServiceSchema = z.union(
  [z.string(), z.strictObject({ from: z.string(), to: z.string() })],
  "Give an ISO day, or a range as { from, to }",
);

/** What a request may say beside its code. Unknown keys are refused: a misspelt date of service would mean today. */
const AskedSchema = z.strictObject({
  modifiers: z.array(z.string()).optional(),
  dateOfService: DateOfServiceSchema.optional(),
  lineOfBusiness: z.enum(["ohp", "medicare"]).optional(),
  requestType: z.enum(["medical", "behavioral-health", "dental"]).optional(),
});

const RequestSchema = AskedSchema.extend({ code: z.string() });

const DecisionsBodySchema = z.strictObject({
  requests: z.array(RequestSchema).min(1).max(MOST_REQUESTS),
  defaults: AskedSchema.optional(),
});

const DecisionsQuerySchema = z.strictObject({
  code: z.string(),
  dos: z.string().optional(),
  lob: AskedSchema.shape.lineOfBusiness,
  type: AskedSchema.shape.requestType,
});

/** One version that a decision read, as `lists` of an answer names it. */
export interface ListRead {
  readonly list: string;
  readonly kind: ListKind;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly demo: boolean;
}

/** The body that answers a decisions call. */
export interface DecisionsAnswer {
  readonly listsRevision: string;
  readonly lists: readonly ListRead[];
  readonly results: readonly ({ readonly index: number } & Answer)[];
}

/** Reads the body of `POST /api/v1/decisions` into questions, in their order, with the defaults filled in. */
export function readDecisionsBody(body: unknown): Result<readonly Question[], readonly Fault[]> {
  const parsed = DecisionsBodySchema.safeParse(body);
  if (!parsed.success) return err(toFaults(parsed.error));
  const { requests, defaults = {} } = parsed.data;
  return ok(requests.map((request) => ({ ...toDefaults(defaults, request.code), ...request })));
}

/** A code that carries modifiers does not leave them out, so that default ones must not join them. */
function toDefaults(defaults: z.infer<typeof AskedSchema>, code: string): z.infer<typeof AskedSchema> {
  if (defaults.modifiers === undefined) return defaults;
  const typed = parseProcedureCode(code);
  if (!typed.ok || typed.value.modifiers.length === 0) return defaults;
  const { modifiers: _unused, ...others } = defaults;
  return others;
}

/** Reads the query of `GET /api/v1/decisions` into one question. `dos` is a day, or a range as `from/to`. */
export function readDecisionsQuery(query: URLSearchParams): Result<Question, readonly Fault[]> {
  const repeated = [...new Set(query.keys())].filter((key) => query.getAll(key).length > 1);
  if (repeated.length > 0) return err(repeated.map((key) => ({ path: `/${key}`, message: "Give this once" })));
  // An empty field of a form says nothing.
  const parsed = DecisionsQuerySchema.safeParse(
    Object.fromEntries([...query].filter(([key, value]) => key === "code" || value !== "")),
  );
  if (!parsed.success) return err(toFaults(parsed.error));
  const { code, dos, lob, type } = parsed.data;
  return ok({
    code,
    dateOfService: dos === undefined ? undefined : toDateOfService(dos),
    lineOfBusiness: lob,
    requestType: type,
  });
}

/**
 * Takes the days of a link apart: one day, or an ISO interval.
 *
 * @example
 * toDateOfService("2026-04-20/2026-05-20"); // { from: "2026-04-20", to: "2026-05-20" }
 */
function toDateOfService(dos: string): Exclude<Question["dateOfService"], undefined> {
  const [from, to, ...more] = dos.split("/");
  return from === undefined || to === undefined || more.length > 0 ? dos : { from, to };
}

/** Puts the answers of a call together, with every list version that a decision among them read. */
export function toDecisionsAnswer(answers: readonly Answer[], tables: RoutingTables): DecisionsAnswer {
  const read = findRead(answers);
  const lists = tables.lists.flatMap(({ kind, versions }) =>
    versions.filter((version) => read.has(toKey(version))).map((version) => toListRead(kind, version)),
  );
  return {
    listsRevision: tables.revision,
    lists,
    results: answers.map((answer, index) => ({ index, ...answer })),
  };
}

/** The keys of all versions that the answers name. Codes of which the lists say the same share a path, looked at once. */
function findRead(answers: readonly Answer[]): ReadonlySet<string> {
  const paths = new Set<Decision["steps"]>();
  for (const answer of answers) {
    if ("error" in answer) continue;
    for (const { steps } of answer.decisions) paths.add(steps);
  }
  const read = new Set<string>();
  for (const steps of paths) for (const { lists } of steps) for (const ref of lists) read.add(toKey(ref));
  return read;
}

function toListRead(kind: ListKind, { list, version, effectiveFrom, demo }: ListVersion): ListRead {
  return { list, kind, version, effectiveFrom, demo };
}

function toKey({ list, version }: ListVersionRef): string {
  return `${list} ${version}`;
}
