import { isDottedDiagnosis, isUndottedDiagnosis, isWildcard, restoreLostZeros } from "../../codes/near-code";
import { normaliseText } from "../../codes/normalise-text";
import { isProcedureCode, type Modifier, type ProcedureCode, parseProcedureCode } from "../../codes/procedure-code";

/** What stands between two words of a code cell. `join` is a slash or colon, `list` what separates the parts of a list. */
export type WordGap = "space" | "list" | "join" | "range";

/** One word of a code cell in upper case, with what sets it off from the word before. */
export interface CodeWord {
  readonly text: string;
  readonly at: number;
  readonly gap: WordGap;
}

/** What a word of a code cell is by its own shape. */
export type WordKind =
  | {
      readonly kind: "code";
      readonly code: ProcedureCode;
      readonly modifiers: readonly Modifier[];
      readonly isRepaired: boolean;
    }
  | { readonly kind: "lost-zero"; readonly code: ProcedureCode }
  | { readonly kind: "digits" | "letters" | "label" | "text" | "wildcard" | "diagnosis-code" | "not-a-code" };

const LEADING_MARKS = /^[^A-Za-z\d]+/;
const LIST_NUMBER = /^\d{1,3}[.)] (?=[A-Za-z]?\d{4})/;
const TRAILING_MARKS = /[\s"'.,;:)\]]+$/;
const FOOTNOTE_MARK =
  /(?<=[A-Za-z\d]{5}|[A-Za-z\d]{5}[- ][A-Za-z\d]{2})(?: ?[*~#!]{1,3}\d{0,2}| ?\^ ?[A-Za-z\d]{0,2}|\+)(?=$|[\s,;/])/g;
const FOOTNOTE_IN_BRACKETS = /(?<=[A-Za-z\d]{5}) ?[([](?:[A-Za-z]|\d)[)\]]/g;
const SEGMENT_ENDS = /([,;/|&\n]|(?<=\d[A-Za-z]?) ?- ?(?=[A-Za-z]?\d)|\b(?:to|thru|through|and)\b)/i;
const SPACED = /^[A-Za-z\d]+(?: [A-Za-z\d]+)+$/;
const NUMBER_AND_MODIFIER = /^\d{3} \d{2}$/;
const WORD_OR_MARK = /[A-Za-z\d][\w.?#*]*|\S/g;
const RANGE_WORDS: ReadonlySet<string> = new Set(["TO", "THRU", "THROUGH"]);
const LIST_WORDS: ReadonlySet<string> = new Set(["AND", "OR"]);
const LABELS: ReadonlySet<string> = new Set(
  "CPT CPT4 HCPCS HCPC CDT CODE CODES PROCEDURE PROC MOD MODS MODIFIER MODIFIERS WITH W".split(" "),
);
const CODE_SHAPE = /(?<![A-Za-z\d])(?:\d{5}|[A-Za-z]\d{4}|\d{4}[FTUM])(?![A-Za-z\d])/;

/** Which text is left of a code cell without the marks around it, with what was typed apart put together. */
export function tidyCodeCell(raw: string): { readonly text: string; readonly isTouched: boolean } {
  const plain = normaliseText(raw).replace(/\s+/g, " ").trim();
  const bare = plain.replace(LEADING_MARKS, "").replace(LIST_NUMBER, "");
  const unmarked = bare.replace(FOOTNOTE_IN_BRACKETS, "").replace(FOOTNOTE_MARK, "");
  const text = joinSpaced(unmarked.replace(TRAILING_MARKS, ""));
  return { text, isTouched: text !== plain };
}

/** `7 0551` is 70551: a part of a cell that is a code but for its spaces. */
function joinSpaced(text: string): string {
  if (!text.includes(" ")) return text;
  const parts = text.split(SEGMENT_ENDS);
  const joined = parts.map((part) => {
    const inner = part.trim();
    if (!SPACED.test(inner) || NUMBER_AND_MODIFIER.test(inner)) return part;
    const compact = inner.replaceAll(" ", "").toUpperCase();
    return isProcedureCode(compact) ? part.replace(inner, compact) : part;
  });
  return joined.join("");
}

/** Says whether something of a code's shape stands in a text. */
export function holdsCode(text: string): boolean {
  return CODE_SHAPE.test(text);
}

/** Cuts a code cell into words. `endsOpen`: it ends where a range would go on. */
export function cutWords(text: string): { readonly words: readonly CodeWord[]; readonly endsOpen: boolean } {
  const words: CodeWord[] = [];
  let gap: WordGap = "space";
  for (const match of text.matchAll(WORD_OR_MARK)) {
    const word = match[0].toUpperCase().replace(/\.$/, "");
    const mark = toGap(word);
    if (mark !== undefined) {
      gap = joinGaps(gap, mark);
    } else if (/^[A-Z\d]/.test(word)) {
      words.push({ text: word, at: match.index, gap });
      gap = "space";
    }
  }
  return { words, endsOpen: gap === "range" };
}

function toGap(word: string): WordGap | undefined {
  if (word === "-" || RANGE_WORDS.has(word)) return "range";
  if (word === "/" || word === ":") return "join";
  return [",", ";", "|", "&", "+"].includes(word) || LIST_WORDS.has(word) ? "list" : undefined;
}

function joinGaps(before: WordGap, mark: WordGap): WordGap {
  return before === "range" || mark === "range" ? "range" : mark;
}

/** What is one word of a code cell? Expects upper case. */
export function classifyWord(word: string): WordKind {
  if (isProcedureCode(word)) return { kind: "code", code: word, modifiers: [], isRepaired: false };
  if (LABELS.has(word)) return { kind: "label" };
  if (isWildcard(word)) return { kind: "wildcard" };
  if (!/\d/.test(word)) return { kind: word.length === 2 ? "letters" : "text" };
  return word.length < 5 ? classifyShort(word) : classifyLong(word);
}

function classifyShort(word: string): WordKind {
  const restored = restoreLostZeros(word);
  if (restored !== undefined && isProcedureCode(restored)) return { kind: "lost-zero", code: restored };
  if (/^\d+$/.test(word)) return { kind: "digits" };
  return word.length === 2 ? { kind: "letters" } : classifyOdd(word);
}

function classifyLong(word: string): WordKind {
  const restored = restoreLostZeros(word);
  if (restored !== undefined && isProcedureCode(restored)) return { kind: "lost-zero", code: restored };
  const read = parseProcedureCode(word);
  const isRead = read.ok && (word.match(/\d/g)?.length ?? 0) > 1;
  if (!isRead) return classifyOdd(word);
  const { code, modifiers, repairedFrom } = read.value;
  return { kind: "code", code, modifiers, isRepaired: repairedFrom !== undefined };
}

function classifyOdd(word: string): WordKind {
  if (isDottedDiagnosis(word) || isUndottedDiagnosis(word)) return { kind: "diagnosis-code" };
  return { kind: "not-a-code" };
}
