import "server-only";
import { z } from "zod";

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** From which weight on lines are written; `silent` writes none. */
export type LogLevel = (typeof LEVELS)[number];

/** The variable that says how much is written down. */
export const LOG_VARIABLES = {
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(", ")}. Unset it to use info`).optional(),
};
