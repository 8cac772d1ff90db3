/** What stands between the cells of a row. Two spaces are the gap between the columns of a printed table. */
export type Delimiter = "\t" | "|" | "," | ";" | "  ";

/** Says whether a line is cut by a delimiter at all. Blanks at its ends do not count. */
export function hasDelimiter(text: string, delimiter: Delimiter): boolean {
  return text.trim().includes(delimiter);
}

/** Cuts a line into its cells. Quotes around a cell go; a delimiter inside of quotes does not cut. */
export function splitCells(text: string, delimiter: Delimiter): readonly string[] {
  switch (delimiter) {
    case "\t":
      return text.includes('"') ? text.split("\t").map(unquote) : splitPlain(text, delimiter);
    case "|":
      return text.trim().replace(/^\|/, "").replace(/\|$/, "").split("|");
    case "  ":
      return text.trim().split(/ {2,}/);
    default:
      return text.includes('"') ? splitQuoted(text, delimiter) : splitPlain(text, delimiter);
  }
}

/** How many cells {@link splitCells} cuts a line into. */
export function countCells(text: string, delimiter: Delimiter): number {
  if (delimiter === "|" || delimiter === "  " || text.includes('"')) return splitCells(text, delimiter).length;
  let count = 1;
  for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, at + 1)) count += 1;
  return count;
}

/** As `split` does: in many short lines this is several times as fast. */
function splitPlain(text: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let start = 0;
  for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, start)) {
    cells.push(text.slice(start, at));
    start = at + 1;
  }
  cells.push(text.slice(start));
  return cells;
}

function splitQuoted(text: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') isQuoted = !isQuoted;
    if (character !== delimiter || isQuoted) continue;
    cells.push(unquote(text.slice(start, index)));
    start = index + 1;
  }
  cells.push(unquote(text.slice(start)));
  return cells;
}

function unquote(cell: string): string {
  const trimmed = cell.trim();
  return trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"') ? trimmed.slice(1, -1) : cell;
}
