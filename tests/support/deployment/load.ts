import { expect } from "vitest";
import type { Answer } from "./call";

export interface LoadCounts {
  readonly sent: number;
  readonly seconds: number;
  readonly longestMs: number;
  /** Every call without an answer, or with one that says that it failed. */
  readonly faults: readonly string[];
}

export interface Load {
  counts(): LoadCounts;
  /** Waits until so many calls were sent. */
  reach(sent: number): Promise<void>;
  /** Sends nothing more, and waits for the answers that are missing. */
  stop(): Promise<LoadCounts>;
}

const TICK_MS = 5;

/** Makes calls at a steady rate, in turn, whether or not those before were answered: that is how clients come. */
export function startLoad(callsASecond: number, calls: readonly (() => Promise<Answer>)[]): Load {
  const startedAt = performance.now();
  const underWay = new Set<Promise<void>>();
  const faults: string[] = [];
  let sent = 0;
  let longestMs = 0;

  const send = () => {
    const call = calls[sent % calls.length];
    if (call === undefined) return;
    sent += 1;
    const sentAt = performance.now();
    const answered = call()
      .then(
        ({ status, text }) => {
          if (status >= 300) faults.push(`${status} ${text.slice(0, 200)}`);
        },
        (error: unknown) => void faults.push(String(error)),
      )
      .finally(() => {
        longestMs = Math.max(longestMs, performance.now() - sentAt);
        underWay.delete(answered);
      });
    underWay.add(answered);
  };
  const timer = setInterval(() => {
    const due = ((performance.now() - startedAt) / 1000) * callsASecond;
    while (sent < due) send();
  }, TICK_MS);

  const counts = () => ({ sent, seconds: (performance.now() - startedAt) / 1000, longestMs, faults });
  return {
    counts,
    reach: async (wanted) => {
      await expect.poll(() => sent, { timeout: 120_000, interval: 50 }).toBeGreaterThanOrEqual(wanted);
    },
    stop: async () => {
      clearInterval(timer);
      const reached = counts();
      await Promise.all(underWay);
      return { ...reached, longestMs, faults };
    },
  };
}
