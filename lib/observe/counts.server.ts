import "server-only";
import type { Answer } from "../router/answer";

/** What this process counts about its work. Nothing in it says who asked, or about which code or day. */
interface Counts {
  /** Answered requests, by route and status with a space between them. */
  readonly requests: Map<string, number>;
  /** Decisions by outcome, and refused requests by the code of their error. */
  readonly decisions: Map<string, number>;
}

// The pages are bundled apart from the script that serves them; in one process they count together.
const SHARED = Symbol.for("which-portal.counts");
const shared = globalThis as { [SHARED]?: Counts };

/** Everything that was counted since the process began. */
export function readCounts(): Counts {
  shared[SHARED] ??= { requests: new Map(), decisions: new Map() };
  return shared[SHARED];
}

/** Counts an answered request. */
export function countRequest(route: string, status: number): void {
  add(readCounts().requests, `${route} ${status}`, 1);
}

/** Counts what requests came to, each part of their days by itself. */
export function countAnswers(answers: readonly Answer[]): void {
  const { decisions } = readCounts();
  for (const answer of answers) {
    if ("error" in answer) add(decisions, answer.error.code, 1);
    else for (const { outcome } of answer.decisions) add(decisions, outcome, 1);
  }
}

function add(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}
