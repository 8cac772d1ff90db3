import type { CellLine } from "./cells";
import { looksLikeCode } from "./find-anchors";
import type { StripLine } from "./strips";

/** What stands in the columns of codes of one row: the row hangs on it. */
export interface RowAnchor {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly CellLine[];
}

/** Parts of a character's size. */
const SAME_LINE = 0.35;
const NEXT_LINE = 1.7;

/** The end of a line after which a code, a range or a list of codes must go on. */
const GOES_ON = /([-\u2010-\u2015,/&+]|\b(to|thru|through|and|or))$/i;
/** The start of a line that cannot be the start of a cell. */
const GOES_ON_FROM =
  /^([-\u2010-\u2015,/&+]|(to|thru|through|and|or)\b|(?!\d{3,})[A-Z0-9]{2}([,\s/]+[A-Z0-9]{2})*$|\()/i;

/** Finds the rows by their cells in the columns of codes; a range or a list that goes on over the line stays one. */
export function toRowAnchors(lines: readonly StripLine[], codeColumns: ReadonlySet<number>): readonly RowAnchor[] {
  const cells = lines.flatMap((line) => line.cells.filter(({ column }) => codeColumns.has(column)));
  const rows: { from: number; to: number; cells: CellLine[] }[] = [];
  for (const cell of cells.toSorted((one, other) => one.y - other.y)) {
    const last = rows.at(-1);
    const isBeside = last !== undefined && cell.y - last.to <= SAME_LINE * cell.size;
    if (last !== undefined && (isBeside || goesOn(last.cells, cell))) {
      last.cells.push(cell);
      last.to = Math.max(last.to, cell.y);
    } else {
      rows.push({ from: cell.y, to: cell.y, cells: [cell] });
    }
  }
  return rows;
}

function goesOn(cells: readonly CellLine[], next: CellLine): boolean {
  const above = cells.findLast(({ column }) => column === next.column);
  if (above === undefined || next.y - above.y > NEXT_LINE * next.size) return false;
  const text = textOf(next);
  return GOES_ON.test(textOf(above)) || (GOES_ON_FROM.test(text) && !looksLikeCode(text));
}

function textOf({ words }: CellLine): string {
  return words.map(({ text }) => text).join(" ");
}
