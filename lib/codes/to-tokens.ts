import { familyOf } from "./code-family";
import { isWildcard } from "./near-code";
import { isProcedureCode } from "./procedure-code";
import { type Compound, readCompound } from "./read-compound";
import { readDateAt } from "./read-date";
import type { SetAsideReason } from "./set-aside";
import type { Token } from "./token";

/** Stands for a line break inside one row. Counts as a line, but ends neither the row nor the cell. */
export const SOFT_BREAK = "\v";

// Every pattern is sticky, and bounded or without overlap: each character is looked at a fixed number of times.
const LETTER = /[A-Za-z\u00c0-\u024f]/;
const SPACE = /[ \t\r\f\0]+/y;
const RUN = /[A-Za-z0-9\u00c0-\u024f][\w\u00c0-\u024f]*(?:-[\w\u00c0-\u024f]+)*/y;
const ACRONYM = /[A-Za-z](?:\.[A-Za-z]){1,4}\.?(?!\w)/y;
const WEB_ADDRESS = /(?:https?:\/\/|www\.|[\w.+-]{1,64}@(?=\w))[^\s<>",;|]*/iy;
const FILE_OR_SITE =
  /[\w-]{1,64}(?:\.[\w-]{1,64}){0,4}\.(?:com|org|net|gov|edu|io|pdf|docx?|xlsx?|csv|txt|jpe?g|png|tiff?|html?|php|aspx?)(?!\w)[^\s<>",;|]*/iy;
const CODE_IN_ADDRESS = /(?<![A-Za-z0-9])(?:\d{5}|[A-Za-z]\d{4}|\d{4}[FTUMftum])(?![A-Za-z0-9])/;
const PHONE =
  /(?:(?:\+?1[-. ]{0,2})?(?:\(\d{3}\) ?[-.]? ?|\d{3}[-./ ] ?)\d{3}[-. ] ?\d{4}|\d{3}-\d{7}|\+\d{10,14})(?!\w|-\d)/y;
const MONEY = /[$\u20ac\u00a3] ?-?\d[\d,]*(?:\.\d+)?/y;
const THOUSANDS = /\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?!\w|,\d)/y;
const DOTTED_NUMBER = /\d{1,12}(?:\.\d{1,12}){1,8}(?!\d)/y;
const DOTTED_DIAGNOSIS = /[A-Za-z]\d[\dABab]\.[\dA-Za-z]{1,4}(?!\w|\.\w)/y;
const TIME = /\d{1,2}:\d{2}(?::\d{2})?(?![\w:])/y;
const SHORT_DECIMAL = /^\d{3,4}\.0$/;
const WILDCARD_TAIL = /[*?#]{1,4}/y;
const REPEATED = /([!-/:-@[-`{-~])\1*/y;
const LONGEST_SHOWN = 80;

/** Where the reader stands: in which text, at which character, on which line. */
interface Cursor {
  readonly text: string;
  readonly index: number;
  readonly line: number;
  readonly attached: boolean;
}

interface Step {
  readonly length: number;
  readonly token?: Token;
}

/**
 * Cuts one cell or line into its pieces, each with what its own shape says of it.
 *
 * What stands around a piece is not looked at here: whether five digits are a code or a ZIP code is for the reader of
 * the row to say.
 */
export function toTokens(text: string, firstLine: number): readonly Token[] {
  const tokens: Token[] = [];
  let line = firstLine;
  let index = 0;
  let spaceEnd = -1;
  while (index < text.length) {
    if (text.charAt(index) === SOFT_BREAK) {
      line += 1;
      index += 1;
      spaceEnd = index;
      continue;
    }
    const space = matchAt(SPACE, text, index);
    if (space !== undefined) {
      index += space.length;
      spaceEnd = index;
      continue;
    }
    const step = readAt({ text, index, line, attached: index > 0 && spaceEnd !== index });
    if (step.token !== undefined) tokens.push(step.token);
    index += step.length;
  }
  return tokens;
}

function readAt(at: Cursor): Step {
  const character = at.text.charAt(at.index);
  if (character >= "0" && character <= "9") return readDate(at) ?? readPhone(at) ?? readFigures(at) ?? readRun(at);
  if (LETTER.test(character)) return readLetters(at);
  if (character === "(" || character === "+") return readPhone(at) ?? readMark(at);
  return readMoney(at) ?? readMark(at);
}

function readLetters(at: Cursor): Step {
  const diagnosis = matchAt(DOTTED_DIAGNOSIS, at.text, at.index);
  if (diagnosis !== undefined) return odd(at, diagnosis, "diagnosis-code");
  const acronym = matchAt(ACRONYM, at.text, at.index);
  if (acronym !== undefined) return word(at, acronym, acronym.replaceAll(".", ""));
  return readDate(at) ?? readRun(at);
}

function readDate(at: Cursor): Step | undefined {
  const date = readDateAt(at.text, at.index);
  return date && { length: date.text.length, token: { kind: "date", ...place(at, date.text), date } };
}

function readPhone(at: Cursor): Step | undefined {
  const phone = matchAt(PHONE, at.text, at.index);
  return phone === undefined ? undefined : odd(at, phone, "phone");
}

function readMoney(at: Cursor): Step | undefined {
  const money = matchAt(MONEY, at.text, at.index);
  return money === undefined ? undefined : amount(at, money);
}

/** Numbers with commas, points or colons in them. */
function readFigures(at: Cursor): Step | undefined {
  // In a row of a CSV file, "97110,100" are two cells.
  const isBehindComma = at.attached && at.text.charAt(at.index - 1) === ",";
  const thousands = isBehindComma ? undefined : matchAt(THOUSANDS, at.text, at.index);
  if (thousands !== undefined) return amount(at, thousands);
  const time = matchAt(TIME, at.text, at.index);
  if (time !== undefined) return word(at, time, time);
  const dotted = matchAt(DOTTED_NUMBER, at.text, at.index);
  return dotted === undefined ? undefined : readDotted(at, dotted);
}

function readDotted(at: Cursor, dotted: string): Step {
  const [whole = "", ...fractions] = dotted.split(".");
  if (fractions.length > 1) return /\d{5}/.test(dotted) ? odd(at, dotted, "identifier") : word(at, dotted, dotted);
  if (isProcedureCode(whole) && /\.00?$/.test(dotted)) {
    return { length: dotted.length, token: { kind: "decimal", ...place(at, dotted), code: whole } };
  }
  if (SHORT_DECIMAL.test(dotted)) return { length: dotted.length, token: { kind: "number", ...place(at, dotted) } };
  return amount(at, dotted);
}

/** An amount is worth showing only if its digits could have been taken for a code. */
function amount(at: Cursor, text: string): Step {
  const isCodeLike = /\d{5}/.test(text.replaceAll(",", ""));
  return isCodeLike ? odd(at, text, "amount") : word(at, text, text);
}

function readRun(at: Cursor): Step {
  const whole = matchAt(RUN, at.text, at.index) ?? at.text.charAt(at.index);
  const run = isUnderlined(whole) ? whole.slice(0, 5) : whole;
  const next = at.text.charAt(at.index + run.length);
  if (next !== "" && ".@:+".includes(next)) {
    const address = readAddress(at);
    if (address !== undefined) return address;
  }
  const tail = matchAt(WILDCARD_TAIL, at.text, at.index + run.length) ?? "";
  if (tail !== "" && run.length < 5 && run.length > 1 && isWildcard((run + tail).toUpperCase())) {
    return odd(at, run + tail, "wildcard");
  }
  return toStep(at, run, readCompound(run));
}

function isUnderlined(run: string): boolean {
  return run.length > 5 && /^_+$/.test(run.slice(5, 9)) && familyOf(run.slice(0, 5).toUpperCase()) !== undefined;
}

/** The digits of a link, an e-mail address or a file name are no codes, but a reader may want to know they are there. */
function readAddress(at: Cursor): Step | undefined {
  const address = matchAt(WEB_ADDRESS, at.text, at.index) ?? matchAt(FILE_OR_SITE, at.text, at.index);
  if (address === undefined) return undefined;
  const code = CODE_IN_ADDRESS.exec(address)?.[0];
  const step = code === undefined ? word(at, address, "") : odd(at, code, "web-address");
  return { ...step, length: address.length };
}

function toStep(at: Cursor, run: string, compound: Compound): Step {
  const text = run.slice(0, compound.length);
  switch (compound.kind) {
    case "word":
      return word(at, text, text);
    case "odd":
      return odd(at, text, compound.reason);
    case "number":
      return { length: text.length, token: { kind: "number", ...place(at, text) } };
    case "code":
      return { length: text.length, token: { kind: "code", ...place(at, text), ...compound.typed } };
    case "range":
      return {
        length: text.length,
        token: { kind: "range", ...place(at, text), from: compound.from, to: compound.to },
      };
  }
}

/** A row of the same mark is one mark: a ruled line says no more than a dash. Pictures and foreign signs say nothing. */
function readMark(at: Cursor): Step {
  const marks = matchAt(REPEATED, at.text, at.index);
  if (marks === undefined) return { length: 1 };
  return { length: marks.length, token: { kind: "mark", ...place(at, marks.charAt(0)) } };
}

function word(at: Cursor, written: string, text: string): Step {
  return { length: written.length, token: { kind: "word", ...place(at, written), lower: text.toLowerCase() } };
}

function odd(at: Cursor, text: string, reason: SetAsideReason): Step {
  return { length: text.length, token: { kind: "odd", ...place(at, text), reason } };
}

function place(at: Cursor, text: string): { text: string; line: number; attached: boolean } {
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return { text: shown, line: at.line, attached: at.attached };
}

function matchAt(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}
