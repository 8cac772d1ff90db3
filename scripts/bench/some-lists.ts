import { isModifier, type Modifier, type ProcedureCode } from "../../lib/codes/procedure-code";
import { LISTS, type ListId } from "../../lib/lists/list-identities";
import type { PublishedLists } from "../../lib/router/compile-tables";
import type { ListEntry, PublishedVersion } from "../../lib/router/routing-tables";
import type { IsoDate } from "../../lib/shared/iso-date";
import { drawCodes, drawFrom } from "./random-codes";

/** The day that figures are decided for: every made list is in force on it. */
export const DAY = "2026-10-20" as IsoDate;

const SERVICE_LINES = [
  "Cardiac services (imaging, devices, interventional)",
  "Diagnostic imaging",
  "MSK, interventional pain and physical medicine",
  "Sleep medicine",
  "Genetic testing",
];
const NOTES = ["First 6 visits in a calendar year", "Up to 2 units a day", "Age 21 and older"];
const MODIFIERS: readonly Modifier[] = ["NU", "RR", "26", "TC"].filter(isModifier);
const EQUIPMENT = /^[AEKL]/;

/** Lists as a plan could publish them, of codes drawn anew. */
export interface SomeLists {
  readonly published: PublishedLists;
  /** Every code that the newest editions hold. */
  readonly codes: readonly ProcedureCode[];
}

interface Order {
  /** Different codes on all lists together. */
  readonly codes: number;
  /** First days of the editions of each list, oldest first. */
  readonly days?: readonly IsoDate[];
  /** What changes from one edition to the next: some codes, or what is said of every one of them. */
  readonly change?: "some-codes" | "every-note";
}

const ONE_DAY: readonly IsoDate[] = ["2026-01-15" as IsoDate];
/** About as much as a month changes. */
const CHANGED_SHARE = 0.005;

/** Makes lists of so many codes in so many editions. */
export function makeLists({ codes: count, days = ONE_DAY, change = "some-codes" }: Order): SomeLists {
  let codes = drawCodes(count);
  let rows = codes.map(toRow);
  const versions: PublishedVersion[] = [];
  for (const [index, day] of days.entries()) {
    if (index > 0 && change === "some-codes") {
      codes = replaceSome(codes);
      const known = new Map(rows.map((row) => [row.entry.code, row]));
      rows = codes.map((code) => known.get(code) ?? toRow(code));
    }
    const note = change === "every-note" ? `As published for ${day}` : undefined;
    for (const { list } of LISTS) versions.push(toVersion(list, day, rows, note));
  }
  return { published: { revision: "bench", lists: LISTS, versions, notices: [] }, codes };
}

/** First days of monthly editions, oldest first, of which the last is that of October 2026. */
export function toMonths(count: number): IsoDate[] {
  return Array.from({ length: count }, (_, index) => {
    const month = 2026 * 12 + 9 - (count - 1 - index);
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15` as IsoDate;
  });
}

interface Row {
  readonly list: ListId;
  readonly entry: ListEntry;
}

function toVersion(list: ListId, day: IsoDate, rows: readonly Row[], note: string | undefined): PublishedVersion {
  const entries = rows
    .filter((row) => row.list === list)
    .map(({ entry }) => (note === undefined ? entry : { ...entry, note }));
  entries.sort((one, other) => (one.code < other.code ? -1 : 1));
  return { list, version: day, effectiveFrom: day, demo: false, entries };
}

function replaceSome(codes: readonly ProcedureCode[]): ProcedureCode[] {
  const kept = new Set(codes);
  const gone = Math.ceil(codes.length * CHANGED_SHARE);
  for (let count = 0; count < gone; count += 1) kept.delete(drawFrom(codes));
  while (kept.size < codes.length) for (const code of drawCodes(codes.length - kept.size)) kept.add(code);
  return [...kept];
}

/** Equipment has a list of its own; every other code is as likely on one list as on the other. */
function toRow(code: ProcedureCode): Row {
  const list = EQUIPMENT.test(code) ? "no-auth-dme" : Math.random() < 0.5 ? "no-auth-cpt" : "healthhelp";
  return { list, entry: { code, ...toConditions(list) } };
}

/** One row in seven has a note, one in forty each a line of business and a modifier, as on lists that plans publish. */
function toConditions(list: ListId): Omit<ListEntry, "code"> {
  return {
    modifiers: Math.random() < 1 / 40 ? [drawFrom(MODIFIERS)] : [],
    lineOfBusiness: Math.random() < 1 / 40 ? ["ohp"] : [],
    ...(list === "healthhelp" ? { serviceLine: drawFrom(SERVICE_LINES) } : {}),
    ...(Math.random() < 1 / 7 ? { note: drawFrom(NOTES) } : {}),
  };
}
