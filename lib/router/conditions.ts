import type { Condition } from "./decision";
import { LINE_OF_BUSINESS_WORDS } from "./explain";
import type { HeldEntry } from "./routing-tables";

/** What the entries behind an answer ask for beside the code itself (R12). Shown with the answer; decided elsewhere. */
export function toConditions(entries: readonly HeldEntry[]): readonly Condition[] {
  return entries.flatMap(({ list, lineOfBusiness, modifiers, note }) => {
    const conditions: Condition[] = [];
    if (lineOfBusiness.length > 0) {
      const words = lineOfBusiness.map((line) => LINE_OF_BUSINESS_WORDS[line]).join(" or ");
      conditions.push({ kind: "line-of-business", list, text: `Listed only for ${words}.` });
    }
    if (modifiers.length > 0) {
      const words = modifiers.length === 1 ? "modifier" : "one of the modifiers";
      conditions.push({ kind: "modifier", list, text: `Listed only with ${words} ${modifiers.join(", ")}.` });
    }
    if (note !== undefined) conditions.push({ kind: "note", list, text: note });
    return conditions;
  });
}
