import type { ColumnProfile } from "./column-profile";
import type { HeaderRole } from "./header-role";
import type { ColumnRole } from "./list-layout";

/** A column with its header and what its cells hold. */
export interface JudgedColumn {
  readonly column: number;
  readonly header: string;
  readonly says: HeaderRole;
  readonly profile: ColumnProfile;
}

const NEARLY_ALL = 0.9;
const FEWEST_ROWS = 6;

/**
 * What do the columns hold that no header names, going by their cells? In a table with headers only modifiers beside
 * a code are worth guessing; in one without, everything.
 */
export function guessColumns(
  columns: readonly JudgedColumn[],
  known: ReadonlyMap<number, ColumnRole>,
  hasHeader: boolean,
): ReadonlyMap<number, ColumnRole> {
  const guessed = new Map<number, ColumnRole>();
  for (const judged of columns) {
    if (known.has(judged.column) || judged.header !== "" || judged.profile.filled === 0) continue;
    const roleBefore = known.get(judged.column - 1) ?? guessed.get(judged.column - 1);
    const role = isModifiers(judged, roleBefore) ? "modifiers" : hasHeader ? undefined : guessRole(judged, guessed);
    if (role !== undefined) guessed.set(judged.column, role);
  }
  return guessed;
}

function isModifiers({ profile }: JudgedColumn, roleBefore: ColumnRole | undefined): boolean {
  return profile.modifiers === profile.filled && (roleBefore === "code" || roleBefore === "modifiers");
}

function guessRole({ profile }: JudgedColumn, guessed: ReadonlyMap<number, ColumnRole>): ColumnRole | undefined {
  const given = new Set(guessed.values());
  const isMostly = (count: number) => count >= profile.filled * NEARLY_ALL;
  if (isMostly(profile.days)) return given.has("effective-from") ? "effective-to" : "effective-from";
  if (isMostly(profile.linesOfBusiness)) return "line-of-business";
  if (isMostly(profile.actions) && !given.has("action")) return "action";
  if (profile.worded * 2 < profile.filled || isMostly(profile.codeSystems)) return undefined;
  const isGroup = profile.filled >= FEWEST_ROWS && profile.distinct * 3 <= profile.filled;
  if (isGroup && !given.has("service-line")) return "service-line";
  return given.has("description") ? "note" : "description";
}
