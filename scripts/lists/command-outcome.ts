import type { Result } from "../../lib/shared/result";

/** What a command has done, for a machine and for a person. */
export interface CommandReport {
  readonly document: object;
  /** Lines without their ends. */
  readonly lines: readonly string[];
  /** Printed as it is in place of the lines: a file on standard output. */
  readonly raw?: string;
}

/** Why a command did not do what it was asked. */
export interface CommandRefusal {
  readonly code: string;
  readonly message: string;
  /** More of it for a machine. */
  readonly details?: object;
  /** More of it for a person. */
  readonly lines?: readonly string[];
}

export type CommandOutcome = Result<CommandReport, CommandRefusal>;

/**
 * Prints what came of a command and gives back the exit code. A machine gets one document, on one line, as the last
 * thing on standard output, also when the command was refused.
 */
export function printOutcome(outcome: CommandOutcome, isJson: boolean): number {
  if (isJson) {
    process.stdout.write(`${JSON.stringify(toDocument(outcome))}\n`);
  } else if (!outcome.ok) {
    printLines(process.stderr, [outcome.error.message, ...(outcome.error.lines ?? [])]);
  } else if (outcome.value.raw !== undefined) {
    process.stdout.write(outcome.value.raw);
  } else {
    printLines(process.stdout, outcome.value.lines);
  }
  return outcome.ok ? 0 : 1;
}

function toDocument(outcome: CommandOutcome): object {
  if (outcome.ok) return outcome.value.document;
  const { code, message, details } = outcome.error;
  return { error: { code, message, ...details } };
}

/** What a list file holds must not steer the terminal. */
function printLines(stream: NodeJS.WritableStream, lines: readonly string[]): void {
  for (const line of lines) stream.write(`${line.replace(/\p{Cc}/gu, " ")}\n`);
}
