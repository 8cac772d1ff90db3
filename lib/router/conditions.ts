import { decisionTexts } from "@/texts/decision";
import type { Condition } from "./decision";
import { LINE_OF_BUSINESS_WORDS } from "./explain";
import type { HeldEntry } from "./routing-tables";

const { conditions: texts } = decisionTexts;

/** What the entries behind an answer ask for beside the code itself (R12). Shown with the answer; decided elsewhere. */
export function toConditions(entries: readonly HeldEntry[]): readonly Condition[] {
  return entries.flatMap(({ list, lineOfBusiness, modifiers, note }) => {
    const conditions: Condition[] = [];
    if (lineOfBusiness.length > 0) {
      const lines = lineOfBusiness.map((line) => LINE_OF_BUSINESS_WORDS[line]);
      conditions.push({ kind: "line-of-business", list, text: texts.linesOfBusiness(lines) });
    }
    if (modifiers.length > 0) conditions.push({ kind: "modifier", list, text: texts.modifiers(modifiers) });
    if (note !== undefined) conditions.push({ kind: "note", list, text: note });
    return conditions;
  });
}
