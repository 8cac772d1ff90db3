import type { FieldKind } from "./field-labels";
import { LIST_WORDS } from "./list-words";
import { matchLabel } from "./match-label";
import { isModifier } from "./procedure-code";
import { readCodeValue } from "./read-code-value";
import { addDate, readDateDigits } from "./read-row-date";
import { isNamingField, reasonInField } from "./reasons";
import {
  isColumn,
  isDateField,
  isDirectCodePlace,
  type Reading,
  type RowContext,
  type RowFinds,
  setAside,
} from "./row-reading";
import { isMark, type Token } from "./token";

/** Letters and digits where a code should stand, and no dose. */
const CODE_ATTEMPT = /^(?!\d+[a-z]+$)(?=.*\d)[a-z\d]{5,}$/i;

/**
 * Reads one row, from the token at `start`: decides for each whether it is a code, something else, or nothing to
 * speak of. The tokens before `start` are the end of the row above.
 *
 * Headers and labels decide first, then the token's own shape, then what stands around it.
 */
export function readRow(tokens: readonly Token[], start: number, context: RowContext): RowFinds {
  const reading: Reading = {
    tokens,
    context,
    finds: { codes: [], setAside: [], dates: [], modifiers: [], headingBelow: undefined },
    cell: -1,
    field: undefined,
    list: undefined,
    single: undefined,
    isLabelOpen: false,
  };
  openHeading(reading);
  let index = start;
  while (index < tokens.length) index = readToken(reading, index);
  reading.finds.headingBelow = toHeadingBelow(reading);
  return reading.finds;
}

function openHeading(reading: Reading): void {
  const { heading, isCodesOnly } = reading.context;
  const kind = heading ?? (isCodesOnly ? "procedure" : undefined);
  if (kind === "procedure" || kind === "diagnosis-code") reading.list = { kind, isDirect: true };
  else reading.single = kind;
}

function readToken(reading: Reading, index: number): number {
  const token = reading.tokens[index];
  switch (token?.kind) {
    case "cell":
      startCell(reading, token.field);
      return index + 1;
    case "word":
      return readWord(reading, index);
    case "mark":
      if (isMark(token, ",;") && !isDateField(reading.single)) reading.single = undefined;
      return index + 1;
    case "date":
      addDate(reading, index, token.date);
      return index + 1;
    default:
      if (token !== undefined) readValue(reading, index, token);
      return index + 1;
  }
}

function startCell(reading: Reading, field: FieldKind | undefined): void {
  const isFirst = reading.cell === -1;
  reading.cell += 1;
  reading.field = field;
  if (isFirst || reading.isLabelOpen) return;
  reading.single = undefined;
  const { heading, isCodesOnly } = reading.context;
  if (heading !== "procedure" && !isCodesOnly) reading.list = undefined;
}

function readWord(reading: Reading, index: number): number {
  const token = reading.tokens[index];
  const isLabelled = reading.field === undefined || reading.field === "text";
  const label = isLabelled ? matchLabel(reading.tokens, index) : undefined;
  if (label !== undefined) {
    setLabel(reading, label.kind);
    return label.next;
  }
  if (reading.field === "modifier") readModifierCell(reading, token?.text ?? "");
  if (isDirectCodePlace(reading) && CODE_ATTEMPT.test(token?.text ?? "")) setAside(reading, index, "no-code-shape");
  if (token?.kind === "word" && !LIST_WORDS.has(token.lower)) {
    if (reading.list !== undefined) reading.list.isDirect = false;
    reading.single = undefined;
    reading.isLabelOpen = false;
  }
  return index + 1;
}

function setLabel(reading: Reading, kind: FieldKind): void {
  reading.isLabelOpen = true;
  if (kind === "procedure" || kind === "diagnosis-code") {
    reading.list = { kind, isDirect: true };
    reading.single = undefined;
  } else {
    reading.single = kind;
  }
}

function readModifierCell(reading: Reading, text: string): void {
  const modifiers = text.toUpperCase().split("-").filter(isModifier);
  if (modifiers.length > 0) reading.finds.modifiers.push({ cell: reading.cell, modifiers });
}

function readValue(reading: Reading, index: number, token: Token): void {
  const field = isColumn(reading.field) ? reading.field : reading.single;
  reading.isLabelOpen = false;
  if (isNamingField(field)) {
    setAside(reading, index, reasonInField(field, token));
    if (field === reading.single) reading.single = undefined;
    return;
  }
  if (isDateField(field) && readDateDigits(reading, index, token)) return;
  if (reading.field === "modifier" && token.kind === "number") readModifierCell(reading, token.text);
  else if (reading.field === "diagnosis-code") setAside(reading, index, "diagnosis-code");
  else readCodeValue(reading, index, token);
}

function toHeadingBelow(reading: Reading): FieldKind | undefined {
  const last = reading.tokens.at(-1);
  if (reading.finds.codes.length > 0 || !isMark(last, ":")) return undefined;
  return reading.isLabelOpen && reading.single !== undefined ? reading.single : reading.list?.kind;
}
