import type { z } from "zod";
import type { Fault } from "./problem";

/** A body with a fault in each request would otherwise be answered with a far larger one. */
const MOST_FAULTS = 100;
/** A message names unknown fields, of which there can be many. */
const LONGEST_MESSAGE = 300;

/** Says where a body does not have its shape, and what is wrong there. */
export function toFaults(error: z.ZodError): readonly Fault[] {
  return error.issues.slice(0, MOST_FAULTS).map((issue) => ({
    path: ["", ...issue.path.map(String)].join("/"),
    message: issue.message.slice(0, LONGEST_MESSAGE),
  }));
}
