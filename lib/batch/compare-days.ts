import type { AnswerEnd, AnswerMove, AnswerMovement } from "../lists/compare/list-changes";
import type { RoutingTables } from "../router/routing-tables";
import type { IsoDate } from "../shared/iso-date";
import type { Turns } from "../shared/turns";
import type { BatchEntry, BatchSettings } from "./batch-entry";
import { type AnswerTurn, findTurn } from "./compare-turn";
import { decideEntry, type LineResult } from "./decide-entry";
import { decideInTurns } from "./decide-in-turns";

/** The two dates of service that a list is compared on. */
export interface ComparedDays {
  readonly before: IsoDate;
  readonly after: IsoDate;
}

/** One code of the list with its answer on both days. */
export interface ComparedRow {
  /** Unique in the comparison. */
  readonly key: string;
  readonly entry: BatchEntry;
  readonly before: LineResult;
  readonly after: LineResult;
  /**
   * `moved`: the answer goes elsewhere. `choices`: it depends on the same open question (R12), with other answers.
   */
  readonly change: "none" | "moved" | "choices";
  readonly isChanged: boolean;
  /** Since when the later answer holds, and by which lists; only where the answer moved. */
  readonly turn?: AnswerTurn;
}

/** The same list on two days, with what changes between them. */
export interface Comparison {
  readonly days: ComparedDays;
  readonly rows: readonly ComparedRow[];
  /** In reading order. */
  readonly changed: readonly ComparedRow[];
  /** For the picture: how many codes each end has on both days, and the moves between them, the largest first. */
  readonly movement: AnswerMovement;
  /** How many codes end in the same place on both days, choices that differ left out. */
  readonly unchanged: Readonly<Record<AnswerEnd, number>>;
  /** True when any answer rests on a demo list. */
  readonly demo: boolean;
}

/**
 * Answers every code of a list on two dates of service, and says what changes between them.
 *
 * Dates that stand in the rows do not count here. The work is cut into turns, and tells behind each how many codes are
 * done.
 */
export function* compareInTurns(
  entries: readonly BatchEntry[],
  settings: BatchSettings,
  days: ComparedDays,
  tables: RoutingTables,
  today: IsoDate,
  onTurn: (done: number) => void,
): Turns<Comparison> {
  const compare = (entry: BatchEntry) => [compareEntry(entry, settings, days, tables, today)];
  const rows = yield* decideInTurns(listDistinct(entries), compare, onTurn);
  return toComparison(rows, days);
}

/** One entry for the same code, modifiers, line of business and request type, whatever its days, counting all finds. */
function listDistinct(entries: readonly BatchEntry[]): readonly BatchEntry[] {
  const distinct = new Map<string, BatchEntry>();
  for (const entry of entries) {
    const key = toKey(entry);
    const known = distinct.get(key);
    distinct.set(key, known === undefined ? entry : { ...known, count: known.count + entry.count });
  }
  return [...distinct.values()];
}

function toKey({ label, lineOfBusiness, requestType }: BatchEntry): string {
  return [label, lineOfBusiness, requestType].filter(Boolean).join(" ");
}

function compareEntry(
  entry: BatchEntry,
  settings: BatchSettings,
  days: ComparedDays,
  tables: RoutingTables,
  today: IsoDate,
): ComparedRow {
  const before = decideOn(entry, days.before, settings, tables, today);
  const after = decideOn(entry, days.after, settings, tables, today);
  const change = toChange(before, after);
  const turn = change === "moved" ? findTurn(toRequest(entry, settings), days, tables) : undefined;
  return {
    key: toKey(entry),
    entry,
    before,
    after,
    change,
    isChanged: change !== "none",
    ...(turn === undefined ? {} : { turn }),
  };
}

function decideOn(
  entry: BatchEntry,
  day: IsoDate,
  settings: BatchSettings,
  tables: RoutingTables,
  today: IsoDate,
): LineResult {
  // A row's own day, also one that cannot be read, is not asked here.
  const { dateFault: _fault, ...dateless } = entry;
  const [line] = decideEntry({ ...dateless, days: { from: day, to: day } }, settings, tables, today);
  if (line === undefined) throw new Error("One day of one entry is always one line.");
  return line.result;
}

function toRequest(entry: BatchEntry, settings: BatchSettings) {
  const { code, modifiers } = entry;
  const { lineOfBusiness = settings.lineOfBusiness, requestType = settings.requestType } = entry;
  return { code, modifiers, requestType, ...(lineOfBusiness === undefined ? {} : { lineOfBusiness }) };
}

function toChange(before: LineResult, after: LineResult): ComparedRow["change"] {
  if (toEnd(before) !== toEnd(after)) return "moved";
  return toChoices(before) === toChoices(after) ? "none" : "choices";
}

function toChoices(result: LineResult): string {
  if (result.kind !== "decided") return "";
  return JSON.stringify(result.decision.alternatives.map(({ when, outcome }) => [when, outcome]));
}

/** Where an answer ends, or that there is none (R10, R11). */
export function toEnd(result: LineResult): AnswerEnd {
  return result.kind === "decided" ? result.decision.outcome : "no-answer";
}

function toComparison(rows: readonly ComparedRow[], days: ComparedDays): Comparison {
  const totals = { before: countNothing(), after: countNothing(), unchanged: countNothing() };
  const moves = new Map<string, { from: AnswerEnd; to: AnswerEnd; codes: ComparedRow["entry"]["code"][] }>();
  for (const row of rows) {
    const [from, to] = [toEnd(row.before), toEnd(row.after)];
    totals.before[from] += 1;
    totals.after[to] += 1;
    if (row.change === "none") totals.unchanged[to] += 1;
    if (row.change !== "moved") continue;
    const move = moves.get(`${from} ${to}`);
    if (move === undefined) moves.set(`${from} ${to}`, { from, to, codes: [row.entry.code] });
    else move.codes.push(row.entry.code);
  }
  const { before, after, unchanged } = totals;
  return {
    days,
    rows,
    changed: rows.filter((row) => row.isChanged),
    movement: { dateOfService: days.after, moves: [...moves.values()].sort(largestFirst), before, after },
    unchanged,
    demo: rows.some((row) => isDemo(row.before) || isDemo(row.after)),
  };
}

function isDemo(result: LineResult): boolean {
  return result.kind === "decided" && result.decision.demo;
}

function countNothing(): Record<AnswerEnd, number> {
  return { "no-auth-needed": 0, "healthhelp-webconsult": 0, connect: 0, "needs-information": 0, "no-answer": 0 };
}

function largestFirst(left: AnswerMove, right: AnswerMove): number {
  return right.codes.length - left.codes.length;
}
