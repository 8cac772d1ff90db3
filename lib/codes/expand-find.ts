import { countRange, expandRange } from "./code-range";
import type { KnownCodes, PastedCode } from "./paste-result";
import type { RangeToken } from "./token";

/** A range of more codes than this is not written out: it names a chapter of the code book and no list of orders. */
const LARGEST_WRITTEN_OUT = 200;

/** How many codes the ranges of one text may still come to. There are about 20,000 codes in all. */
export interface RangeBudget {
  left: number;
}

/**
 * Writes out a pasted range.
 *
 * Its printed ends are sure. A number between them is sure only if some list holds it, since not every number is a
 * code. Of a range that is too large to write out both ends are given, to be checked.
 */
export function expandFind(
  range: RangeToken,
  knownCodes: KnownCodes | undefined,
  budget: RangeBudget,
): readonly Omit<PastedCode, "dateOfService">[] {
  const text = `${range.from}-${range.to}`;
  const count = countRange(range.from, range.to);
  const expanded = count <= Math.min(LARGEST_WRITTEN_OUT, budget.left) ? expandRange(range.from, range.to) : undefined;
  const isWrittenOut = expanded?.ok === true;
  if (isWrittenOut) budget.left -= count;
  return (isWrittenOut ? expanded.value : [range.from, range.to]).map((code) => {
    const isSure = isWrittenOut && (code === range.from || code === range.to || knownCodes?.has(code) === true);
    return { code, modifiers: [], line: range.line, certainty: isSure ? "certain" : "check", range: text };
  });
}
