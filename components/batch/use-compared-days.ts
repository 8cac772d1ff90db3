import { startTransition, useEffect, useState } from "react";
import type { BatchEntry, BatchSettings } from "@/lib/batch/batch-entry";
import { type ComparedDays, type Comparison, compareInTurns } from "@/lib/batch/compare-days";
import type { RoutingTables } from "@/lib/router/routing-tables";
import type { IsoDate } from "@/lib/shared/iso-date";
import { runTurns } from "../ui/run-turns";
import { toSeldom } from "./to-seldom";

/** Everything that a comparison depends on, but the days. */
export interface CompareQuestion {
  readonly entries: readonly BatchEntry[];
  readonly settings: BatchSettings;
  readonly tables: RoutingTables;
  readonly today: IsoDate;
}

/** The last complete comparison, and how far the next one is while it is under way. */
export interface ComparingState {
  readonly comparison: Comparison | undefined;
  readonly done: number;
  readonly isWorking: boolean;
}

const NOTHING: ComparingState = { comparison: undefined, done: 0, isWorking: false };

/** Compares a list on two days without holding up the page. While it works, the last complete comparison stays. */
export function useComparedDays(question: CompareQuestion, days: ComparedDays | undefined): ComparingState {
  const { entries, settings, tables, today } = question;
  const { before, after } = days ?? {};
  const [state, setState] = useState(NOTHING);

  useEffect(() => {
    if (before === undefined || after === undefined) {
      setState(NOTHING);
      return;
    }
    setState(({ comparison }) => ({ comparison, done: 0, isWorking: true }));
    const tell = toSeldom((done: number) => setState(({ comparison }) => ({ comparison, done, isWorking: true })));
    return runTurns(compareInTurns(entries, settings, { before, after }, tables, today, tell), (comparison) => {
      // Drawing a long result gives way to typing.
      startTransition(() => setState({ comparison, done: entries.length, isWorking: false }));
    });
  }, [entries, settings, tables, today, before, after]);

  return state;
}
