import { expandRange } from "../../codes/code-range";
import type { ProcedureCode } from "../../codes/procedure-code";
import { toEntryCodes } from "../../router/entry-codes";
import type { LineOfBusiness, ListEntry } from "../../router/routing-tables";
import type { EntryAction } from "./row-reading";

/** One row of a change list. */
export interface ListChange<Entry extends ListEntry = ListEntry> {
  readonly action: EntryAction;
  readonly entry: Entry;
}

/** A whole edition made of the one before and a list of changes. */
export interface ChangedList<Entry extends ListEntry = ListEntry> {
  readonly entries: readonly Entry[];
  /** Codes that the changes delete or change and the edition does not hold, or add and it holds just so. */
  readonly withoutEffect: readonly ProcedureCode[];
}

const LINES: readonly LineOfBusiness[] = ["ohp", "medicare"];

/**
 * Which whole edition do changes make of the edition in force?
 *
 * Deletions come first, then changes, then additions, wherever they stand in the file: a code that is deleted and
 * added again is on the list. A code deleted out of a range leaves the two halves of it; with modifiers or a line of
 * business, only entries of these go.
 */
export function applyChanges<Entry extends ListEntry>(
  base: readonly Entry[],
  changes: readonly ListChange<Entry>[],
): ChangedList<Entry> {
  const withoutEffect = new Set<ProcedureCode>();
  const list = openList(base);
  for (const action of ["delete", "change", "add"] as const) {
    for (const change of changes) {
      if (change.action === action && !applyChange(list, change)) withoutEffect.add(change.entry.code);
    }
  }
  return { entries: [...list.entries()], withoutEffect: [...withoutEffect] };
}

/** The entries of an edition while it is being changed, each found by its codes. */
interface OpenList<Entry extends ListEntry> {
  entries(): Iterable<Entry>;
  /** Entries that hold at least one of the codes from one to another. */
  find(from: ProcedureCode, to: ProcedureCode): readonly Entry[];
  /** Puts others in the place of an entry; it goes if there are none. */
  replace(entry: Entry, others: readonly Entry[]): void;
  add(entry: Entry): void;
}

function openList<Entry extends ListEntry>(base: readonly Entry[]): OpenList<Entry> {
  // What replaces an entry stands in its place, so that the order of the edition stays.
  const places = new Map<Entry, readonly Entry[]>(base.map((entry) => [{ ...entry }, []]));
  const singles = new Map<ProcedureCode, Set<Entry>>();
  const ranges = new Set<Entry>();
  const parts = new Map<Entry, Entry[]>();
  const index = (entry: Entry) => {
    if (entry.codeTo !== undefined) {
      ranges.add(entry);
      return;
    }
    const same = singles.get(entry.code);
    if (same === undefined) singles.set(entry.code, new Set([entry]));
    else same.add(entry);
  };
  const roots = new Map<Entry, Entry>();
  for (const entry of places.keys()) {
    index(entry);
    parts.set(entry, [entry]);
    roots.set(entry, entry);
  }
  return {
    *entries() {
      for (const held of parts.values()) yield* held;
    },
    find(from, to) {
      const codes = from === to ? [from] : toCodes(from, to);
      const single = codes.flatMap((code) => [...(singles.get(code) ?? [])]);
      const overlapping = [...ranges].filter((entry) => overlaps(entry, from, to));
      return [...single, ...overlapping];
    },
    replace(entry, others) {
      ranges.delete(entry);
      singles.get(entry.code)?.delete(entry);
      const root = roots.get(entry) ?? entry;
      const held = parts.get(root) ?? [];
      parts.set(
        root,
        held.flatMap((other) => (other === entry ? others : [other])),
      );
      for (const other of others) {
        index(other);
        roots.set(other, root);
      }
    },
    add(entry) {
      const copy = { ...entry };
      index(copy);
      parts.set(copy, [copy]);
      roots.set(copy, copy);
    },
  };
}

function applyChange<Entry extends ListEntry>(list: OpenList<Entry>, { action, entry }: ListChange<Entry>): boolean {
  const to = entry.codeTo ?? entry.code;
  const found = list.find(entry.code, to);
  if (action === "add") {
    if (found.some((held) => isSame(held, entry))) return false;
    list.add(entry);
    return true;
  }
  const meant = action === "delete" ? found.filter((held) => isMeant(held, entry)) : pickChanged(found, entry);
  if (meant.length === 0) return false;
  for (const held of meant) list.replace(held, leaveOut(held, entry, action));
  if (action === "change") list.add(entry);
  return true;
}

/** With modifiers, a change means the entries that share one; if there are none, all entries of the code. */
function pickChanged<Entry extends ListEntry>(found: readonly Entry[], entry: ListEntry): readonly Entry[] {
  const shared = found.filter((held) => entry.modifiers.length > 0 && sharesModifier(held, entry));
  return shared.length > 0 ? shared : found;
}

function isMeant(held: ListEntry, entry: ListEntry): boolean {
  const isModifier = entry.modifiers.length === 0 || sharesModifier(held, entry);
  return isModifier && linesOf(held).some((line) => linesOf(entry).includes(line));
}

function sharesModifier(held: ListEntry, entry: ListEntry): boolean {
  return held.modifiers.some((modifier) => entry.modifiers.includes(modifier));
}

/** What is left of an entry when the codes, modifiers and lines of business of a change are taken out of it. */
function leaveOut<Entry extends ListEntry>(held: Entry, entry: ListEntry, action: EntryAction): readonly Entry[] {
  const outside = splitRange(held, entry.code, entry.codeTo ?? entry.code);
  if (action === "change") return outside;
  const inside = cutRange(held, entry.code, entry.codeTo ?? entry.code);
  const modifiers = held.modifiers.filter((modifier) => !entry.modifiers.includes(modifier));
  const lines = linesOf(held).filter((line) => !linesOf(entry).includes(line));
  const rest: Entry[] = [];
  if (entry.modifiers.length > 0 && modifiers.length > 0) rest.push({ ...inside, modifiers });
  if (lines.length > 0) {
    const taken =
      entry.modifiers.length === 0
        ? held.modifiers
        : held.modifiers.filter((modifier) => entry.modifiers.includes(modifier));
    rest.push({ ...inside, modifiers: taken, lineOfBusiness: lines });
  }
  return [...outside, ...rest];
}

function linesOf({ lineOfBusiness }: ListEntry): readonly LineOfBusiness[] {
  return lineOfBusiness.length === 0 ? LINES : lineOfBusiness;
}

function overlaps(entry: ListEntry, from: ProcedureCode, to: ProcedureCode): boolean {
  const first = entry.code > from ? entry.code : from;
  const last = (entry.codeTo ?? entry.code) < to ? (entry.codeTo ?? entry.code) : to;
  return first <= last && expandRange(entry.code, first).ok;
}

/** The codes of an entry before and behind a stretch of them. */
function splitRange<Entry extends ListEntry>(held: Entry, from: ProcedureCode, to: ProcedureCode): readonly Entry[] {
  const codes = toEntryCodes(held);
  return [codes.filter((code) => code < from), codes.filter((code) => code > to)].flatMap((part) => toPart(held, part));
}

function cutRange<Entry extends ListEntry>(held: Entry, from: ProcedureCode, to: ProcedureCode): Entry {
  const codes = toEntryCodes(held).filter((code) => code >= from && code <= to);
  return toPart(held, codes)[0] ?? held;
}

function toPart<Entry extends ListEntry>(held: Entry, codes: readonly ProcedureCode[]): readonly Entry[] {
  const [first] = codes;
  const last = codes.at(-1);
  if (first === undefined || last === undefined) return [];
  const { codeTo: _end, ...single } = { ...held, code: first };
  // The rest of a range is one again, so what was taken off its entry is put back or not.
  return [(first === last ? single : { ...held, code: first, codeTo: last }) as Entry];
}

function toCodes(from: ProcedureCode, to: ProcedureCode): readonly ProcedureCode[] {
  const range = expandRange(from, to);
  return range.ok ? range.value : [];
}

function isSame(held: ListEntry, entry: ListEntry): boolean {
  return toComparable(held) === toComparable(entry);
}

function toComparable(entry: ListEntry): string {
  const { code, codeTo = "", modifiers, lineOfBusiness, serviceLine = "", note = "" } = entry;
  const { effectiveFrom = "", effectiveTo = "" } = entry;
  const conditions = [
    [...modifiers].sort().join(" "),
    [...lineOfBusiness].sort().join(" "),
    effectiveFrom,
    effectiveTo,
  ];
  return [code, codeTo, serviceLine, note, ...conditions].join("\u0001");
}
