import { isOneSeries } from "./code-range";
import { isLabel } from "./field-labels";
import { isWildcard } from "./near-code";
import { isState } from "./places";
import {
  type CodeError,
  isProcedureCode,
  type ProcedureCode,
  parseProcedureCode,
  type TypedCode,
} from "./procedure-code";
import type { SetAsideReason } from "./set-aside";

/** What letters and digits that hang together are, and how many of the characters that takes. */
export type Compound =
  | { readonly kind: "word"; readonly length: number }
  | { readonly kind: "number"; readonly length: number }
  | { readonly kind: "code"; readonly length: number; readonly typed: TypedCode }
  | { readonly kind: "range"; readonly length: number; readonly from: ProcedureCode; readonly to: ProcedureCode }
  | { readonly kind: "odd"; readonly length: number; readonly reason: SetAsideReason };

const LONGEST = 64;
const HAS_DIGIT = /\d/;
const LETTERS = /^[^\W\d_]+$/;
const DIGITS = /^\d+$/;
const LEADING_LETTERS = /^[A-Za-z]*/;
const CODE_SOMEWHERE = /\d{5}|[a-z]\d{4}|\d{4}[ftum]/i;
const NUMBER_WORDS = /^(?:icd-?(?:10-?cm|10|9)|cpt-?4)(?![^-_])/i;
const MEASURE = /^\d+(?:m[gl]|mcg|iu|units?|sqft|k?g|cc|gm|lbs?|ft|mm|cm|oz|[bp]pm|hrs?|mins?|yrs?|k)$/;
const UPPER_MEASURE = /^\d+(?:M[GL]|MCG|IU|UNITS?|SQFT)$/;
const STATE_AND_ZIP = /^[A-Z]{2}-?\d{5}(?:-\d{4})?$/;

const DASHED_NUMBERS: readonly (readonly [RegExp, SetAsideReason])[] = [
  [/^\d{3}-\d{2}-\d{4}$/, "social-security-number"],
  [/^(?:\d{5}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{4}-\d{4}-\d{2}|\d{5}-\d{4}-\d)$/, "ndc"],
  [/^\d{5}-\d{4}$/, "zip-code"],
  [/^\d{3}-\d{4}$/, "phone"],
  [/^\d{5}-\d{1,3}$/, "unclear-ending"],
];

/**
 * Reads letters and digits that hang together, with or without dashes between them, as one piece.
 *
 * One piece is one thing: what is too long for a code with its modifiers is an identifier, and no code is cut out of
 * it. Only a label or a state in front (`CPT97110`, `OR-97140`) is read apart.
 */
export function readCompound(run: string): Compound {
  if (run.length > LONGEST) return DIGITS.test(run) ? number(run) : odd(run, "identifier");
  const prefix = LEADING_LETTERS.exec(run)?.[0] ?? "";
  if (!HAS_DIGIT.test(run)) return { kind: "word", length: prefix.length || run.length };
  const numberWord = NUMBER_WORDS.exec(run);
  if (numberWord !== null) return { kind: "word", length: numberWord[0].length };
  if (isReadApart(prefix, run)) return { kind: "word", length: prefix.length };
  return run.includes("-") ? readDashed(run) : readSolid(run);
}

function isReadApart(prefix: string, run: string): boolean {
  if (prefix === "" || isProcedureCode(run.toUpperCase())) return false;
  return isLabel(prefix.toLowerCase()) || (STATE_AND_ZIP.test(run) && isState(prefix));
}

function readSolid(run: string): Compound {
  if (DIGITS.test(run) && run.length !== 5) return number(run);
  if (MEASURE.test(run) || UPPER_MEASURE.test(run)) return run.length > 6 ? odd(run, "measure") : word(run);
  const read = parseProcedureCode(run);
  if (read.ok) return { kind: "code", length: run.length, typed: read.value };
  return readRefused(run, read.error);
}

function readRefused(run: string, { reason, suggestions }: CodeError): Compound {
  if (reason === "wildcard") return odd(run, "wildcard");
  if (reason === "diagnosis") return odd(run, "diagnosis-code");
  if (reason === "lost-zero" || DIGITS.test(run)) return number(run);
  if (suggestions.length > 0) return odd(run, "no-code-shape");
  return CODE_SOMEWHERE.test(run) ? odd(run, "identifier") : word(run);
}

function readDashed(run: string): Compound {
  const shape = DASHED_NUMBERS.find(([pattern]) => pattern.test(run));
  const read = parseProcedureCode(run);
  if (read.ok) return { kind: "code", length: run.length, typed: read.value };
  if (shape !== undefined) return odd(run, shape[1]);
  if (read.error.reason === "range") return readRange(run, read.error.suggestions);
  if (read.error.reason === "several-codes") return odd(run, "range-mixed");
  const parts = run.split("-");
  if (parts.some((part) => isWildcard(part.toUpperCase()))) return odd(run, "wildcard");
  return readDescribed(parts) ?? readOddDashed(run, parts);
}

function readRange(run: string, [from, to]: readonly ProcedureCode[]): Compound {
  if (from === undefined || to === undefined || !isOneSeries(from, to) || from > to) return odd(run, "range-mixed");
  return { kind: "range", length: run.length, from, to };
}

/** `97110-GP-Therapeutic`: a dash in front of a description ends the code. */
function readDescribed(parts: readonly string[]): Compound | undefined {
  const end = parts.findIndex((part, index) => index > 0 && part.length > 2 && LETTERS.test(part));
  if (end === -1) return undefined;
  const front = parts.slice(0, end).join("-");
  const read = parseProcedureCode(front);
  return read.ok ? { kind: "code", length: front.length, typed: read.value } : undefined;
}

function readOddDashed(run: string, [first = ""]: readonly string[]): Compound {
  if (parseProcedureCode(first).ok) return odd(run, "unclear-ending");
  const digits = run.replace(/\D/g, "").length;
  return CODE_SOMEWHERE.test(run) || digits > 6 ? odd(run, "identifier") : word(run);
}

function word(run: string): Compound {
  return { kind: "word", length: run.length };
}

function number(run: string): Compound {
  return { kind: "number", length: run.length };
}

function odd(run: string, reason: SetAsideReason): Compound {
  return { kind: "odd", length: run.length, reason };
}
