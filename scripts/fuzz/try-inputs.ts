import { BrokenPromise } from "./require-that";
import type { Target } from "./targets";

/** An input that should not have done what it did. */
export interface Find {
  readonly at: number;
  readonly what: string;
}

/** What came of many inputs. */
export interface Tried {
  readonly tried: number;
  readonly longestMs: number;
  readonly finds: readonly Find[];
}

/** No input may take longer: not a small one, and not a file as large as those that are changed here. */
const SLOW_MS = 1_000;

interface TryOptions {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Hears of each input before it is tried. */
  readonly onInput?: (at: number) => void;
}

/** Tries the inputs of a target from one place to another, and stops at none. */
export async function tryInputs(target: Target, { seed, from, to, onInput }: TryOptions): Promise<Tried> {
  const finds: Find[] = [];
  let longestMs = 0;
  for (let at = from; at < to; at++) {
    const input = target.make(seed, at);
    onInput?.(at);
    try {
      const took = await timeSurely(target, input);
      longestMs = Math.max(longestMs, took);
      if (took > SLOW_MS) finds.push({ at, what: `took ${Math.round(took)} ms` });
    } catch (error) {
      finds.push({ at, what: describe(error) });
    }
  }
  return { tried: to - from, longestMs, finds };
}

/** How long an input takes. A machine that is busy elsewhere makes one slow once: what seems slow is tried again. */
async function timeSurely(target: Target, input: Uint8Array | string): Promise<number> {
  const first = await time(target, input);
  return first > SLOW_MS ? Math.min(first, await time(target, input), await time(target, input)) : first;
}

async function time({ check }: Target, input: Uint8Array | string): Promise<number> {
  const startedAt = performance.now();
  // Most targets answer at once, and a million waits for nothing take minutes.
  const waiting = check(input);
  if (waiting !== undefined) await waiting;
  return performance.now() - startedAt;
}

function describe(error: unknown): string {
  if (error instanceof BrokenPromise) return `broke the promise that ${error.message}`;
  const [line = "", place = ""] = error instanceof Error ? (error.stack ?? error.message).split("\n") : [String(error)];
  return `threw ${line} ${place.trim()}`;
}
