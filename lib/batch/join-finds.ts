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
  for (const find of finds) {
    const identity = toIdentity(find, settings);
    const entry = entries.get(identity.key) ?? startEntry(find, identity);
    entries.set(identity.key, entry);
    addFind(entry, find);
  }
  return [...entries.values()];
}

type Identity = Pick<
  BatchEntry,
  "key" | "label" | "days" | "daysFrom" | "dateFault" | "lineOfBusiness" | "requestType"
>;

/** What makes finds the same entry. A row whose own date cannot be read is never answered for the list's date. */
function toIdentity(find: BatchFind, settings: BatchSettings): Identity {
  const label = toLabel(find);
  const row = settings.rowDates === "use" ? { days: toOwnDays(find), dateFault: find.dateFault } : {};
  const days = row.days ?? { from: settings.dateOfService, to: settings.dateOfService };
  return {
    key: [label, days.from, days.to, row.dateFault, find.lineOfBusiness, find.requestType].filter(Boolean).join(" "),
    label,
    days,
    daysFrom: row.days === undefined ? "settings" : "row",
    ...(row.dateFault === undefined ? {} : { dateFault: row.dateFault }),
    ...(find.lineOfBusiness === undefined ? {} : { lineOfBusiness: find.lineOfBusiness }),
    ...(find.requestType === undefined ? {} : { requestType: find.requestType }),
  };
}

/** The days that the pasted row itself names for its code, if any. */
function toOwnDays({ dateOfService: day }: BatchFind): Days | undefined {
  return typeof day === "string" ? { from: day, to: day } : day;
}

function startEntry({ code, modifiers }: BatchFind, identity: Identity): Growing {
  return { ...identity, code, modifiers, count: 0, certain: false, lines: [], repairedFrom: [], ranges: [] };
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
