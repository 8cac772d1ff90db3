import { toLabel } from "@/lib/batch/batch-entry";
import type { TypedCode } from "@/lib/codes/procedure-code";
import { answerKeptCodes, markSeen } from "@/lib/my-codes/answer-kept";
import { type AddedCodes, addKept, removeKept } from "@/lib/my-codes/change-kept";
import { type KeptCode, MOST_KEPT } from "@/lib/my-codes/kept-code";
import { todayInLosAngeles } from "@/lib/shared/iso-date";
import { myCodesTexts } from "@/texts/my-codes";
import { peekRoutingTables } from "../lookup/use-routing-tables";
import { changeMyCodes, type KeepResult } from "./kept-store";

/** What became of codes that were to be kept, with the keys of those that are new. */
export interface Keeping extends Pick<AddedCodes, "known" | "over"> {
  readonly result: KeepResult;
  readonly added: ReadonlySet<string>;
}

/**
 * Keeps codes on this device, with today's answers as seen where the page has the lists. They are never asked for:
 * the look-up page notes the answers when it has them.
 */
export function keepCodes(codes: readonly KeptCode[]): Keeping {
  let outcome: Pick<AddedCodes, "added" | "known" | "over"> = { added: [], known: 0, over: 0 };
  const result = changeMyCodes((kept) => {
    const adding = addKept(kept, codes);
    outcome = adding;
    return adding.added.length === 0 ? kept : noteAnswers(adding.kept);
  });
  return { result, added: new Set(outcome.added.map(toLabel)), known: outcome.known, over: outcome.over };
}

/** Keeps codes as somebody typed or chose them, from today on. */
export function keepTypedCodes(codes: readonly Pick<TypedCode, "code" | "modifiers">[]): Keeping {
  const addedOn = todayInLosAngeles(new Date());
  return keepCodes(codes.map(({ code, modifiers }) => ({ code, modifiers: [...new Set(modifiers)], addedOn })));
}

/** Takes codes off this device. */
export function forgetCodes(keys: ReadonlySet<string>): KeepResult {
  return changeMyCodes((kept) => removeKept(kept, keys));
}

/**
 * Says what became of codes that were to be kept.
 *
 * @example
 * describeKeeping(keeping); // "12 codes kept. 3 were kept already."
 */
export function describeKeeping({ result, added, known, over }: Keeping): string {
  if (result !== "kept") return explainNotKept(result);
  const { done } = myCodesTexts;
  const keptAlready = added.size > 0 ? done.othersKeptAlready : done.codesKeptAlready;
  const sentences = [
    ...(added.size > 0 || (known === 0 && over === 0) ? [done.codesKept(added.size)] : []),
    ...(known > 0 ? [keptAlready(known)] : []),
    ...(over > 0 ? [done.noRoom(over, MOST_KEPT)] : []),
  ];
  return sentences.join(" ");
}

/** Says why a change was not kept. */
export function explainNotKept(result: Exclude<KeepResult, "kept">): string {
  return myCodesTexts.notKept[result];
}

function noteAnswers(kept: readonly KeptCode[]): readonly KeptCode[] {
  const tables = peekRoutingTables();
  return tables === undefined ? kept : markSeen(kept, answerKeptCodes(kept, tables, todayInLosAngeles(new Date())));
}
