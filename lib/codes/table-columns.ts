import type { FieldKind } from "./field-labels";
import { type Delimiter, hasDelimiter, splitCells } from "./split-cells";

/** What the columns of a table hold. */
export interface Table {
  readonly delimiter: Delimiter;
  /** `undefined` for a column that does not tell. */
  readonly fields: readonly (FieldKind | undefined)[];
  /** Where in the line each column's header starts. Only a printed table, cut by gaps, has places that mean something. */
  readonly starts?: readonly number[];
}

const LONELY_VALUE = /^(?=.*\d)\S{1,40}$/;
const SHORT_NUMBER = /^ *\d{3,4} *$/;
const IS_NAME = /^[^\d]*\p{L}[^\d]*$/u;

/** Where the cells of a line that is cut by gaps start. */
export function toStarts(text: string): readonly number[] {
  return [...text.matchAll(/\S+(?: \S+)*/g)].map(({ index }) => index);
}

/**
 * Cuts a line into the cells of a table, one for each column, or gives `undefined` where the line does not fit it.
 *
 * A ragged row of a spreadsheet has lost empty cells at its end. A ragged row with commas has a comma in a cell:
 * if not in a name, nobody can say in which. In a printed row the place of each cell says whose it is.
 */
export function cutRow(text: string, table: Table): readonly string[] | undefined {
  const isCut = hasDelimiter(text, table.delimiter);
  if (!isCut && !isLonelyCell(text, table)) return undefined;
  const cells = splitCells(text, table.delimiter);
  const width = table.fields.length;
  if (!isCut) return cells;
  if (table.delimiter === "\t" || table.delimiter === "|") {
    return cells.length > 1 && cells.length <= width + 2 ? cells : undefined;
  }
  if (cells.length === width) return cells;
  if (cells.length === width + 1) return joinName(cells, table.fields);
  return table.starts === undefined || cells.length > width ? undefined : placeCells(text, cells, table.starts);
}

/**
 * A row of a spreadsheet with one cell filled. It has more tabs than words, or has lost them on the way: then only a
 * short number is sure to be of the table, a code without its zeros.
 */
function isLonelyCell(text: string, { delimiter, fields }: Table): boolean {
  if (delimiter !== "\t") return false;
  return text.includes("\t") ? LONELY_VALUE.test(text.trim()) : fields[0] === "procedure" && SHORT_NUMBER.test(text);
}

/** "Roe, Jane" without quotes around it is one cell too many, and nothing else in the row is out of place. */
function joinName(cells: readonly string[], fields: Table["fields"]): readonly string[] | undefined {
  const at = fields.findIndex((field) => field === "text" || field === "identifier");
  const [last = "", first = ""] = cells.slice(at, at + 2);
  if (at === -1 || !IS_NAME.test(last) || !IS_NAME.test(first)) return undefined;
  return [...cells.slice(0, at), `${last},${first}`, ...cells.slice(at + 2)];
}

function placeCells(text: string, cells: readonly string[], columns: readonly number[]): readonly string[] | undefined {
  const placed = columns.map(() => "");
  const starts = toStarts(text);
  for (const [index, cell] of cells.entries()) {
    const start = starts[index] ?? 0;
    const middle = start + cell.length / 2;
    // A number is set to the right under its header, a text to the left: the middle is under it either way.
    const column = Math.max(
      columns.findLastIndex((from) => from <= middle),
      0,
    );
    if (placed[column] !== "") return undefined;
    placed[column] = cell;
  }
  return placed;
}
