import { LIST_CSV_COLUMNS } from "../list-csv";
import type { SourceRow, SourceTable } from "../source/source-document";
import type { ColumnGroup } from "./column-groups";
import type { TableLayout } from "./list-layout";
import { type CodeCell, readCodeCell } from "./read-code-cell";
import { tidyServiceLine } from "./tidy-service-line";

/** What is known of a table before its rows are read one by one. */
export interface TableFacts {
  /** For each row the cells of its code columns, read; missing above the header and for what stands at the edge of a page. */
  readonly codeCells: readonly (readonly CodeCell[] | undefined)[];
  /** Places of the first and the last row that names a code; -1 if none does. */
  readonly firstCode: number;
  readonly lastCode: number;
  /** For each group of columns, whether its code cells hold their descriptions too. */
  readonly isDescribed: readonly boolean[];
  /** Which service line a column of its own gives each row, by column. */
  readonly serviceLines: ReadonlyMap<number, readonly (string | undefined)[]>;
}

const HALF = 0.5;
/** A column of group heads is empty on most rows; one that is merely incomplete is not. */
const SPARSE = 0.6;
const FEWEST_ROWS = 3;

/** Is this the product's own layout, which is read to the letter? */
export function isOwnTable(table: SourceTable, layout: TableLayout): boolean {
  const header = table.rows[layout.header ?? -1]?.cells ?? [];
  return header.length >= LIST_CSV_COLUMNS.length && LIST_CSV_COLUMNS.every((name, at) => header[at] === name);
}

/** Looks over a whole table, so that each row can be read by what stands around it. */
export function toTableFacts(
  rows: readonly SourceRow[],
  layout: TableLayout,
  groups: readonly ColumnGroup[],
  isOwn: boolean,
): TableFacts {
  const start = (layout.header ?? -1) + 1;
  const codeCells = rows.map((row, at) =>
    at < start || row.mark !== undefined ? undefined : readCodeCells(row, groups),
  );
  const namesCode = (cells: readonly CodeCell[] | undefined) => cells?.some(isCodes) === true;
  const columns = new Set(groups.flatMap(({ serviceLine }) => (serviceLine === undefined ? [] : [serviceLine])));
  return {
    codeCells,
    firstCode: codeCells.findIndex(namesCode),
    lastCode: codeCells.findLastIndex(namesCode),
    isDescribed: groups.map((group, at) => group.description === undefined && isDescribedColumn(codeCells, at)),
    serviceLines: new Map([...columns].map((column) => [column, readServiceLines(rows, codeCells, column, isOwn)])),
  };
}

function readCodeCells(row: SourceRow, groups: readonly ColumnGroup[]): readonly CodeCell[] | undefined {
  const cells = groups.map(({ code }) => readCodeCell(row.cells[code] ?? ""));
  return cells;
}

function isCodes(cell: CodeCell): boolean {
  return cell.kind === "codes" || (cell.kind === "problem" && cell.offers.length > 0);
}

function isDescribedColumn(codeCells: readonly (readonly CodeCell[] | undefined)[], at: number): boolean {
  let codes = 0;
  let described = 0;
  for (const cells of codeCells) {
    const cell = cells?.[at];
    if (cell?.kind !== "codes") continue;
    codes += 1;
    if (cell.rest !== undefined) described += 1;
  }
  return described > 0 && described >= codes * HALF;
}

function readServiceLines(
  rows: readonly SourceRow[],
  codeCells: readonly (readonly CodeCell[] | undefined)[],
  column: number,
  isOwn: boolean,
): readonly (string | undefined)[] {
  const tidied = new Map<string, string>();
  const lineAt = (row: SourceRow) => {
    const cell = row.cells[column] ?? "";
    if (cell === "" || isOwn) return cell === "" ? undefined : cell;
    const known = tidied.get(cell);
    if (known !== undefined) return known;
    const line = tidyServiceLine(cell);
    tidied.set(cell, line);
    return line;
  };
  const lines = rows.map(lineAt);
  if (isOwn || !isColumnOfHeads(lines, codeCells)) return lines;
  let carried: string | undefined;
  return lines.map((line, at) => {
    if (codeCells[at] !== undefined && line !== undefined) carried = line;
    return line ?? carried;
  });
}

/** Only the first row of each group names it, or a row of its own does. */
function isColumnOfHeads(
  lines: readonly (string | undefined)[],
  codeCells: readonly (readonly CodeCell[] | undefined)[],
): boolean {
  let before: string | undefined;
  let rows = 0;
  let filled = 0;
  let changed = 0;
  let isFirstNamed = false;
  for (const [at, cells] of codeCells.entries()) {
    const line = lines[at];
    const isCode = cells?.some(isCodes) === true;
    if (cells === undefined || (!isCode && line === undefined)) continue;
    if (rows === 0) isFirstNamed = line !== undefined;
    rows += 1;
    if (line === undefined) continue;
    filled += 1;
    if (line !== before) changed += 1;
    before = line;
  }
  return isFirstNamed && rows >= FEWEST_ROWS && filled <= rows * SPARSE && changed >= filled * HALF;
}
