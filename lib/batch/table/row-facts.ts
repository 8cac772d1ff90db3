import { readLineOfBusiness } from "../../lists/reading/read-line-of-business";
import type { BatchFind } from "../batch-entry";
import type { ColumnRoles, DayOrder, UnclearCells } from "./column-choice";
import { onceEach } from "./each-text";
import { judgeDayOrder, type RowDays, readDayCells } from "./read-day-cell";
import { readRequestType } from "./read-request-type";
import type { TableRow } from "./table-layout";

type Named = Pick<BatchFind, "lineOfBusiness" | "requestType">;

/** What the other columns of a row say about its codes. */
interface RowFacts {
  /** Missing where the row names neither. */
  readonly named?: Named;
  /** Missing where the dates stay as they were read with the codes. */
  readonly days?: RowDays;
}

/** What the columns beside the codes say, row by row. */
export interface TableFacts {
  readonly byLine: ReadonlyMap<number, RowFacts>;
  readonly unclear: readonly UnclearCells[];
  /** By column: the lines whose date waits for the order of day and month. */
  readonly waiting: ReadonlyMap<number, readonly number[]>;
}

/** How the columns of dates are read: as they were read with the codes, or cell by cell. */
interface DateReading {
  readonly isChosen: boolean;
  readonly order: DayOrder | undefined;
}

/** Payers that are no line of business of these plans. Only words named here are shown: a cell could hold anything. */
const OTHER_PAYERS =
  /^(?:commercial|private|private insurance|self[ -]?pay|cash|uninsured|none|other|unknown|tbd|ppo|hmo|epo|pos|tricare|va|veterans affairs|workers'? comp(?:ensation)?|wc|auto|mva|pip|aetna|cigna|humana|kaiser|providence|moda|regence|united ?healthcare|uhc|blue cross(?: blue shield)?|bcbs|pacificsource|trillium|atrio|samaritan|ihn|allcare|yamhill|eastern oregon cco|eocco|umpqua|vision|pharmacy|drug|transport(?:ation)?|dme|both|all|any|ohp (?:and|or|\/) medicare|dual)$/i;

/** Reads what the other columns say of each row, and tells what they leave unclear. */
export function readFacts(rows: readonly TableRow[], roles: ColumnRoles, dates: DateReading): TableFacts {
  const waiting = dates.order === undefined ? findWaiting(rows, roles.dates) : new Map<number, readonly number[]>();
  const held = new Set([...waiting.values()].flat());
  const unclear = new Map<string, { role: UnclearCells["role"]; text?: string; lines: number[] }>();
  const byLine = new Map<number, RowFacts>();
  const readers = startCellReaders(dates.order);
  for (const row of rows) {
    const named = {
      ...readLine(row, roles.lineOfBusiness, readers, unclear),
      ...readType(row, roles.requestType, readers, unclear),
    };
    const days = readDays(row, roles.dates, dates, readers, held.has(row.line));
    const isNamed = named.lineOfBusiness !== undefined || named.requestType !== undefined;
    const facts = { ...(isNamed ? { named } : {}), ...(days === undefined ? {} : { days }) };
    for (let line = row.line; line <= row.lastLine; line += 1) byLine.set(line, facts);
  }
  return { byLine, unclear: [...unclear.values()], waiting };
}

/** What a cell of each kind of column says. The cells of a column repeat: each text is read once. */
function startCellReaders(order: DayOrder | undefined) {
  return {
    lineOfBusiness: onceEach(readLineOfBusiness),
    requestType: onceEach(readRequestType),
    day: onceEach((cell) => readDayCells([cell], order)),
  };
}

type CellReaders = ReturnType<typeof startCellReaders>;

/** Gives a find what its row says of it. */
export function addFacts(find: BatchFind, { byLine }: TableFacts): BatchFind {
  const facts = byLine.get(find.line);
  if (facts === undefined) return find;
  const { days, named } = facts;
  if (days === undefined) return named === undefined ? find : { ...find, ...named };
  const { dateOfService: _day, dateFault: _fault, ...undated } = find;
  return { ...undated, ...named, ...days };
}

function readDays(
  { cells }: TableRow,
  columns: readonly number[],
  dates: DateReading,
  readers: CellReaders,
  isHeld: boolean,
): RowDays | undefined {
  if (isHeld) return { dateFault: "ambiguous-date" };
  if (!dates.isChosen && (dates.order === undefined || columns.length === 0)) return undefined;
  const [at = -1] = columns;
  if (columns.length === 1) return readers.day(cells[at] ?? "");
  return readDayCells(
    columns.map((column) => cells[column] ?? ""),
    dates.order,
  );
}

/** In a column where a date can only be day first, every date that can be read both ways waits for the answer. */
function findWaiting(rows: readonly TableRow[], columns: readonly number[]): Map<number, readonly number[]> {
  const waiting = new Map<number, readonly number[]>();
  const judge = onceEach(judgeDayOrder);
  for (const at of columns) {
    const orders = rows.map(({ line, cells }) => ({ line, order: judge(cells[at] ?? "") }));
    if (!orders.some(({ order }) => order === "day-first")) continue;
    waiting.set(
      at,
      orders.filter(({ order }) => order === "day-first" || order === "either").map(({ line }) => line),
    );
  }
  return waiting;
}

type Unclear = Map<string, { role: UnclearCells["role"]; text?: string; lines: number[] }>;

function readLine({ line, cells }: TableRow, at: number | undefined, readers: CellReaders, unclear: Unclear): Named {
  const cell = at === undefined ? "" : (cells[at] ?? "");
  if (cell === "") return {};
  const [lineOfBusiness, other] = readers.lineOfBusiness(cell) ?? [];
  if (lineOfBusiness !== undefined && other === undefined) return { lineOfBusiness };
  addUnclear(unclear, "lineOfBusiness", cell, line);
  return {};
}

function readType({ line, cells }: TableRow, at: number | undefined, readers: CellReaders, unclear: Unclear): Named {
  const cell = at === undefined ? "" : (cells[at] ?? "");
  if (cell === "") return {};
  const requestType = readers.requestType(cell);
  if (requestType !== undefined) return { requestType };
  addUnclear(unclear, "requestType", cell, line);
  return {};
}

function addUnclear(unclear: Unclear, role: UnclearCells["role"], cell: string, line: number): void {
  const isShown = OTHER_PAYERS.test(cell);
  const key = `${role} ${isShown ? cell.toLowerCase() : ""}`;
  const cells = unclear.get(key);
  if (cells === undefined) unclear.set(key, { role, ...(isShown ? { text: cell } : {}), lines: [line] });
  else cells.lines.push(line);
}
