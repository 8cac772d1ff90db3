import type { TableLayout } from "../../lib/lists/reading/list-layout";
import { readList } from "../../lib/lists/reading/read-list";
import type { ListReading, ReadRow, RowDecision } from "../../lib/lists/reading/row-reading";
import type { SourceDocument } from "../../lib/lists/source/source-document";
import { err, ok, type Result } from "../../lib/shared/result";
import type { RowWord } from "./arguments";
import type { CommandRefusal } from "./command-outcome";
import { toRowsByName } from "./row-names";

/** What the options of a command say of the rows of a draft. */
export interface RowWords {
  readonly fix?: readonly RowWord[];
  readonly skip?: readonly RowWord[];
  readonly skipOpen?: string;
}

/**
 * Turns what was said on the command line into decisions. A row is fixed by reading it again with the given codes in
 * place of its own, so that its days, note and other columns are kept; one that is then still not clear is refused.
 */
export function toRowDecisions(
  reading: ListReading,
  open: readonly ReadRow[],
  { fix = [], skip = [], skipOpen }: RowWords,
): Result<readonly RowDecision[], CommandRefusal> {
  const rows = toRowsByName(reading);
  const decisions: RowDecision[] = [];
  for (const { row: name, word } of fix) {
    const row = rows.get(name);
    const decision = row === undefined ? refuseRow(name) : fixRow(reading, row, name, word);
    if (!decision.ok) return decision;
    decisions.push(decision.value);
  }
  for (const { row: name, word } of skip) {
    const row = rows.get(name);
    if (row === undefined) return refuseRow(name);
    decisions.push({ row: row.index, choice: "skip", reason: word });
  }
  const decided = new Set(decisions.map(({ row }) => row));
  const left = skipOpen === undefined ? [] : open.filter(({ index }) => !decided.has(index));
  return ok([
    ...decisions,
    ...left.map(({ index }): RowDecision => ({ row: index, choice: "skip", reason: skipOpen ?? "" })),
  ]);
}

function refuseRow(name: string): Result<never, CommandRefusal> {
  return err({
    code: "no-such-row",
    message: `The draft has no row ${name}. Rows are named as "show draft" prints them.`,
    details: { row: name },
  });
}

function fixRow(reading: ListReading, row: ReadRow, name: string, codes: string): Result<RowDecision, CommandRefusal> {
  const layout = reading.layout.tables[row.table];
  const again = layout === undefined ? undefined : readWithCodes(reading, row, layout, codes);
  if (again?.kind !== "entry") {
    return err({
      code: "row-not-fixed",
      message: `Row ${name} is still not clear with this code. Skip it with a reason, or fix it in the file.`,
      details: { row: name, ...(again?.kind === "to-decide" ? { problem: again.problem } : {}) },
    });
  }
  return ok({ row: row.index, choice: "enter", entries: again.entries, action: again.action });
}

function readWithCodes(reading: ListReading, row: ReadRow, layout: TableLayout, codes: string) {
  const [first, ...others] = layout.columns.filter(({ role }) => role === "code" || role === "code-to");
  if (first === undefined) return undefined;
  const cells = [...row.cells];
  for (const { column } of others) cells[column] = "";
  cells[first.column] = codes;
  const again = readList(toDocument(reading, { ...row, cells }), { layout: reading.layout });
  return again.ok ? again.value.rows[row.index]?.reading : undefined;
}

/** The file as it was read, with one row put in the place of its own. */
function toDocument(reading: ListReading, changed: ReadRow): SourceDocument {
  const rows = reading.rows.with(changed.index, changed);
  return {
    format: reading.format,
    tables: reading.tables.map(({ name }, table) => ({ name, rows: rows.filter((row) => row.table === table) })),
  };
}
