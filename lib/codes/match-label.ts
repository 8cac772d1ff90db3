import { type FieldKind, isLabel, kindOfLabel, type LabelMark, LONGEST_LABEL, startsLabel } from "./field-labels";
import { isMark, type Token } from "./token";

/** A label found in running text, and where the value behind it starts. */
export interface FoundLabel {
  readonly kind: FieldKind;
  readonly next: number;
}

const NUMBER_WORDS: ReadonlySet<string> = new Set(["no", "number", "num", "nbr", "numbers", "nos", "id", "ids"]);
const COLON_WORDS: ReadonlySet<string> = new Set(["is", "are", "was", "were"]);
const AUTH_WORDS: ReadonlySet<string> = new Set(["auth", "authorization", "prior", "pa", "referral"]);
const WANT_WORDS: ReadonlySet<string> = new Set(
  "need needs needed require requires required requiring want wants no without get obtain submit for".split(" "),
);
const OTHER_CODES: ReadonlySet<string> = new Set(
  "bar dress building alarm promo coupon source color country city lock security verification qr tax".split(" "),
);
const LONGEST_GAP = 6;

/**
 * Finds the label that starts at a word: the words, and what sets them off from the value.
 *
 * The same word can be a label or not: "order #97110" is a number, "order 97110" is an order, and in "needs auth:
 * 97110" no authorization number follows.
 */
export function matchLabel(tokens: readonly Token[], index: number): FoundLabel | undefined {
  const first = tokens[index];
  if (first?.kind !== "word" || !startsLabel(first.lower)) return undefined;
  for (let length = LONGEST_LABEL; length >= 1; length -= 1) {
    const phrase = toPhrase(tokens, index, length);
    if (phrase === undefined || !isLabel(phrase)) continue;
    const { mark, next } = readGap(tokens, index + length);
    const kind = kindOfLabel(phrase, isLongId(tokens[next]) ? "number-sign" : mark);
    if (kind !== undefined && isMeantAsLabel(tokens, index, kind, next)) return { kind, next };
  }
  return undefined;
}

function toPhrase(tokens: readonly Token[], index: number, length: number): string | undefined {
  let phrase = "";
  for (let at = index; at < index + length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word") return undefined;
    phrase += at === index ? token.lower : ` ${token.lower}`;
  }
  return phrase;
}

function readGap(tokens: readonly Token[], start: number): { mark: LabelMark; next: number } {
  let mark: LabelMark = "none";
  let next = start;
  while (next < start + LONGEST_GAP) {
    const found = readGapToken(tokens, next);
    if (found === undefined) break;
    if (found === "number-sign" || (found === "colon" && mark === "none")) mark = found;
    next += 1;
  }
  const value = tokens[next];
  const isGlued = next === start && value?.attached === true && value.kind !== "mark" && value.kind !== "word";
  return { mark: isGlued ? "number-sign" : mark, next };
}

/** What one token between a label and its value says; `undefined` where the value starts. */
function readGapToken(tokens: readonly Token[], at: number): LabelMark | undefined {
  const token = tokens[at];
  if (token?.kind === "mark") return readGapMark(token.text, tokens[at + 1]);
  if (token?.kind === "word") {
    if (NUMBER_WORDS.has(token.lower)) return "number-sign";
    return COLON_WORDS.has(token.lower) ? "colon" : undefined;
  }
  const isCounter =
    token?.kind === "number" && token.text.length === 1 && (token.attached || isMark(tokens[at + 1], ":)"));
  return isCounter ? "none" : undefined;
}

function readGapMark(mark: string, after: Token | undefined): LabelMark | undefined {
  if (mark === "#") return "number-sign";
  if (mark === ":" || mark === "=") return "colon";
  if (mark === "-") return after?.attached === true ? "number-sign" : "colon";
  return ".([\"'*_)>".includes(mark) ? "none" : undefined;
}

function isMeantAsLabel(tokens: readonly Token[], index: number, kind: FieldKind, next: number): boolean {
  const word = tokens[index];
  const before = tokens[index - 1];
  const lower = word?.kind === "word" ? word.lower : "";
  const lowerBefore = before?.kind === "word" ? before.lower : "";
  if (lower === "x") return isLongNumber(tokens[next]);
  if (kind === "quantity" || kind === "amount" || kind === "address") return before?.kind !== "number";
  if (lower === "code" || lower === "codes") return !OTHER_CODES.has(lowerBefore);
  if (kind === "claim-or-auth-number" && AUTH_WORDS.has(lower)) {
    return !WANT_WORDS.has(lowerBefore) && !startsCodeList(tokens, next);
  }
  return true;
}

/** Too long for a code, so that a label that could be a word ("approved auth") must be one. */
function isLongId(token: Token | undefined): boolean {
  return (
    (token?.kind === "number" && token.text.length > 5) || (token?.kind === "odd" && token.reason === "identifier")
  );
}

function isLongNumber(token: Token | undefined): boolean {
  return token?.kind === "code" || (token?.kind === "number" && token.text.length > 3);
}

/** "Auth: 97110, 97112" lists codes: nobody lists authorization numbers of five digits. */
function startsCodeList(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === "code" && isMark(tokens[at + 1], ",/;") && tokens[at + 2]?.kind === "code";
}
