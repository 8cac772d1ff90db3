import { hasDelimiter, splitCells } from "../../codes/split-cells";
import { cutRow } from "../../codes/table-columns";
import { SOFT_BREAK } from "../../codes/to-tokens";
import { countBreaks, lineAt, type UnfoldedText } from "../../codes/unfold-lines";
import { type Delimiter, findDelimiter } from "../../lists/source/find-delimiter";
import type { TitleKind } from "./column-choice";
import { kindOfTitle } from "./kind-of-title";

/** How the columns of a pasted table are set apart and what stands above them. */
export interface TableLayout {
  readonly delimiter: Delimiter;
  readonly width: number;
  /** The line of the titles; missing where the table has none. */
  readonly titleLine?: number;
  readonly titles: readonly string[];
  readonly kinds: readonly (TitleKind | undefined)[];
}

/** One row of a pasted table. */
export interface TableRow {
  /** The first of its lines, counted from 1. */
  readonly line: number;
  readonly lastLine: number;
  readonly cells: readonly string[];
}

/** The rows below the titles of a table, and the lines with something like a code that are none of them. */
export interface TableRows {
  readonly rows: readonly TableRow[];
  readonly leftOut: readonly number[];
}

/** So much of a text shows what its columns are. */
const LINES_LOOKED_AT = 300;
const CHARACTERS_LOOKED_AT = 100_000;
const MOST_COLUMNS = 200;
/** Titles stand near the top, under a few lines that say what the list is. */
const TITLES_WITHIN = 20;
const LONGEST_TITLE = 60;
const CODE_SHAPE = /(?<![\w.-])(?:[A-Z]\d{4}|\d{4}[\dFTUM])(?![\w.])/i;
const VAGUE: ReadonlySet<TitleKind | undefined> = new Set<TitleKind | undefined>(["text", "identifier"]);

/** The beginning of a text, cut at the end of a line: enough to see its columns. */
export function takeHead(text: string): string {
  let end = -1;
  for (let line = 0; line < LINES_LOOKED_AT; line += 1) {
    const next = text.indexOf("\n", end + 1);
    if (next === -1 && text.length <= CHARACTERS_LOOKED_AT) return text;
    if (next === -1 || next > CHARACTERS_LOOKED_AT) break;
    end = next;
  }
  return text.slice(0, Math.max(end, 0));
}

/** Says whether a text can be a table at all. */
export function mayHoldTable(head: string): boolean {
  return /[\t,;|]|<t[dh]\b/i.test(head);
}

/** Finds the columns of a text by its beginning; nothing where it is no table of two columns and two rows at least. */
export function findLayout(unfolded: UnfoldedText): TableLayout | undefined {
  const lines = unfolded.texts
    .map((text, index) => ({ text, line: lineAt(unfolded, index) }))
    .filter(({ text }) => text.trim() !== "");
  const found = findDelimiter(lines.map(({ text }) => text.replaceAll(SOFT_BREAK, " ")).join("\n"));
  if (found === undefined || lines.length < 2) return undefined;
  const { delimiter, share } = found;
  if (share < toLeastShare(delimiter, found.cells)) return undefined;
  const cut = lines.map(({ text }) => splitCells(text, delimiter));
  const isRagged = delimiter === "\t" || delimiter === "|";
  const width = isRagged ? Math.max(...cut.map(({ length }) => length)) : found.cells;
  if (width < 2 || width > MOST_COLUMNS || cut.filter(({ length }) => length > 1).length < 2) return undefined;
  const at = cut.slice(0, TITLES_WITHIN).findIndex(holdsTitles);
  // Commas and semicolons also stand between the codes of a line: two cells without a title above them are no table.
  if (at === -1 && !isRagged && width < 3) return undefined;
  const titles = Array.from({ length: width }, (_, column) => toTitle(cut[at]?.[column] ?? ""));
  const titleLine = lines[at]?.line;
  return {
    delimiter,
    width,
    ...(titleLine === undefined ? {} : { titleLine }),
    titles,
    kinds: titles.map(kindOfTitle),
  };
}

/** Cuts the lines of a text into the rows of its table. Of the other lines it tells those that may hold a code. */
export function cutRows(unfolded: UnfoldedText, layout: TableLayout): TableRows {
  const rows: TableRow[] = [];
  const leftOut: number[] = [];
  for (const [index, row] of unfolded.texts.entries()) {
    const line = lineAt(unfolded, index);
    if (row.trim() === "" || line === layout.titleLine) continue;
    const isAbove = layout.titleLine !== undefined && line < layout.titleLine;
    const cells = isAbove ? undefined : cutLine(row, layout);
    if (cells !== undefined) rows.push({ line, lastLine: line + countBreaks(row), cells });
    else if (CODE_SHAPE.test(row)) leftOut.push(line);
  }
  return { rows, leftOut };
}

/** What a column is called where a text has no titles: A to Z, then AA. */
export function toLetter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : toLetter(Math.floor(at / 26) - 1) + last;
}

function cutLine(text: string, { delimiter, width, kinds }: TableLayout): readonly string[] | undefined {
  const cells = splitCells(text, delimiter);
  const isRagged = delimiter === "\t" || delimiter === "|";
  const fits = isRagged ? cells.length <= width || !hasText(cells.slice(width)) : cells.length === width;
  const fitting = fits ? cells : joinNames(text, delimiter, kinds);
  const hasBreaks = text.includes(SOFT_BREAK);
  return fitting?.map((cell) => (hasBreaks ? cell.replaceAll(SOFT_BREAK, " ") : cell).trim());
}

/** "Roe, Jane" without quotes is one cell too many, and everything else in its place. */
function joinNames(text: string, delimiter: Delimiter, kinds: TableLayout["kinds"]): readonly string[] | undefined {
  if (delimiter !== "," || !hasDelimiter(text, delimiter)) return undefined;
  const fields = kinds.map((kind) => (kind === "line-of-business" || kind === "request-type" ? undefined : kind));
  return cutRow(text, { delimiter, fields });
}

function hasText(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== "");
}

function toLeastShare(delimiter: Delimiter, cells: number): number {
  if (delimiter === "\t" || delimiter === "|") return 0.3;
  return cells > 2 ? 0.6 : 0.8;
}

/** A row of titles names what half of its columns hold, and holds no number that a row would. */
function holdsTitles(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length < 2 || filled.some((cell) => /\d{3}|\$/.test(cell) || cell.length > LONGEST_TITLE)) return false;
  const known = filled.map(kindOfTitle).filter((kind) => kind !== undefined);
  return known.length * 2 >= filled.length && !known.every((kind) => VAGUE.has(kind));
}

function toTitle(cell: string): string {
  return cell.replaceAll(/\s+/g, " ").trim();
}
