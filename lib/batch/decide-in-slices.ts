/** How long work may run before others get their turn. The caller owns the clock, so that the work itself stays pure. */
export interface Pace {
  /** True when this turn is used up. Asked after every entry, so it must be cheap. */
  isSpent(): boolean;
  /** Lets everything else run, and says how far the work is. Resolves to false when nobody wants the result any more. */
  rest(done: number): Promise<boolean>;
}

/**
 * Decides a long list without holding up the page: works until the pace says to rest, then goes on.
 *
 * Resolves to undefined when the work was called off; a part of a list is never given out as the whole.
 */
export async function decideInSlices<Entry, Line>(
  entries: readonly Entry[],
  decide: (entry: Entry) => readonly Line[],
  pace: Pace,
): Promise<readonly Line[] | undefined> {
  const lines: Line[] = [];
  let done = 0;
  for (const entry of entries) {
    if (pace.isSpent() && !(await pace.rest(done))) return undefined;
    lines.push(...decide(entry));
    done += 1;
  }
  return lines;
}
