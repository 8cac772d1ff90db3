import { applyDecisions } from "../../../../lib/lists/reading/apply-decisions";
import { type ReadListOptions, readList } from "../../../../lib/lists/reading/read-list";
import type { ListReading, ReadRow } from "../../../../lib/lists/reading/row-reading";
import type { SourceDocument, SourceTable } from "../../../../lib/lists/source/source-document";
import type { ListEntry } from "../../../../lib/router/routing-tables";

/** Rows as a test writes them: cells with a bar between them, one row to a line; `~` is a line break inside a cell. */
function someRows(text: string): SourceTable["rows"] {
  const lines = text.replace(/^\n/, "").replace(/\n *$/, "").split("\n");
  return lines.map((line, at) => ({
    row: at + 1,
    cells: line.split("|").map((cell) => cell.trim().replaceAll("~", "\n")),
  }));
}

/** A file of one table, or of sheets by their names. */
export function someDocument(tables: string | Readonly<Record<string, string>>): SourceDocument {
  const named = typeof tables === "string" ? { "": tables } : tables;
  return {
    format: typeof tables === "string" ? "csv" : "xlsx",
    tables: Object.entries(named).map(([name, text]) => ({ name, rows: someRows(text) })),
  };
}

/** The reading of a file that has a column of codes, or a failing test. */
export function readSome(tables: string | Readonly<Record<string, string>>, options?: ReadListOptions): ListReading {
  const read = readList(someDocument(tables), options);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** What became of each row, in a few words. */
export function tellRows(reading: ListReading): string[] {
  return reading.rows.map(tellRow);
}

/** The entries that a file comes to when nobody decides anything, in a few words. */
export function tellEntries(reading: ListReading): string[] {
  return applyDecisions(reading, []).entries.map(({ entry, action }) => {
    return action === "add" ? tellEntry(entry) : `${action} ${tellEntry(entry)}`;
  });
}

function tellRow({ reading }: ReadRow): string {
  if (reading.kind === "not-an-entry") return reading.reason;
  if (reading.kind === "entry") return reading.entries.map(tellEntry).join(" + ");
  return `? ${[reading.problem, ...reading.offers.map(tellEntry)].join(" ")}`;
}

/** An entry in a few words: code, modifiers, then whatever else it has. */
export function tellEntry(entry: ListEntry): string {
  const { code, codeTo, modifiers, lineOfBusiness, serviceLine, note, effectiveFrom, effectiveTo, description } = entry;
  const codes = codeTo === undefined ? code : `${code}..${codeTo}`;
  const days =
    effectiveFrom === undefined && effectiveTo === undefined ? [] : [`${effectiveFrom ?? ""}/${effectiveTo ?? ""}`];
  const texts = [
    ...(serviceLine === undefined ? [] : [`[${serviceLine}]`]),
    ...(note === undefined ? [] : [`(${note})`]),
    ...(description === undefined ? [] : [`"${description}"`]),
  ];
  return [[codes, ...modifiers].join("-"), ...lineOfBusiness, ...days, ...texts].join(" ");
}
