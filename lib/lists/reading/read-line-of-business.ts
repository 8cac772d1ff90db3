import { normaliseText } from "../../codes/normalise-text";
import type { LineOfBusiness } from "../../router/routing-tables";

/** Every line of business, for lists that name all of them by a word. */
const ALL: readonly LineOfBusiness[] = [];
const BOTH: readonly LineOfBusiness[] = ["ohp", "medicare"];

const WORDS: ReadonlyMap<string, readonly LineOfBusiness[]> = new Map([
  ...toRows(
    ["ohp"],
    "ohp|oregon health plan|oregon health plan ohp|oregon health plan medicaid|ohp medicaid|medicaid|medicaid ohp|mcd|cco|health share|health share of oregon|careoregon health share|careoregon ohp|ohp careoregon|jackson care connect|jcc|columbia pacific|columbia pacific cco|cpcco|oregon medicaid|hso",
  ),
  ...toRows(
    ["medicare"],
    "medicare|mcr|careoregon advantage|careoregon advantage plus|careoregon advantage coa|coa|coa medicare|medicare coa|careoregon advantage medicare|medicare careoregon advantage|medicare advantage|ma|mapd|advantage|advantage plus|dsnp|d snp|dual|careoregon medicare",
  ),
  ...toRows(BOTH, "both|both lines|both plans|both lines of business|ohp medicare|medicaid medicare|ohp coa"),
  ...toRows(ALL, "all|any|all plans|all lines|all lines of business|all lob|all lobs|all members|all products"),
]);

const SEPARATORS = /[,;/|&+\n]|\band\b|\bor\b/;
const FILLERS = /\b(?:only|members?|plans?|lobs?|line of business|lines? of business)\b/g;
const YES = /^(?:x|y|yes|true|t|1|applies|covered|included|[✓✔☑☒✅✗✘•●■*])$/i;
const NO = /^(?:n|no|false|f|0|n\/?a|none|not covered|excluded|does not apply|[-–—☐✖])?$/i;

function toRows(value: readonly LineOfBusiness[], words: string): [string, readonly LineOfBusiness[]][] {
  return words.split("|").map((word) => [word, value]);
}

/**
 * Which lines of business does a cell name? None named is all of them; undefined where it is not clear.
 *
 * @example
 * readLineOfBusiness("OHP and Medicare"); // ["ohp", "medicare"]
 * readLineOfBusiness("All"); // []
 * readLineOfBusiness("Commercial"); // undefined
 */
export function readLineOfBusiness(cell: string): readonly LineOfBusiness[] | undefined {
  if (cell === "") return ALL;
  const text = normaliseText(cell)
    .toLowerCase()
    .replaceAll(/[()[\].]/g, " ");
  const whole = lookUp(text);
  if (whole !== undefined) return whole;
  const parts = text.split(SEPARATORS).filter((part) => part.trim() !== "");
  const found = parts.map(lookUp);
  if (parts.length === 0 || found.some((lines) => lines === undefined)) return undefined;
  const named = found.flatMap((lines) => lines ?? []);
  return found.some((lines) => lines?.length === 0) ? ALL : [...new Set(named)];
}

function lookUp(text: string): readonly LineOfBusiness[] | undefined {
  const words = text.replaceAll("-", " ").replaceAll(/\s+/g, " ").trim();
  const found = WORDS.get(words) ?? WORDS.get(words.replaceAll(FILLERS, " ").replaceAll(/\s+/g, " ").trim());
  if (found !== undefined) return found;
  const each = words.split(" ");
  const isPlain = each.length > 1 && each.every((word) => word === "ohp" || word === "medicare");
  return isPlain ? [...new Set(each)].map((word) => (word === "ohp" ? "ohp" : "medicare")) : undefined;
}

/** Does a cell below "OHP" or "PA required" say yes, or no? An empty one says no; undefined where it says neither. */
export function readYesOrNo(cell: string): boolean | undefined {
  const text = cell.trim();
  if (YES.test(text)) return true;
  return NO.test(text) ? false : undefined;
}
