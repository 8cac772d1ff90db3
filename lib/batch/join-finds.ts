import { type BatchEntry, type BatchFind, type BatchSettings, type Days, toLabel } from "./batch-entry";

/** An entry while its finds are still coming in. */
type Growing = Omit<BatchEntry, "lines" | "count" | "certain" | "repairedFrom" | "ranges"> & {
  readonly lines: number[];
  readonly repairedFrom: string[];
  readonly ranges: string[];
  count: number;
  certain: boolean;
};

/**
 * Makes one entry of every find that asks the same: code, modifiers, days and what its row says beside, in reading order.
 *
 * A row's own date wins over the date for the whole list, so one code can be several entries: its answer can change.
 */
export function joinFinds(finds: readonly BatchFind[], settings: BatchSettings): readonly BatchEntry[] {
  const entries = new Map<string, Growing>();
  const days = { from: settings.dateOfService, to: settings.dateOfService };
  const usesRows = settings.rowDates === "use";
  for (const find of finds) {
    const own = usesRows ? toOwnDays(find) : undefined;
    const dateFault = usesRows ? find.dateFault : undefined;
    const key = toKey(find, own ?? days, dateFault);
    let entry = entries.get(key);
    if (entry === undefined) {
      entry = startEntry(find, key, own ?? days, own === undefined ? "settings" : "row", dateFault);
      entries.set(key, entry);
    }
    addFind(entry, find);
  }
  return [...entries.values()];
}

/** What makes finds the same entry. A row whose own date cannot be read is never answered for the list's date. */
function toKey(find: BatchFind, { from, to }: Days, dateFault: BatchEntry["dateFault"]): string {
  const question = `${toLabel(find)} ${from} ${to}`;
  const { lineOfBusiness, requestType } = find;
  // Most rows say nothing more, and there are many rows.
  if (dateFault === undefined && lineOfBusiness === undefined && requestType === undefined) return question;
  return `${question} ${dateFault ?? ""} ${lineOfBusiness ?? ""} ${requestType ?? ""}`;
}

/** The days that the pasted row itself names for its code, if any. */
function toOwnDays({ dateOfService: day }: BatchFind): Days | undefined {
  return typeof day === "string" ? { from: day, to: day } : day;
}

function startEntry(
  find: BatchFind,
  key: string,
  days: Days,
  daysFrom: BatchEntry["daysFrom"],
  dateFault: BatchEntry["dateFault"],
): Growing {
  const { code, modifiers, lineOfBusiness, requestType } = find;
  return {
    key,
    code,
    modifiers,
    label: toLabel(find),
    days,
    daysFrom,
    count: 0,
    certain: false,
    lines: [],
    repairedFrom: [],
    ranges: [],
    ...(dateFault === undefined ? undefined : { dateFault }),
    ...(lineOfBusiness === undefined ? undefined : { lineOfBusiness }),
    ...(requestType === undefined ? undefined : { requestType }),
  };
}

function addFind(entry: Growing, find: BatchFind): void {
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
