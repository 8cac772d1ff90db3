import type { Pace } from "@/lib/batch/decide-in-slices";
import { takeABreak } from "../ui/take-a-break";

/** Short enough to leave a frame its time for layout and paint. */
const SLICE_MS = 10;

/** Often enough to be seen to move, seldom enough that drawing it costs nothing. */
const TELL_EVERY_MS = 100;

/** Work in the page's own thread that lets everything else have its turn, until nobody wants the result any more. */
export function startPace(isWanted: () => boolean, onProgress: (done: number) => void): Pace {
  let started = performance.now();
  let told = started;
  return {
    isSpent: () => performance.now() - started > SLICE_MS,
    rest: async (done) => {
      if (performance.now() - told > TELL_EVERY_MS) {
        onProgress(done);
        told = performance.now();
      }
      await takeABreak();
      started = performance.now();
      return isWanted();
    },
  };
}
