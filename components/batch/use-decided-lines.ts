import { useEffect, useState } from "react";
import type { BatchEntry, BatchFind, BatchSettings } from "@/lib/batch/batch-entry";
import { type BatchLine, decideEntry } from "@/lib/batch/decide-entry";
import { decideInSlices } from "@/lib/batch/decide-in-slices";
import { joinFinds } from "@/lib/batch/join-finds";
import { type BatchSummary, startSummary } from "@/lib/batch/start-summary";
import type { RoutingTables } from "@/lib/router/routing-tables";
import type { IsoDate } from "@/lib/shared/iso-date";
import { createProgressStore, type DecidingProgress, type ProgressStore } from "./deciding-progress";
import { startPace } from "./start-pace";

/** Everything that the answers depend on. A new one starts the work anew. */
export interface BatchQuestion {
  readonly finds: readonly BatchFind[];
  readonly settings: BatchSettings;
  readonly tables: RoutingTables;
  readonly today: IsoDate;
}

/** Answers that are complete, with the question they answer. */
export interface DecidedLines {
  readonly question: BatchQuestion;
  readonly entries: readonly BatchEntry[];
  readonly lines: readonly BatchLine[];
  readonly summary: BatchSummary;
  readonly decidedAt: Date;
}

/** The last complete answers, and how far the next ones are while they are under way. */
export interface DecidingState {
  readonly decided: DecidedLines | undefined;
  readonly progress: ProgressStore;
}

/** Decides all entries without holding up the page. While it works, the last complete answers stay. */
export function useDecidedLines(question: BatchQuestion | undefined): DecidingState {
  const [decided, setDecided] = useState<DecidedLines>();
  const [progress] = useState(createProgressStore);

  useEffect(() => {
    if (question === undefined) {
      setDecided(undefined);
      return;
    }
    let isWanted = true;
    const tell = (step: DecidingProgress) => progress.tell(step);
    void decideAll(question, () => isWanted, tell).then((lines) => {
      if (lines !== undefined && isWanted) setDecided(lines);
    });
    return () => {
      isWanted = false;
    };
  }, [question, progress]);

  return { decided, progress };
}

async function decideAll(
  question: BatchQuestion,
  isWanted: () => boolean,
  tell: (progress: DecidingProgress) => void,
): Promise<DecidedLines | undefined> {
  const { finds, settings, tables, today } = question;
  const entries = joinFinds(finds, settings);
  tell({ done: 0, total: entries.length });
  const summary = startSummary();
  const decide = (entry: BatchEntry) => {
    const lines = decideEntry(entry, settings, tables, today);
    for (const line of lines) summary.add(line);
    return lines;
  };
  const pace = startPace(isWanted, (done) => tell({ done, total: entries.length }));
  const lines = await decideInSlices(entries, decide, pace);
  if (lines === undefined) return undefined;
  return { question, entries, lines, summary: summary.finish(), decidedAt: new Date() };
}
