import type { IsoDate } from "../shared/iso-date";
import { familyOf } from "./code-family";
import { isModifierSooner } from "./join-tokens";
import { isKnownModifier } from "./known-modifiers";
import { isDottedDiagnosis, isUndottedDiagnosis } from "./near-code";
import { isZipOfNoCode } from "./places";
import { isModifier, isProcedureCode, parseProcedureCode } from "./procedure-code";
import { readDateAt } from "./read-date";

/**
 * What is so of the cells of a column, as far as they were looked at. What starts with "are" is so of all of them, and
 * of none; what starts with "has" of one at least. A trait that only means something together with another one is not
 * kept up once that one is lost.
 */
export interface ColumnTraits {
  cells: number;
  areZips: boolean;
  /** Only where all are ZIP codes. */
  hasZipOfNoCode: boolean;
  areLikeCodes: boolean;
  areCodes: boolean;
  /** Five digits. These three only where all are codes. */
  areBare: boolean;
  hasBare: boolean;
  hasDigits: boolean;
  areDiagnoses: boolean;
  /** Only where all are diagnoses. */
  hasNoCode: boolean;
  areDays: boolean;
  /** The earliest one, only where all are days. */
  firstDay: IsoDate | undefined;
  areModifiers: boolean;
  /** A modifier that is no word. Only where all are modifiers. */
  hasSureModifier: boolean;
  hasName: boolean;
}

const ZIP_CELL = /^97\d{3}(?:-\d{4})?$/;
const NAME_CELL = /^\p{L}[\p{L}'. -]{0,40}, ?\p{L}|^\p{Lu}[\p{Ll}'-]{1,40} \p{Lu}[\p{Ll}'.-]{0,40}$/u;
const CODE_CELL = /^(?:[A-Z]\d{4}|\d{4}[\dFTUM])\b/i;
const BARE_CELL = /^\d{5}$/;

/** The traits of a column that no cell was looked at yet. */
export function startColumn(): ColumnTraits {
  return {
    cells: 0,
    areZips: true,
    hasZipOfNoCode: false,
    areLikeCodes: true,
    areCodes: true,
    areBare: true,
    hasBare: false,
    hasDigits: false,
    areDiagnoses: true,
    hasNoCode: false,
    areDays: true,
    firstDay: undefined,
    areModifiers: true,
    hasSureModifier: false,
    hasName: false,
  };
}

/** Looks at one more cell, which is not empty. Each date is read once: `days` keeps them by their text. */
export function addCell(column: ColumnTraits, cell: string, days: Map<string, IsoDate | undefined>): void {
  column.cells += 1;
  if (column.areLikeCodes) column.areLikeCodes = CODE_CELL.test(cell);
  if (column.areCodes) addToCodes(column, cell);
  if (column.areZips) addToZips(column, cell);
  if (column.areDiagnoses) addToDiagnoses(column, cell);
  if (column.areDays) addToDays(column, cell, days);
  if (column.areModifiers) addToModifiers(column, cell);
  if (!column.hasName) column.hasName = NAME_CELL.test(cell);
}

/** As {@link addCell}, for a cell that is a code and nothing else. */
export function addCode(column: ColumnTraits, code: string, days: Map<string, IsoDate | undefined>): void {
  column.cells += 1;
  if (column.areCodes) addDigits(column, isDigitAt(code, 0), isDigitAt(code, 0) && isDigitAt(code, code.length - 1));
  if (column.areZips) addToZips(column, code);
  if (column.areDiagnoses) addToDiagnoses(column, code);
  if (column.areDays) addToDays(column, code, days);
  column.areModifiers = false;
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function addToCodes(column: ColumnTraits, cell: string): void {
  column.areCodes = isCodeCell(cell);
  addDigits(column, isDigitAt(cell, 0), BARE_CELL.test(cell));
}

function addDigits(column: ColumnTraits, startsWithDigit: boolean, isBare: boolean): void {
  column.areBare &&= isBare;
  column.hasBare ||= isBare;
  column.hasDigits ||= startsWithDigit;
}

function isCodeCell(cell: string): boolean {
  if (isProcedureCode(cell)) return true;
  const read = parseProcedureCode(cell);
  return read.ok && read.value.repairedFrom === undefined;
}

function addToZips(column: ColumnTraits, cell: string): void {
  column.areZips = ZIP_CELL.test(cell);
  column.hasZipOfNoCode ||= column.areZips && isZipOfNoCode(cell);
}

function addToDiagnoses(column: ColumnTraits, cell: string): void {
  const upper = cell.toUpperCase();
  column.areDiagnoses = isDottedDiagnosis(upper) || isUndottedDiagnosis(upper);
  column.hasNoCode ||= familyOf(upper) === undefined;
}

function addToDays(column: ColumnTraits, cell: string, days: Map<string, IsoDate | undefined>): void {
  let day = days.get(cell);
  if (day === undefined && !days.has(cell)) {
    day = readDateAt(cell, 0)?.day;
    days.set(cell, day);
  }
  column.areDays = day !== undefined;
  if (day === undefined) column.firstDay = undefined;
  else if (column.firstDay === undefined || day < column.firstDay) column.firstDay = day;
}

function addToModifiers(column: ColumnTraits, cell: string): void {
  column.areModifiers = isModifier(cell) && isKnownModifier(cell);
  column.hasSureModifier ||= column.areModifiers && isModifierSooner(cell);
}
