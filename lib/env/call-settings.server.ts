import "server-only";
import { z } from "zod";
import type { CheckSettings } from "./check-settings";

/** How many calls a minute one client may make to what other software calls. */
export interface CallLimits {
  /** Where calls are counted: in each process for itself, or for all that share the database. */
  readonly store: "memory" | "postgres";
  readonly byAddress: number;
  readonly byKey: number;
  /** For whoever calls from this machine itself, such as a script or a check of health. */
  readonly onThisMachine: number;
}

/** A whole clinic often has one address: a hundred calls a second leave room for all that its people and its EHR do. */
const CALLS_BY_ADDRESS = 6_000;
/** A key is given to software that asks for many. */
const CALLS_BY_KEY = 60_000;
/** No limit that anything meets by accident. */
const CALLS_ON_THIS_MACHINE = 1_000_000_000;

const CallsSchema = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "is not a number of calls a minute. Use a whole number from 1, or unset it")
  .transform(Number);

/** The variables that limit calls. */
export const CALL_VARIABLES = {
  RATE_LIMIT: CallsSchema.optional(),
  RATE_LIMIT_WITH_KEY: CallsSchema.default(CALLS_BY_KEY),
  RATE_LIMIT_STORE: z
    .enum(["memory", "postgres"], 'must be "memory" or "postgres". Unset it to use "memory"')
    .default("memory"),
};

type CallValues = z.output<z.ZodObject<typeof CALL_VARIABLES>>;

/** Calls can be counted together only where processes share a database. */
export const checkCalls: CheckSettings<CallValues & { readonly DATABASE_URL?: string | undefined }> = (
  values,
  refuse,
) => {
  if (values.RATE_LIMIT_STORE === "postgres" && values.DATABASE_URL === undefined) {
    refuse(
      "RATE_LIMIT_STORE",
      "is postgres, which takes DATABASE_URL. The embedded Postgres serves one process alone: unset it",
    );
  }
};

export function toCallLimits(values: CallValues): CallLimits {
  return {
    store: values.RATE_LIMIT_STORE,
    byAddress: values.RATE_LIMIT ?? CALLS_BY_ADDRESS,
    byKey: values.RATE_LIMIT_WITH_KEY,
    // A limit that the operator names holds for everybody.
    onThisMachine: values.RATE_LIMIT ?? CALLS_ON_THIS_MACHINE,
  };
}
