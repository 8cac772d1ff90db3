import { useEffect, useMemo, useState } from "react";
import type { BatchEntry, BatchFind, BatchSettings } from "@/lib/batch/batch-entry";
import { type BatchLine, decideEntry } from "@/lib/batch/decide-entry";
import { decideInTurns } from "@/lib/batch/decide-in-turns";
import { joinFinds } from "@/lib/batch/join-finds";
import { type BatchSummary, summarizeLines } from "@/lib/batch/summarize-lines";
import type { RoutingTables } from "@/lib/router/routing-tables";
import type { IsoDate } from "@/lib/shared/iso-date";
import type { Turns } from "@/lib/shared/turns";
import { runTurns, startTurns } from "../ui/run-turns";
import { createProgressStore, type ProgressStore } from "./deciding-progress";
import { toSeldom } from "./to-seldom";

/** Everything that the answers depend on. A new one starts the work anew. */
export interface BatchQuestion {
  /** Which of the lists that stood on this page. */
  readonly list: number;
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

/**
 * Decides all entries without holding up the page. Where that takes no longer than a frame or so, it is done in the very
 * render that asks, and a list is drawn once, with its answers. While it works, the last complete answers stay.
 */
export function useDecidedLines(question: BatchQuestion | undefined): DecidingState {
  const [progress] = useState(createProgressStore);
  const [decided, setDecided] = useState<DecidedLines>();
  const work = useMemo(
    () => (question === undefined ? undefined : startWork(question, progress)),
    [question, progress],
  );
  const complete = work === undefined ? undefined : (work.started?.value ?? decided);
  // The render starts again with it, before any of it is drawn.
  if (complete !== decided) setDecided(complete);

  useEffect(() => {
    if (work === undefined || work.started !== undefined) return;
    progress.tell({ done: 0, total: work.question.finds.length });
    return runTurns(work.turns, setDecided);
  }, [work, progress]);

  return { decided: complete, progress };
}

function startWork(question: BatchQuestion, progress: ProgressStore) {
  const turns = decideAllInTurns(question, progress.tell);
  return { question, turns, started: startTurns(turns) };
}

function* decideAllInTurns(question: BatchQuestion, tell: ProgressStore["tell"]): Turns<DecidedLines> {
  const { finds, settings, tables, today } = question;
  const entries = joinFinds(finds, settings);
  const decide = (entry: BatchEntry) => decideEntry(entry, settings, tables, today);
  const tellDone = toSeldom((done: number) => tell({ done, total: entries.length }));
  const lines = yield* decideInTurns(entries, decide, tellDone);
  return { question, entries, lines, summary: summarizeLines(lines), decidedAt: new Date() };
}
