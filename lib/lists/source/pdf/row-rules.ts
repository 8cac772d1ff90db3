import type { Rule, TextLine } from "./page-content";

/** Lines nearer to each other than this are one line, in points. */
const ONE_RULE = 1.6;

/** A height at which a drawn line parts two rows, and the pieces of that line. */
export interface RowRule {
  readonly at: number;
  readonly pieces: readonly Rule[];
}

/**
 * Finds the heights at which a drawn line parts two rows: it runs over the codes, and over far more of the table than
 * the codes alone, as the line under a link does not.
 */
export function findRowRules(
  lying: readonly Rule[],
  lines: readonly TextLine[],
  codes: { readonly x: number; readonly end: number },
): readonly RowRule[] {
  const left = Math.min(...lines.map(({ words: [first] }) => first?.x ?? Number.POSITIVE_INFINITY));
  const right = Math.max(...lines.map(({ words }) => words.at(-1)?.end ?? 0));
  const groups: { at: number; last: number; rules: Rule[] }[] = [];
  for (const rule of lying.toSorted((one, other) => one.at - other.at)) {
    const open = groups.at(-1);
    if (open !== undefined && rule.at - open.last <= ONE_RULE) {
      open.rules.push(rule);
      open.last = rule.at;
    } else {
      groups.push({ at: rule.at, last: rule.at, rules: [rule] });
    }
  }
  return groups
    .filter(({ rules }) => coverage(rules, codes.x, codes.end) >= 0.7 && coverage(rules, left, right) >= 0.5)
    .map(({ at, last, rules }) => ({ at: (at + last) / 2, pieces: rules }));
}

/** Gives the share of a width over which lines are drawn. */
export function coverage(rules: readonly Rule[], from: number, to: number): number {
  let covered = 0;
  let reached = from;
  for (const rule of rules.toSorted((one, other) => one.from - other.from)) {
    const end = Math.min(rule.to, to);
    if (end <= reached) continue;
    covered += end - Math.max(rule.from, reached);
    reached = end;
  }
  return to > from ? covered / (to - from) : 0;
}
