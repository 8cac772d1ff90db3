import { assignModifiers } from "./assign-modifiers";
import { familyOf } from "./code-family";
import { holdsCodesOnly } from "./codes-only";
import { kindOfHeader } from "./column-header";
import { type FieldKind, startsLabel } from "./field-labels";
import { joinTokens } from "./join-tokens";
import { matchLabel } from "./match-label";
import { isUndottedDiagnosis } from "./near-code";
import { normaliseText } from "./normalise-text";
import type { KnownCodes, PastedCode, PasteResult, SetAside } from "./paste-result";
import { readRow } from "./read-row";
import { reasonForShort } from "./reasons";
import { type ReadRowDates, readRowDates } from "./row-dates";
import type { RowContext, RowFinds, RowSetAside } from "./row-reading";
import { type Row, toRows } from "./to-rows";
import { toTokens } from "./to-tokens";
import { isMark, type Token } from "./token";
import { type UnfoldedLine, unfoldLines } from "./unfold-lines";

/** All ranges of one text together are written out to no more codes than this. */
const MOST_RANGE_CODES = 20_000;
/** A row with no more tokens than this holds one number: the start of its cell, the number, a full stop. */
const TOKENS_OF_NUMBER = 3;
/** How many tokens of the row above are looked at, and in how many characters: a town, a comma, a state. */
const TOKENS_ABOVE = 3;
const END_OF_ROW = 40;
/** A line with more words is no heading. */
const LONGEST_HEADING = 6;
/** How many short numbers above the first code are kept in mind. */
const MOST_LONELY = 100;

/** What is carried from row to row. */
interface PasteState {
  readonly codes: PastedCode[];
  readonly setAside: SetAside[];
  readonly knownCodes: KnownCodes | undefined;
  readonly budget: { left: number };
  heading: FieldKind | undefined;
  /** Whether a row was read under the heading. */
  isHeadingUsed: boolean;
  /** The end of the row above, unless that is blank. */
  above: string;
  isDiagnosisAbove: boolean;
  isCodesAbove: boolean;
  /** Somewhere in the text, a row starts with a diagnosis without its dot. */
  readonly hasDiagnosisList: boolean;
  /** Short numbers on lines of their own, until it is seen whether codes stand around them. */
  lonely: SetAside[];
}

/** What a row leaves behind for the rows below. */
interface RowSummary {
  readonly headingBelow: FieldKind | undefined;
  readonly hasDiagnosis: boolean;
}

const NOTHING: RowSummary = { headingBelow: undefined, hasDiagnosis: false };

/**
 * Finds the procedure codes in a text as it was pasted: rows of a spreadsheet, an order, a schedule, an e-mail.
 *
 * One find for each place where a code stands, in reading order. What only looks like a code (a ZIP code, a phone
 * number, a diagnosis) is set aside with the reason, and so is a typo that cannot be read safely: nothing that could
 * have been meant as a code is dropped without a word. `knownCodes` speaks for a number and never against one.
 *
 * @example
 * parsePaste("CPT: 70551-26\nPortland, OR 97110");
 * // codes: [{ code: "70551", modifiers: ["26"], line: 1, certainty: "certain" }]
 * // setAside: [{ text: "97110", line: 2, reason: "zip-code" }]
 */
export function parsePaste(text: string, knownCodes?: KnownCodes): PasteResult {
  const lines = unfoldLines(normaliseText(text));
  const state: PasteState = {
    codes: [],
    setAside: [],
    knownCodes,
    budget: { left: MOST_RANGE_CODES },
    heading: undefined,
    isHeadingUsed: false,
    above: "",
    isDiagnosisAbove: false,
    isCodesAbove: false,
    hasDiagnosisList: lines.some(startsWithDiagnosis),
    lonely: [],
  };
  for (const row of toRows(lines)) readNext(state, row);
  return { codes: state.codes, setAside: state.setAside };
}

/** "J449 COPD": who lists diagnoses without dots may have one among them that is written like a code (E1165). */
function startsWithDiagnosis({ text }: UnfoldedLine): boolean {
  const first = /^\W{0,8}([A-Z]\d[\dAB][\dA-Z]{1,4})(?![\w.-])/.exec(text)?.[1];
  return first !== undefined && familyOf(first) === undefined && isUndottedDiagnosis(first);
}

function readNext(state: PasteState, row: Row): void {
  if (row.kind === "blank") passBlank(state);
  else if (row.kind === "header") state.heading = undefined;
  else readCells(state, row);
}

function readCells(state: PasteState, row: Row): void {
  if (isIdle(row)) {
    forgetLonely(state, false);
    finishRow(state, row, NOTHING);
    return;
  }
  const tokens: Token[] = [];
  for (const { text, line, field } of row.cells) {
    tokens.push({ kind: "cell", text: "", line, attached: false, field });
    for (const token of joinTokens(toTokens(text, line), field === "procedure")) tokens.push(token);
  }
  if (row.isTable) state.heading = undefined;
  if (!row.isTable && isOnlyLabel(state, tokens)) return;
  finishRow(state, row, readTokens(state, tokens, row.isTable));
}

/** A line of words that is no heading, as most are in a long text: it holds nothing to find. */
function isIdle({ isTable, cells: [cell, second] }: Row): boolean {
  if (isTable || cell === undefined || second !== undefined || /\d/.test(cell.text)) return false;
  const text = cell.text.trim();
  return !text.endsWith(":") && !startsLabel(/[a-z]+/i.exec(text)?.[0].toLowerCase() ?? "");
}

/** A blank line ends what a heading said, unless it stands right behind the heading. */
function passBlank(state: PasteState): void {
  if (state.isHeadingUsed) state.heading = undefined;
  state.above = "";
  state.isDiagnosisAbove = false;
}

/** A line that is a label and nothing else is a heading for the lines below it. */
function isOnlyLabel(state: PasteState, tokens: readonly Token[]): boolean {
  const start = tokens.findIndex(({ kind }) => kind === "word");
  if (start === -1 || tokens.slice(0, start).some(({ kind }) => kind !== "cell" && kind !== "mark")) return false;
  const label = toHeading(tokens, start);
  if (label === undefined) return false;
  state.heading = label;
  state.isHeadingUsed = false;
  state.above = "";
  return true;
}

function toHeading(tokens: readonly Token[], start: number): FieldKind | undefined {
  const label = matchLabel(tokens, start);
  if (label === undefined) return undefined;
  const rest = tokens.slice(label.next, label.next + LONGEST_HEADING);
  if (rest.length === 0 || isPrintedHeader(label.kind, rest)) return label.kind;
  // "CPT/HCPCS codes:" is two labels with a slash between them.
  const isDoubled = isMark(rest[0], "/") && rest[1]?.kind === "word";
  return isDoubled ? toHeading(tokens, label.next + 1) : undefined;
}

/** "CODE DESCRIPTION FEE": the header of a printed table whose columns cannot be told apart any more. */
function isPrintedHeader(kind: FieldKind, rest: readonly Token[]): boolean {
  if (kind !== "procedure" || rest.length === LONGEST_HEADING) return false;
  return rest.every((token) => token.kind === "word" && kindOfHeader(token.text) !== undefined);
}

function readTokens(state: PasteState, tokens: readonly Token[], isTable: boolean): RowSummary {
  const hasDiagnosis = tokens.some((token) => token.kind === "odd" && token.reason === "diagnosis-code");
  const isCodesOnly = holdsCodesOnly(tokens);
  const context: RowContext = {
    heading: state.heading,
    isDiagnosisNear: hasDiagnosis || (state.isDiagnosisAbove && !isCodesOnly) || state.hasDiagnosisList,
    isCodesOnly,
    isTable,
    knownCodes: state.knownCodes,
    budget: state.budget,
  };
  const above = isNumberAlone(tokens) ? readEnd(state.above) : [];
  const finds = readRow(above.length === 0 ? tokens : above.concat(tokens), above.length, context);
  // What the row's own labels named is not named a second time.
  if (finds.setAside.length === 0) settleLonely(state, tokens, isCodesOnly);
  collect(state, finds);
  return { headingBelow: finds.headingBelow, hasDiagnosis };
}

function readEnd(text: string): readonly Token[] {
  return /[a-z]/i.test(text) ? toTokens(text, 0).slice(-TOKENS_ABOVE) : [];
}

/** Only a number with a line of its own belongs to the town at the end of the line above. */
function isNumberAlone(tokens: readonly Token[]): boolean {
  return tokens.length <= TOKENS_OF_NUMBER && tokens.at(-1)?.kind !== "word";
}

function finishRow(state: PasteState, row: Row, { headingBelow, hasDiagnosis }: RowSummary): void {
  state.heading = toHeadingOf(state, headingBelow);
  state.isHeadingUsed = headingBelow === undefined;
  state.above = row.cells.at(-1)?.text.slice(-END_OF_ROW) ?? "";
  state.isDiagnosisAbove = hasDiagnosis;
}

/** A heading for one value is used up by its row; one for a list goes on to the next blank line or heading. */
function toHeadingOf({ heading }: PasteState, below: FieldKind | undefined): FieldKind | undefined {
  if (below !== undefined) return below;
  return heading === "procedure" || heading === "diagnosis-code" ? heading : undefined;
}

function collect(state: PasteState, finds: RowFinds): void {
  const { notUsed, ...date } = readRowDates(finds.dates);
  const hasCodes = finds.codes.length > 0;
  for (const { find } of assignModifiers(finds)) {
    state.codes.push({ ...find, ...date });
  }
  // A date in a row without codes is of no use to anybody, but a birth date is shown to have been seen.
  const dates = notUsed.filter(({ reason }) => hasCodes || reason === "date-of-birth").map(toPiece);
  const pieces = dates.length === 0 ? finds.setAside : finds.setAside.concat(dates).sort((a, b) => a.at - b.at);
  for (const { text, line, reason } of pieces) state.setAside.push({ text, line, reason });
}

function toPiece({ date, reason }: ReadRowDates["notUsed"][number]): RowSetAside {
  return { text: date.text, line: date.line, reason, at: date.at };
}

/** In a column of codes that was pasted without its header, a short number is a code that lost its zeros. */
function settleLonely(state: PasteState, tokens: readonly Token[], isCodesOnly: boolean): void {
  const [cell, token] = tokens;
  // Under a header, the number has been read for what it is.
  const isLonely = tokens.length === 2 && cell?.kind === "cell" && cell.field === undefined;
  const reason = isLonely && token?.kind === "number" ? reasonForShort(token.text) : undefined;
  if (token !== undefined && reason !== undefined && token.text.length < 6) {
    const piece: SetAside = { text: token.text, line: token.line, reason };
    if (state.isCodesAbove) state.setAside.push(piece);
    else if (state.lonely.length < MOST_LONELY) state.lonely.push(piece);
    return;
  }
  if (isCodesOnly) state.setAside.push(...state.lonely);
  forgetLonely(state, isCodesOnly);
}

function forgetLonely(state: PasteState, isCodesOnly: boolean): void {
  if (state.lonely.length > 0) state.lonely = [];
  state.isCodesAbove = isCodesOnly;
}
