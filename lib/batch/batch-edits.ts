import type { TypedCode } from "../codes/procedure-code";
import { type BatchFind, toLabel } from "./batch-entry";
import { type DoubtChoice, settleDoubts } from "./doubts";
import type { ReadPaste } from "./read-paste";
import { addTakenOffers, type TakenOffers } from "./set-aside-groups";

/** What a person decided about the finds. Each is kept by what it is about, so it outlives further typing. */
export interface BatchEdits {
  readonly choices: ReadonlyMap<string, DoubtChoice>;
  readonly taken: TakenOffers;
  /** What a code with its modifiers was replaced by, under the label that stood in the text. */
  readonly corrections: ReadonlyMap<string, TypedCode>;
}

export const NO_EDITS: BatchEdits = { choices: new Map(), taken: new Map(), corrections: new Map() };

/** The finds as a person left them: doubts settled, offers taken, codes corrected. */
export function applyEdits(paste: ReadPaste, { choices, taken, corrections }: BatchEdits): readonly BatchFind[] {
  const settled = settleDoubts(paste.finds, choices);
  return correctFinds(addTakenOffers(settled, paste.setAside, taken), corrections);
}

function correctFinds(finds: readonly BatchFind[], corrections: BatchEdits["corrections"]): readonly BatchFind[] {
  if (corrections.size === 0) return finds;
  return finds.map((find) => {
    const label = toLabel(find);
    const correction = corrections.get(label);
    if (correction === undefined) return find;
    const { code, modifiers } = correction;
    return { ...find, code, modifiers, certainty: "certain", repairedFrom: find.repairedFrom ?? label };
  });
}

/** A copy of a map with one entry set, or taken out where the value is undefined. */
export function withEntry<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value | undefined,
): ReadonlyMap<string, Value> {
  const copy = new Map(map);
  if (value === undefined) copy.delete(key);
  else copy.set(key, value);
  return copy;
}
