import { expandRange } from "../../codes/code-range";
import { isKnownModifier } from "../../codes/known-modifiers";
import { isModifier, isProcedureCode, type Modifier, type ProcedureCode } from "../../codes/procedure-code";
import { type CodeWord, classifyWord, cutWords, holdsCode, tidyCodeCell } from "./code-words";
import type { RowProblem } from "./row-reading";

/** One code or range as a cell prints it, with the modifiers behind it. */
export interface CodePiece {
  readonly code: ProcedureCode;
  readonly codeTo?: ProcedureCode;
  readonly modifiers: readonly Modifier[];
}

/** What a cell of a code column holds. */
export type CodeCell =
  | { readonly kind: "empty" }
  | { readonly kind: "no-code-given" }
  | {
      readonly kind: "codes";
      readonly pieces: readonly CodePiece[];
      /** Something was repaired or left out, so that the cell is to be shown as it stands. */
      readonly isTouched: boolean;
      /** Words behind the codes, where there are any. */
      readonly rest?: string;
    }
  | { readonly kind: "problem"; readonly problem: RowProblem; readonly offers: readonly CodePiece[] }
  /** Words, with or without codes among them. */
  | { readonly kind: "text"; readonly pieces: readonly CodePiece[] };

const EMPTY: CodeCell = { kind: "empty" };
const NO_CODE_GIVEN: CodeCell = { kind: "no-code-given" };
const NO_MODIFIERS: readonly Modifier[] = [];

const NO_CODE =
  /^(?:varies|various|variable|(?:multiple|several|various|many)(?: (?:cpt|hcpcs|procedure|billing))?(?: codes?)?(?: (?:may )?appl(?:y|ies))?|n\/?a|n\.a\.?|none|not applicable|(?:unlisted|miscellaneous|misc)(?: (?:codes?|procedures?|services?|items?))?|no (?:specific |assigned |unique )?codes?(?: assigned)?|tbd|see (?:description|descriptions|notes?|comments?|below|above|policy|attached|guidelines?|criteria)|code varies|codes vary)$/i;
const PHONE =
  /^(?:(?:tel|phone|ph|fax|call)\b[ :.]*)?(?:\+?1[-. ])?(?:\(?\d{3}\) ?|\d{3}[-. /])\d{3}[-. ]\d{4}(?: ?(?:x|ext\.?|option) ?\d+)?$/i;
const FOOTNOTE = /^[*†‡§^~]/;
const THOUSANDS = /^(\d{2}),(\d{3})$/;
/** Modifiers that are also the first word of many a description: "70450 CT head". */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  "CT PT OT ST AT AS GO HE HO PA AM PL MS US ET SC AX FX LE TH UN".split(" "),
);
/** An abbreviated end of a range lies no further away; what does is a modifier: 62320-23, but 99213-25. */
const NEAR = 9;

/**
 * What does a cell of a code column hold: codes, ranges and modifiers, no code by its own words, or a question?
 *
 * In a code column five characters of a code's shape are a code. A letter O for 0, a space inside and a footnote
 * mark are repaired and shown; a lost zero, a shortened range and a wildcard are only ever offered.
 *
 * @example
 * readCodeCell("T1002 TG"); // codes: T1002 with TG
 * readCodeCell("62320-23"); // problem "bad-range", offers 62320-62323
 */
export function readCodeCell(raw: string): CodeCell {
  if (isProcedureCode(raw))
    return { kind: "codes", pieces: [{ code: raw, modifiers: NO_MODIFIERS }], isTouched: false };
  if (raw === "") return EMPTY;
  const { text, isTouched } = tidyCodeCell(raw);
  if (text === "" || NO_CODE.test(text)) return NO_CODE_GIVEN;
  if (PHONE.test(text)) return { kind: "problem", problem: "phone-number", offers: [] };
  const thousands = THOUSANDS.exec(text);
  if (thousands !== null) return offerJoined(`${thousands[1]}${thousands[2]}`);
  const read = readWords(text, isTouched);
  // "* C9490 requires an order": a footnote that starts with its code.
  const isFootnote = read.kind === "codes" && read.rest !== undefined && FOOTNOTE.test(raw);
  return isFootnote ? { kind: "text", pieces: read.pieces } : read;
}

function offerJoined(digits: string): CodeCell {
  const offers = isProcedureCode(digits) ? [{ code: digits, modifiers: NO_MODIFIERS }] : [];
  return { kind: "problem", problem: "not-a-code", offers };
}

/** A piece while its cell is still being read. */
interface OpenPiece {
  code: ProcedureCode;
  codeTo?: ProcedureCode;
  readonly modifiers: Modifier[];
  /** Where the first modifier stands that only a space sets off, if all of those behind it are set off so. */
  looseAt?: number;
}

interface CellState {
  readonly text: string;
  readonly pieces: OpenPiece[];
  readonly offers: CodePiece[];
  problem: RowProblem | undefined;
  isTouched: boolean;
  /** Place of the first word that belongs to no code. */
  restAt: number | undefined;
  /** Place of words such as "CPT" or "with" since the last code or modifier. */
  labelAt: number | undefined;
}

function readWords(text: string, isTouched: boolean): CodeCell {
  const { words, endsOpen } = cutWords(text);
  const state: CellState = {
    text,
    pieces: [],
    offers: [],
    problem: undefined,
    isTouched,
    restAt: undefined,
    labelAt: undefined,
  };
  words.every((word, index) => {
    readWord(state, word, index === words.length - 1);
    return state.restAt === undefined;
  });
  if (endsOpen) state.problem ??= "bad-range";
  return toCell(state);
}

function toCell(state: CellState): CodeCell {
  const { text, pieces, offers, problem, restAt } = state;
  const isWords = problem === undefined || (problem === "not-a-code" && restAt !== undefined);
  // Words, perhaps with a number in front of them; or only "CPT code", which is a header.
  if (pieces.length === 0 && offers.length === 0 && isWords) return { kind: "text", pieces: readAmongWords(text) };
  if (problem !== undefined) return toProblem(state, problem);
  const read = { kind: "codes", pieces: pieces.map(toPiece), isTouched: state.isTouched } as const;
  return restAt === undefined ? read : splitRest(state, restAt);
}

function toProblem({ pieces, offers }: CellState, problem: RowProblem): CodeCell {
  const isOfPieces = problem === "bad-modifier" || (problem === "bad-range" && offers.length === 0);
  const isPartly = pieces.length > 0 && !isOfPieces;
  return { kind: "problem", problem: isPartly ? "partly-read" : problem, offers: [...pieces.map(toPiece), ...offers] };
}

/** Codes with words behind them. The first of the words may look like a modifier. */
function splitRest({ text, pieces, isTouched }: CellState, restAt: number): CodeCell {
  const last = pieces.at(-1);
  const isWordModifier = last?.looseAt !== undefined && ALSO_WORDS.has(last.modifiers[0] ?? "");
  if (isWordModifier) last.modifiers.splice(0);
  const rest = text.slice(isWordModifier ? last.looseAt : restAt);
  const read = pieces.map(toPiece);
  if (!holdsCode(rest)) return { kind: "codes", pieces: read, isTouched, rest };
  return { kind: "problem", problem: "partly-read", offers: [...read, ...readAmongWords(rest)] };
}

function toPiece({ code, codeTo, modifiers }: OpenPiece): CodePiece {
  const distinct = modifiers.length > 1 ? [...new Set(modifiers)] : modifiers;
  return codeTo === undefined ? { code, modifiers: distinct } : { code, codeTo, modifiers: distinct };
}

function readAmongWords(text: string): CodePiece[] {
  return cutWords(text).words.flatMap((word) => {
    const found = classifyWord(word.text);
    return found.kind === "code" ? [{ code: found.code, modifiers: found.modifiers }] : [];
  });
}

function readWord(state: CellState, word: CodeWord, isLast: boolean): void {
  const found = classifyWord(word.text);
  const last = state.pieces.at(-1);
  switch (found.kind) {
    case "code":
      state.isTouched ||= found.isRepaired;
      readCode(state, word, { code: found.code, modifiers: [...found.modifiers] });
      return;
    case "digits":
      if (last === undefined) state.problem ??= "not-a-code";
      else readShortDigits(state, last, word);
      return;
    case "lost-zero":
      // Behind a whole code it is more likely one that leaves out what it shares with it.
      if (last !== undefined && /^\d+$/.test(word.text)) readShortDigits(state, last, word);
      else readLostZero(state, word, found.code);
      return;
    case "letters":
      readLetters(state, last, word, isLast);
      return;
    case "label":
      state.labelAt ??= word.at;
      return;
    case "text":
      startRest(state, word);
      return;
    default:
      state.problem ??= found.kind;
  }
}

function readCode(state: CellState, word: CodeWord, piece: OpenPiece): void {
  state.labelAt = undefined;
  const last = state.pieces.at(-1);
  if (word.gap !== "range" || last === undefined) {
    if (word.gap === "range" && state.offers.length > 0) state.problem ??= "bad-range";
    state.pieces.push(piece);
    return;
  }
  if (
    last.codeTo === undefined &&
    last.modifiers.length === 0 &&
    expandRange(last.code, piece.code).ok &&
    last.code !== piece.code
  ) {
    last.codeTo = piece.code;
    last.modifiers.push(...piece.modifiers);
    return;
  }
  // Both ends stay to choose from, each by itself; neither may pass as read.
  state.problem ??= "bad-range";
  state.offers.push(...state.pieces.splice(-1).map(toPiece), toPiece(piece));
}

/** Digits behind a code: a modifier, the end of a range, or the next code, the last two without the part they share. */
function readShortDigits(state: CellState, last: OpenPiece, word: CodeWord): void {
  const full = completeCode(last.codeTo ?? last.code, word.text);
  const span = full === undefined ? undefined : Number.parseInt(word.text, 10) - tailOf(last, word.text.length);
  const isPlainModifier = isModifier(word.text) && isKnownModifier(word.text) && word.gap !== "list";
  if (isPlainModifier && (span === undefined || span > NEAR || word.gap === "space")) {
    addModifier(state, last, word);
    return;
  }
  if (word.gap === "range" && last.codeTo === undefined && full !== undefined) {
    state.problem ??= "bad-range";
    state.offers.push(...state.pieces.splice(-1).map((piece) => ({ ...toPiece(piece), codeTo: full })));
    return;
  }
  state.problem ??= word.gap === "range" ? "bad-range" : "partly-read";
  if (full !== undefined && word.gap !== "space") state.offers.push({ code: full, modifiers: NO_MODIFIERS });
}

function tailOf({ code, codeTo }: OpenPiece, length: number): number {
  const digits = (codeTo ?? code).replace(/\D/g, "");
  return Number.parseInt(digits.slice(-length), 10);
}

/** `62320` and `23` are 62323; undefined where that is no code behind the first. */
function completeCode(code: ProcedureCode, tail: string): ProcedureCode | undefined {
  const end = /\D$/.test(code) ? 4 : 5;
  const full = code.slice(0, end - tail.length) + tail + code.slice(end);
  return isProcedureCode(full) && full > code ? full : undefined;
}

function readLetters(state: CellState, last: OpenPiece | undefined, word: CodeWord, isLast: boolean): void {
  const { text } = word;
  if (isModifier(text) && isKnownModifier(text) && (last !== undefined || state.offers.length > 0)) {
    if (last !== undefined) addModifier(state, last, word);
    else
      state.offers.push(
        ...state.offers.splice(-1).map((offer) => ({ ...offer, modifiers: [...offer.modifiers, text] })),
      );
  } else if (last === undefined || !isLast || word.gap === "list") {
    startRest(state, word);
  } else {
    state.problem ??= "bad-modifier";
  }
}

function addModifier(state: CellState, last: OpenPiece, word: CodeWord): void {
  if (!isModifier(word.text)) return;
  if (last.modifiers.length === 0 && word.gap === "space") last.looseAt = word.at;
  last.modifiers.push(word.text);
  state.labelAt = undefined;
}

function startRest(state: CellState, word: CodeWord): void {
  state.restAt = (state.pieces.length > 0 ? state.labelAt : undefined) ?? word.at;
}

function readLostZero(state: CellState, word: CodeWord, restored: ProcedureCode): void {
  state.problem ??= "lost-zero";
  const before = state.offers.at(-1);
  const isEnd = word.gap === "range" && before !== undefined && before.codeTo === undefined;
  if (isEnd && expandRange(before.code, restored).ok) state.offers.splice(-1, 1, { ...before, codeTo: restored });
  else state.offers.push({ code: restored, modifiers: NO_MODIFIERS });
}
