import type { z } from "zod";
import { err, ok, type Result } from "../shared/result";
import { toProblem } from "./problem";
import { readJsonBody } from "./read-json-body";
import { toFaults } from "./to-faults";

/** Reads what a page orders. What does not have the shape comes back as the problem to answer with. */
export async function readOrder<T>(request: Request, schema: z.ZodType<T>): Promise<Result<T, Response>> {
  const body = await readJsonBody(request);
  return body.ok ? checkOrder(body.value, schema) : body;
}

/** Checks the parts of an order that came in its address. */
export function checkOrder<T>(order: unknown, schema: z.ZodType<T>): Result<T, Response> {
  const parsed = schema.safeParse(order);
  if (parsed.success) return ok(parsed.data);
  return err(toProblem("invalid-request", "The order does not have the right shape.", toFaults(parsed.error)));
}

/** The number in an address that names a draft, a file or a notice; undefined when it can be none. */
export function readNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
