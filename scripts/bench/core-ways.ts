import { parseProcedureCode } from "../../lib/codes/procedure-code";
import { isListId, kindOf } from "../../lib/lists/list-identities";
import { answer } from "../../lib/router/answer";
import type { PublishedLists } from "../../lib/router/compile-tables";
import { findRulings } from "../../lib/router/find-rulings";
import type { RoutingTables } from "../../lib/router/routing-tables";
import { DAY } from "./some-lists";

const CUTOFF = "2026-05-01";

/** Reads and decides every text, and uses each answer: gives back how long all explanations are together. */
export function decideTexts(texts: readonly string[], tables: RoutingTables): number {
  let length = 0;
  for (const code of texts) {
    const answered = answer({ code, dateOfService: DAY }, tables, DAY);
    length += "error" in answered ? 0 : (answered.decisions[0]?.explanation.length ?? 0);
  }
  if (length === 0) throw new Error("Nothing was explained");
  return length;
}

/** Reads every text and rules on it, as a pasted list is counted: outcomes, and no sentences. */
export function ruleOnTexts(texts: readonly string[], tables: RoutingTables): number {
  const dateOfService = { from: DAY, to: DAY, assumed: false };
  let length = 0;
  for (const text of texts) {
    const typed = parseProcedureCode(text);
    if (!typed.ok) continue;
    const { code, modifiers } = typed.value;
    const rulings = findRulings({ code, modifiers, dateOfService, requestType: "medical" }, tables, DAY);
    if (!rulings.ok) throw new Error("Lists are missing");
    for (const { outcome } of rulings.value) length += outcome.length;
  }
  return length;
}

/** The least that the rule could cost: a lookup in each of two Maps and one comparison of days, for each text. */
export function toBareWay(published: PublishedLists): (texts: readonly string[]) => number {
  const maps = { "no-auth": new Map<string, string>(), healthhelp: new Map<string, string>() };
  for (const { list, entries } of published.versions) {
    if (!isListId(list)) throw new Error(`There is no list ${list}`);
    for (const { code, serviceLine = "none" } of entries) maps[kindOf(list)].set(code, serviceLine);
  }
  const days: readonly string[] = [DAY, "2026-04-30"];
  return (texts) => {
    let length = 0;
    for (const [index, code] of texts.entries()) {
      const noAuth = maps["no-auth"].get(code);
      const healthHelp = maps.healthhelp.get(code);
      if (noAuth !== undefined) length += noAuth.length;
      if ((days[index & 1] ?? DAY) >= CUTOFF && healthHelp !== undefined) length += healthHelp.length;
    }
    if (length === 0) throw new Error("Nothing was found");
    return length;
  };
}
