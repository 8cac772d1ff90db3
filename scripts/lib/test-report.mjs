import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { formatSeconds } from "./steps.mjs";

export const NO_COUNTS = { passed: 0, failed: 0, skipped: 0 };
export const CRASHED = { passed: 0, failed: 1, skipped: 0 };

/** Reads a runner's JSON report; a runner that crashed has left none, or half of one. */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Enough for what was expected and what came instead. */
const MESSAGE_LINES = 10;

/** What a reader of the last lines needs of a failure: where it is, and what went wrong, without the way there. */
export function toFailure(place, name, message = "") {
  const [what = ""] = stripVTControlCharacters(message).split(/\n\s+at /, 1);
  const lines = what.split("\n").filter((line) => line.trim() !== "");
  return [`${place} › ${name}`, ...lines.slice(0, MESSAGE_LINES).map((line) => `    ${line}`)].join("\n");
}

/** A runner that says it failed without naming a test has failed all the same. */
export function withEnding(counts, ending) {
  return counts.failed === 0 && ending !== 0 ? { ...counts, failed: 1 } : counts;
}

export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

export function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Enough to see where the time goes. */
const MOST_SLOW = 10;

/** The slowest tests of a whole run, slowest first, each with its seconds. */
export function describeSlowest(results) {
  return results
    .flatMap(({ name, counts }) => (counts.tests ?? []).map((test) => ({ ...test, run: name })))
    .sort((a, b) => b.took - a.took)
    .slice(0, MOST_SLOW)
    .map(({ run, place, name, took }) => `${formatSeconds(took)} in ${run}: ${place} › ${name}`);
}
