import type { CellLine } from "./cells";
import type { Strip } from "./strips";

/** For each column whose cell is one with those above or below: the lines of the whole cell. */
export type MergedCells = ReadonlyMap<number, readonly CellLine[]>;

/** Parts of a character's size: lines of one text are not farther apart. */
const LARGEST_STEP = 1.7;

/**
 * Finds the cells that reach over several rows, as a service line set once beside all of its codes: each of the rows
 * shows the whole text.
 */
export function findMergedCells(strips: readonly Strip[]): ReadonlyMap<Strip, MergedCells> {
  const found = new Map<Strip, Map<number, readonly CellLine[]>>();
  const rows = strips.filter(({ kind, isRuled }) => kind === "rows" && isRuled);
  const columns = new Set(rows.flatMap(({ openAbove }) => [...openAbove]));
  for (const column of columns) {
    const chains = toChains(rows, column);
    for (const chain of chains) {
      const text = chain.flatMap((strip) => cellsOf(strip, column));
      if (!isOneText(text) || !isMerged(chain, column, chains.length > 1)) continue;
      for (const strip of chain) found.set(strip, (found.get(strip) ?? new Map()).set(column, text));
    }
  }
  return found;
}

/** Rows that follow each other without a line between them in this column. */
function toChains(rows: readonly Strip[], column: number): readonly (readonly Strip[])[] {
  const chains: Strip[][] = [];
  for (const row of rows) {
    if (row.openAbove.has(column) && chains.length > 0) chains.at(-1)?.push(row);
    else chains.push([row]);
  }
  return chains;
}

/** Where lines part some rows in this column and not others, they tell; else most rows must be without text of their own. */
function isMerged(chain: readonly Strip[], column: number, isParted: boolean): boolean {
  const filled = chain.filter((strip) => cellsOf(strip, column).length > 0).length;
  return chain.length > 1 && filled > 0 && (isParted || 2 * filled <= chain.length);
}

function isOneText(lines: readonly CellLine[]): boolean {
  return lines.every((line, index) => {
    const above = lines[index - 1];
    return above === undefined || line.y - above.y <= LARGEST_STEP * line.size;
  });
}

function cellsOf({ lines }: Strip, column: number): readonly CellLine[] {
  return lines.flatMap(({ cells }) => cells.filter((cell) => cell.column === column));
}
