import { type BatchEntry, type BatchFind, type BatchSettings, type Days, toLabel } from "./batch-entry";

/** An entry while its finds are still coming in. */
type Growing = { -readonly [Field in keyof BatchEntry]: BatchEntry[Field] } & { readonly lines: number[] };

const NONE: readonly string[] = [];

/**
 * Makes one entry of every find that asks the same: code, modifiers, days and what its row says beside, in reading order.
 *
 * A row's own date wins over the date for the whole list, so one code can be several entries: its answer can change.
 */
export function joinFinds(finds: readonly BatchFind[], settings: BatchSettings): readonly BatchEntry[] {
  const entries: Growing[] = [];
  // Most finds are a code and nothing else: they are told apart by the code alone, which is short and at hand.
  const plain = new Map<string, Growing>();
  const others = new Map<string, Growing>();
  const { dateOfService: day } = settings;
  const days: Days = { from: day, to: day };
  for (const find of finds) {
    const asked = toAsked(find, settings, days);
    const known = asked.isPlain ? plain : others;
    const key = asked.isPlain ? find.code : toKey(find, asked);
    const entry = known.get(key);
    if (entry === undefined) {
      const started = startEntry(find, asked);
      known.set(key, started);
      entries.push(started);
    } else addFind(entry, find);
  }
  return entries;
}

/** What a find asks beside its code. */
interface Asked extends Pick<BatchEntry, "days" | "daysFrom"> {
  readonly dateFault: BatchEntry["dateFault"];
  /** True for a code without modifiers on the day for the whole list, of which its row says nothing else. */
  readonly isPlain: boolean;
}

function toAsked(find: BatchFind, { dateOfService: day, rowDates }: BatchSettings, whole: Days): Asked {
  const own = rowDates === "use" ? toOwnDays(find) : undefined;
  const dateFault = rowDates === "use" ? find.dateFault : undefined;
  const days = own ?? whole;
  const isPlain = isCodeAlone(find, dateFault) && days.from === day && days.to === day;
  return { days, daysFrom: own === undefined ? "settings" : "row", dateFault, isPlain };
}

function isCodeAlone(
  { modifiers, lineOfBusiness, requestType }: BatchFind,
  dateFault: BatchEntry["dateFault"],
): boolean {
  return modifiers.length === 0 && dateFault === undefined && lineOfBusiness === undefined && requestType === undefined;
}

/** What makes finds the same entry. A row whose own date cannot be read is never answered for the list's date. */
function toKey(find: BatchFind, { days: { from, to }, dateFault }: Asked): string {
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

function startEntry(find: BatchFind, asked: Asked): Growing {
  const { code, modifiers, lineOfBusiness, requestType, line, certainty, repairedFrom, range } = find;
  const { days, daysFrom, dateFault } = asked;
  const entry: Growing = {
    key: toKey(find, asked),
    code,
    modifiers,
    label: toLabel(find),
    days,
    daysFrom,
    count: 1,
    certain: certainty === "certain",
    lines: [line],
    repairedFrom: withText(NONE, repairedFrom),
    ranges: withText(NONE, range),
  };
  if (dateFault !== undefined) entry.dateFault = dateFault;
  if (lineOfBusiness !== undefined) entry.lineOfBusiness = lineOfBusiness;
  if (requestType !== undefined) entry.requestType = requestType;
  return entry;
}

function addFind(entry: Growing, find: BatchFind): void {
  entry.count += 1;
  // Finds come in reading order, so the same line can only come twice in a row.
  if (entry.lines.at(-1) !== find.line) entry.lines.push(find.line);
  if (find.certainty === "certain") entry.certain = true;
  entry.repairedFrom = withText(entry.repairedFrom, find.repairedFrom);
  entry.ranges = withText(entry.ranges, find.range);
}

function withText(texts: readonly string[], text: string | undefined): readonly string[] {
  return text === undefined || texts.includes(text) ? texts : [...texts, text];
}
