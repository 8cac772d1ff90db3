import "server-only";

/**
 * Tells the operator of a fault, as one line of JSON on standard error.
 *
 * `event` is a fixed text and `fault` an error of ours or of the database: what a reader typed or pasted is never part
 * of either.
 */
export function logFault(event: string, fault: unknown): void {
  // The database client puts lines of source code in front of what the database said.
  const reason = (fault instanceof Error ? fault.message : String(fault)).trim().split("\n").at(-1);
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level: "error", event, reason })}\n`);
}
