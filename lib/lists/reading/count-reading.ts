import type { ListReading, NotAnEntryReason, ReadingCounts, ReadRow, RowDecision } from "./row-reading";

/** What holds of a row after everything that was said of it. */
export type Decision = Exclude<RowDecision, { choice: "undo" }>;

/**
 * How many rows of the file ended where, after what the maintainer said of them? The rows that were skipped by hand
 * count among those that are no entries, without a reason of their own.
 */
export function countReading(reading: ListReading, decisions: readonly RowDecision[] = []): ReadingCounts {
  const said = latestDecisions(decisions);
  const notEntries: Partial<Record<NotAnEntryReason, number>> = {};
  let [entryRows, notEntryRows, toDecide, entries] = [0, 0, 0, 0];
  for (const row of reading.rows) {
    const found = countRow(row, said.get(row.index));
    if (found === "open") {
      toDecide += 1;
    } else if (typeof found === "number") {
      entryRows += 1;
      entries += found;
    } else {
      notEntryRows += 1;
      if (found !== "skipped") notEntries[found] = (notEntries[found] ?? 0) + 1;
    }
  }
  return { rows: reading.rows.length, entryRows, notEntries, notEntryRows, toDecide, entries };
}

function countRow({ reading }: ReadRow, decided: Decision | undefined): number | "open" | "skipped" | NotAnEntryReason {
  if (decided !== undefined) return decided.choice === "enter" ? decided.entries.length : "skipped";
  if (reading.kind === "entry") return reading.entries.length;
  return reading.kind === "to-decide" ? "open" : reading.reason;
}

/** What holds of each row that something was said of: the last word, and nothing where it was taken back. */
export function latestDecisions(decisions: readonly RowDecision[]): ReadonlyMap<number, Decision> {
  const latest = new Map<number, Decision>();
  for (const decision of decisions) {
    if (decision.choice === "undo") latest.delete(decision.row);
    else latest.set(decision.row, decision);
  }
  return latest;
}
