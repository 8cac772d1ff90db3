import { isKnownModifier } from "../../codes/known-modifiers";
import { isModifier } from "../../codes/procedure-code";
import { toCells } from "./find-roles";
import type { TableLayout, TableRow } from "./table-layout";

/** Stands at the end of each row, so that none is taken for a line of running text. It is no word of any title. */
const ROW_END = "z";

/**
 * Writes out nothing but the chosen columns of codes, each with its column of modifiers, under a row of titles.
 *
 * The titles are line 1, so that what stood on line 5 of the text stands on line 6 of this one.
 */
export function projectCodes(layout: TableLayout, rows: readonly TableRow[], codes: readonly number[]): string {
  const columns = codes.map((at) => ({ at, modifiers: findModifiers(layout, rows, at, codes) }));
  const lines = [columns.map(() => "CPT\tMod\tNote").join("\t")];
  for (const { line, cells } of rows) {
    while (lines.length < line) lines.push("");
    const parts = columns.map(({ at, modifiers }) => {
      const words = modifiers.map((modifier) => toCell(cells[modifier])).join(" ");
      return `${toCodeCell(cells[at])}\t${words}\t${ROW_END}`;
    });
    lines[line] = parts.join("\t");
  }
  return lines.join("\n");
}

/** One column of codes has all columns of modifiers; of several, each has those right behind it. */
function findModifiers(
  { kinds, width }: TableLayout,
  rows: readonly TableRow[],
  at: number,
  codes: readonly number[],
): readonly number[] {
  const titled = kinds.flatMap((kind, column) => (kind === "modifier" && !codes.includes(column) ? [column] : []));
  if (titled.length > 0 && codes.length === 1) return titled;
  const found: number[] = [];
  for (let next = at + 1; next < width && !codes.includes(next); next += 1) {
    const isUntitled = kinds[next] === undefined && holdsModifiers(toCells(rows, next));
    if (kinds[next] !== "modifier" && !isUntitled) break;
    found.push(next);
  }
  return found;
}

function holdsModifiers(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => isModifier(cell) && isKnownModifier(cell));
}

/** Without a digit a cell holds no code, and might be read as another row of titles. */
function toCodeCell(cell: string | undefined): string {
  return cell !== undefined && /\d/.test(cell) ? toCell(cell) : "";
}

/** Quotes and marks of markup would join rows. */
function toCell(cell: string | undefined): string {
  return (cell ?? "").replaceAll(/["<>\t\n\v|]/g, " ").trim();
}
