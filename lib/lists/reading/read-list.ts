import { toEntryCodes } from "../../router/entry-codes";
import type { ListEntry, ListKind } from "../../router/routing-tables";
import { err, ok, type Result } from "../../shared/result";
import type { SourceDocument, SourceTable } from "../source/source-document";
import { collectCodes, findCodesInText } from "./codes-in-text";
import { findLayout } from "./find-layout";
import { fitLayout } from "./fit-layout";
import type { ListLayout, TableLayout } from "./list-layout";
import { readTable } from "./read-table";
import type { FirstReading, PlainRow } from "./read-text-row";
import type { ListReading, ReadRow, RowReading } from "./row-reading";

/** What is known of a file before it is read. */
export interface ReadListOptions {
  /** How the maintainer says that the file is to be read. */
  readonly layout?: ListLayout;
  /** How the last file of the list was read; taken where it fits. */
  readonly remembered?: ListLayout;
  /** What the list is for. Tells which rows of a column "PA required" contradict it. */
  readonly kind?: ListKind;
}

/** Why a file is no list. */
export interface ReadListError {
  readonly code: "no-code-column";
}

/**
 * What does each row of a list file say? Every row gets exactly one reading: an entry, "not an entry" with the
 * reason, or a question. No code is made up, and none is dropped without a word.
 */
export function readList(document: SourceDocument, options: ReadListOptions = {}): Result<ListReading, ReadListError> {
  const given = options.layout ?? fitRemembered(document, options.remembered);
  const layout = given ?? findLayout(document);
  const plans = document.tables.map((table, at) => findTableLayout(table, at, layout));
  const usedTables = plans.filter(
    (plan) => plan?.use === true && plan.columns.some(({ role }) => role === "code"),
  ).length;
  if (usedTables === 0) return err({ code: "no-code-column" });
  const settings = { kind: layout.kind, listKind: options.kind, isByHand: given !== undefined, usedTables };
  const first = document.tables.map((table, at): readonly FirstReading[] => {
    const plan = plans[at];
    return plan?.use === true
      ? readTable(table, plan, settings)
      : table.rows.map(() => ({ kind: "plain", reason: "unused-sheet" }));
  });
  return ok({
    format: document.format,
    ...(document.encoding === undefined ? {} : { encoding: document.encoding }),
    layout,
    tables: document.tables.map(({ name, rows }) => ({ name, rows: rows.length })),
    rows: settleRows(document, plans, first),
  });
}

function fitRemembered(document: SourceDocument, remembered: ListLayout | undefined): ListLayout | undefined {
  return remembered === undefined ? undefined : fitLayout(document, remembered);
}

/** Sheets are known by their names; where two share one, by their place. */
function findTableLayout(table: SourceTable, at: number, { tables }: ListLayout): TableLayout | undefined {
  const atPlace = tables[at];
  return atPlace?.table === table.name ? atPlace : tables.find((plan) => plan.table === table.name);
}

/** Gives every row its place in the file, and asks about codes in words that no row enters. */
function settleRows(
  document: SourceDocument,
  plans: readonly (TableLayout | undefined)[],
  first: readonly (readonly FirstReading[])[],
): readonly ReadRow[] {
  const entered = collectCodes(listEntries(first));
  let index = 0;
  return document.tables.flatMap((table, at) => {
    const isAsked = plans[at]?.use === true || plans[at]?.unused === "no-codes";
    return table.rows.map(({ row, page, cells }, place): ReadRow => {
      const reading: FirstReading = first[at]?.[place] ?? { kind: "plain", reason: "blank" };
      const settled = reading.kind === "plain" ? settlePlain(reading, cells, isAsked, entered) : reading;
      const readRow = { index, table: at, row, ...(page === undefined ? {} : { page }), cells, reading: settled };
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
  const found = isSilent
    ? []
    : [...given, ...findCodesInText(cells)].filter((entry) => !toEntryCodes(entry).every((code) => entered.has(code)));
  const offers = [...new Map(found.map((entry) => [`${entry.code}-${entry.codeTo ?? ""}`, entry])).values()];
  return offers.length === 0
    ? { kind: "not-an-entry", reason }
    : { kind: "to-decide", problem: "code-in-text", offers, action: "add" };
}
