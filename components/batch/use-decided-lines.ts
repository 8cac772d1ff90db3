import { startTransition, useEffect, useState } from "react";
import type { BatchEntry, BatchSettings } from "@/lib/batch/batch-entry";
import { type BatchLine, decideEntry } from "@/lib/batch/decide-entry";
import { decideInSlices, type Pace } from "@/lib/batch/decide-in-slices";
import { type BatchSummary, startSummary } from "@/lib/batch/start-summary";
import type { RoutingTables } from "@/lib/router/routing-tables";
import type { IsoDate } from "@/lib/shared/iso-date";

/** Everything that the answers depend on. A new one starts the work anew. */
export interface BatchQuestion {
  readonly entries: readonly BatchEntry[];
  readonly settings: BatchSettings;
  readonly tables: RoutingTables;
  readonly today: IsoDate;
}

/** Answers that are complete, with the question they answer. */
export interface DecidedLines {
  readonly question: BatchQuestion;
  readonly lines: readonly BatchLine[];
  readonly summary: BatchSummary;
  readonly decidedAt: Date;
}

/** The last complete answers, and how far the next ones are while they are under way. */
export interface DecidingState {
  readonly decided: DecidedLines | undefined;
  readonly done: number;
}

/** Short enough to leave a frame its time for layout and paint. */
const SLICE_MS = 12;

/** Decides all entries without holding up the page. While it works, the last complete answers stay. */
export function useDecidedLines(question: BatchQuestion | undefined): DecidingState {
  const [state, setState] = useState<DecidingState>({ decided: undefined, done: 0 });

  useEffect(() => {
    if (question === undefined) {
      setState({ decided: undefined, done: 0 });
      return;
    }
    const { entries, settings, tables, today } = question;
    let isWanted = true;
    const pace = startPace(
      () => isWanted,
      (done) => setState((before) => ({ ...before, done })),
    );
    const summary = startSummary();
    const decide = (entry: BatchEntry) => {
      const lines = decideEntry(entry, settings, tables, today);
      for (const line of lines) summary.add(line);
      return lines;
    };
    const work = decideInSlices(entries, decide, pace);
    void work.then((lines) => {
      if (lines === undefined || !isWanted) return;
      const decided = { question, lines, summary: summary.finish(), decidedAt: new Date() };
      // Drawing a long result gives way to typing.
      startTransition(() => setState({ decided, done: entries.length }));
    });
    return () => {
      isWanted = false;
    };
  }, [question]);

  return state;
}

function startPace(isWanted: () => boolean, onProgress: (done: number) => void): Pace {
  let started = performance.now();
  return {
    isSpent: () => performance.now() - started > SLICE_MS,
    rest: async (done) => {
      onProgress(done);
      await new Promise((resume) => setTimeout(resume));
      started = performance.now();
      return isWanted();
    },
  };
}
