import { expandRange } from "../../codes/code-range";
import { parsePaste } from "../../codes/parse-paste";
import type { ProcedureCode } from "../../codes/procedure-code";
import { isProcedureCode } from "../../codes/procedure-code";
import { toEntryCodes } from "../../router/entry-codes";
import type { ListEntry } from "../../router/routing-tables";

const SHAPE = /\d{5}|[A-Za-z]\d{4}|\d{4}[FTUMftum]|\d[OoIl]|[OoIl]\d/;
/** "Total codes: 12345": a number of codes and no code. */
const COUNT = /\b(?:total|count|number)\b[^:\n]{0,40}[:=]?\s*\d+/gi;
const LETTERED = /\b(?:[A-Z]\d{4}|\d{4}[FTUM])\b/g;
const LONGEST = 20_000;

/** Which codes stand in the words of a title, a heading or a footnote? Each as an entry that could be made of it. */
export function findCodesInText(cells: readonly string[]): readonly ListEntry[] {
  const text = cells
    .filter((cell) => cell !== "")
    .join(" ")
    .slice(0, LONGEST);
  if (!SHAPE.test(text)) return [];
  const found = new Map<string, ListEntry>();
  for (const { code, range } of parsePaste(text.replace(COUNT, " ")).codes) {
    const [from = code, to] = range?.split("-") ?? [];
    const isRange = to !== undefined && isProcedureCode(from) && isProcedureCode(to) && expandRange(from, to).ok;
    const entry = isRange
      ? { code: from, codeTo: to, modifiers: [], lineOfBusiness: [] }
      : { code, modifiers: [], lineOfBusiness: [] };
    found.set(`${entry.code}-${isRange ? to : ""}`, entry);
  }
  const known = collectCodes(found.values());
  return [...found.values(), ...findLetteredCodes(text).filter(({ code }) => !known.has(code))];
}

/** Which codes with a letter stand in a text? In a list such a word is hardly ever anything else, whatever is around it. */
export function findLetteredCodes(text: string): readonly ListEntry[] {
  const words = [...text.matchAll(LETTERED)].map(([word]) => word);
  return [...new Set(words.filter(isProcedureCode))].map((code) => ({ code, modifiers: [], lineOfBusiness: [] }));
}

/** Every code that a row of the file enters, ranges written out. */
export function collectCodes(entries: Iterable<ListEntry>): ReadonlySet<ProcedureCode> {
  const codes = new Set<ProcedureCode>();
  for (const entry of entries) {
    if (entry.codeTo === undefined) codes.add(entry.code);
    else for (const code of toEntryCodes(entry)) codes.add(code);
  }
  return codes;
}
