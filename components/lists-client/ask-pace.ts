/** What the last question to the server came to: an answer, no answer, or lists that cannot be read here. */
export type AskOutcome = "answered" | "away" | "unreadable";

/** A publication reaches an open page within a minute, also when one question in between is lost. */
const ASK_EVERY_MS = 30_000;

const FIRST_RETRY_MS = 5_000;

/** Lists that could not be read three times over are large, and are not fetched again at every turn. */
const UNREADABLE_RETRY_MS = 300_000;

/** Windows that were opened together do not ask together. */
const SPREAD = 0.15;

/**
 * How many milliseconds an open page waits before it asks again. After questions without an answer it asks sooner at
 * first, then as rarely as ever.
 *
 * @param failures how many questions in a row got no answer
 * @param chance a number from 0 up to 1 that spreads many windows over time
 */
export function nextAskIn(outcome: AskOutcome, failures: number, chance: number): number {
  return Math.round(basePace(outcome, failures) * (1 - SPREAD + 2 * SPREAD * chance));
}

function basePace(outcome: AskOutcome, failures: number): number {
  switch (outcome) {
    case "answered":
      return ASK_EVERY_MS;
    case "away":
      return Math.min(ASK_EVERY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1));
    case "unreadable":
      return UNREADABLE_RETRY_MS;
  }
}
