import { isMark, type Token } from "./token";

const FILLERS: ReadonlySet<string> = new Set("and or plus also to thru through x unit units ea each".split(" "));
const UNTYPICAL_MARKS = "$%#@=?<>!";

/**
 * Says whether a row holds codes and what goes with them (modifiers, units, dates, bullets), and nothing else.
 *
 * Such a row needs no label: nobody writes ZIP codes in a line of their own.
 */
export function holdsCodesOnly(tokens: readonly Token[]): boolean {
  return tokens.some(isCode) && tokens.every(fitsCodes);
}

function isCode(token: Token): boolean {
  return token.kind === "code" || token.kind === "range" || isSpreadsheetNumber(token);
}

/** "97110.0" is a code that was a number once; "97110.00" may be a price. */
function isSpreadsheetNumber(token: Token): boolean {
  return token.kind === "decimal" && !token.text.endsWith(".00");
}

/** Says whether a word, in lower case, may stand between the codes of a list. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

/** Says whether a token may stand in a row that holds nothing but codes. */
export function fitsCodes(token: Token): boolean {
  switch (token.kind) {
    case "word":
      return isFiller(token.lower);
    case "mark":
      return !isMark(token, UNTYPICAL_MARKS);
    case "number":
      return token.text.length < 5;
    case "decimal":
      return isSpreadsheetNumber(token);
    case "odd":
      return token.reason === "wildcard" || token.reason === "unclear-ending" || token.reason === "no-code-shape";
    default:
      return true;
  }
}
