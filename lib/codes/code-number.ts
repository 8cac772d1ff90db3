import { familyOf } from "./code-family";
import type { ProcedureCode } from "./procedure-code";

const DIGITS_FIRST = 100_000;
const BLOCK = 10_000;
const LETTERS = 26;
const LETTER_A = 65;
const DIGIT_0 = 48;

/** How many texts have the shape of a procedure code: five digits, four and a letter, or a letter and four. */
export const CODE_NUMBERS = DIGITS_FIRST + 2 * LETTERS * BLOCK;

/**
 * Gives every procedure code a small number of its own, so that a table of codes can be an array.
 *
 * Numbers keep neighbours together: codes of one series follow one another as their digits do. A text that is no
 * procedure code as it is printed has the number -1. Hot: read for every code, so it looks at characters only.
 *
 * @example
 * toCodeNumber("70551"); // 70551
 * toCodeNumber("0075T"); // 290075
 * toCodeNumber("j1745"); // -1
 */
export function toCodeNumber(text: string): number {
  return familyOf(text) === undefined ? -1 : numberOf(text as ProcedureCode);
}

/** Is this the number of a code of five digits? All others hold a letter, and their last four digits count alone. */
export function isPlainNumber(number: number): boolean {
  return number < DIGITS_FIRST;
}

/** The number of a code, which is known to be one: it is not looked at again. */
export function numberOf(code: ProcedureCode): number {
  const first = code.charCodeAt(0);
  const last = code.charCodeAt(4);
  const middle = toDigit(code, 1) * 100 + toDigit(code, 2) * 10 + toDigit(code, 3);
  if (first >= LETTER_A) return toLetterFirst(first, middle * 10 + last - DIGIT_0);
  if (last >= LETTER_A) return toLetterLast(last, (first - DIGIT_0) * 1_000 + middle);
  return (first - DIGIT_0) * BLOCK + middle * 10 + last - DIGIT_0;
}

/**
 * The number of a code with another first character in the place of its own, or -1 where that has not the shape of a
 * code. Takes the character by its code unit: a digit in the place of a letter, or a letter in that of a digit.
 */
export function replaceFirst(number: number, character: number): number {
  if (number < DIGITS_FIRST) return toLetterFirst(character, number % BLOCK);
  const isLetterFirst = number >= DIGITS_FIRST + LETTERS * BLOCK;
  return isLetterFirst ? (character - DIGIT_0) * BLOCK + ((number - DIGITS_FIRST) % BLOCK) : -1;
}

/** The same for the last character. */
export function replaceLast(number: number, character: number): number {
  if (number < DIGITS_FIRST) return toLetterLast(character, Math.floor(number / 10));
  const isLetterLast = number < DIGITS_FIRST + LETTERS * BLOCK;
  return isLetterLast ? ((number - DIGITS_FIRST) % BLOCK) * 10 + character - DIGIT_0 : -1;
}

/** The code that has a number. Only for numbers that {@link toCodeNumber} gave. */
export function toCode(number: number): ProcedureCode {
  if (number < DIGITS_FIRST) return toText(digitAt(number, 10_000), number);
  const block = Math.floor((number - DIGITS_FIRST) / BLOCK);
  const digits = (number - DIGITS_FIRST) % BLOCK;
  if (block >= LETTERS) return toText(LETTER_A + block - LETTERS, digits);
  const letter = LETTER_A + block;
  const [first, second, third, fourth] = [
    digitAt(digits, 1_000),
    digitAt(digits, 100),
    digitAt(digits, 10),
    digitAt(digits, 1),
  ];
  return String.fromCharCode(first, second, third, fourth, letter) as ProcedureCode;
}

/** A first character and the last four digits of a number. */
function toText(first: number, number: number): ProcedureCode {
  const [second, third, fourth] = [digitAt(number, 1_000), digitAt(number, 100), digitAt(number, 10)];
  return String.fromCharCode(first, second, third, fourth, digitAt(number, 1)) as ProcedureCode;
}

/** The character of the digit of this value. */
function digitAt(number: number, value: number): number {
  return DIGIT_0 + (Math.floor(number / value) % 10);
}

function toLetterLast(letter: number, digits: number): number {
  return DIGITS_FIRST + (letter - LETTER_A) * BLOCK + digits;
}

function toLetterFirst(letter: number, digits: number): number {
  return DIGITS_FIRST + (LETTERS + letter - LETTER_A) * BLOCK + digits;
}

function toDigit(text: string, at: number): number {
  return text.charCodeAt(at) - DIGIT_0;
}
