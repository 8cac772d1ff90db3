import { isFiller } from "./codes-only";
import { isMeasureWord } from "./competing-reading";
import { startsLabel } from "./field-labels";
import { isModifierWord } from "./join-tokens";
import { matchLabel } from "./match-label";
import { isPlaceWord, isStreetWord } from "./places";
import { isMonthName } from "./read-date";
import type { Token } from "./token";

/** What a word can do to the codes around it. */
interface WordFacts {
  /** Nothing but letters that begin no date, or a number too short for a code or a part of one. */
  readonly isPlain: boolean;
  readonly isNumber: boolean;
  /** A label of a value can start with it. */
  readonly isLabel: boolean;
  /** It may stand in a row that holds nothing but codes. */
  readonly isFiller: boolean;
  /** It may end the name of a town or a state, so that a number behind it may be a ZIP code. */
  readonly isPlace: boolean;
  /** Behind a code it may be its modifier, or make a measure or a house number of it. */
  readonly isTied: boolean;
}

/** What plain words come to together. */
interface PlainWords {
  readonly count: number;
  readonly areFillers: boolean;
  readonly holdsPlace: boolean;
}

/**
 * Reads words with spaces between them; `undefined` where one of them has to be weighed. `front` are the tokens in
 * front of them in the same cell, if it starts with a code.
 */
export type PlainWordsReader = (text: string, front: readonly Token[]) => PlainWords | undefined;

const LETTERS = /^[A-Za-z]{1,40}$/;
const SHORT_NUMBER = /^\d{1,2}$/;
const ZIP_WORD = /^zip/i;
const CELL: Token = { kind: "cell", text: "", line: 0, attached: false, field: undefined };

/**
 * Starts a reader of words that cannot be taken for anything else, whatever stands around their cell: most of what
 * stands beside a code. It keeps what it found out of each word, for one text.
 */
export function startPlainWordsReader(): PlainWordsReader {
  const known = new Map<string, WordFacts>();
  const judge = (word: string) => {
    let facts = known.get(word);
    if (facts === undefined) {
      facts = judgeWord(word);
      known.set(word, facts);
    }
    return facts;
  };
  return (text, front) => {
    const words = text.split(" ").filter((word) => word !== "");
    const facts = words.map(judge);
    if (!facts.every(({ isPlain }) => isPlain)) return undefined;
    // Right behind a code a number may be its modifier or its units.
    if (front.length > 0 && (facts[0]?.isNumber === true || facts.some(({ isTied }) => isTied))) return undefined;
    if (facts.some(({ isLabel }) => isLabel) && holdsLabel(words, facts, front)) return undefined;
    return {
      count: words.length,
      areFillers: facts.every(({ isFiller: fits }) => fits),
      holdsPlace: facts.some(({ isPlace }) => isPlace),
    };
  };
}

function judgeWord(word: string): WordFacts {
  const lower = word.toLowerCase();
  const isNumber = SHORT_NUMBER.test(word);
  return {
    isPlain: isNumber || (LETTERS.test(word) && !isMonthName(lower)),
    isNumber,
    isLabel: startsLabel(lower),
    isFiller: isNumber || isFiller(lower),
    isPlace: isPlaceWord(word),
    isTied: isModifierWord(word) || isStreetWord(word) || isMeasureWord(lower) || ZIP_WORD.test(word),
  };
}

function holdsLabel(words: readonly string[], facts: readonly WordFacts[], front: readonly Token[]): boolean {
  const tokens = words.map((text, at): Token => {
    const place = { text, line: 0, attached: false };
    return facts[at]?.isNumber === true
      ? { kind: "number", ...place }
      : { kind: "word", ...place, lower: text.toLowerCase() };
  });
  const row = [CELL, ...front, ...tokens];
  return row.some((_, index) => matchLabel(row, index) !== undefined);
}
