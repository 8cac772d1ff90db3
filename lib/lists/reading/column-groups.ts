import type { LineOfBusiness } from "../../router/routing-tables";
import { roleOfHeader, toHeaderText } from "./header-role";
import type { ColumnRole, LayoutColumn } from "./list-layout";
import { namesServiceLine } from "./read-heading";
import { readLineOfBusiness, readYesOrNo } from "./read-line-of-business";

/** A code column with the columns that say more of its codes. Lists are printed side by side: a row may hold several. */
export interface ColumnGroup {
  readonly code: number;
  readonly codeTo: number | undefined;
  readonly modifiers: readonly number[];
  readonly serviceLine: number | undefined;
  readonly linesOfBusiness: readonly PlanColumn[];
  readonly notes: readonly NoteColumn[];
  readonly effectiveFrom: number | undefined;
  readonly effectiveTo: number | undefined;
  readonly description: number | undefined;
  readonly action: number | undefined;
  /** What the code column's own header says of its codes, where several stand side by side under service lines. */
  readonly heading: string | undefined;
  /** It holds what look like codes under a header that says nothing, beside a column that says that it holds codes. */
  readonly isDoubtful: boolean;
}

interface PlanColumn {
  readonly column: number;
  /** The one that the header names; its cells then say yes or no. */
  readonly named: LineOfBusiness | undefined;
}

interface NoteColumn {
  readonly column: number;
  /** The header in front of a note that makes no sense without it: "Age limit: ". */
  readonly prefix: string;
}

const PLAIN_NOTE = /\b(?:notes?|comments?|remarks?|info(?:rmation)?|details?|instructions?|guidelines?|criteria)\b/i;

/** Which columns belong to which code column? */
export function groupColumns(columns: readonly LayoutColumn[]): readonly ColumnGroup[] {
  const sorted = [...columns].sort((left, right) => left.column - right.column);
  const codes = sorted.filter(({ role }) => role === "code");
  return codes.map((code, at) => toGroup(code, at, codes, sorted));
}

function toGroup(
  code: LayoutColumn,
  at: number,
  codes: readonly LayoutColumn[],
  columns: readonly LayoutColumn[],
): ColumnGroup {
  const pick = (role: ColumnRole) => pickColumns(role, at, codes, columns);
  const next = codes[at + 1]?.column ?? Number.POSITIVE_INFINITY;
  const ends = columns.filter(({ role, column }) => role === "code-to" && column > code.column && column < next);
  return {
    code: code.column,
    codeTo: ends[0]?.column,
    modifiers: pick("modifiers").map(({ column }) => column),
    serviceLine: pick("service-line")[0]?.column,
    linesOfBusiness: pick("line-of-business").map(toPlanColumn),
    notes: pick("note").map(toNoteColumn),
    effectiveFrom: pick("effective-from")[0]?.column,
    effectiveTo: pick("effective-to")[0]?.column,
    description: pick("description")[0]?.column,
    action: pick("action")[0]?.column,
    heading: codes.length > 1 && !codes.some(isNamedCode) && isServiceLine(code.header) ? code.header : undefined,
    isDoubtful: codes.some(isNamedCode) && code.header !== "" && roleOfHeader(code.header).kind === "unknown",
  };
}

function isNamedCode({ header }: LayoutColumn): boolean {
  const says = roleOfHeader(header);
  return says.kind === "sure" && says.role === "code";
}

function isServiceLine(header: string): boolean {
  return header !== "" && (roleOfHeader(header).kind === "unknown" || namesServiceLine(header));
}

/** A role given once is said of every code column; given again and again, each time of the one it stands beside. */
function pickColumns(
  role: ColumnRole,
  at: number,
  codes: readonly LayoutColumn[],
  columns: readonly LayoutColumn[],
): readonly LayoutColumn[] {
  const given = columns.filter((column) => column.role === role);
  if (codes.length < 2 || given.length < 2) return given;
  const isBefore = (given[0]?.column ?? 0) < (codes[0]?.column ?? 0);
  const segments = given.map(({ column }) => {
    const left = codes.filter((code) => code.column < column).length;
    return isBefore ? Math.min(left, codes.length - 1) : Math.max(left - 1, 0);
  });
  return new Set(segments).size === 1 ? given : given.filter((_, index) => segments[index] === at);
}

function toPlanColumn({ column, header }: LayoutColumn): PlanColumn {
  const lines = header === "" ? undefined : readLineOfBusiness(toHeaderText(header));
  return { column, named: lines?.length === 1 ? lines[0] : undefined };
}

function toNoteColumn({ column, header }: LayoutColumn): NoteColumn {
  const isPlain =
    header === "" || header === "note" || PLAIN_NOTE.test(header) || roleOfHeader(header).kind === "unknown";
  return { column, prefix: isPlain ? "" : `${header.replaceAll(/\s+/g, " ").replace(/[:\s]+$/, "")}: ` };
}

/** For which lines of business does a row hold, by its cells? Undefined where that is not clear. */
export function readPlans(
  columns: readonly PlanColumn[],
  cells: readonly string[],
): readonly LineOfBusiness[] | undefined {
  const [first] = columns;
  if (first === undefined) return [];
  const isFlagged = columns.length > 1 && columns.every(({ named }) => named !== undefined);
  return isFlagged ? readFlags(columns, cells) : readPlan(first, cells[first.column] ?? "");
}

function readFlags(columns: readonly PlanColumn[], cells: readonly string[]): readonly LineOfBusiness[] | undefined {
  const held = new Set<LineOfBusiness>();
  for (const { column, named } of columns) {
    const cell = cells[column] ?? "";
    const answer = readYesOrNo(cell) ?? (readLineOfBusiness(cell)?.length === 1 ? true : undefined);
    if (answer === undefined) return undefined;
    if (answer && named !== undefined) held.add(named);
  }
  return held.size === 0 ? undefined : [...held];
}

/** The same, where one column says it. */
export function readPlan({ named }: PlanColumn, cell: string): readonly LineOfBusiness[] | undefined {
  const lines = readLineOfBusiness(cell);
  if (lines !== undefined || named === undefined) return lines;
  return readYesOrNo(cell) === true ? [named] : undefined;
}
