import { Worker } from "node:worker_threads";
import type { ThreadWork } from "./thread";
import type { Find, Tried } from "./try-inputs";

/** Longer than anything but a hang takes on a busy machine. */
const HANG_MS = 30_000;
const WATCH_MS = 500;
/** Where a thread is that has not begun. */
const NOWHERE = -1;

/** Tries inputs in a thread of their own. One that hangs costs the thread, and the next begins behind it. */
export async function runTarget(name: string, seed: number, inputs: number): Promise<Tried> {
  const finds: Find[] = [];
  let longestMs = 0;
  for (let from = 0; from < inputs; ) {
    const part = await runThread({
      name,
      seed,
      from,
      to: inputs,
      place: new Int32Array(new SharedArrayBuffer(4)).fill(NOWHERE),
    });
    finds.push(...part.finds);
    longestMs = Math.max(longestMs, part.longestMs);
    from += part.tried;
  }
  return { tried: inputs, longestMs, finds };
}

function runThread(work: ThreadWork): Promise<Tried> {
  const worker = new Worker(new URL("./thread.mjs", import.meta.url), {
    workerData: work,
    execArgv: ["--conditions=react-server"],
  });
  return new Promise((resolve, reject) => {
    let last = NOWHERE;
    let since = performance.now();
    const end = (tried: Tried) => {
      clearInterval(watch);
      void worker.terminate().then(() => resolve(tried));
    };
    const watch = setInterval(() => {
      const at = Atomics.load(work.place, 0);
      if (at !== last) {
        last = at;
        since = performance.now();
      } else if (at !== NOWHERE && performance.now() - since > HANG_MS) {
        end({ tried: at - work.from + 1, longestMs: HANG_MS, finds: [{ at, what: "hung" }] });
      }
    }, WATCH_MS);
    worker.once("message", end);
    worker.once("error", (error) => {
      const at = Atomics.load(work.place, 0);
      if (at !== NOWHERE) {
        end({ tried: at - work.from + 1, longestMs: 0, finds: [{ at, what: `ended its thread: ${error.message}` }] });
        return;
      }
      clearInterval(watch);
      reject(error);
    });
  });
}
