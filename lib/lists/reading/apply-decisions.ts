import type { ListEntry } from "../../router/routing-tables";
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
const BETWEEN = "\u0001";

/** Which entries does a file come to, after what the maintainer said of its rows? The last word on a row holds. */
export function applyDecisions(reading: ListReading, decisions: readonly RowDecision[]): AppliedDecisions {
  const said = latestDecisions(decisions);
  const entries: DecidedEntry[] = [];
  const open: ReadRow[] = [];
  const seen = new Set<string>();
  for (const row of reading.rows) {
    const decision = said.get(row.index);
    const outcome = toOutcome(row, decision);
    if (outcome !== undefined) addEntries(entries, seen, outcome, toSourcePlace(reading, row));
    else if (decision === undefined && row.reading.kind === "to-decide") open.push(row);
  }
  return { entries, open, counts: countReading(reading, decisions) };
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

function addEntries(into: DecidedEntry[], seen: Set<string>, { entries, action }: Outcome, sourcePlace: string): void {
  for (const entry of entries) {
    const key = toKey(entry, action);
    if (seen.has(key)) continue;
    seen.add(key);
    into.push({ entry: { ...entry, sourcePlace }, action });
  }
}

/** Where in its file does a row stand, as a person finds it again: "Sheet1, row 14"? */
function toSourcePlace(reading: ListReading, { row, page, table }: ReadRow): string {
  const place = `row ${row}`;
  if (page !== undefined) return `page ${page}, ${place}`;
  const name = reading.tables[table]?.name.replaceAll(/\s+/g, " ").trim() ?? "";
  return name === "" ? place : `${name.slice(0, LONGEST_PLACE - place.length - 2)}, ${place}`;
}

/** Two entries with the same key say the same. */
function toKey(entry: ListEntry, action: EntryAction): string {
  const { code, codeTo = "", modifiers, lineOfBusiness, serviceLine = "", note = "" } = entry;
  const { effectiveFrom = "", effectiveTo = "", description = "" } = entry;
  const conditions = `${modifiers.join(" ")}${BETWEEN}${lineOfBusiness.join(" ")}${BETWEEN}${effectiveFrom}${BETWEEN}${effectiveTo}`;
  const texts = `${serviceLine}${BETWEEN}${note}${BETWEEN}${description}`;
  return `${action}${BETWEEN}${code}${BETWEEN}${codeTo}${BETWEEN}${conditions}${BETWEEN}${texts}`;
}
