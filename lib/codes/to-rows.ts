import { kindOfHeader } from "./column-header";
import type { FieldKind } from "./field-labels";
import { inferTables } from "./infer-columns";
import { type Delimiter, hasDelimiter, splitCells } from "./split-cells";
import { cutRow, type Table, toStarts } from "./table-columns";
import { countBreaks, type UnfoldedLine } from "./unfold-lines";

/** One cell of a table, or a whole line of running text. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  /** What the header over it says that it holds. */
  readonly field: FieldKind | undefined;
}

/** One row of the pasted text. A blank one and the header of a table have no cells. */
export interface Row {
  readonly kind: "cells" | "blank" | "header";
  readonly cells: readonly Cell[];
  /** Whether a header above says what the cells are. */
  readonly isTable: boolean;
}

const DELIMITERS: readonly Delimiter[] = ["\t", "|", ",", ";", "  "];
/** "Px,DOS" is as short as two columns get. */
const SHORTEST_HEADER = 5;
const LONGEST_HEADER = 1000;
const RULED_LINE = /^[\s|:+=_-]+$/;
const NO_FIELDS: Table["fields"] = [];
const BLANK: Row = { kind: "blank", cells: [], isTable: false };
const HEADER: Row = { kind: "header", cells: [], isTable: true };

/**
 * Lays the lines of a text out as rows of cells, and says of each cell what its column's header calls it.
 *
 * A header holds until the next one. Rows that do not fit it are read as running text, so that a title or a note in
 * the middle of a table is not pressed into its columns.
 */
export function* toRows(lines: readonly UnfoldedLine[]): Generator<Row> {
  const inferred = inferTables(lines);
  let table: Table | undefined;
  let index = -1;
  for (const line of lines) {
    index += 1;
    const header = readHeader(line.text, lines, index);
    if (header !== undefined) {
      table = header;
      yield HEADER;
    } else yield toRow(line, table, inferred.get(index));
  }
}

function toRow(line: UnfoldedLine, table: Table | undefined, inferred: Table | undefined): Row {
  if (line.text.trim() === "") return BLANK;
  if (line.text.length < LONGEST_HEADER && RULED_LINE.test(line.text)) return HEADER;
  return readTableRow(line, table) ?? readInferredRow(line, inferred) ?? readPlainRow(line);
}

function readTableRow(line: UnfoldedLine, table: Table | undefined): Row | undefined {
  if (table === undefined) return undefined;
  const texts = cutRow(line.text, table);
  return texts && { kind: "cells", isTable: true, cells: toCells(texts, line.line, table.fields) };
}

/** No header vouches for these columns, so that the row is still read as one without. */
function readInferredRow({ text, line }: UnfoldedLine, table: Table | undefined): Row | undefined {
  if (table === undefined) return undefined;
  return { kind: "cells", isTable: false, cells: toCells(splitCells(text, table.delimiter), line, table.fields) };
}

function readPlainRow({ text, line }: UnfoldedLine): Row {
  const hasBars = text.includes("|") && text.split("|", 4).length > 2;
  const delimiter = text.includes("\t") ? "\t" : hasBars ? "|" : undefined;
  const texts = delimiter === undefined ? [text] : splitCells(text, delimiter);
  return { kind: "cells", isTable: false, cells: toCells(texts, line, NO_FIELDS) };
}

function toCells(texts: readonly string[], firstLine: number, fields: Table["fields"]): readonly Cell[] {
  let line = firstLine;
  return texts.map((text, index) => {
    const cell = { text, line, field: fields[index] };
    line += countBreaks(text);
    return cell;
  });
}

function readHeader(text: string, lines: readonly UnfoldedLine[], index: number): Table | undefined {
  if (
    text.length < SHORTEST_HEADER ||
    text.length > LONGEST_HEADER ||
    /\d{3}|\$|:\s*\S/.test(text) ||
    !/[a-z]/i.test(text)
  )
    return undefined;
  for (const delimiter of DELIMITERS) {
    if (!hasDelimiter(text, delimiter)) continue;
    const texts = splitCells(text, delimiter);
    const fields = texts.map(kindOfHeader);
    if (isHeader(texts, fields) && isConfirmed(delimiter, texts.length, lines, index)) {
      return delimiter === "  " ? { delimiter, fields, starts: toStarts(text) } : { delimiter, fields };
    }
  }
  return undefined;
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
function isConfirmed(delimiter: Delimiter, count: number, lines: readonly UnfoldedLine[], index: number): boolean {
  if (delimiter === "\t" || delimiter === "|") return true;
  const below = lines
    .slice(index + 1, index + 4)
    .find(({ text }) => text.trim() !== "" && !RULED_LINE.test(text.slice(0, 200)));
  if (below === undefined || below.text.length > 10 * LONGEST_HEADER) return false;
  const countBelow = splitCells(below.text, delimiter).length;
  return delimiter === "  " ? countBelow > 1 && countBelow <= count : countBelow === count;
}
