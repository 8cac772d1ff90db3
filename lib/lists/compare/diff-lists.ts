import type { ProcedureCode } from "../../codes/procedure-code";
import { toEntryCodes } from "../../router/entry-codes";
import type { ListEntry } from "../../router/routing-tables";
import type { CodeChange, ListDiff } from "./list-changes";

/**
 * Tells what two editions of a list say differently, code by code.
 *
 * What an edition says of a code is the set of its rows: their order, repeated rows and the place in the file do not
 * matter, and a range that is cut otherwise is no change. A description is not compared: it decides nothing.
 *
 * @example
 * diffLists([{ code: "62320", codeTo: "62321", … }], [{ code: "62320", … }]);
 * // { added: [], removed: [{ code: "62321", … }], changed: [], unchanged: 1 }
 */
export function diffLists(before: readonly ListEntry[], after: readonly ListEntry[]): ListDiff {
  const earlier = toSayings(before);
  const later = toSayings(after);
  const added: CodeChange[] = [];
  const changed: CodeChange[] = [];
  let unchanged = 0;
  for (const [code, rows] of later) {
    const known = earlier.get(code);
    if (known === undefined) added.push({ code, before: [], after: writeOut(code, rows) });
    else if (saysTheSame(known, rows)) unchanged += 1;
    else changed.push({ code, before: writeOut(code, known), after: writeOut(code, rows) });
  }
  const removed = [...earlier]
    .filter(([code]) => !later.has(code))
    .map(([code, rows]): CodeChange => ({ code, before: writeOut(code, rows), after: [] }));
  return { added: added.sort(byCode), removed: removed.sort(byCode), changed: changed.sort(byCode), unchanged };
}

/** A row with what it says as text, worked out once for all codes of its range. */
interface Row {
  readonly entry: ListEntry;
  readonly statement: string;
}

function toSayings(entries: readonly ListEntry[]): ReadonlyMap<ProcedureCode, readonly Row[]> {
  const sayings = new Map<ProcedureCode, Row[]>();
  for (const entry of entries) {
    const row = { entry, statement: toStatement(entry) };
    for (const code of toEntryCodes(entry)) {
      const rows = sayings.get(code);
      if (rows === undefined) sayings.set(code, [row]);
      else if (rows.every(({ statement }) => statement !== row.statement)) rows.push(row);
    }
  }
  return sayings;
}

/** All that an edition says of its codes in one row, but for the description: rows that say the same have the same text. */
export function toStatement(entry: ListEntry): string {
  const { modifiers, lineOfBusiness, serviceLine, note, effectiveFrom, effectiveTo } = entry;
  return JSON.stringify([toSet(modifiers), toSet(lineOfBusiness), serviceLine, note, effectiveFrom, effectiveTo]);
}

function toSet(words: readonly string[]): readonly string[] {
  return words.length < 2 ? words : [...new Set(words)].sort();
}

/** Neither side holds a statement twice, so equal lengths and one direction are enough. */
function saysTheSame(left: readonly Row[], right: readonly Row[]): boolean {
  if (left.length !== right.length) return false;
  return left.every(({ statement }) => right.some((row) => row.statement === statement));
}

/** The rows of one code as if each stood for this code alone. */
function writeOut(code: ProcedureCode, rows: readonly Row[]): readonly ListEntry[] {
  return rows.map(({ entry: { codeTo: _codeTo, ...entry } }) => ({ ...entry, code }));
}

function byCode(left: CodeChange, right: CodeChange): number {
  return left.code < right.code ? -1 : 1;
}
