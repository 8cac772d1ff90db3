import type { Modifier } from "../../codes/procedure-code";
import type { LineOfBusiness, ListEntry } from "../../router/routing-tables";
import type { IsoDate } from "../../shared/iso-date";
import { type ColumnGroup, readPlan, readPlans } from "./column-groups";
import type { CodePiece } from "./read-code-cell";
import { type DayCell, readDayCell } from "./read-day-cell";
import { readModifierCell } from "./read-modifier-cell";
import type { RowProblem } from "./row-reading";

/** What a row says of its codes beside naming them, with the first thing that could not be read. */
export interface RowConditions {
  readonly problem: RowProblem | undefined;
  readonly modifiers: readonly Modifier[];
  readonly lineOfBusiness: readonly LineOfBusiness[];
  readonly rest: Pick<ListEntry, "serviceLine" | "note" | "effectiveFrom" | "effectiveTo" | "description">;
}

/** What holds for a row without a cell of its own that says so. */
export interface CarriedConditions {
  readonly serviceLine: string | undefined;
  readonly lineOfBusiness: readonly LineOfBusiness[];
  /** Words behind the code in its own cell. */
  readonly behindCode: string | undefined;
}

/** The longest texts that a list can hold. */
const LONGEST_TEXTS = { serviceLine: 120, note: 2000, description: 2000 } as const;

const NONE: readonly Modifier[] = [];
const NOTHING_SAID = /^(?:[-–—]|n\/?a|none)$/i;

/** Reads what the rows of a table say of their codes in one group of columns. */
export type ReadConditions = (cells: readonly string[], carried: CarriedConditions) => RowConditions;

/**
 * Which conditions does a row put on its codes? What cannot be read is left out and named. Cells that say the same,
 * as most do below each other, are read once.
 */
export function createConditionsReader(group: ColumnGroup): ReadConditions {
  const readDayOnce = once(readDayCell);
  const readPlansOnce = createPlansReader(group);
  return (cells, carried) => {
    const modifiers = readModifiers(group, cells);
    const plans = readPlansOnce(cells);
    const days = readDays(group, cells, readDayOnce);
    const rest: OwnTexts = {};
    const isTooLong = readTexts(group, cells, carried, rest);
    putDays(rest, days);
    return {
      problem: toProblem(modifiers, plans) ?? days.problem ?? (isTooLong ? "too-long" : undefined),
      modifiers: modifiers ?? NONE,
      lineOfBusiness: group.linesOfBusiness.length === 0 ? carried.lineOfBusiness : (plans ?? []),
      rest,
    };
  };
}

function createPlansReader({
  linesOfBusiness,
}: ColumnGroup): (cells: readonly string[]) => ReturnType<typeof readPlans> {
  const [plan, second] = linesOfBusiness;
  if (plan === undefined || second !== undefined) return (cells) => readPlans(linesOfBusiness, cells);
  const readPlanOnce = once((text) => readPlan(plan, text));
  return (cells) => readPlanOnce(cells[plan.column] ?? "");
}

function putDays(rest: OwnTexts, { effectiveFrom, effectiveTo }: OwnDays): void {
  if (effectiveFrom !== undefined) rest.effectiveFrom = effectiveFrom;
  if (effectiveTo !== undefined) rest.effectiveTo = effectiveTo;
}

function once<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined || known.has(text)) return held as T;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

/** The entry that a code or range of a row makes under the row's conditions. */
export function toEntry(piece: CodePiece, { modifiers, lineOfBusiness, rest }: RowConditions): ListEntry {
  const all = modifiers.length === 0 ? piece.modifiers : [...new Set([...piece.modifiers, ...modifiers])];
  const { code, codeTo } = piece;
  // Assigned one by one: this runs for every row, and spreading takes several times as long.
  const entry: Draft<ListEntry> = { code, modifiers: all, lineOfBusiness };
  if (codeTo !== undefined) entry.codeTo = codeTo;
  if (rest.serviceLine !== undefined) entry.serviceLine = rest.serviceLine;
  if (rest.note !== undefined) entry.note = rest.note;
  if (rest.effectiveFrom !== undefined) entry.effectiveFrom = rest.effectiveFrom;
  if (rest.effectiveTo !== undefined) entry.effectiveTo = rest.effectiveTo;
  if (rest.description !== undefined) entry.description = rest.description;
  return entry;
}

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };
type OwnTexts = Draft<RowConditions["rest"]>;

function toProblem(modifiers: unknown, plans: unknown): RowProblem | undefined {
  if (modifiers === undefined) return "bad-modifier";
  return plans === undefined ? "bad-line-of-business" : undefined;
}

function readModifiers(group: ColumnGroup, cells: readonly string[]): readonly Modifier[] | undefined {
  let found = NONE;
  for (const column of group.modifiers) {
    const cell = cells[column] ?? "";
    if (cell === "") continue;
    const read = readModifierCell(cell);
    if (read === undefined) return undefined;
    found = found.length === 0 ? read : [...new Set([...found, ...read])];
  }
  return found;
}

interface OwnDays {
  readonly problem?: RowProblem;
  readonly effectiveFrom?: IsoDate | undefined;
  readonly effectiveTo?: IsoDate | undefined;
}

const ALWAYS: OwnDays = {};
const OPEN: DayCell = { kind: "open" };

function readDays(group: ColumnGroup, cells: readonly string[], readDay: (text: string) => DayCell): OwnDays {
  const from = group.effectiveFrom === undefined ? OPEN : readDay(cells[group.effectiveFrom] ?? "");
  const to = group.effectiveTo === undefined ? OPEN : readDay(cells[group.effectiveTo] ?? "");
  if (from.kind === "open" && to.kind === "open") return ALWAYS;
  const first = firstDay(from);
  const last = lastDay(from, to);
  if (isBadDay(from, "far") || isBadDay(to, "early") || to.kind === "span") {
    return { problem: "bad-date", effectiveFrom: first, effectiveTo: last };
  }
  const isSwapped = first !== undefined && last !== undefined && last < first;
  return isSwapped
    ? { problem: "days-swapped", effectiveFrom: last, effectiveTo: first }
    : { effectiveFrom: first, effectiveTo: last };
}

function firstDay(from: DayCell): IsoDate | undefined {
  if (from.kind === "span") return from.from;
  return from.kind === "day" ? from.day : undefined;
}

function lastDay(from: DayCell, to: DayCell): IsoDate | undefined {
  if (to.kind === "day") return to.day;
  return from.kind === "span" && to.kind === "open" ? from.to : undefined;
}

function isBadDay({ kind }: DayCell, unlikely: DayCell["kind"]): boolean {
  return kind === "bad" || kind === unlikely;
}

/** Puts the texts of a row into `into`, and says whether one had to be cut. */
function readTexts(group: ColumnGroup, cells: readonly string[], carried: CarriedConditions, into: OwnTexts): boolean {
  const line = carried.serviceLine ?? "";
  const note = group.notes.length === 0 ? "" : joinNotes(group, cells);
  const described = group.description === undefined ? "" : (cells[group.description] ?? "");
  const description = described === "" ? (carried.behindCode ?? "") : described;
  if (line !== "") into.serviceLine = clip(line, LONGEST_TEXTS.serviceLine);
  if (note !== "") into.note = clip(note, LONGEST_TEXTS.note);
  if (description !== "") into.description = clip(description, LONGEST_TEXTS.description);
  return (
    line.length > LONGEST_TEXTS.serviceLine ||
    note.length > LONGEST_TEXTS.note ||
    description.length > LONGEST_TEXTS.description
  );
}

function joinNotes(group: ColumnGroup, cells: readonly string[]): string {
  const [only, second] = group.notes;
  if (second === undefined && only !== undefined && only.prefix === "") return cells[only.column] ?? "";
  const notes = group.notes.flatMap(({ column, prefix }) => {
    const cell = cells[column] ?? "";
    return cell === "" || (prefix !== "" && NOTHING_SAID.test(cell)) ? [] : [prefix + cell];
  });
  return [...new Set(notes)].join("; ");
}

function clip(text: string, most: number): string {
  // Not in the middle of a character that takes two places.
  return text.length > most
    ? text
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd()
    : text;
}
