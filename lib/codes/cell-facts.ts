import { fitsCodes } from "./codes-only";
import { readCompeting } from "./competing-reading";
import type { FieldKind } from "./field-labels";
import { joinTokens } from "./join-tokens";
import { matchLabel } from "./match-label";
import { isPlaceWord } from "./places";
import { type PlainWordsReader, startPlainWordsReader } from "./plain-words";
import { isModifier, isProcedureCode, type Modifier, type ProcedureCode } from "./procedure-code";
import type { WrittenDate } from "./read-date";
import { toDateField } from "./read-row-date";
import { isNamingField, reasonForDigits, reasonInField } from "./reasons";
import { type ReadRowDates, type RowDate, readRowDates } from "./row-dates";
import { SOFT_BREAK, toTokens } from "./to-tokens";
import { isMark, type NumberToken, type Token } from "./token";

/**
 * What a cell does to the row it stands in, when that is not much: its words are no labels, and of its numbers none
 * could be taken for a code. Cells under the same header have the same facts if they hold the same text, or if each
 * starts with a code and the same stands behind it.
 */
export interface CellFacts {
  /** False for a cell that only the reader of whole rows can judge. Then nothing else that is said here counts. */
  readonly isPlain: boolean;
  readonly tokens: number;
  /** A code stands at the start of the cell, and no other one in it. */
  readonly hasCode: boolean;
  /** Those that stand behind the code in the same cell. */
  readonly modifiers: readonly Modifier[];
  /** In a column of modifiers, the one that stands there. */
  readonly ownModifier: Modifier | undefined;
  readonly date: RowDate | undefined;
  /** What the date comes to if the row holds no other one. */
  readonly days: ReadRowDates;
  /** All of it may stand in a row that holds nothing but codes. */
  readonly fitsCodes: boolean;
  /** It holds a number that in a row of nothing but codes could be one that lost its zeros. */
  readonly hasCount: boolean;
  /** It may end with a town or a state, so that a number in the next cell may be a ZIP code. */
  readonly holdsPlace: boolean;
}

/** Tells the facts of a cell, without spaces around it. `code` is what {@link codeAtStart} finds in it. */
export type CellReader = (text: string, code: ProcedureCode | undefined) => CellFacts;

const NO_MODIFIERS: readonly Modifier[] = [];
const NOTHING: CellFacts = {
  isPlain: true,
  tokens: 0,
  hasCode: false,
  modifiers: NO_MODIFIERS,
  ownModifier: undefined,
  date: undefined,
  days: readRowDates([]),
  fitsCodes: true,
  hasCount: false,
  holdsPlace: false,
};
const ODD: CellFacts = { ...NOTHING, isPlain: false };
const FEW: CellFacts = { ...NOTHING, tokens: 1 };
const COUNT: CellFacts = { ...FEW, hasCount: true };
const CODE_ALONE: CellFacts = { ...NOTHING, tokens: 1, hasCode: true };
const CELL: Token = { kind: "cell", text: "", line: 0, attached: false, field: undefined };

/** Longer ones hold many things. They are not read twice. */
const LONGEST_CELL = 200;
const CODE_LENGTH = 5;
/** At these a code has ended, whatever its own characters are: no other piece of text can reach over them. */
const CODE_ENDS: ReadonlySet<number> = new Set(Array.from(" ,;-", (mark) => mark.charCodeAt(0)));
const TAIL = /^(?:[ ,;]|(?:-[A-Za-z\d]{2}){1,4}(?:$|[ ,;]))/;
/** So many letters and digits where a code should stand are an attempt at one. */
const ATTEMPT = /(?=.*\d)[a-z\d]{5}/i;
/** A longer number could be a code that lost its zeros. */
const LONGEST_COUNT = 2;
const SHORT_NUMBER = /^\d{1,4}$/;

/** A kind of column, and what was found out of its cells: of each text once. */
interface Column {
  readonly field: FieldKind | undefined;
  /** No header says what its cells are, or only that they are text. */
  readonly isText: boolean;
  /** A code in it is read as one. */
  readonly takesCodes: boolean;
  /** A number of up to four digits in it says nothing. */
  readonly takesCounts: boolean;
  readonly readWords: PlainWordsReader;
  readonly byText: Map<string, CellFacts>;
  readonly byTail: Map<string, CellFacts>;
}

/** Starts the readers of cells, one for each kind of column. What they find out they keep, for one text. */
export function startCellReaders(): (field: FieldKind | undefined) => CellReader {
  const readWords = startPlainWordsReader();
  const readers = new Map<FieldKind | undefined, CellReader>();
  return (field) => {
    let reader = readers.get(field);
    if (reader === undefined) {
      const column = startColumn(field, readWords);
      reader = (text, code) => (code === undefined ? readOther(column, text) : readCoded(column, text, code));
      readers.set(field, reader);
    }
    return reader;
  };
}

function startColumn(field: FieldKind | undefined, readWords: PlainWordsReader): Column {
  const isText = field === undefined || field === "text";
  // Where the header names a revenue or a ZIP code, a number is one, however short.
  const isCounted = isNamingField(field) && field !== "revenue-code" && field !== "zip-code";
  return {
    field,
    isText,
    takesCodes: isText || field === "procedure",
    takesCounts: isText || isCounted,
    readWords,
    byText: new Map(),
    byTail: new Map(),
  };
}

/** The code at the start of a text; `undefined` where none stands there, or where it may go on. */
export function codeAtStart(text: string): ProcedureCode | undefined {
  if (text.length === CODE_LENGTH) return isProcedureCode(text) ? text : undefined;
  // The second character of every code is a digit: of words, nothing else is looked at.
  if (text.length < CODE_LENGTH || !isDigit(text.charCodeAt(1)) || !CODE_ENDS.has(text.charCodeAt(CODE_LENGTH))) {
    return undefined;
  }
  const code = text.slice(0, CODE_LENGTH);
  return isProcedureCode(code) ? code : undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function readOther(column: Column, text: string): CellFacts {
  if (text === "") return NOTHING;
  if (text.length > LONGEST_CELL) return ODD;
  if (column.takesCounts && SHORT_NUMBER.test(text)) return text.length > LONGEST_COUNT ? COUNT : FEW;
  let facts = column.byText.get(text);
  if (facts === undefined) {
    facts = readPlainWords(column, text, undefined) ?? weighCell(text, column.field);
    column.byText.set(text, facts);
  }
  return facts;
}

function readCoded(column: Column, text: string, code: ProcedureCode): CellFacts {
  if (!column.takesCodes || text.length > LONGEST_CELL) return ODD;
  if (text.length === CODE_LENGTH) return CODE_ALONE;
  const tail = text.slice(CODE_LENGTH);
  let facts = column.byTail.get(tail);
  if (facts === undefined) {
    facts = readPlainWords(column, tail, code) ?? weighCoded(text, code, column.field);
    column.byTail.set(tail, facts);
  }
  return facts;
}

function readPlainWords(
  { isText, readWords }: Column,
  text: string,
  code: ProcedureCode | undefined,
): CellFacts | undefined {
  if (!isText) return undefined;
  const front = code === undefined ? [] : toFront(code, text.charAt(0));
  const words = front && readWords(front.length > 1 ? text.slice(1) : text, front);
  if (front === undefined || words === undefined) return undefined;
  return {
    ...(code === undefined ? NOTHING : CODE_ALONE),
    tokens: words.count + front.length,
    fitsCodes: words.areFillers,
    holdsPlace: words.holdsPlace,
  };
}

/** The code and the mark behind it; `undefined` where that is a dash, which ties what follows to the code. */
function toFront(code: ProcedureCode, mark: string): readonly Token[] | undefined {
  if (mark === "-") return undefined;
  const first: Token = { kind: "code", text: code, line: 0, attached: false, code, modifiers: NO_MODIFIERS };
  return mark === " " ? [first] : [first, { kind: "mark", text: mark, line: 0, attached: true }];
}

/** Reads a cell as the reader of rows would, and tells its facts if it is plain. */
function weighCell(text: string, field: FieldKind | undefined): CellFacts {
  if (text.includes(SOFT_BREAK)) return ODD;
  const tokens = joinTokens(toTokens(text, 0), field === "procedure");
  if (tokens.length === 0) return NOTHING;
  return field === "modifier" ? weighModifier(tokens) : weighTokens(tokens, tokens, field);
}

/** As {@link weighCell}, for a cell that starts with a code. */
function weighCoded(text: string, code: ProcedureCode, field: FieldKind | undefined): CellFacts {
  if (text.includes(SOFT_BREAK) || !TAIL.test(text.slice(CODE_LENGTH))) return ODD;
  const tokens = joinTokens(toTokens(text, 0), field === "procedure");
  const [first, ...others] = tokens;
  if (first?.kind !== "code" || first.code !== code || readCompeting([CELL, ...tokens], 1) !== undefined) return ODD;
  return { ...weighTokens(tokens, others, field), hasCode: true, modifiers: first.modifiers };
}

/** `others` are the tokens without the code at the start. */
function weighTokens(tokens: readonly Token[], others: readonly Token[], field: FieldKind | undefined): CellFacts {
  const row = [CELL, ...tokens];
  if (row.some((_, index) => matchLabel(row, index) !== undefined) || isMark(tokens.at(-1), ":")) return ODD;
  const dates = others.flatMap((token) => (token.kind === "date" ? [toRowDate(token.date, field)] : []));
  if (dates.length > 1 || !others.every((token) => isQuiet(token, field))) return ODD;
  return {
    ...NOTHING,
    tokens: tokens.length,
    date: dates[0],
    days: readRowDates(dates),
    fitsCodes: tokens.every(fitsCodes),
    hasCount: others.some((token) => token.kind === "number" && token.text.length > LONGEST_COUNT),
    holdsPlace: others.some((token) => token.kind === "word" && (isPlaceWord(token.text) || isPlaceWord(token.lower))),
  };
}

function weighModifier(tokens: readonly Token[]): CellFacts {
  const [token] = tokens;
  if (token === undefined || tokens.length > 1 || (token.kind !== "word" && token.kind !== "number")) return ODD;
  const upper = token.text.toUpperCase();
  if (!isModifier(upper) || matchLabel([CELL, token], 1) !== undefined) return ODD;
  return {
    ...NOTHING,
    tokens: 1,
    ownModifier: upper,
    fitsCodes: fitsCodes(token),
    holdsPlace: isPlaceWord(token.text),
  };
}

/** Whether a token that is no code says nothing, or only a date, in a column. */
function isQuiet(token: Token, field: FieldKind | undefined): boolean {
  switch (token.kind) {
    case "mark":
    case "date":
      return true;
    case "word":
      return !ATTEMPT.test(token.text);
    case "number":
      return isQuietNumber(token, field);
    default:
      return false;
  }
}

function isQuietNumber(token: NumberToken, field: FieldKind | undefined): boolean {
  if (isNamingField(field)) return reasonInField(field, token) === undefined;
  return (field === undefined || field === "text") && reasonForDigits(token.text) === undefined;
}

function toRowDate({ text, day, fault }: WrittenDate, field: FieldKind | undefined): RowDate {
  return { text, line: 0, at: 0, field: toDateField(field, undefined), day, fault, endsSpan: false };
}
