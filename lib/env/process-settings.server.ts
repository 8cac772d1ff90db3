import "server-only";
import { z } from "zod";

/** How one process of several behaves to what stands in front of it and behind it. */
export interface ProcessSettings {
  /** Connections to a database server that the process keeps at most for what it reads and writes. */
  readonly databasePoolSize: number;
  /** How long the process goes on answering after SIGTERM, while it says that it is not ready. */
  readonly drainSeconds: number;
}

const MOST_CONNECTIONS = 100;
const MOST_SECONDS = 300;

/** The variables that say how one process of several behaves. */
export const PROCESS_VARIABLES = {
  DATABASE_POOL_SIZE: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, "is not a number of connections. Use a whole number from 1 to 100, or unset it to use 5")
    .transform(Number)
    .refine((size) => size <= MOST_CONNECTIONS, "is too large. Use a whole number from 1 to 100, or unset it to use 5")
    .default(5),
  DRAIN_SECONDS: z
    .string()
    .regex(/^\d{1,4}$/, "is not a number of seconds. Use a whole number from 0 to 300, or unset it to end at once")
    .transform(Number)
    .refine((seconds) => seconds <= MOST_SECONDS, "is too long. Use at most 300 seconds, or unset it to end at once")
    .default(0),
};

export function toProcessSettings(values: z.output<z.ZodObject<typeof PROCESS_VARIABLES>>): ProcessSettings {
  return { databasePoolSize: values.DATABASE_POOL_SIZE, drainSeconds: values.DRAIN_SECONDS };
}
