import type { Modifier, ProcedureCode, TypedCode } from "../codes/procedure-code";
import { type BatchFind, toLabel } from "./batch-entry";

/** What a person is asked to look at: a repair, the inner codes of a range, or a number that may be something else. */
export interface Doubt {
  /** The same for the same doubt after the text was edited, so that a choice once made stays made. */
  readonly key: string;
  readonly kind: "repair" | "range" | "context";
  /** One code, or for a range every inner code that is in doubt. */
  readonly codes: readonly ProcedureCode[];
  readonly modifiers: readonly Modifier[];
  /** What stood in the text: the misspelt code or the range; missing where the code itself stood there. */
  readonly pasted?: string;
  readonly lines: readonly number[];
}

/** What a person said of a doubt, or the code that was meant. Nothing said means that it counts, and is marked. */
export type DoubtChoice = "keep" | "drop" | TypedCode;

/** Lists what should be looked at, each doubt once with all the lines it stands on, in reading order. */
export function listDoubts(finds: readonly BatchFind[]): readonly Doubt[] {
  const doubts = new Map<string, { first: BatchFind; codes: Set<ProcedureCode>; lines: Set<number> }>();
  for (const find of finds) {
    const key = toDoubtKey(find);
    if (key === undefined) continue;
    const doubt = doubts.get(key);
    if (doubt === undefined) doubts.set(key, { first: find, codes: new Set([find.code]), lines: new Set([find.line]) });
    else {
      doubt.codes.add(find.code);
      doubt.lines.add(find.line);
    }
  }
  return [...doubts].map(([key, { first, codes, lines }]) => {
    const pasted = first.repairedFrom ?? first.range;
    return {
      key,
      kind: toKind(first),
      codes: [...codes],
      modifiers: first.modifiers,
      ...(pasted === undefined ? {} : { pasted }),
      lines: [...lines],
    };
  });
}

/** Takes out what a person dropped, and stops doubting what they kept or put right. */
export function settleDoubts(
  finds: readonly BatchFind[],
  choices: ReadonlyMap<string, DoubtChoice>,
): readonly BatchFind[] {
  if (choices.size === 0) return finds;
  return finds.flatMap((find): readonly BatchFind[] => {
    const key = toDoubtKey(find);
    const choice = key === undefined ? undefined : choices.get(key);
    if (choice === "drop") return [];
    if (choice === undefined) return [find];
    const settled = { ...find, certainty: "certain" } as const;
    if (choice === "keep") return [settled];
    const { code, modifiers } = choice;
    return [{ ...settled, code, modifiers, repairedFrom: find.repairedFrom ?? toLabel(find) }];
  });
}

function toDoubtKey(find: BatchFind): string | undefined {
  if (find.certainty === "certain") return undefined;
  if (find.repairedFrom !== undefined) return `repair ${toLabel(find)} ${find.repairedFrom}`;
  if (find.range !== undefined) return `range ${find.range}`;
  return `context ${toLabel(find)}`;
}

function toKind(find: BatchFind): Doubt["kind"] {
  if (find.repairedFrom !== undefined) return "repair";
  return find.range === undefined ? "context" : "range";
}
