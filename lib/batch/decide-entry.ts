import { type Answered, answer } from "../router/answer";
import type { Decision, ListsMissing } from "../router/decision";
import { explainRowDate } from "../router/explain";
import type { RoutingTables } from "../router/routing-tables";
import type { IsoDate } from "../shared/iso-date";
import type { BatchEntry, BatchSettings, Days } from "./batch-entry";

/** What one line of the table says: an outcome, or why there is none. A refusal is never an outcome (R10, R11). */
export type LineResult =
  | { readonly kind: "decided"; readonly decision: Decision; readonly answered: Answered }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "lists-missing"; readonly missing: ListsMissing };

/** One line of the table: an entry over days on which its answer does not change (R9). */
export interface BatchLine {
  /** Unique in the table. */
  readonly id: string;
  readonly entry: BatchEntry;
  readonly days: Days;
  readonly result: LineResult;
}

/** Answers one entry of a pasted list: one line for each part of its days (R9), or a line that says why there is no answer. */
export function decideEntry(
  entry: BatchEntry,
  settings: BatchSettings,
  tables: RoutingTables,
  today: IsoDate,
): readonly BatchLine[] {
  const { code, modifiers, days, dateFault } = entry;
  if (dateFault !== undefined) {
    return [toLine(entry, days, { kind: "refused", message: explainRowDate(dateFault) })];
  }
  const dateOfService = days.from === days.to ? days.from : days;
  const { lineOfBusiness = settings.lineOfBusiness, requestType = settings.requestType } = entry;
  const result = answer({ code, modifiers, dateOfService, lineOfBusiness, requestType }, tables, today);
  if (!result.ok) return [toLine(entry, days, { kind: "lists-missing", missing: result.error })];
  const answered = result.value;
  if ("error" in answered) return [toLine(entry, days, { kind: "refused", message: answered.error.message })];
  return answered.decisions.map((decision) =>
    toLine(entry, decision.dateOfService, { kind: "decided", decision, answered }),
  );
}

function toLine(entry: BatchEntry, days: Days, result: LineResult): BatchLine {
  return { id: `${entry.key} ${days.from}`, entry, days: { from: days.from, to: days.to }, result };
}
