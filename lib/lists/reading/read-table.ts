import type { LineOfBusiness, ListEntry, ListKind } from "../../router/routing-tables";
import { restoreFormula } from "../../shared/neutralise-formula";
import type { SourceRow, SourceTable } from "../source/source-document";
import { type ColumnGroup, groupColumns } from "./column-groups";
import { type JudgeRow, judgeActions } from "./judge-actions";
import type { TableLayout } from "./list-layout";
import { type CodeCell, readCodeCell } from "./read-code-cell";
import { type FirstReading, readTextRow, type TextRowContext } from "./read-text-row";
import { createConditionsReader, type ReadConditions, toEntry } from "./row-conditions";
import type { EntryAction, RowProblem } from "./row-reading";
import { startSections } from "./sections";
import { isOwnTable, toTableFacts } from "./table-facts";

/** What is known of the file beyond one table. */
export interface TableSettings {
  readonly kind: "whole" | "changes";
  readonly listKind: ListKind | undefined;
  /** A person said which columns hold codes. */
  readonly isByHand: boolean;
  /** How many tables of the file are read. */
  readonly usedTables: number;
}

const NO_LINES: readonly LineOfBusiness[] = [];

/** What is every row of a table, in its order? One reading for each. */
export function readTable(table: SourceTable, layout: TableLayout, settings: TableSettings): readonly FirstReading[] {
  const groups = groupColumns(layout.columns);
  const isOwn = isOwnTable(table, layout);
  const rows = isOwn ? table.rows.map(restoreRow) : table.rows;
  const facts = toTableFacts(rows, layout, groups, isOwn);
  const sections = startSections(table.name, settings.usedTables, isOwn);
  const context: TableContext = {
    ...{ rows, layout, facts, sections, isOwn },
    isByHand: settings.isByHand,
    judge: judgeActions(table, layout, settings),
    groups: groups.map((group) => ({ ...group, readConditions: createConditionsReader(group) })),
  };
  return rows.map((row, at) => {
    const cells = facts.codeCells[at];
    const isEntry = cells !== undefined && !sections.hasEnded() && cells.some(isEntryCell);
    return isEntry ? readEntryRow(row, at, cells, context) : readTextRow(row, at, context);
  });
}

/** The product's own files carry an apostrophe where a spreadsheet would run a cell. */
function restoreRow(row: SourceRow): SourceRow {
  return { ...row, cells: row.cells.map(restoreFormula) };
}

function isEntryCell(cell: CodeCell): boolean {
  return cell.kind === "codes" || cell.kind === "problem";
}

interface TableContext extends TextRowContext {
  readonly isByHand: boolean;
  readonly judge: JudgeRow;
  readonly groups: readonly GroupReader[];
}

interface GroupReader extends ColumnGroup {
  readonly readConditions: ReadConditions;
}

interface RowFinds {
  readonly entries: ListEntry[];
  readonly touched: string[];
  problem: RowProblem | undefined;
  action: EntryAction | undefined;
  /** Some cell of the row was read without a question. */
  isPartlySure: boolean;
}

function readEntryRow(row: SourceRow, at: number, cells: readonly CodeCell[], context: TableContext): FirstReading {
  const finds: RowFinds = { entries: [], touched: [], problem: undefined, action: undefined, isPartlySure: false };
  for (let group = 0; group < cells.length; group += 1) readGroup(row, at, group, cells[group], context, finds);
  const { entries, touched, problem, action = "add", isPartlySure } = finds;
  if (problem !== undefined) {
    return { kind: "to-decide", problem: isPartlySure ? "partly-read" : problem, offers: entries, action };
  }
  if (entries.length === 0) return { kind: "to-decide", problem: "no-code", offers: [], action };
  return touched.length === 0
    ? { kind: "entry", entries, action }
    : { kind: "entry", entries, action, repairedFrom: touched.join("; ") };
}

function readGroup(
  row: SourceRow,
  at: number,
  place: number,
  cell: CodeCell | undefined,
  context: TableContext,
  finds: RowFinds,
): void {
  const group = context.groups[place];
  if (group === undefined || cell === undefined || cell.kind === "empty" || cell.kind === "no-code-given") return;
  const conditions = group.readConditions(row.cells, {
    serviceLine: findServiceLine(group, at, context),
    lineOfBusiness: context.sections.lineOfBusiness() ?? NO_LINES,
    behindCode: cell.kind === "codes" ? cell.rest : undefined,
  });
  const standing = context.judge(row, group, context.sections.action());
  const ended = endRange(cell.kind === "problem" ? cell.offers : cell.pieces, group, row.cells);
  for (const piece of ended.pieces) finds.entries.push(toEntry(piece, conditions));
  const ofCell = toCellProblem(cell, group, place, context);
  takeStanding(finds, ofCell ?? ended.problem ?? standing.problem ?? conditions.problem, standing.action);
  if (cell.kind === "codes" && cell.isTouched) finds.touched.push(row.cells[group.code] ?? "");
}

/** A row does one thing to the list, whatever its columns say: where they disagree, it is asked about. */
function takeStanding(finds: RowFinds, problem: RowProblem | undefined, action: EntryAction): void {
  const isOther = finds.action !== undefined && finds.action !== action;
  finds.problem ??= problem ?? (isOther ? "unknown-action" : undefined);
  finds.action ??= action;
  finds.isPartlySure ||= problem === undefined;
}

function findServiceLine(group: ColumnGroup, at: number, { facts, sections }: TableContext): string | undefined {
  if (group.serviceLine === undefined) return group.heading ?? sections.serviceLine();
  return facts.serviceLines.get(group.serviceLine)?.[at];
}

function toCellProblem(
  cell: Exclude<CodeCell, { kind: "empty" | "no-code-given" }>,
  group: ColumnGroup,
  place: number,
  { facts, isByHand }: TableContext,
): RowProblem | undefined {
  if (cell.kind === "problem") return cell.problem;
  if (cell.kind === "text" || (group.isDoubtful && !isByHand)) return "not-a-code";
  return cell.rest === undefined || facts.isDescribed[place] === true ? undefined : "partly-read";
}

type Pieces = Extract<CodeCell, { kind: "codes" }>["pieces"];

/** Puts the end of a range behind its start where it stands in a column of its own. */
function endRange(
  pieces: Pieces,
  group: ColumnGroup,
  cells: readonly string[],
): { readonly pieces: Pieces; readonly problem?: RowProblem } {
  const text = group.codeTo === undefined ? "" : (cells[group.codeTo] ?? "");
  if (text === "") return { pieces };
  const [start, second] = pieces;
  const end = readCodeCell(text);
  if (end.kind === "no-code-given") return { pieces };
  if (start === undefined || second !== undefined || start.codeTo !== undefined || end.kind !== "codes") {
    return { pieces, problem: "bad-range" };
  }
  const [last, another] = end.pieces;
  if (last === undefined || another !== undefined || last.codeTo !== undefined) return { pieces, problem: "bad-range" };
  if (last.code === start.code) return { pieces };
  const joined = readCodeCell(`${start.code}-${last.code}`);
  if (joined.kind !== "codes") return { pieces: [...pieces, last], problem: "bad-range" };
  return { pieces: joined.pieces.map((piece) => ({ ...piece, modifiers: [...start.modifiers, ...last.modifiers] })) };
}
