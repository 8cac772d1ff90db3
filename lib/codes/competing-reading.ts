import { isLabel } from "./field-labels";
import {
  isDirection,
  isQuarter,
  isShortStreet,
  isState,
  isStateName,
  isStreet,
  isTown,
  isTownOfZip,
  isZipOfNoCode,
} from "./places";
import type { SetAsideReason } from "./set-aside";
import { isMark, type Token, type WordToken } from "./token";

const MEASURES: ReadonlySet<string> = new Set(
  (
    "mg mcg ug gm kg g ml cc l iu units unit sq sqft ft feet miles mi lb lbs meq mm cm oz ppm bpm steps people patients " +
    "members employees visits dollars usd hours hrs minutes mins days weeks months years yrs times percent calories kcal"
  ).split(" "),
);

/** How far in front of an "or" the other code of a choice is looked for. */
const CHOICE_REACH = 8;
/** How far behind a house number the kind of street is looked for. */
const STREET_REACH = 4;

/**
 * Says what five bare digits are, judging by what stands around them, when it is not a code.
 *
 * It is this one occurrence that is something else. The same digits elsewhere in the text are judged by their own
 * surroundings: most Oregon ZIP codes from 97000 to 97999 are written like physical therapy codes.
 */
export function readCompeting(tokens: readonly Token[], index: number): SetAsideReason | undefined {
  if (isMark(tokens[index - 1], "#")) return "claim-or-auth-number";
  if (isMark(tokens[index - 1], "@")) return "amount";
  if (isMark(tokens[index - 1], "\\") && tokens[index]?.attached === true) return "web-address";
  if (isZipCode(tokens, index)) return "zip-code";
  if (isBehindLetters(tokens, index)) return "identifier";
  if (isHouseNumber(tokens, index)) return "address";
  return isMeasure(tokens, index) ? "measure" : undefined;
}

/** A dash or an underscore ties the digits to the letters in front of them: BH-12345. */
function isBehindLetters(tokens: readonly Token[], index: number): boolean {
  const [token, before, front] = [tokens[index], tokens[index - 1], tokens[index - 2]];
  if (token?.attached !== true) return false;
  if (before?.kind === "word") return true;
  return isMark(before, "-_") && before?.attached === true && (front?.kind === "word" || front?.kind === "odd");
}

function isZipCode(tokens: readonly Token[], index: number): boolean {
  if (isInFrontOfZipWord(tokens, index)) return true;
  const zip = tokens[index]?.text ?? "";
  const at = skipBack(tokens, index - 1);
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  if (isStateName(token.lower)) return true;
  if (isState(token.text)) return isStateHere(tokens, at, token.text, zip);
  if (isState(token.text.toUpperCase())) return isMark(tokens[at - 1], ",") || isTownAt(tokens, at - 1, zip);
  // A full stop ends the sentence in which the town was named.
  return isTownAt(tokens, at, zip) && !isMark(tokens[index - 1], ".");
}

/** "97140 zip", but not "97110 zip 97201", where the word is the label of what follows. */
function isInFrontOfZipWord(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next?.kind !== "word" || !/^zip(?:code)?s?$/.test(next.lower)) return false;
  const after = tokens[index + 2];
  return after === undefined || after.kind === "word" || after.kind === "cell" || isMark(after, ",;.)");
}

/** `OR` is a state and a word; `PA` a state and an authorization; `MD` a state and a doctor. */
function isStateHere(tokens: readonly Token[], at: number, state: string, zip: string): boolean {
  const before = tokens[at - 1];
  if (isMark(before, ",") || isTownAt(tokens, at - 1, zip)) return true;
  if (before === undefined || before.kind === "cell") return state !== "PA";
  // Behind a date, a phone number or an id, "OR" offers no choice of codes.
  if (before.kind === "date" || before.kind === "odd" || before.kind === "number") return state !== "PA";
  if (before.kind !== "word" || state === "PA" || state === "MD") return false;
  return isZipOfNoCode(zip) || (/^[A-Z][a-z]/.test(before.text) && !hasCodeBefore(tokens, at));
}

function isTownAt(tokens: readonly Token[], at: number, zip: string): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  const before = tokens[at - 1];
  return isTownOfZip(token.lower, zip) || isTown(token.lower, before?.kind === "word" ? before.lower : undefined);
}

/** "97110 Therapeutic Exercise OR 97140" offers a choice of codes and names no state. */
function hasCodeBefore(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - CHOICE_REACH), at).some(({ kind }) => kind === "code" || kind === "range");
}

/** Steps over what stands between a town or a state and its ZIP code: a comma, a point, a cell's edge. */
function skipBack(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at > from - 3 && (isMark(tokens[at], ",.|") || tokens[at]?.kind === "cell")) at -= 1;
  return at;
}

function isHouseNumber(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next?.kind !== "word" || next.attached) return false;
  if (isQuarter(next.text) && tokens[index + 2]?.kind === "word") return true;
  const isDirected = isDirection(next.lower) && tokens[index + 2]?.kind !== "mark";
  for (let at = index + 1; at <= index + STREET_REACH; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word") return false;
    if (isStreetName(token, at > index + 1, isDirected)) return isDirected || !isInFrontOfName(tokens, at);
  }
  return false;
}

/** "64483 per Dr Lee" names a doctor; behind a short street stands a town, or nothing. */
function isInFrontOfName(tokens: readonly Token[], at: number): boolean {
  const street = tokens[at];
  const next = tokens[isMark(tokens[at + 1], ".") ? at + 2 : at + 1];
  if (street?.kind !== "word" || !isShortStreet(street.lower) || next?.kind !== "word") return false;
  return !isTown(next.lower, undefined) && !isState(next.text) && !isLabel(next.lower);
}

function isStreetName({ text, lower }: WordToken, isNamed: boolean, isDirected: boolean): boolean {
  if (!isNamed) return /^(?:hwy|highway|route)$/.test(lower);
  return isStreet(lower) || (isShortStreet(lower) && (isDirected || isMixedCase(text)));
}

function isMixedCase(text: string): boolean {
  return /^[A-Z][a-z]/.test(text);
}

/** Says whether a word, in lower case, is a unit in which something is measured or counted. */
export function isMeasureWord(word: string): boolean {
  return MEASURES.has(word);
}

function isMeasure(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (isMark(next, "%")) return next?.attached === true;
  if (next?.kind !== "word" || !isMeasureWord(next.lower)) return false;
  // "97110 units: 4" and "97110 units 4" label the number that follows.
  const after = tokens[index + 2];
  return !isMark(after, ":=#") && after?.kind !== "number";
}
