import { mergeModifiers } from "./assign-modifiers";
import { type CellFacts, type CellReader, codeAtStart } from "./cell-facts";
import type { FieldKind } from "./field-labels";
import { isDoseInUnits } from "./judge-code";
import type { Modifier, ProcedureCode } from "./procedure-code";
import { type ReadRowDates, readRowDates } from "./row-dates";
import type { Row } from "./to-rows";
import { SOFT_BREAK } from "./to-tokens";

/** A code of a plain row. */
export interface PlainCode {
  readonly code: ProcedureCode;
  /** Those behind the code, and that of a column of modifiers. */
  readonly modifiers: readonly Modifier[];
  /** By its own modifiers, or by the header over it. */
  readonly isSure: boolean;
  /** Nothing but the look of the row says that its cell holds codes. */
  readonly isGuessed: boolean;
}

/**
 * What a row comes to of which every cell is plain. All of it holds as well for another row of the same table that
 * differs in nothing but in the code it starts with.
 */
export interface PlainRow {
  readonly isTable: boolean;
  readonly codes: readonly PlainCode[];
  /** The first of the codes is what the text of the row starts with, and nothing was taken off that text. */
  readonly startsWithCode: boolean;
  readonly days: ReadRowDates;
  readonly cellCount: number;
  /** As the reader of rows counts them, the start of each cell with them. */
  readonly tokenCount: number;
  readonly isCodesOnly: boolean;
  /** A number in it could be a code that lost its zeros, if nothing but codes stood around it. */
  readonly hasCount: boolean;
  /** No word of the last cell can be a town or a state. */
  readonly endsInNoPlace: boolean;
  readonly lastText: string;
}

const SPACE = 32;
const NO_MODIFIERS: readonly Modifier[] = [];

/** Looks at the cells of a row one by one; `undefined` as soon as one is not plain, or makes another one less so. */
export function toPlainRow(row: Row, toCellReader: (field: FieldKind | undefined) => CellReader): PlainRow | undefined {
  const { texts, fields } = row;
  const cells: CellFacts[] = [];
  const codes: (ProcedureCode | undefined)[] = [];
  let holdsPlace = false;
  for (let at = 0; at < texts.length; at += 1) {
    const text = trimSpaces(texts[at] ?? "");
    const code = codeAtStart(text);
    const cell = toCellReader(fields[at])(text, code);
    // Behind a town, a code may be its ZIP code; and a dose of units is written like a code.
    if (!cell.isPlain || (code !== undefined && (holdsPlace || isDoseInUnits(code)))) return undefined;
    holdsPlace ||= cell.holdsPlace;
    cells.push(cell);
    codes.push(code);
  }
  return addUp(row, cells, codes);
}

/** Spaces around a cell say nothing. A soft break does: it stays, and no cell with one is plain. */
function trimSpaces(text: string): string {
  const isWide = text.charCodeAt(0) === SPACE || text.charCodeAt(text.length - 1) === SPACE;
  return isWide && !text.includes(SOFT_BREAK) ? text.trim() : text;
}

function addUp(
  row: Row,
  cells: readonly CellFacts[],
  codes: readonly (ProcedureCode | undefined)[],
): PlainRow | undefined {
  const found = toPlainCodes(row, cells, codes);
  if (found === undefined) return undefined;
  const isUncut = row.texts.length > 1 || row.texts[0] === row.text;
  return {
    isTable: row.isTable,
    codes: found,
    startsWithCode: codes[0] !== undefined && row.text.startsWith(codes[0]) && isUncut,
    days: toDays(cells),
    cellCount: cells.length,
    tokenCount: cells.reduce((count, { tokens }) => count + tokens, cells.length),
    isCodesOnly: found.length > 0 && cells.every(({ fitsCodes }) => fitsCodes),
    hasCount: cells.some(({ hasCount }) => hasCount),
    endsInNoPlace: cells.at(-1)?.holdsPlace === false,
    lastText: row.texts.at(-1) ?? "",
  };
}

function toPlainCodes(
  { fields, isTable }: Row,
  cells: readonly CellFacts[],
  codes: readonly (ProcedureCode | undefined)[],
): readonly PlainCode[] | undefined {
  const found: PlainCode[] = [];
  const columns = toOwnModifiers(cells);
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at];
    const modifiers = cells[at]?.modifiers;
    if (code === undefined || modifiers === undefined) continue;
    found.push({
      code,
      modifiers: modifiers.length === 0 && columns.length < 2 ? columns : columns.reduce(addModifier, modifiers),
      isSure: modifiers.length > 0 || fields[at] === "procedure",
      isGuessed: fields[at] === undefined || !isTable,
    });
  }
  // Where a row holds several codes, a column of modifiers goes with one of them.
  return columns.length > 0 && found.length > 1 ? undefined : found;
}

function toOwnModifiers(cells: readonly CellFacts[]): readonly Modifier[] {
  return cells.some(({ ownModifier }) => ownModifier !== undefined)
    ? cells.flatMap(({ ownModifier }) => ownModifier ?? [])
    : NO_MODIFIERS;
}

function addModifier(modifiers: readonly Modifier[], modifier: Modifier): readonly Modifier[] {
  return mergeModifiers(modifiers, [modifier]);
}

function toDays(cells: readonly CellFacts[]): ReadRowDates {
  const dated = cells.filter(({ date }) => date !== undefined);
  return dated.length === 1 && dated[0] !== undefined
    ? dated[0].days
    : readRowDates(dated.flatMap(({ date }) => date ?? []));
}
