import "server-only";
import pino, { type Logger } from "pino";
import { requireEnvironment } from "../env.server";
import { findRequestId } from "./request-scope.server";

/** What is known of a request that was answered. The path is no part of it: it can hold a code. */
export interface AnsweredRequest {
  readonly method: string;
  /** As `nameRoute` gives it. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The client went away before it had the whole answer. */
  readonly cut: boolean;
}

/** Whoever waits longer than this for an answer notices. */
const SLOW_MS = 2_000;

const STACK_FRAMES = 5;

let made: Logger | undefined;

/**
 * Tells the operator of a fault.
 *
 * `event` is a fixed text and `fault` an error of ours or of the database: what a reader typed or pasted is never part
 * of either.
 */
export function logFault(event: string, fault: unknown): void {
  requireLogger().error({ reason: describeReason(fault) }, event);
}

/** Tells the operator of a fault that nobody foresaw: what kind it is and where it happened, since its words could be anybody's. */
export function logUnforeseen(event: string, fault: unknown, level: "error" | "warn" = "error"): void {
  requireLogger()[level]({ reason: nameKind(fault), at: toFrames(fault) }, event);
}

/** Tells the operator what the process does. */
export function logEvent(event: string, facts: Readonly<Record<string, string | number>> = {}): void {
  requireLogger().info(facts, event);
}

/** Tells of an answered request: a failed and a slow one always, the others to whoever wants to know everything. */
export function logRequest(request: AnsweredRequest): void {
  const { status, milliseconds } = request;
  if (status >= 500) requireLogger().warn(request, "A request failed");
  else if (milliseconds >= SLOW_MS) requireLogger().warn(request, "A request was slow");
  else requireLogger().debug(request, "A request was answered");
}

/** One line of JSON each, on standard error: standard output is for the person who starts the app. */
function requireLogger(): Logger {
  made ??= pino(
    {
      level: findLevel(),
      base: null,
      messageKey: "event",
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      mixin: () => {
        const requestId = findRequestId();
        return requestId === undefined ? {} : { requestId };
      },
    },
    { write: (line) => void process.stderr.write(line) },
  );
  return made;
}

/** A person at a terminal reads what the start prints; what collects lines elsewhere wants all that matters. */
function findLevel(): string {
  return requireEnvironment().logLevel ?? (process.stderr.isTTY ? "warn" : "info");
}

function describeReason(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  // Its message holds a piece of what could not be read.
  if (fault instanceof SyntaxError) return fault.name;
  // The database client puts lines of source code in front of what the database said.
  return fault.message.trim().split("\n").at(-1) ?? fault.name;
}

function nameKind(fault: unknown): string {
  return fault instanceof Error ? fault.name : "no error but a value";
}

function toFrames(fault: unknown): readonly string[] {
  const lines = fault instanceof Error ? (fault.stack ?? "").split("\n") : [];
  return lines
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line))
    .slice(0, STACK_FRAMES);
}
