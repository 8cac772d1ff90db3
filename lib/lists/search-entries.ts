import { isProcedureCode } from "../codes/procedure-code";
import { toEntryCodes } from "../router/entry-codes";
import type { LineOfBusiness, ListEntry } from "../router/routing-tables";

/** What somebody looks for in a list. */
export interface EntrySearch {
  /** A code, several codes, the beginning of one, or words of a note, service line or description. */
  readonly text: string;
  /** Only entries of this service line. */
  readonly serviceLine?: string | undefined;
  /** Only entries that hold for this line of business. */
  readonly lineOfBusiness?: LineOfBusiness | undefined;
  /** Only entries that hold under a condition, or have a note. */
  readonly isConditional: boolean;
}

/**
 * Finds the entries of a list that somebody looks for, in the order of the list. A code is found in a range that holds it.
 *
 * @example
 * searchEntries(entries, { text: "62321", isConditional: false }); // the entry 62320-62323
 */
export function searchEntries(entries: readonly ListEntry[], search: EntrySearch): readonly ListEntry[] {
  const matches = toTextMatch(search.text);
  return entries.filter(
    (entry) =>
      (search.serviceLine === undefined || entry.serviceLine === search.serviceLine) &&
      (search.lineOfBusiness === undefined || holdsFor(entry, search.lineOfBusiness)) &&
      (!search.isConditional || isConditional(entry)) &&
      matches(entry),
  );
}

/** Says whether an entry holds only under a condition, or has a note to be read (R12). */
function isConditional(entry: ListEntry): boolean {
  const { modifiers, lineOfBusiness, note, effectiveFrom, effectiveTo } = entry;
  const isLimited = modifiers.length > 0 || lineOfBusiness.length > 0;
  return isLimited || note !== undefined || effectiveFrom !== undefined || effectiveTo !== undefined;
}

/** The service lines that a list names, each once, by name. */
export function findServiceLines(entries: readonly ListEntry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ serviceLine }) => serviceLine ?? []))].sort();
}

function holdsFor({ lineOfBusiness }: ListEntry, line: LineOfBusiness): boolean {
  return lineOfBusiness.length === 0 || lineOfBusiness.includes(line);
}

function toTextMatch(text: string): (entry: ListEntry) => boolean {
  const words = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== "");
  const codes = words.map((word) => word.toUpperCase());
  if (words.length === 0) return () => true;
  if (codes.every(isProcedureCode)) return (entry) => codes.some((code) => holdsCode(entry, code));
  return (entry) => words.every((word) => startsCode(entry, word.toUpperCase()) || toText(entry).includes(word));
}

function holdsCode(entry: ListEntry, code: string): boolean {
  return toEntryCodes(entry).some((one) => one === code);
}

function startsCode(entry: ListEntry, start: string): boolean {
  return toEntryCodes(entry).some((code) => code.startsWith(start));
}

function toText({ modifiers, serviceLine, note, description }: ListEntry): string {
  return [...modifiers, serviceLine, note, description].join(" ").toLowerCase();
}
