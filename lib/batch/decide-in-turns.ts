import type { Turns } from "../shared/turns";

/** So many entries are decided in a small part of a millisecond. */
const ENTRIES_A_TURN = 50;

/**
 * Decides a long list in short turns, and tells behind each how many entries are done.
 *
 * Lines are given out when all are there: a part of a list is never given out as the whole.
 */
export function* decideInTurns<Entry, Line>(
  entries: readonly Entry[],
  decide: (entry: Entry) => readonly Line[],
  onTurn: (done: number) => void,
): Turns<readonly Line[]> {
  const lines: Line[] = [];
  for (let at = 0; at < entries.length; at += 1) {
    if (at > 0 && at % ENTRIES_A_TURN === 0) {
      onTurn(at);
      yield;
    }
    for (const line of decide(entries[at] as Entry)) lines.push(line);
  }
  return lines;
}
