import type { Question, QuestionError } from "../router/answer";
import { err, ok, type Result } from "../shared/result";
import { type Asked, withDefaults } from "./api-v1";
import type { Fault } from "./problem";
import { RequestSchema } from "./request-schemas";
import { toFaults } from "./to-faults";

/** Why a row of a body is refused by itself, while the others are answered. */
export interface RowRefusal {
  readonly code: "invalid-request";
  readonly message: string;
  readonly suggestions: QuestionError["suggestions"];
  readonly errors?: readonly Fault[];
}

/** Holds one row to the shape of a request, and fills in what it leaves out. */
export function readRow(row: unknown, defaults: Asked): Result<Question, RowRefusal> {
  const parsed = RequestSchema.safeParse(row);
  if (parsed.success) return ok(withDefaults(parsed.data, defaults));
  const message = "This row does not have the shape of a request. See errors for what is wrong and where.";
  return err(refuseRow(message, toFaults(parsed.error)));
}

export function refuseRow(message: string, errors?: readonly Fault[]): RowRefusal {
  return { code: "invalid-request", message, suggestions: [], ...(errors === undefined ? {} : { errors }) };
}
