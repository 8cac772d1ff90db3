/** Cells that are merged into one, both ends counted, from 0. */
interface MergedCells {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
}

/**
 * Writes what a merged cell shows into each of the rows that it covers, so that every row can be read by itself.
 *
 * In a row it stands once, in the first of the columns that it covers. Gives back false where the merged cells cover
 * each other: no spreadsheet writes that, and it could go on without end.
 */
export function fillMerges(rows: readonly string[][], merges: readonly MergedCells[]): boolean {
  let room = rows.length * 100 + 10_000;
  for (const { startRow, startCol, endRow } of merges) {
    const text = rows[startRow]?.[startCol] ?? "";
    if (text === "") continue;
    const last = Math.min(endRow, rows.length - 1);
    room -= last - startRow;
    if (room < 0) return false;
    for (let row = startRow + 1; row <= last; row += 1) setCell(rows[row], startCol, text);
  }
  return true;
}

function setCell(cells: string[] | undefined, column: number, text: string): void {
  if (cells === undefined) return;
  while (cells.length <= column) cells.push("");
  if (cells[column] === "") cells[column] = text;
}
