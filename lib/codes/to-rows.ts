import { kindOfHeader } from "./column-header";
import type { FieldKind } from "./field-labels";
import { inferTables } from "./infer-columns";
import { type Delimiter, hasDelimiter, splitCells } from "./split-cells";
import { cutRow, type Table, toStarts } from "./table-columns";
import { lineAt, type UnfoldedText } from "./unfold-lines";

/** One row of the pasted text. A blank one and the header of a table have no cells. */
export interface Row {
  readonly kind: "cells" | "blank" | "header";
  /** The whole row. */
  readonly text: string;
  /** The first of its lines, counted from 1. */
  readonly line: number;
  /** Its cells, or the one whole line of running text. */
  readonly texts: readonly string[];
  /** What cut it into cells; missing where that was nothing but its own tabs or bars. */
  readonly table: Table | undefined;
  /** What the header over each cell says that it holds. There may be fewer of them than cells. */
  readonly fields: Table["fields"];
  /** Whether a header above says what the cells are. */
  readonly isTable: boolean;
}

/** Gives the rows of a text. */
export interface RowReader {
  /** Reads a row. To be asked of one row after the other, except of those that start with a code: none is a header. */
  readonly readRow: (index: number) => Row;
  /** The table that a row is cut by, if it fits: that of the header above it, or else the one it seems to be part of. */
  readonly tableAt: (index: number) => Table | undefined;
}

const DELIMITERS: readonly Delimiter[] = ["\t", "|", ",", ";", "  "];
/** "Px,DOS" is as short as two columns get. */
const SHORTEST_HEADER = 5;
const LONGEST_HEADER = 1000;
const RULED_LINE = /^[\s|:+=_-]+$/;
const NO_FIELDS: Table["fields"] = [];

/**
 * Lays the lines of a text out as rows of cells, and says of each cell what its column's header calls it.
 *
 * A header holds until the next one. Rows that do not fit it are read as running text, so that a title or a note in
 * the middle of a table is not pressed into its columns.
 */
export function startRows(text: UnfoldedText): RowReader {
  const inferred = inferTables(text.texts);
  let table: Table | undefined;
  return {
    tableAt: (index) => table ?? inferred(index),
    readRow: (index) => {
      const line = text.texts[index] ?? "";
      const header = readHeader(line, text.texts, index);
      table = header ?? table;
      const place = { text: line, line: lineAt(text, index) };
      return header === undefined ? toRow(place, table, () => inferred(index)) : toEmptyRow("header", place);
    },
  };
}

type RowPlace = Pick<Row, "text" | "line">;

function toRow(place: RowPlace, table: Table | undefined, guess: () => Table | undefined): Row {
  const { text } = place;
  if (!startsWithInk(text)) {
    if (text.trim() === "") return toEmptyRow("blank", place);
    if (text.length < LONGEST_HEADER && RULED_LINE.test(text)) return toEmptyRow("header", place);
  }
  const texts = table === undefined ? undefined : cutRow(text, table);
  if (texts !== undefined) return toFilledRow(place, texts, table, true);
  const guessed = guess();
  // No header vouches for these columns, so that the row is still read as one without.
  if (guessed !== undefined) return toFilledRow(place, splitCells(text, guessed.delimiter), guessed, false);
  return toFilledRow(place, cutPlainRow(text), undefined, false);
}

function toFilledRow(
  { text, line }: RowPlace,
  texts: readonly string[],
  table: Table | undefined,
  isTable: boolean,
): Row {
  return { kind: "cells", text, line, texts, table, fields: table?.fields ?? NO_FIELDS, isTable };
}

function toEmptyRow(kind: "blank" | "header", { text, line }: RowPlace): Row {
  return { kind, text, line, texts: [], table: undefined, fields: NO_FIELDS, isTable: kind === "header" };
}

/** Most lines start with a letter or a digit: they are neither blank nor ruled. */
function startsWithInk(text: string): boolean {
  const first = text.charCodeAt(0);
  return isDigit(first) || (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
}

function cutPlainRow(text: string): readonly string[] {
  if (text.includes("\t")) return splitCells(text, "\t");
  const hasBars = text.includes("|") && text.split("|", 4).length > 2;
  return hasBars ? splitCells(text, "|") : [text];
}

function readHeader(text: string, lines: readonly string[], index: number): Table | undefined {
  if (startsWithDigits(text) || text.length < SHORTEST_HEADER || text.length > LONGEST_HEADER) return undefined;
  if (/\d{3}|\$|:\s*\S/.test(text) || !/[a-z]/i.test(text)) return undefined;
  for (const delimiter of DELIMITERS) {
    const table = hasDelimiter(text, delimiter) ? toHeader(text, delimiter, lines, index) : undefined;
    if (table !== undefined) return table;
  }
  return undefined;
}

function toHeader(text: string, delimiter: Delimiter, lines: readonly string[], index: number): Table | undefined {
  const texts = splitCells(text, delimiter);
  const fields = texts.map(kindOfHeader);
  if (!isHeader(texts, fields) || !isConfirmed(delimiter, texts.length, lines, index)) return undefined;
  return delimiter === "  " ? { delimiter, fields, starts: toStarts(text) } : { delimiter, fields };
}

/** As most rows of most lists do. No header holds three digits in a row. */
function startsWithDigits(text: string): boolean {
  return isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(1)) && isDigit(text.charCodeAt(2));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isHeader(texts: readonly string[], fields: Table["fields"]): boolean {
  const known = fields.filter((field) => field !== undefined);
  if (texts.length < 2 || known.length < 2 || known.every(isVague)) return false;
  return known.length * 2 >= texts.filter((text) => text.trim() !== "").length;
}

/** Columns of names say little: every list has some. */
function isVague(field: FieldKind | undefined): boolean {
  return field === "text" || field === "identifier";
}

/** Commas and gaps are in every sentence: they make a header only if the row below is cut the same way. */
function isConfirmed(delimiter: Delimiter, count: number, lines: readonly string[], index: number): boolean {
  if (delimiter === "\t" || delimiter === "|") return true;
  const below = lines
    .slice(index + 1, index + 4)
    .find((text) => text.trim() !== "" && !RULED_LINE.test(text.slice(0, 200)));
  if (below === undefined || below.length > 10 * LONGEST_HEADER) return false;
  const countBelow = splitCells(below, delimiter).length;
  return delimiter === "  " ? countBelow > 1 && countBelow <= count : countBelow === count;
}
