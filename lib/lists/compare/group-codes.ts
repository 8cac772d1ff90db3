import { countRange, isOneSeries } from "../../codes/code-range";
import type { ProcedureCode } from "../../codes/procedure-code";

/** Codes that follow one another without a gap. A run of one has the same code at both ends. */
export interface CodeRun {
  readonly from: ProcedureCode;
  readonly to: ProcedureCode;
  readonly count: number;
}

/** Two codes side by side are quicker read as two than as a range. */
const SHORTEST_RANGE = 3;

/**
 * Gathers codes into runs, so that a person reads "62320–62323" and not each code. Sorted, each code once.
 *
 * @example
 * groupCodes(["62321", "62320", "62322", "70551"]); // runs 62320–62322 and 70551
 */
export function groupCodes(codes: readonly ProcedureCode[]): readonly CodeRun[] {
  const runs: ProcedureCode[][] = [];
  for (const code of [...new Set(codes)].sort()) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isNext(last, code)) run.push(code);
    else runs.push([code]);
  }
  return runs.flatMap((run) => (run.length < SHORTEST_RANGE ? run.flatMap((code) => toRun([code])) : toRun(run)));
}

/** @example formatRun({ from: "62320", to: "62323", count: 4 }); // "62320–62323" */
export function formatRun({ from, to }: CodeRun): string {
  return from === to ? from : `${from}–${to}`;
}

function isNext(code: ProcedureCode, next: ProcedureCode): boolean {
  return isOneSeries(code, next) && countRange(code, next) === 2;
}

function toRun(codes: readonly ProcedureCode[]): CodeRun[] {
  const [from, to] = [codes[0], codes.at(-1)];
  return from === undefined || to === undefined ? [] : [{ from, to, count: codes.length }];
}
