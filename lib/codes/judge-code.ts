import { familyOf } from "./code-family";
import { readCompeting } from "./competing-reading";
import type { KnownCodes } from "./paste-result";
import { isZipOfNoCode } from "./places";
import type { SetAsideReason } from "./set-aside";
import { type CodeToken, isBareNumber, isMark, type Token } from "./token";

/** What is known of the row in which a code stands. */
export interface Surroundings {
  /** Diagnosis codes stand in the same row or right above. */
  readonly isDiagnosisNear: boolean;
  /** The row holds codes and what goes with them, and nothing else. */
  readonly isCodesOnly: boolean;
  readonly knownCodes: KnownCodes | undefined;
}

const JOINING_WORDS: ReadonlySet<string> = new Set(["and", "or", "plus"]);
const DOSE_IN_UNITS = /^[1-9]\d{3}U$/;
const OREGON_ZIP = /^97\d{3}$/;

/** Says why five characters with the shape of a code are no code here, or `undefined` if nothing speaks against it. */
export function reasonAgainst(
  tokens: readonly Token[],
  index: number,
  around: Surroundings,
): SetAsideReason | undefined {
  const token = tokens[index];
  if (token?.kind !== "code") return undefined;
  if (isBareNumber(token)) return readCompeting(tokens, index) ?? reasonOfPlace(tokens, index, around);
  if (isDoseInUnits(token.code) && around.knownCodes?.has(token.code) !== true) return "measure";
  return isBehindLetters(tokens, index) ? "identifier" : undefined;
}

/** Among names and phone numbers, a ZIP code needs no state in front of it when there is no such code. */
function reasonOfPlace(tokens: readonly Token[], index: number, around: Surroundings): SetAsideReason | undefined {
  const text = tokens[index]?.text ?? "";
  if (around.isCodesOnly || !isZipOfNoCode(text) || around.knownCodes?.has(text) === true) return undefined;
  return startsRow(tokens, index) || isInList(tokens, index) ? undefined : "zip-code";
}

/**
 * Says whether a code that nothing speaks against is sure, or a person should look. `isCodePlace` where a label or a
 * header says that codes stand there.
 */
export function judgeCertainty(
  tokens: readonly Token[],
  index: number,
  around: Surroundings,
  isCodePlace: boolean,
): "certain" | "check" {
  const token = tokens[index];
  if (token?.kind !== "code" || token.repairedFrom !== undefined || isUnticked(tokens, index)) return "check";
  const isSure =
    token.modifiers.length > 0 ||
    isCodePlace ||
    isKnownHere(tokens, index, token, around.knownCodes) ||
    isSureByShape(tokens, index, token, around.isDiagnosisNear);
  return isSure ? "certain" : "check";
}

function isKnownHere(
  tokens: readonly Token[],
  index: number,
  token: CodeToken,
  known: KnownCodes | undefined,
): boolean {
  if (known?.has(token.code) !== true) return false;
  // A ZIP code of Oregon that is a code too: being known says little in the middle of a line.
  return !OREGON_ZIP.test(token.code) || startsRow(tokens, index) || isInList(tokens, index);
}

function isSureByShape(
  tokens: readonly Token[],
  index: number,
  { code }: CodeToken,
  isDiagnosisNear: boolean,
): boolean {
  const family = familyOf(code);
  if (family === "cpt-1") return isInList(tokens, index);
  const isLettered = family === "hcpcs" || family === "cdt";
  if (isLettered && !startsRow(tokens, index) && !isInList(tokens, index)) return false;
  return isSureAtStart(code, isDiagnosisNear);
}

/** Says whether the shape of a code at the start of its row or cell makes it sure, with no other code joined to it. */
export function isSureAtStart(code: string, isDiagnosisNear: boolean): boolean {
  const family = familyOf(code);
  if (family === "cpt-1") return false;
  if (family === "hcpcs" || family === "cdt") return !isDiagnosisNear;
  return family === "cpt-2" || code.startsWith("0") || (family === "cpt-3" && code.startsWith("1"));
}

/** Says whether a text is a dose sooner than a code: laboratory analyses are numbered from 0001U, "5000U" is a dose. */
export function isDoseInUnits(code: string): boolean {
  return code.endsWith("U") && DOSE_IN_UNITS.test(code);
}

/** Nothing but a bullet stands in front of it. */
function startsRow(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (isMark(tokens[at], "-*>.)([]") || tokens[at]?.kind === "number") at -= 1;
  return at < index - 3 ? false : tokens[at] === undefined || tokens[at]?.kind === "cell";
}

/** `[ ] 70551`: a box in front of the code that was left empty. */
function isUnticked(tokens: readonly Token[], index: number): boolean {
  return isMark(tokens[index - 1], "]") && isMark(tokens[index - 2], "[");
}

function isInList(tokens: readonly Token[], index: number): boolean {
  return isJoinedTo(tokens, index, 1) || isJoinedTo(tokens, index, -1) || isInRun(tokens, index);
}

/** Three codes with nothing but a space between them: two could be a ZIP code and a code. */
function isInRun(tokens: readonly Token[], index: number): boolean {
  const isCode = (step: number) => tokens[index + step]?.kind === "code";
  return (isCode(-1) && (isCode(-2) || isCode(1))) || (isCode(1) && isCode(2));
}

/** Whether only a comma, a slash or an "and" stands between this code and the next one in a direction. */
function isJoinedTo(tokens: readonly Token[], index: number, step: 1 | -1): boolean {
  let at = skipWrapping(tokens, index + step, step);
  const joint = tokens[at];
  if (!isJoint(joint) || isCellEdge(tokens, joint, at)) return false;
  if (isJoint(tokens[at + step])) at += step;
  const other = tokens[skipWrapping(tokens, at + step, step)]?.kind;
  return other === "code" || other === "range";
}

function skipWrapping(tokens: readonly Token[], from: number, step: 1 | -1): number {
  let at = from;
  while (isMark(tokens[at], "\"'`()[]*")) at += step;
  return at;
}

function isJoint(token: Token | undefined): boolean {
  return isMark(token, ",;/&+-") || (token?.kind === "word" && JOINING_WORDS.has(token.lower));
}

/** A comma without a space behind it may be the edge of a cell in a CSV row, if other cells stand around the two. */
function isCellEdge(tokens: readonly Token[], joint: Token | undefined, at: number): boolean {
  if (!isMark(joint, ",;") || tokens[at + 1]?.attached !== true) return false;
  return isOtherCell(tokens, at - 2, -1) || isOtherCell(tokens, at + 2, 1);
}

function isOtherCell(tokens: readonly Token[], at: number, step: 1 | -1): boolean {
  const beyond = tokens[at + step]?.kind;
  return isMark(tokens[at], ",;") && beyond !== "code" && beyond !== "range";
}

function isBehindLetters(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.attached === true && tokens[index - 1]?.kind === "word";
}
