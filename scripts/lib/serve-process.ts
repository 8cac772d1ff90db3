import { AuthSecretError } from "../../lib/auth/auth-secret.server";
import { DatabaseStartError } from "../../lib/db/database-start-error";
import { MigrationError } from "../../lib/db/migrate.server";
import { EnvironmentError } from "../../lib/env.server";

/** What made a start fail that a person can mend; its message is all there is to say. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** One line for what a person can mend; everything that is known about what should not have happened. */
export function describeFault(error: unknown): string {
  const isKnown = [StartError, EnvironmentError, AuthSecretError, DatabaseStartError, MigrationError].some(
    (kind) => error instanceof kind,
  );
  if (!(error instanceof Error)) return String(error);
  return isKnown ? error.message : (error.stack ?? error.message);
}

/** Calls `end` when the process that started this one has ended, even by a signal that it could not pass on. */
export function endWithParent(end: () => void): void {
  if (process.channel === undefined) return;
  process.once("disconnect", end);
  // The channel alone must not keep a script running that has done its work.
  process.channel?.unref();
}
