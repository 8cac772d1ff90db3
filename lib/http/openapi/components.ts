import { z } from "zod";
import { FeedbackSchema } from "../../cds/feedback";
import { HookCallSchema } from "../../cds/read-call";
import { AskedSchema, DecisionsBodySchema, RequestSchema } from "../request-schemas";
import * as answers from "./answer-schemas";
import * as cds from "./cds-schemas";

/** Every shape that the document names, in the order in which it names them. What checks a call also describes it. */
const SHAPES = {
  DecisionsBody: DecisionsBodySchema,
  Request: RequestSchema,
  Defaults: AskedSchema,
  DecisionsAnswer: answers.DecisionsAnswerSchema,
  Result: answers.ResultSchema,
  Answered: answers.AnsweredSchema,
  Refused: answers.RefusedSchema,
  Decision: answers.DecisionSchema,
  Step: answers.StepSchema,
  Condition: answers.ConditionSchema,
  Caution: answers.CautionSchema,
  Alternative: answers.AlternativeSchema,
  ListRead: answers.ListReadSchema,
  Lists: answers.ListsDocumentSchema,
  Version: answers.VersionDocumentSchema,
  Edition: answers.EditionDocumentSchema,
  Entry: answers.EntrySchema,
  CurrentLists: answers.CurrentListsSchema,
  Health: answers.HealthSchema,
  Readiness: answers.ReadinessSchema,
  CdsServices: cds.CdsServicesSchema,
  HookCall: HookCallSchema,
  HookAnswer: cds.HookAnswerSchema,
  Card: cds.CardSchema,
  SystemAction: cds.SystemActionSchema,
  Feedback: FeedbackSchema,
  OperationOutcome: cds.OperationOutcomeSchema,
  Problem: answers.ProblemSchema,
  Fault: answers.FaultSchema,
} as const satisfies Record<string, z.ZodType>;

export type ShapeName = keyof typeof SHAPES;

/** A schema in the JSON Schema of OpenAPI 3.1. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Points to a shape. */
export function toRef(name: ShapeName): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** All shapes as the document holds them. */
export function describeShapes(): Readonly<Record<ShapeName, JsonSchema>> {
  const registry = z.registry<{ readonly id: string }>();
  for (const [id, shape] of Object.entries(SHAPES)) registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: "input",
    // What is looked at piece by piece has no one shape.
    unrepresentable: "any",
  });
  const entries = Object.entries(schemas).map(([name, schema]) => {
    const { $schema: _dialect, $id: _address, ...rest } = schema;
    return [name, rest];
  });
  return Object.fromEntries(entries);
}

/** Describes a shape by itself, for a parameter. */
export function describeShape(shape: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io: "input" });
  return schema;
}
