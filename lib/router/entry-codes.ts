import { expandRange } from "../codes/code-range";
import type { ProcedureCode } from "../codes/procedure-code";
import type { ListEntry } from "./routing-tables";

/** Every code that a row of a list stands for: its one code, or all codes of its range. */
export function toEntryCodes(entry: Pick<ListEntry, "code" | "codeTo">): readonly ProcedureCode[] {
  if (entry.codeTo === undefined) return [entry.code];
  const range = expandRange(entry.code, entry.codeTo);
  // The readers refuse a range that cannot be expanded, and so does the database.
  if (!range.ok) throw new Error(`List entry ${entry.code}-${entry.codeTo} is not a range of codes`);
  return range.value;
}
