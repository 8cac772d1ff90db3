import "server-only";
import { setImmediate as letOthersGo } from "node:timers/promises";
import type { Turns } from "./turns";

/** Work this long is not felt by a request that waits behind it. */
const LONGEST_TURN_MS = 8;

/** What does this work come to, done in between whatever else the process has to do? */
export async function takeTurns<T>(turns: Turns<T>): Promise<T> {
  let startedAt = performance.now();
  for (;;) {
    const turn = turns.next();
    if (turn.done === true) return turn.value;
    if (performance.now() - startedAt < LONGEST_TURN_MS) continue;
    await letOthersGo();
    startedAt = performance.now();
  }
}
