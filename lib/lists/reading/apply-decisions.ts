import type { ProcedureCode } from "../../codes/procedure-code";
import type { ListEntry } from "../../router/routing-tables";
import { toEntryColumns } from "../entry-columns";
import type { SourcedEntry } from "../list-csv";
import { countReading, type Decision, latestDecisions } from "./count-reading";
import type { EntryAction, ListReading, ReadingCounts, ReadRow, RowDecision } from "./row-reading";

/** An entry of the file, with what it does to the list and where it stands. */
export interface DecidedEntry {
  readonly entry: SourcedEntry;
  readonly action: EntryAction;
}

/** What a reading and everything that was said of its rows come to. */
export interface AppliedDecisions {
  /** In the order of the file; what stands there twice in every respect, once. */
  readonly entries: readonly DecidedEntry[];
  /** Rows that nobody has decided yet. */
  readonly open: readonly ReadRow[];
  readonly counts: ReadingCounts;
}

const LONGEST_PLACE = 80;

/** Which entries does a file come to, after what the maintainer said of its rows? The last word on a row holds. */
export function applyDecisions(reading: ListReading, decisions: readonly RowDecision[]): AppliedDecisions {
  const said = latestDecisions(decisions);
  const entries: DecidedEntry[] = [];
  const open: ReadRow[] = [];
  const seen: SeenEntries = new Map();
  for (const row of reading.rows) {
    const decision = said.get(row.index);
    const outcome = toOutcome(row, decision);
    if (outcome !== undefined) addEntries(entries, seen, outcome, toSourcePlace(reading, row));
    else if (decision === undefined && row.reading.kind === "to-decide") open.push(row);
  }
  return { entries, open, counts: countReading(reading, decisions) };
}

type SeenEntries = Map<ProcedureCode, SeenCode>;

interface SeenCode {
  readonly first: { readonly entry: ListEntry; readonly action: EntryAction };
  /** Everything that was said of the code; missing while that is only the first. */
  keys?: Set<string>;
}

interface Outcome {
  readonly entries: readonly ListEntry[];
  readonly action: EntryAction;
}

/** The entries that a row comes to; undefined where it is none, or nobody has said. */
function toOutcome({ reading }: ReadRow, decision: Decision | undefined): Outcome | undefined {
  if (decision !== undefined) return decision.choice === "enter" ? decision : undefined;
  return reading.kind === "entry" ? reading : undefined;
}

function addEntries(into: DecidedEntry[], seen: SeenEntries, { entries, action }: Outcome, sourcePlace: string): void {
  for (const entry of entries) {
    if (isRepeated(seen, entry, action)) continue;
    into.push({ entry: { ...entry, sourcePlace }, action });
  }
}

/** Says whether the very same was seen before, and takes note of it. Only a code that comes again is looked at closely. */
function isRepeated(seen: SeenEntries, entry: ListEntry, action: EntryAction): boolean {
  const before = seen.get(entry.code);
  if (before === undefined) {
    seen.set(entry.code, { first: { entry, action } });
    return false;
  }
  before.keys ??= new Set([toKey(before.first.entry, before.first.action)]);
  const count = before.keys.size;
  return before.keys.add(toKey(entry, action)).size === count;
}

/** Where in its file does a row stand, as a person finds it again: "Sheet1, row 14"? */
function toSourcePlace(reading: ListReading, { row, page, table }: ReadRow): string {
  const place = `row ${row}`;
  if (page !== undefined) return `page ${page}, ${place}`;
  const name = reading.tables[table]?.name.replaceAll(/\s+/g, " ").trim() ?? "";
  return name === "" ? place : `${name.slice(0, LONGEST_PLACE - place.length - 2)}, ${place}`;
}

/** Two entries with the same key say the same in every respect. */
function toKey(entry: ListEntry, action: EntryAction): string {
  return JSON.stringify([action, ...toEntryColumns(entry)]);
}
