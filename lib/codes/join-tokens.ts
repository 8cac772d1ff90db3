import { isOneSeries } from "./code-range";
import { isKnownModifier } from "./known-modifiers";
import { isModifier, type Modifier } from "./procedure-code";
import { type CodeToken, isMark, type RangeToken, type Token } from "./token";

const MAX_MODIFIERS = 4;
/** A longer number behind two letters is no count of units: "SN 21034567". */
const LONGEST_COUNT = 4;
const RANGE_WORDS: ReadonlySet<string> = new Set(["to", "thru", "through"]);
const CHANGE_WORDS: ReadonlySet<string> = new Set(
  "change changed changing switch switched update updated convert converted correct corrected replace replaced".split(
    " ",
  ),
);
const MODIFIER_WORDS: ReadonlySet<string> = new Set(["mod", "mods", "modifier", "modifiers"]);
const UNIT_WORDS: ReadonlySet<string> = new Set(
  "unit units min mins minute minutes hr hrs hour hours mg ml mcg visit visits day days week weeks x times".split(" "),
);
// Modifiers that, behind a space, are far more often a word: a state, a title, a time of day, an abbreviation.
const ALSO_WORDS: ReadonlySet<string> = new Set(
  "AM PM PA PT ST MD MA CT US SW CA EA PO FX RA MS CF CP SL AT AS ET GA HI HR ME ND NE NW RE SD SE SC VA".split(" "),
);

// In front of a word, these are its abbreviation: "93653 EP study", "99284 ED visit".
const ABBREVIATIONS: ReadonlySet<string> = new Set("AF AP AV CC ED EP ER LS MB RD SN SQ TF TV UA VP".split(" "));
// In small letters, only these are nothing else: no word, no measure.
const SMALL_MODIFIERS: ReadonlySet<string> = new Set("gp gn kx tc rt lt nu rr ue jz jw".split(" "));

/** Says whether two characters behind a code are a modifier sooner than a word or a count. */
export function isModifierSooner(text: string): boolean {
  return /^[A-Z]/.test(text) && isModifier(text) && isKnownModifier(text) && !ALSO_WORDS.has(text);
}

/** Says whether a word behind a code can be one of its modifiers, or announce one. */
export function isModifierWord(text: string): boolean {
  const upper = text.toUpperCase();
  return (isModifier(upper) && isKnownModifier(upper)) || MODIFIER_WORDS.has(text.toLowerCase());
}

/**
 * Puts together what a code consists of when it is not written in one piece: the two ends of a range, and the
 * modifiers behind a space, a comma, a slash or in brackets.
 */
export function joinTokens(tokens: readonly Token[], isCodeColumn: boolean): readonly Token[] {
  return tokens.length < 2 ? tokens : joinModifiers(joinRanges(tokens), isCodeColumn);
}

function joinRanges(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    const isStart = token?.kind === "code" && !isChange(joined) && !isInChain(joined, tokens, index);
    const range = isStart ? toRange(token, tokens[index + 1], tokens[index + 2]) : undefined;
    if (token !== undefined) joined.push(range ?? token);
    if (range !== undefined) index += 2;
  }
  return joined;
}

function toRange(from: CodeToken, between: Token | undefined, to: Token | undefined): RangeToken | undefined {
  if (to?.kind !== "code" || from.modifiers.length + to.modifiers.length > 0) return undefined;
  if (from.repairedFrom !== undefined || to.repairedFrom !== undefined) return undefined;
  const isBetween = isMark(between, "-") || (between?.kind === "word" && RANGE_WORDS.has(between.lower));
  if (!isBetween || !isOneSeries(from.code, to.code) || from.code >= to.code) return undefined;
  const { line, attached } = from;
  return { kind: "range", text: `${from.text}-${to.text}`, line, attached, from: from.code, to: to.code };
}

/** "97110 - 97140 - 97530" is a list that is cut by dashes. */
function isInChain(before: readonly Token[], tokens: readonly Token[], index: number): boolean {
  const isBehind = isMark(before.at(-1), "-") && before.at(-2)?.kind === "code";
  return isBehind || (isMark(tokens[index + 3], "-") && tokens[index + 4]?.kind === "code");
}

/** "Changed 97110 to 97140" names two codes and nothing between them. */
function isChange(before: readonly Token[]): boolean {
  return before.slice(-4).some((token) => token.kind === "word" && CHANGE_WORDS.has(token.lower));
}

function joinModifiers(tokens: readonly Token[], isCodeColumn: boolean): readonly Token[] {
  const joined: Token[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    index += 1;
    if (token === undefined) continue;
    if (token.kind !== "code") {
      joined.push(token);
      continue;
    }
    const { modifiers, end } = readModifiers(tokens, index, token, isCodeColumn);
    index = end;
    joined.push(modifiers.length > token.modifiers.length ? { ...token, modifiers } : token);
  }
  return joined;
}

function readModifiers(tokens: readonly Token[], start: number, token: CodeToken, isCodeColumn: boolean) {
  const modifiers: Modifier[] = [...token.modifiers];
  const isBracketed = isMark(tokens[start], "(");
  let end = start;
  for (;;) {
    const next = readModifier(tokens, end, isCodeColumn || (isBracketed && end > start));
    if (next === undefined || modifiers.length === MAX_MODIFIERS) return { modifiers, end };
    if (!modifiers.includes(next.modifier)) modifiers.push(next.modifier);
    end = next.end;
  }
}

interface NextModifier {
  readonly modifier: Modifier;
  readonly end: number;
}

function readModifier(tokens: readonly Token[], index: number, isCodeColumn: boolean): NextModifier | undefined {
  const at = skipSeparators(tokens, index);
  const token = tokens[at];
  if (token === undefined || (token.kind !== "word" && token.kind !== "number")) return undefined;
  const upper = token.text.toUpperCase();
  if (!isModifier(upper) || !isKnownModifier(upper)) return undefined;
  const isNamed = isCodeColumn || tokens[at - 1]?.kind === "word";
  if (!isNamed && !standsAlone(tokens, index, at)) return undefined;
  const isBracketed = isMark(tokens[at - 1], "(") && isMark(tokens[at + 1], ")");
  return { modifier: upper, end: at + (isBracketed ? 2 : 1) };
}

/** Whether two characters in running text can be nothing but a modifier. */
function standsAlone(tokens: readonly Token[], index: number, at: number): boolean {
  const token = tokens[at];
  if (token?.kind === "word") return isLetterModifier(token.text, tokens[at + 1]);
  // A number behind a comma may as well be the units of the next cell.
  if (isMark(tokens[index], ",")) return false;
  const next = tokens[at + 1];
  if (isEnd(next) || next?.kind === "date" || (next?.kind === "odd" && next.reason === "diagnosis-code")) return true;
  if (next?.kind === "number") return isUnit(tokens[at + 2]);
  return next?.kind === "word" && !isUnit(next) && !next.attached;
}

function isLetterModifier(text: string, next: Token | undefined): boolean {
  const upper = text.toUpperCase();
  if (ALSO_WORDS.has(upper)) return false;
  const isNumberNext = next?.kind === "number";
  if (text !== upper) {
    const isLast = isEnd(next) || (isNumberNext && isKnownModifier(next.text));
    return isLast && SMALL_MODIFIERS.has(text);
  }
  const isNamed = next?.kind === "word" || next?.kind === "odd" || (isNumberNext && next.text.length > LONGEST_COUNT);
  return !isNamed || !ABBREVIATIONS.has(text);
}

/** Whether a modifier may end here: small letters are one only where no sentence goes on. */
function isEnd(next: Token | undefined): boolean {
  return next === undefined || next.kind === "cell" || isMark(next, ",;)");
}

function isUnit(token: Token | undefined): boolean {
  return token?.kind === "word" && UNIT_WORDS.has(token.lower);
}

function skipSeparators(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  if (isMark(token, ",/-:(")) return skipModifierWord(tokens, index + 1);
  return skipModifierWord(tokens, index);
}

function skipModifierWord(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  if (token?.kind !== "word" || !MODIFIER_WORDS.has(token.lower)) return index;
  return isMark(tokens[index + 1], ":.#") ? index + 2 : index + 1;
}
