import { expandFind } from "./expand-find";
import { judgeCertainty, reasonAgainst } from "./judge-code";
import { LIST_WORDS } from "./list-words";
import { parseProcedureCode } from "./procedure-code";
import { reasonForDigits, reasonForShort } from "./reasons";
import { addFind, isColumn, isDirectCodePlace, type Reading, setAside } from "./row-reading";
import type { SetAsideReason } from "./set-aside";
import { type CodeToken, isMark, type Token } from "./token";

/** Reads a value that no label names: decides whether it is a code, and how sure that is. */
export function readCodeValue(reading: Reading, index: number, token: Token): void {
  switch (token.kind) {
    case "code":
      readCode(reading, index, token);
      break;
    case "range":
      if (isUnderDiagnosis(reading, token.from)) setAside(reading, index, "diagnosis-code");
      else
        for (const find of expandFind(token, reading.context.knownCodes, reading.context.budget))
          addFind(reading, find);
      break;
    case "decimal":
      if (token.text.endsWith(".00") && !isDecimalCode(reading, index)) setAside(reading, index, "amount");
      else
        addFind(reading, {
          code: token.code,
          modifiers: [],
          line: token.line,
          certainty: "check",
          repairedFrom: token.text,
        });
      break;
    case "number":
      readNumber(reading, index, token.text);
      break;
    case "odd":
      if (token.text.length > 3 || isDirectCodePlace(reading) || reading.list?.kind === "diagnosis-code") {
        setAside(reading, index, token.reason);
      }
      break;
  }
}

function readCode(reading: Reading, index: number, token: CodeToken): void {
  const against = reasonAgainstHere(reading, index, token);
  if (against !== undefined) {
    setAside(reading, index, against);
    return;
  }
  const isCodePlace =
    isColumn(reading.field) || (reading.list?.kind === "procedure" && !isDoubtful(reading, token.code));
  const certainty = judgeCertainty(reading.tokens, index, reading.context, isCodePlace);
  const { code, modifiers, line, repairedFrom } = token;
  const repair = repairedFrom === undefined ? undefined : { repairedFrom };
  addFind(reading, { code, modifiers, line, certainty, ...repair });
}

function reasonAgainstHere(reading: Reading, index: number, token: CodeToken): SetAsideReason | undefined {
  if (isUnderDiagnosis(reading, token.code)) return "diagnosis-code";
  // A label right in front, or a column, has decided already. "OR" in front of a lonely line still makes it a ZIP code.
  const isDecided = isDirectCodePlace(reading) && !isOnlyGuessed(reading);
  return isDecided ? undefined : reasonAgainst(reading.tokens, index, reading.context);
}

/** A letter and four digits on a line of their own, in a text that lists diagnoses. */
function isDoubtful(reading: Reading, code: string): boolean {
  return isOnlyGuessed(reading) && reading.context.isDiagnosisNear && /^[A-Z]/.test(code);
}

/** A letter and four digits behind a "Dx" are a diagnosis, unless a list of codes says otherwise in running text. */
function isUnderDiagnosis(reading: Reading, code: string): boolean {
  if (reading.list?.kind !== "diagnosis-code" || !/^[A-Z]/.test(code)) return false;
  return reading.list.isDirect || reading.context.knownCodes?.has(code) !== true;
}

/** `.00` is a price, unless a header, or a label or a comma right in front, asks for a code. */
function isDecimalCode(reading: Reading, index: number): boolean {
  if (reading.field === "procedure") return true;
  const before = reading.tokens[index - 1]?.kind;
  return isDirectCodePlace(reading) && before !== "code" && before !== "range" && before !== "number";
}

function readNumber(reading: Reading, index: number, digits: string): void {
  if (!isDirectCodePlace(reading)) {
    setAside(reading, index, reasonForDigits(digits));
    return;
  }
  const read = parseProcedureCode(digits);
  if (read.ok) {
    addFind(reading, { ...read.value, line: reading.tokens[index]?.line ?? 0, certainty: "check" });
  } else if (digits.length > 5) {
    setAside(reading, index, reasonForDigits(digits));
  } else if (isInCodePosition(reading.tokens, index)) {
    setAside(reading, index, reasonForShort(digits));
  }
}

/** Whether a number stands where a code would: not behind a code as its units, and not in front of a word. */
function isInCodePosition(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (before?.kind === "code" || before?.kind === "range" || before?.kind === "number") return false;
  if (before?.kind === "word" && before.lower === "x") return false;
  if (isMark(after, ".)") && tokens[index + 2] !== undefined) return false;
  return after?.kind !== "word" || LIST_WORDS.has(after.lower) || tokens[index - 1]?.kind === "cell";
}

/** No label says that codes stand here: the row, or its column, only looks like it. */
function isOnlyGuessed({ context, field }: Reading): boolean {
  if (context.heading !== undefined) return false;
  return field === undefined ? context.isCodesOnly : !context.isTable;
}
