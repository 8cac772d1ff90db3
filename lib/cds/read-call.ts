import { z } from "zod";
import { err, ok, type Result } from "../shared/result";
import { isObject, type JsonObject, readField, readText } from "./fhir-values";
import type { CdsRefusal } from "./refusal";

/** The hooks on which the service answers. `order-dispatch` comes with coverage information only. */
export type Hook = "order-select" | "order-sign" | "appointment-book" | "order-dispatch";

/** The context of a hook, by CDS Hooks' library of hooks: what must be there, and where the orders are. */
interface HookContext {
  readonly orders: "draftOrders" | "appointments" | "dispatchedOrders";
  /** Required by the hook and of no use to an answer: a call without them is refused only where the payer speaks. */
  readonly named: readonly string[];
}

const CONTEXTS: Readonly<Record<Hook, HookContext>> = {
  "order-select": { orders: "draftOrders", named: ["userId", "patientId"] },
  "order-sign": { orders: "draftOrders", named: ["userId", "patientId"] },
  "appointment-book": { orders: "appointments", named: ["userId", "patientId"] },
  "order-dispatch": { orders: "dispatchedOrders", named: ["patientId", "performer"] },
};

/** Nothing inside of an object is looked at here: it may be as large as a body. */
const ObjectSchema = z.custom<JsonObject>(isObject).describe("An object, as its hook has it.");

/** The frame of a call, as CDS Hooks 2.0 has it. */
export const HookCallSchema = z
  .object({
    hook: z.string().describe("The name of the hook that was fired."),
    // CDS Hooks asks for a UUID; clients in use send a constant.
    hookInstance: z.string().min(1),
    context: ObjectSchema,
    prefetch: ObjectSchema.nullish(),
    extension: z.unknown().optional(),
  })
  .describe("A call of CDS Hooks 2.0. Fields that are not named here are passed over.");

/** One call of a hook, its frame checked and nothing in its resources. */
export interface HookCall {
  readonly hook: Hook;
  readonly context: JsonObject;
  /** Undefined where the client sent none at all. */
  readonly prefetch: JsonObject | undefined;
  readonly extension: JsonObject | undefined;
}

/** What the service at the address answers on, and how strictly. */
export interface CallRules {
  readonly hooks: readonly Hook[];
  /** Also what a hook requires and nobody here reads has to be there. */
  readonly isStrict: boolean;
}

/** Reads the frame of a CDS Hooks call. What is unknown in it is passed over (CRD 2.2.1 hook-23). */
export function readHookCall(body: unknown, { hooks, isStrict }: CallRules): Result<HookCall, CdsRefusal> {
  const parsed = HookCallSchema.safeParse(body);
  if (!parsed.success) {
    const [fault] = parsed.error.issues;
    return refuse(`A CDS Hooks call needs ${describeFault(String(fault?.path[0] ?? ""))}.`);
  }
  const { context, prefetch, extension } = parsed.data;
  const hook = hooks.find((name) => name === parsed.data.hook);
  if (hook === undefined) return refuse(`This service answers on the hooks ${hooks.join(", ")} and on no other.`);
  const { orders, named } = CONTEXTS[hook];
  if (!isListOrObject(readField(context, orders))) return refuse(`The context of ${hook} needs ${orders}.`);
  const missing = isStrict ? named.find((name) => readText(readField(context, name)) === undefined) : undefined;
  if (missing !== undefined) return refuse(`The context of ${hook} needs ${missing}, as a text.`);
  return ok({
    hook,
    context,
    prefetch: prefetch ?? undefined,
    extension: isObject(extension) ? extension : undefined,
  });
}

/** Where a hook puts its orders. */
export function ordersOf({ hook, context }: HookCall): unknown {
  return readField(context, CONTEXTS[hook].orders);
}

function isListOrObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function describeFault(field: string): string {
  switch (field) {
    case "hook":
      return "hook, the name of one";
    case "hookInstance":
      return "hookInstance, a text";
    case "context":
      return "context, an object";
    case "prefetch":
      return "prefetch to be an object where it is there";
    default:
      return "to be a JSON object";
  }
}

function refuse(text: string): Result<never, CdsRefusal> {
  return err({ status: 400, text });
}
