import { toEntryCodes } from "../../router/entry-codes";
import type { ListEntry } from "../../router/routing-tables";
import type { SourceDocument } from "../source/source-document";
import { collectCodes, findCodesInText, findLetteredCodes } from "./codes-in-text";
import type { TableLayout } from "./list-layout";
import type { FirstReading, PlainRow } from "./read-text-row";
import type { ReadRow, RowReading } from "./row-reading";

type EntryReading = Extract<RowReading, { readonly kind: "entry" }>;
type OpenReading = Extract<RowReading, { readonly kind: "to-decide" }>;

/** A text that ends as a list of codes does whose rest stands in the next column. */
const CUT_LIST = /\w{5}\s*[,;/&-]\s*$/;

/** Which reading does every row of a file have in the end? Codes that stand in words and that no row enters are asked about. */
export function settleRows(
  document: SourceDocument,
  plans: readonly (TableLayout | undefined)[],
  first: readonly (readonly FirstReading[])[],
): readonly ReadRow[] {
  const entered = collectCodes(listEntries(first));
  let index = 0;
  return document.tables.flatMap((table, at) => {
    const plan = plans[at];
    const isAsked = plan?.use === true || plan?.unused === "no-codes";
    const settle = (reading: FirstReading, cells: readonly string[]): RowReading => {
      if (reading.kind === "plain") return settlePlain(reading, cells, isAsked, entered);
      if (document.format !== "pdf") return reading;
      return reading.kind === "entry" ? settleEntry(reading, cells, plan, entered) : addOffers(reading, cells, entered);
    };
    return table.rows.map(({ row, page, cells }, place): ReadRow => {
      const reading = settle(first[at]?.[place] ?? { kind: "plain", reason: "blank" }, cells);
      const readRow = { index, table: at, row, ...(page === undefined ? {} : { page }), cells, reading };
      index += 1;
      return readRow;
    });
  });
}

function* listEntries(first: readonly (readonly FirstReading[])[]): Generator<ListEntry> {
  for (const readings of first) {
    for (const reading of readings) if (reading.kind === "entry") yield* reading.entries;
  }
}

function settlePlain(
  { reason, offers: given = [] }: PlainRow,
  cells: readonly string[],
  isAsked: boolean,
  entered: ReadonlySet<string>,
): RowReading {
  const isSilent = reason === "blank" || reason === "header" || !isAsked;
  const offers = isSilent ? [] : findMissing([...given, ...findCodesInText(cells)], entered);
  return offers.length === 0
    ? { kind: "not-an-entry", reason }
    : { kind: "to-decide", problem: "code-in-text", offers, action: "add" };
}

/** On a page nothing but space parts the columns: a code of this row may have been taken for a part of the column beside. */
function settleEntry(
  reading: EntryReading,
  cells: readonly string[],
  plan: TableLayout | undefined,
  entered: ReadonlySet<string>,
): RowReading {
  const roles = new Map(plan?.columns.map(({ column, role }) => [column, role]));
  const found = cells.flatMap((cell, column) => {
    const role = roles.get(column);
    const isText = role === "description" || role === "note" || role === "service-line";
    if (role !== undefined && !isText) return [];
    return isText && !CUT_LIST.test(cell) ? findLetteredCodes(cell) : findCodesInText([cell]);
  });
  const missing = findMissing(found, entered);
  const [sample] = reading.entries;
  if (missing.length === 0 || sample === undefined) return reading;
  const { code: _code, codeTo: _codeTo, ...conditions } = sample;
  const offers = [...reading.entries, ...missing.map((entry) => ({ ...conditions, ...toCodes(entry) }))];
  return { kind: "to-decide", problem: "partly-read", offers, action: reading.action };
}

/** A row without a code in its place may have all of them beside it. */
function addOffers(reading: OpenReading, cells: readonly string[], entered: ReadonlySet<string>): RowReading {
  if (reading.problem !== "no-code" || reading.offers.length > 0) return reading;
  return { ...reading, offers: findMissing(findCodesInText(cells), entered) };
}

function toCodes({ code, codeTo }: ListEntry): Pick<ListEntry, "code" | "codeTo"> {
  return codeTo === undefined ? { code } : { code, codeTo };
}

/** Those of which the file enters some code nowhere, each once. */
function findMissing(found: readonly ListEntry[], entered: ReadonlySet<string>): readonly ListEntry[] {
  const missing = found.filter((entry) => !toEntryCodes(entry).every((code) => entered.has(code)));
  return [...new Map(missing.map((entry) => [`${entry.code}-${entry.codeTo ?? ""}`, entry])).values()];
}
