import { logUnforeseen } from "../../lib/observe/log.server";

/**
 * Makes log lines of what Next and other libraries print about a fault. What they print may hold an address with its
 * query or a piece of a body, so that a line says only what kind of fault it was and where it happened.
 */
export function sendConsoleToLog(): void {
  for (const method of ["error", "warn"] as const) {
    console[method] = (...parts: unknown[]) => {
      const fault = parts.find((part) => part instanceof Error) ?? new PrintedText();
      logUnforeseen("A library reported a fault", fault, method);
    };
  }
}

/** Stands for a text that was printed without an error; its stack names who printed it. */
class PrintedText extends Error {
  override readonly name = "PrintedText";
}
