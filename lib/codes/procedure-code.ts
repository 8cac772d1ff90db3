import { err, ok, type Result } from "../shared/result";
import { type CodeFamily, familyOf } from "./code-family";
import { isKnownModifier } from "./known-modifiers";
import {
  isDottedDiagnosis,
  isPlainUndottedDiagnosis,
  isUndottedDiagnosis,
  isWildcard,
  repairLetters,
  restoreLostZeros,
  suggestSlips,
} from "./near-code";
import { normaliseText } from "./normalise-text";

declare const procedureCode: unique symbol;
declare const modifier: unique symbol;

/** A CPT, HCPCS Level II or CDT code in upper case, of a shape that exists. Whether it is on a list is another question. */
export type ProcedureCode = string & { readonly [procedureCode]: true };

/** The two characters that follow a procedure code, in upper case. */
export type Modifier = string & { readonly [modifier]: true };

/** A code as somebody typed it, read. `repairedFrom` is what stood there when a letter was taken for a digit. */
export interface TypedCode {
  readonly code: ProcedureCode;
  readonly modifiers: readonly Modifier[];
  readonly repairedFrom?: string;
}

/** Why a text is not one procedure code. `suggestions` are offers for a person to choose from, never taken unasked. */
export interface CodeError {
  readonly code: "not-a-procedure-code" | "diagnosis-code" | "wildcard";
  readonly reason:
    | "empty"
    | "lost-zero"
    | "range"
    | "several-codes"
    | "modifier"
    | "too-long"
    | "shape"
    | "diagnosis"
    | "wildcard";
  readonly suggestions: readonly ProcedureCode[];
}

const MAX_LENGTH = 64;
const MAX_MODIFIERS = 4;
const MAX_SUGGESTIONS = 5;
const NO_MODIFIERS: readonly Modifier[] = [];

const DIAGNOSIS_LABEL =
  /^(?:dx|diag(?:nosis)?|icd(?:[- ]?(?:9|10))?(?:[- ]?cm)?)(?: ?codes?)?(?: ?[:#=-] ?| |(?=\d*[a-z]\d))(?=.)/i;
const PROCEDURE_LABEL =
  /^(?:cpt(?:-?4(?!\d))?|hcpcs|cdt|proc(?:edure)?|px|service|code)(?:[ /](?:cpt|hcpcs|code))*[ :#=-]*(?=[a-z]?\d|[oil]{2}\w)/i;
const WRAPPING = /^["'`([,.;:#]+|["'`)\],.;:]+$/g;
const FOOTNOTES = /(?:(?<=\w{5})|(?<=[\w-]{8}))[*^~+]{1,3}$/;
const UNITS = /(?:(?<=^\w{5})| )x ?\d{1,3}$/i;
const MODIFIER_WORD = /(?<=^\w{5}.{0,3}\b)mod(?:ifier)?s?\b/i;
const DECIMAL = /^(\d{3,5})\.00?$/;
const RANGE = /^(\w{5}) ?(?:-|to|thru|through) ?(\w{5})$/;
const INPATIENT_TRANSFUSION = /^302\d\d[A-Z]\d$/;
const DIGITS_ONLY = /^\d+$/;

/**
 * Reads one procedure code, with its modifiers, as a person types it.
 *
 * Takes a letter O for 0 and an I or l for 1 where only a digit can stand, and says so in `repairedFrom`. Everything
 * else that is not plainly one code is refused with the reason: a digit too few is never filled up, and what also
 * reads as a diagnosis is never repaired into a code.
 *
 * @example
 * parseProcedureCode(" j1745-jz "); // { ok: true, value: { code: "J1745", modifiers: ["JZ"] } }
 * parseProcedureCode("7O551"); // { ok: true, value: { code: "70551", modifiers: [], repairedFrom: "7O551" } }
 * parseProcedureCode("1996"); // { ok: false, error: { …, reason: "lost-zero", suggestions: ["01996"] } }
 */
export function parseProcedureCode(input: string): Result<TypedCode, CodeError> {
  if (isProcedureCode(input)) return ok({ code: input, modifiers: NO_MODIFIERS });
  const trimmed = input.trim();
  // Before any pattern is tried: whatever is pasted into the box, the work stays bounded.
  if (trimmed.length > MAX_LENGTH) return refuse("too-long");
  const typed = tidy(trimmed);
  if (typed === "") return refuse("empty");
  if (DIAGNOSIS_LABEL.test(typed)) return refuse("diagnosis");
  const bare = typed.replace(PROCEDURE_LABEL, "").replace(WRAPPING, "");
  return readBare(bare) ?? refuseText(bare.toUpperCase());
}

/** Says whether a text is a procedure code as it is printed: five characters, upper case, of a family that exists. */
export function isProcedureCode(text: string): text is ProcedureCode {
  return familyOf(text) !== undefined;
}

/** Says whether a text has the shape of a modifier: two letters or digits, in upper case. */
export function isModifier(text: string): text is Modifier {
  return /^[A-Z\d]{2}$/.test(text);
}

/** Which code system a procedure code belongs to. */
export function codeFamily(code: ProcedureCode): CodeFamily {
  const family = familyOf(code);
  if (family === undefined) throw new Error("A ProcedureCode was made without being checked.");
  return family;
}

function tidy(text: string): string {
  return normaliseText(text).replace(/\s+/g, " ").trim().replace(WRAPPING, "").trim();
}

function readBare(bare: string): Result<TypedCode, CodeError> | undefined {
  const text = bare.replace(FOOTNOTES, "").replace(UNITS, "").trim();
  const decimal = DECIMAL.exec(text);
  if (decimal !== null) return readDecimal(text, decimal[1] ?? "");
  const [head = "", ...tail] = text
    .replace(MODIFIER_WORD, "")
    .split(/[\s,:/()-]+/)
    .filter((part) => part !== "");
  const typedCode = head.slice(0, 5);
  const glued = readGluedModifiers(head.toUpperCase());
  const separate = tail.map((part) => part.toUpperCase());
  if (glued === undefined || !separate.every(isTypedModifier)) return undefined;
  const modifiers = [...new Set([...glued, ...separate])];
  if (modifiers.length > MAX_MODIFIERS) return undefined;
  const upper = typedCode.toUpperCase();
  if (isProcedureCode(upper)) return ok({ code: upper, modifiers });
  const repaired = repairLetters(upper);
  if (repaired === undefined || !isProcedureCode(repaired)) return undefined;
  if (isPlainUndottedDiagnosis(upper)) return refuse("diagnosis", [repaired]);
  return ok({ code: repaired, modifiers, repairedFrom: typedCode });
}

function readDecimal(text: string, digits: string): Result<TypedCode, CodeError> {
  if (isProcedureCode(digits)) return ok({ code: digits, modifiers: NO_MODIFIERS, repairedFrom: text });
  return refuseText(digits);
}

/** The modifiers glued to a code (`70551TC`), none for five characters alone, `undefined` if what is glued is none. */
function readGluedModifiers(head: string): readonly Modifier[] | undefined {
  const rest = head.slice(5);
  if (rest === "") return [];
  // Six digits behind a letter, or eleven in a row, are an identifier or a diagnosis and no code with modifiers.
  if (rest.length % 2 !== 0 || (DIGITS_ONLY.test(rest) && (rest.length > 2 || !/^\d/.test(head)))) return undefined;
  if (INPATIENT_TRANSFUSION.test(head) || isInjuryDiagnosis(head)) return undefined;
  const pairs: readonly string[] = rest.match(/../g) ?? [];
  return pairs.every(isGluedModifier) ? pairs : undefined;
}

/** `T1490XS`: a placeholder and an encounter letter, and no HCPCS code with a modifier. */
function isInjuryDiagnosis(head: string): boolean {
  return /^[A-Z]\d{4}X[ADS]$/.test(head);
}

function isGluedModifier(text: string): text is Modifier {
  return isModifier(text) && isKnownModifier(text);
}

function isTypedModifier(text: string): text is Modifier {
  return isModifier(text) && (!DIGITS_ONLY.test(text) || isKnownModifier(text));
}

function refuseText(text: string): Result<never, CodeError> {
  const range = RANGE.exec(text.replace(/\b(TO|THRU|THROUGH)\b/, (word) => word.toLowerCase()));
  const codes = [...new Set(text.split(/[^A-Z\d]+/).filter(isProcedureCode))];
  if (codes.length > 1) return refuse(range !== null && isOneFamily(codes) ? "range" : "several-codes", codes);
  const unmarked = text.replace(/[*^~+]+$/, "");
  if (isWildcard(text) || isWildcard(unmarked)) return refuse("wildcard");
  if (isDottedDiagnosis(unmarked) || isUndottedDiagnosis(unmarked)) return refuse("diagnosis");
  const [head = "", ...tail] = unmarked.split(/[\s,:-]+/).filter((part) => part !== "");
  const restored = restoreLostZeros(head);
  if (restored !== undefined && tail.every((part) => isModifier(part) && !DIGITS_ONLY.test(part))) {
    return refuse("lost-zero", [restored]);
  }
  if (isProcedureCode(head)) return refuseEnding(head, tail);
  return refuse("shape", tail.length === 0 ? suggestSlips(head) : []);
}

function refuseEnding(code: ProcedureCode, tail: readonly string[]): Result<never, CodeError> {
  const isMeantAsModifiers = tail.length > 0 && tail.every((part) => part.length <= 3);
  return isMeantAsModifiers ? refuse("modifier", [code]) : refuse("shape");
}

function isOneFamily(codes: readonly string[]): boolean {
  return new Set(codes.map(familyOf)).size === 1;
}

function refuse(reason: CodeError["reason"], suggestions: readonly string[] = []): Result<never, CodeError> {
  const code = reason === "wildcard" ? "wildcard" : reason === "diagnosis" ? "diagnosis-code" : "not-a-procedure-code";
  return err({ code, reason, suggestions: suggestions.filter(isProcedureCode).slice(0, MAX_SUGGESTIONS) });
}
