import type { z } from "zod";
import { parseProcedureCode } from "../codes/procedure-code";
import type { Answer, Question } from "../router/answer";
import type { Decision, ListVersionRef } from "../router/decision";
import type { ListKind, ListVersion, RoutingTables } from "../router/routing-tables";
import { err, ok, type Result } from "../shared/result";
import type { Fault } from "./problem";
import { BulkQuerySchema, DecisionsBodySchema, DecisionsQuerySchema } from "./request-schemas";
import { toFaults } from "./to-faults";

/** What a question says beside its code. */
export type Asked = Omit<Question, "code">;

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
  return ok(requests.map((request) => withDefaults(request, defaults)));
}

/** Fills in what a question leaves out. */
export function withDefaults(question: Question, defaults: Asked): Question {
  return { ...toDefaults(defaults, question.code), ...question };
}

/** A code that carries modifiers does not leave them out, so that default ones must not join them. */
function toDefaults(defaults: Asked, code: string): Asked {
  if (defaults.modifiers === undefined) return defaults;
  const typed = parseProcedureCode(code);
  if (!typed.ok || typed.value.modifiers.length === 0) return defaults;
  const { modifiers: _unused, ...others } = defaults;
  return others;
}

/** Reads the query of `GET /api/v1/decisions` into one question. `dos` is a day, or a range as `from/to`. */
export function readDecisionsQuery(query: URLSearchParams): Result<Question, readonly Fault[]> {
  const parsed = readQuery(query, DecisionsQuerySchema);
  return parsed.ok ? ok({ code: parsed.value.code, ...toAsked(parsed.value) }) : parsed;
}

/** Reads the query of a call with a body of rows: what holds for the rows that do not say otherwise. */
export function readBulkQuery(query: URLSearchParams): Result<Asked, readonly Fault[]> {
  const parsed = readQuery(query, BulkQuerySchema);
  return parsed.ok ? ok(toAsked(parsed.value)) : parsed;
}

function readQuery<T>(query: URLSearchParams, schema: z.ZodType<T>): Result<T, readonly Fault[]> {
  const repeated = [...new Set(query.keys())].filter((key) => query.getAll(key).length > 1);
  if (repeated.length > 0) return err(repeated.map((key) => ({ path: `/${key}`, message: "Give this once" })));
  // An empty field of a form says nothing.
  const given = [...query].filter(([key, value]) => key === "code" || value !== "");
  const parsed = schema.safeParse(Object.fromEntries(given));
  return parsed.success ? ok(parsed.data) : err(toFaults(parsed.error));
}

function toAsked({ dos, lob, type }: z.infer<typeof BulkQuerySchema>): Asked {
  return {
    dateOfService: dos === undefined ? undefined : toDateOfService(dos),
    lineOfBusiness: lob,
    requestType: type,
  };
}

/**
 * Takes the days of a link apart: one day, or an ISO interval.
 *
 * @example
 * toDateOfService("2026-04-20/2026-05-20"); // { from: "2026-04-20", to: "2026-05-20" }
 */
export function toDateOfService(dos: string): Exclude<Question["dateOfService"], undefined> {
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
