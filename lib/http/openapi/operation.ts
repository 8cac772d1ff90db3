import type { ProblemCode } from "../problem";
import type { JsonSchema } from "./components";

/** One body of a call or an answer, in one form. */
export interface Content {
  readonly mediaType: string;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path" | "header";
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example?: string;
}

export interface Answer {
  readonly status: 200 | 304;
  readonly description: string;
  readonly contents: readonly Content[];
}

/** A status with which a call is refused, and what it means. */
export interface Refusal {
  readonly status: number;
  readonly description: string;
}

/** One thing that other software can ask. */
export interface Operation {
  readonly id: string;
  readonly method: "get" | "post";
  /** With its variable parts in braces. */
  readonly path: string;
  readonly tag: "Decisions" | "Lists" | "Health" | "CDS Hooks";
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Content[];
  readonly answers: readonly Answer[];
  readonly problems: readonly ProblemCode[];
  /** Refusals in the way of FHIR: every status, and what it means. */
  readonly outcomes?: readonly Refusal[];
}

/** Asks only for what changed. */
export const IF_NONE_MATCH: Parameter = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "The ETag of what you have. Where it still holds, the answer is 304 without a body.",
  schema: { type: "string" },
};
/** The answer to a caller that has what it asks for. */
export const UNCHANGED: Answer = { status: 304, description: "What you have still holds.", contents: [] };
