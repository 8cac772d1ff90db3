import type { FieldKind } from "./field-labels";
import { isDoseInUnits, isSureAtStart } from "./judge-code";
import { finishRow, forgetLonely, type PasteState, readEndAbove } from "./paste-state";
import { isPlaceWord } from "./places";
import { type PlainCode, type PlainRow, toPlainRow } from "./plain-row";
import { isProcedureCode, type ProcedureCode } from "./procedure-code";
import type { Row, RowReader } from "./to-rows";

/** In a row of more tokens, the row above says nothing of a code. */
const TOKENS_OF_NUMBER = 3;
const CODE_LENGTH = 5;

/**
 * Reads a row of which every cell is plain: a code, a day, a small number, words that say nothing of a code. Gives
 * false, and leaves the state as it was, where anything in the row or above it has to be weighed by the reader of rows.
 *
 * Most rows of most lists are of this kind. What is found in them here is what the reader of rows would find: nothing
 * but the header, the codes that are known and the shape of a code decide how sure it is.
 */
export function readPlainRow(state: PasteState, row: Row): boolean {
  const plain = toPlainRow(row, state.toCellReader);
  if (plain === undefined) return false;
  if (plain.startsWithCode) state.endings.keep(row.table, row.text.slice(CODE_LENGTH), plain);
  return addPlainRow(state, plain, row.line, undefined, plain.lastText);
}

/**
 * Reads a row that starts with a code and ends like one that was plain, without cutting it into its cells. Gives false
 * where no such row was seen yet, or where the row above has to be weighed together with it.
 */
export function readKnownRow(state: PasteState, rows: RowReader, index: number, text: string, line: number): boolean {
  const code = text.slice(0, CODE_LENGTH);
  if (!isProcedureCode(code) || isDoseInUnits(code)) return false;
  const plain = state.endings.read(rows.tableAt(index), text.slice(CODE_LENGTH));
  return plain !== undefined && addPlainRow(state, plain, line, code, plain.cellCount === 1 ? text : plain.lastText);
}

/** Notes what a plain row comes to. `first`, if it is given, stands in the place of the code that it starts with. */
function addPlainRow(
  state: PasteState,
  plain: PlainRow,
  line: number,
  first: ProcedureCode | undefined,
  lastText: string,
): boolean {
  const heading = plain.isTable ? undefined : state.heading;
  if (!isReadable(state, plain, heading)) return false;
  state.heading = heading;
  settleLonely(state, plain.isCodesOnly);
  addFinds(state, plain, line, first);
  if (plain.days.notUsed.length > 0) addDates(state, plain, line);
  finishRow(state, lastText, undefined, false, plain.endsInNoPlace);
  return true;
}

/** Says whether what stands above leaves the row as plain as it is. */
function isReadable(
  state: PasteState,
  { codes, tokenCount, cellCount, hasCount, isCodesOnly }: PlainRow,
  heading: FieldKind | undefined,
): boolean {
  // Short numbers among codes, or alone in their row, may be codes that lost their zeros.
  if (hasCount && (isCodesOnly || tokenCount === 2)) return false;
  if (heading !== undefined && (heading !== "procedure" || tokenCount !== cellCount + codes.length)) return false;
  return codes.length === 0 || tokenCount > TOKENS_OF_NUMBER || !isBelowPlace(state);
}

/** Says whether the row above may end with a town or a state, so that a number alone in its row may be a ZIP code. */
function isBelowPlace(state: PasteState): boolean {
  if (state.isNoPlaceAbove || state.above === "") return false;
  return readEndAbove(state).some(
    (token) => token.kind === "word" && (isPlaceWord(token.text) || isPlaceWord(token.lower)),
  );
}

function settleLonely(state: PasteState, isCodesOnly: boolean): void {
  if (isCodesOnly) for (const piece of state.lonely) state.setAside.push(piece);
  forgetLonely(state, isCodesOnly);
}

function addFinds(state: PasteState, plain: PlainRow, line: number, first: ProcedureCode | undefined): void {
  const { dateOfService, dateFault } = plain.days;
  let given = first;
  for (const place of plain.codes) {
    const code = given ?? place.code;
    given = undefined;
    const { modifiers } = place;
    const certainty = place.isSure || isSureHere(state, plain, place, code) ? "certain" : "check";
    if (dateOfService !== undefined) state.codes.push({ code, modifiers, line, certainty, dateOfService });
    else if (dateFault !== undefined) state.codes.push({ code, modifiers, line, certainty, dateFault });
    else state.codes.push({ code, modifiers, line, certainty });
  }
}

/** Whether a code without modifiers and without a header is sure: by its row, because it is known, or by its shape. */
function isSureHere(
  state: PasteState,
  { isCodesOnly }: PlainRow,
  { isGuessed }: PlainCode,
  code: ProcedureCode,
): boolean {
  if (state.heading === "procedure") return true;
  const isDiagnosisNear = state.hasDiagnosisList || (state.isDiagnosisAbove && !isCodesOnly);
  // In a text that lists diagnoses, a letter and four digits can be one more, where no header says otherwise.
  if (isCodesOnly && !(isGuessed && isDiagnosisNear && /^[A-Z]/.test(code))) return true;
  return state.knownCodes?.has(code) === true || isSureAtStart(code, isDiagnosisNear);
}

/** A date in a row without codes is of no use to anybody, but a birth date is shown to have been seen. */
function addDates(state: PasteState, { codes, days }: PlainRow, line: number): void {
  for (const { date, reason } of days.notUsed) {
    if (codes.length > 0 || reason === "date-of-birth") state.setAside.push({ text: date.text, line, reason });
  }
}
