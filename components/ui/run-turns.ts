import type { Turns } from "@/lib/shared/turns";
import { takeABreak } from "./take-a-break";

/** Short enough to leave a frame its time for layout and paint. */
const SLICE_MS = 10;

/** What is done by then is drawn once; a frame in between would cost as much again. */
const FIRST_SLICE_MS = 20;

/** What work came to that was done within its time. */
interface Finished<T> {
  readonly value: T;
}

/** Starts long work, for a frame or so. Undefined where there is more to do: it is for {@link runTurns} to go on with. */
export function startTurns<T>(turns: Turns<T>): Finished<T> | undefined {
  return runSlice(turns, FIRST_SLICE_MS);
}

/**
 * Runs long work in the page's own thread, which has its turn for everything else in between. Gives the way to call the
 * work off: nothing is heard of it from then on.
 */
export function runTurns<T>(turns: Turns<T>, onDone: (result: T) => void, onError?: (error: unknown) => void) {
  let isWanted = true;
  const goOn = async () => {
    while (isWanted) {
      const finished = runSlice(turns, SLICE_MS);
      if (finished !== undefined) return onDone(finished.value);
      await takeABreak();
    }
  };
  goOn().catch(onError);
  return () => {
    isWanted = false;
  };
}

function runSlice<T>(turns: Turns<T>, sliceMs: number): Finished<T> | undefined {
  const startedAt = performance.now();
  do {
    const turn = turns.next();
    if (turn.done === true) return { value: turn.value };
  } while (performance.now() - startedAt < sliceMs);
  return undefined;
}
