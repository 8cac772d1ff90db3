import type { PastedCode } from "../codes/paste-result";
import { type BatchEntry, type BatchSettings, type Days, toLabel } from "./batch-entry";

/** An entry while its finds are still coming in. */
type Growing = Omit<BatchEntry, "lines" | "count" | "certain" | "repairedFrom" | "ranges"> & {
  readonly lines: number[];
  readonly repairedFrom: string[];
  readonly ranges: string[];
  count: number;
  certain: boolean;
};

/**
 * Makes one entry of every find of the same code with the same modifiers on the same days, in reading order.
 *
 * A row's own date wins over the date for the whole list, so one code can be several entries: its answer can change.
 */
export function joinFinds(finds: readonly PastedCode[], settings: BatchSettings): readonly BatchEntry[] {
  const entries = new Map<string, Growing>();
  for (const find of finds) {
    const ownDays = settings.rowDates === "use" ? toOwnDays(find) : undefined;
    const days = ownDays ?? { from: settings.dateOfService, to: settings.dateOfService };
    const label = toLabel(find);
    const key = `${label} ${days.from} ${days.to}`;
    let entry = entries.get(key);
    if (entry === undefined) {
      entry = startEntry(find, { key, label, days, daysFrom: ownDays === undefined ? "settings" : "row" });
      entries.set(key, entry);
    }
    addFind(entry, find);
  }
  return [...entries.values()];
}

/** The days that the pasted row itself names for its code, if any. */
function toOwnDays({ dateOfService: day }: PastedCode): Days | undefined {
  return typeof day === "string" ? { from: day, to: day } : day;
}

function startEntry(
  { code, modifiers }: PastedCode,
  identity: Pick<BatchEntry, "key" | "label" | "days" | "daysFrom">,
): Growing {
  return { ...identity, code, modifiers, count: 0, certain: false, lines: [], repairedFrom: [], ranges: [] };
}

function addFind(entry: Growing, find: PastedCode): void {
  entry.count += 1;
  // Finds come in reading order, so the same line can only come twice in a row.
  if (entry.lines.at(-1) !== find.line) entry.lines.push(find.line);
  if (find.certainty === "certain") entry.certain = true;
  addOnce(entry.repairedFrom, find.repairedFrom);
  addOnce(entry.ranges, find.range);
}

function addOnce(texts: string[], text: string | undefined): void {
  if (text !== undefined && !texts.includes(text)) texts.push(text);
}
