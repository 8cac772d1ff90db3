import { isProcedureCode } from "../../codes/procedure-code";
import type { LineOfBusiness } from "../../router/routing-tables";
import { roleOfHeader } from "./header-role";
import { type ActionWord, readActionHeading } from "./read-action";
import { readLineOfBusiness } from "./read-line-of-business";
import { tidyServiceLine } from "./tidy-service-line";

/** What a line of words by itself is in a list. */
export type LoneLine =
  | { readonly kind: "footnote" }
  /** The name of the code column, once more. */
  | { readonly kind: "header" }
  /** What follows is no list any more: how the file was revised, what its marks mean. */
  | { readonly kind: "ending" }
  | { readonly kind: "action"; readonly action: ActionWord }
  | { readonly kind: "plan"; readonly lineOfBusiness: readonly LineOfBusiness[] }
  | { readonly kind: "service-line"; readonly serviceLine: string };

const LONGEST = 120;
const MOST_WORDS = 16;
const FOOTNOTE =
  /^(?:[*†‡§^~#•©®]|\(?\d{1,2}[).]\s|notes?\b|source\b|copyright|\(c\)|page\b|p\. ?\d|(?:grand |sub)?total|count\b|number of|last (?:updated|revised|reviewed)|revised\b|updated\b|(?:effective|eff)\b|as of\b|printed|printed on|cpt\b.*\b(?:copyright|trademark|american medical)|disclaimer|questions?\b|call\b|phone\b|fax\b|tel\b|for (?:more|questions|additional)|please\b|see\b|www\.|https?:|end of|continue[ds]\b|prepared\b|confidential|subject to|all rights|the (?:information|codes?|following|list)|this (?:list|document)|these codes|if\b|providers? (?:must|should)|authorization (?:is|does))/i;
const SENTENCE = /[a-z)] ?\.$|\. [A-Z]/;
const ENDING =
  /^(?:revision|change|version|document|update)s? (?:history|log)\b|^(?:legend|key|glossary|definitions|abbreviations|acronyms)(?: of [a-z ]+)?:?$|^history(?: of (?:changes|revisions))?:?$/i;
const KNOWN_LINE =
  /\bcardiac\b|\bcardiolog|\bimaging\b|\bradiolog|\bmusculoskeletal\b|\bmsk\b|\binterventional pain\b|\bphysical medicine\b|\bsleep\b|\bgenetic|\bmolecular\b/i;
const TITLE_WORD = /\b(?:lists?|codes?|effective|polic(?:y|ies)|updated?|version|providers?|careoregon|20\d\d)\b/i;
const GENERAL_NAME =
  /^(?:sheet|table|tab|page|list|codes?|code list|data|export|main|all|all codes|full list|current|cpt|hcpcs|cdt|cpt codes?|hcpcs codes?|cpt ?[&/+-] ?hcpcs(?: codes?)?|hcpcs ?[&/+-] ?cpt(?: codes?)?|no[- ]?auth(?: list)?|auth(?: list)?|pa list|prior auth(?:orization)?(?: list)?|added|additions|deleted|deletions|new codes?|healthhelp(?: list)?|published)?[ \d().-]*$/i;

/** Says whether words name one of the service lines that a list is sorted by, and nothing else. */
export function namesServiceLine(text: string): boolean {
  return text.length <= 70 && KNOWN_LINE.test(text) && !TITLE_WORD.test(text);
}

/** What is a row of a list that holds one text and no code? */
export function readLoneLine(text: string): LoneLine {
  if (ENDING.test(text)) return { kind: "ending" };
  const action = readActionHeading(text);
  if (action !== undefined) return { kind: "action", action };
  if (isFootnote(text)) return { kind: "footnote" };
  if (isCodeHeader(text)) return { kind: "header" };
  const lines = readLineOfBusiness(text.replace(/:$/, ""));
  if (lines !== undefined) return { kind: "plan", lineOfBusiness: lines };
  const serviceLine = tidyServiceLine(text).replace(/:$/, "").trim();
  return serviceLine === "" ? { kind: "footnote" } : { kind: "service-line", serviceLine };
}

function isFootnote(text: string): boolean {
  if (text.length > LONGEST || text.split(/\s+/).length > MOST_WORDS || !/[A-Za-z]{2}/.test(text)) return true;
  return (FOOTNOTE.test(text) && !isProcedureCode(text)) || SENTENCE.test(text);
}

function isCodeHeader(text: string): boolean {
  const says = roleOfHeader(text);
  return says.kind === "sure" && says.role === "code";
}

/** What does the name of a sheet say of all its codes: a service line, a line of business, or nothing? */
export function readTableName(name: string): LoneLine | undefined {
  const text = name.replaceAll("_", " ").trim();
  if (text === "" || GENERAL_NAME.test(text) || /\d{4}|pages? \d/i.test(text)) return undefined;
  const read = readLoneLine(text);
  return read.kind === "plan" || read.kind === "service-line" ? read : undefined;
}
