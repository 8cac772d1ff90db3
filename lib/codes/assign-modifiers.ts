import type { Modifier } from "./procedure-code";
import type { RowCode, RowFinds } from "./row-reading";

const MAX_MODIFIERS = 4;

/**
 * Gives the modifiers of a modifier column to the code they belong to: the nearest one to their left, or else to
 * their right. Where a cell holds several codes nobody can say whose they are, and the codes are to be checked.
 */
export function assignModifiers({ codes, modifiers }: Pick<RowFinds, "codes" | "modifiers">): readonly RowCode[] {
  if (modifiers.length === 0) return codes;
  return modifiers.reduce<readonly RowCode[]>((assigned, column) => {
    const cell = findCodeCell(assigned, column.cell);
    const isOneCode = assigned.filter((code) => code.cell === cell).length === 1;
    return assigned.map((code) => {
      if (code.cell !== cell) return code;
      const find = isOneCode
        ? { ...code.find, modifiers: mergeModifiers(code.find.modifiers, column.modifiers) }
        : { ...code.find, certainty: "check" as const };
      return { ...code, find };
    });
  }, codes);
}

function findCodeCell(codes: readonly RowCode[], cell: number): number | undefined {
  return codes.findLast((code) => code.cell < cell)?.cell ?? codes.find((code) => code.cell > cell)?.cell;
}

/** Adds the modifiers of a column to those that stand behind the code itself. */
export function mergeModifiers(own: readonly Modifier[], added: readonly Modifier[]): readonly Modifier[] {
  return [...new Set([...own, ...added])].slice(0, MAX_MODIFIERS);
}
