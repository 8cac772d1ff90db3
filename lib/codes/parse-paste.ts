import { assignModifiers } from "./assign-modifiers";
import { familyOf } from "./code-family";
import { holdsCodesOnly } from "./codes-only";
import { kindOfHeader } from "./column-header";
import { type FieldKind, startsLabel } from "./field-labels";
import { joinTokens } from "./join-tokens";
import { matchLabel } from "./match-label";
import { isUndottedDiagnosis } from "./near-code";
import { normaliseText } from "./normalise-text";
import type { KnownCodes, PasteResult, SetAside } from "./paste-result";
import { finishRow, forgetLonely, type PasteState, readEndAbove, startState } from "./paste-state";
import { readKnownRow, readPlainRow } from "./read-plain-row";
import { readRow } from "./read-row";
import { reasonForShort } from "./reasons";
import { type ReadRowDates, readRowDates } from "./row-dates";
import type { RowContext, RowFinds, RowSetAside } from "./row-reading";
import { type Row, startRows } from "./to-rows";
import { toTokens } from "./to-tokens";
import { isMark, type Token } from "./token";
import { countBreaks, lineAt, type UnfoldedText, unfoldLines } from "./unfold-lines";

/** A row with no more tokens than this holds one number: the start of its cell, the number, a full stop. */
const TOKENS_OF_NUMBER = 3;
/** A line with more words is no heading. */
const LONGEST_HEADING = 6;
/** How many short numbers above the first code are kept in mind. */
const MOST_LONELY = 100;
const [DIGIT_0, DIGIT_9, SMALL_A, SMALL_Z] = [48, 57, 97, 122];

/** What a row leaves behind for the rows below. */
interface RowSummary {
  readonly headingBelow: FieldKind | undefined;
  readonly hasDiagnosis: boolean;
}

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
  return parseLines(unfoldLines(normaliseText(text)), knownCodes);
}

/**
 * As {@link parsePaste}, for a text that was cut into its rows already. With `weighAll` plain rows are read like all
 * others: that takes far longer and gives the same.
 */
export function parseLines(text: UnfoldedText, knownCodes?: KnownCodes, weighAll = false): PasteResult {
  const state = startState(knownCodes, text.texts.some(startsWithDiagnosis));
  const rows = startRows(text);
  for (let index = 0; index < text.texts.length; index += 1) {
    const isKnown = !weighAll && readKnownRow(state, rows, index, text.texts[index] ?? "", lineAt(text, index));
    if (!isKnown) readNext(state, rows.readRow(index), weighAll);
  }
  return { codes: state.codes, setAside: state.setAside };
}

/** "J449 COPD": who lists diagnoses without dots may have one among them that is written like a code (E1165). */
function startsWithDiagnosis(text: string): boolean {
  const start = text.charCodeAt(0);
  if ((start >= DIGIT_0 && start <= DIGIT_9) || (start >= SMALL_A && start <= SMALL_Z)) return false;
  const first = /^\W{0,8}([A-Z]\d[\dAB][\dA-Z]{1,4})(?![\w.-])/.exec(text)?.[1];
  return first !== undefined && familyOf(first) === undefined && isUndottedDiagnosis(first);
}

function readNext(state: PasteState, row: Row, weighAll: boolean): void {
  if (row.kind === "blank") passBlank(state);
  else if (row.kind === "header") state.heading = undefined;
  else if (isIdle(row)) passIdle(state, row);
  else if (weighAll || !readPlainRow(state, row)) readCells(state, row);
}

function passIdle(state: PasteState, { texts }: Row): void {
  forgetLonely(state, false);
  finishRow(state, texts.at(-1) ?? "", undefined, false, false);
}

function readCells(state: PasteState, row: Row): void {
  const tokens = toRowTokens(row);
  if (row.isTable) state.heading = undefined;
  if (!row.isTable && isOnlyLabel(state, tokens)) return;
  const { headingBelow, hasDiagnosis } = readTokens(state, tokens, row.isTable);
  finishRow(state, row.texts.at(-1) ?? "", headingBelow, hasDiagnosis, false);
}

function toRowTokens({ texts, fields, line: firstLine }: Row): readonly Token[] {
  const tokens: Token[] = [];
  let line = firstLine;
  for (const [at, text] of texts.entries()) {
    const field = fields[at];
    tokens.push({ kind: "cell", text: "", line, attached: false, field });
    for (const token of joinTokens(toTokens(text, line), field === "procedure")) tokens.push(token);
    line += countBreaks(text);
  }
  return tokens;
}

/** A line of words that is no heading, as most are in a long text: it holds nothing to find. */
function isIdle({ isTable, texts }: Row): boolean {
  const [line] = texts;
  if (isTable || line === undefined || texts.length > 1 || /\d/.test(line)) return false;
  const text = line.trim();
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
  const above = isNumberAlone(tokens) ? readEndAbove(state) : [];
  const finds = readRow(above.length === 0 ? tokens : above.concat(tokens), above.length, context);
  // What the row's own labels named is not named a second time.
  if (finds.setAside.length === 0) settleLonely(state, tokens, isCodesOnly);
  collect(state, finds);
  return { headingBelow: finds.headingBelow, hasDiagnosis };
}

/** Only a number with a line of its own belongs to the town at the end of the line above. */
function isNumberAlone(tokens: readonly Token[]): boolean {
  return tokens.length <= TOKENS_OF_NUMBER && tokens.at(-1)?.kind !== "word";
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
