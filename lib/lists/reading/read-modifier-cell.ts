import { isKnownModifier } from "../../codes/known-modifiers";
import { normaliseText } from "../../codes/normalise-text";
import { isModifier, type Modifier } from "../../codes/procedure-code";

const NONE: readonly Modifier[] = [];
const NO_MODIFIER = /^(?:[-–—.]+|n\/?a|none|any|all|not applicable|no modifiers?|any or none|with or without)$/i;
const SEPARATORS = /[\s,;/|&+]+/;
const WORDS: ReadonlySet<string> = new Set(["AND", "OR", "MOD", "MODIFIER", "MODIFIERS", "WITH"]);

/**
 * Which modifiers does a cell of a modifier column name? None for an empty one; undefined where something else
 * stands there. `known`: only modifiers in real use, for a column of which nobody says what it holds.
 *
 * @example
 * readModifierCell("NU, RR"); // ["NU", "RR"]
 */
export function readModifierCell(cell: string, which: "any" | "known" = "any"): readonly Modifier[] | undefined {
  if (cell === "" || (which === "any" && NO_MODIFIER.test(cell))) return NONE;
  const parts = normaliseText(cell)
    .toUpperCase()
    .replaceAll(/(?<=\d\d)\.0+$/g, "")
    .split(SEPARATORS)
    .map((part) => part.replaceAll(/^[-('"]+|[)'"*.:^]+$/g, ""))
    .filter((part) => part !== "" && !WORDS.has(part));
  const modifiers = parts.filter(isModifier);
  const isRead = parts.length > 0 && modifiers.length === parts.length;
  if (!isRead || (which === "known" && !modifiers.every(isKnownModifier))) return undefined;
  return modifiers.length > 1 ? [...new Set(modifiers)] : modifiers;
}
