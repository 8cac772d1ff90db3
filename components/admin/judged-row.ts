import type { EntryAction, ReadRow, RowDecision, RowProblem } from "@/lib/lists/reading/row-reading";
import type { ListEntry } from "@/lib/router/routing-tables";

/** What holds for one row: what was read of it, unless somebody said otherwise. */
export interface JudgedRow {
  readonly row: ReadRow;
  readonly state: "entry" | "not-an-entry" | "to-decide";
  /** What somebody said of it; missing where what was read holds. */
  readonly decision?: Exclude<RowDecision, { readonly choice: "undo" }>;
}

/** Which rows the table shows. */
export type RowFilter = "all" | "to-decide" | "entry" | "not-an-entry" | "decided";

/** The last word on each row. A row that was given back to what was read is not among them. */
export function toLatestDecisions(decisions: readonly RowDecision[]): ReadonlyMap<number, JudgedRow["decision"]> {
  const latest = new Map<number, JudgedRow["decision"]>();
  for (const decision of decisions) {
    if (decision.choice === "undo") latest.delete(decision.row);
    else latest.set(decision.row, decision);
  }
  return latest;
}

/** Joins what was read of each row with the last word on it. */
export function judgeRows(rows: readonly ReadRow[], decisions: readonly RowDecision[]): readonly JudgedRow[] {
  const latest = toLatestDecisions(decisions);
  return rows.map((row) => {
    const decision = latest.get(row.index);
    if (decision === undefined) return { row, state: row.reading.kind };
    return { row, decision, state: decision.choice === "enter" ? "entry" : "not-an-entry" };
  });
}

/** The entries that a row gives as things stand. */
export function entriesOf({ row, decision }: JudgedRow): readonly ListEntry[] {
  if (decision !== undefined) return decision.choice === "enter" ? decision.entries : [];
  return row.reading.kind === "entry" ? row.reading.entries : [];
}

/** What the row could be entered as: its offers, or what was read or decided before. */
export function startEntriesOf(judged: JudgedRow): readonly ListEntry[] {
  const entries = entriesOf(judged);
  if (entries.length > 0) return entries;
  return judged.row.reading.kind === "to-decide" ? judged.row.reading.offers : [];
}

/** What a row of a change list does; a row of a whole list adds. */
export function actionOf({ row, decision }: JudgedRow): EntryAction {
  if (decision?.choice === "enter") return decision.action;
  return row.reading.kind === "not-an-entry" ? "add" : row.reading.action;
}

/** Rows of one kind of problem that are still open, the largest kind first. */
export interface ProblemGroup {
  readonly problem: RowProblem;
  readonly rows: readonly JudgedRow[];
  /** Those with exactly one offer, which can be taken together. */
  readonly offered: readonly JudgedRow[];
}

/** Sorts the open rows by what is the matter with them. */
export function groupOpenRows(open: readonly JudgedRow[]): readonly ProblemGroup[] {
  const groups = new Map<RowProblem, JudgedRow[]>();
  for (const judged of open) {
    const { reading } = judged.row;
    if (reading.kind !== "to-decide") continue;
    const group = groups.get(reading.problem);
    if (group === undefined) groups.set(reading.problem, [judged]);
    else group.push(judged);
  }
  return [...groups]
    .map(([problem, rows]) => ({ problem, rows, offered: rows.filter((judged) => offersOf(judged).length === 1) }))
    .sort((one, other) => other.rows.length - one.rows.length);
}

/** What the reader offers for a row. */
export function offersOf({ row }: JudgedRow): readonly ListEntry[] {
  return row.reading.kind === "to-decide" ? row.reading.offers : [];
}

/** The rows that a filter and a search leave. The search looks at the cells and at the codes that were read. */
export function narrowRows(rows: readonly JudgedRow[], filter: RowFilter, search: string): readonly JudgedRow[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter((judged) => isOfFilter(judged, filter) && (wanted === "" || mentions(judged, wanted)));
}

function isOfFilter({ state, decision }: JudgedRow, filter: RowFilter): boolean {
  if (filter === "all") return true;
  return filter === "decided" ? decision !== undefined : state === filter;
}

function mentions(judged: JudgedRow, wanted: string): boolean {
  if (judged.row.cells.some((cell) => cell.toLowerCase().includes(wanted))) return true;
  return entriesOf(judged).some(({ code, codeTo }) => `${code} ${codeTo ?? ""}`.toLowerCase().includes(wanted));
}
