import type { ListKind } from "../../router/routing-tables";
import { err, ok, type Result } from "../../shared/result";
import type { SourceDocument, SourceTable } from "../source/source-document";
import { findLayout } from "./find-layout";
import { fitLayout } from "./fit-layout";
import type { ListLayout, TableLayout } from "./list-layout";
import { readTable } from "./read-table";
import type { FirstReading } from "./read-text-row";
import type { ListReading } from "./row-reading";
import { settleRows } from "./settle-rows";

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
