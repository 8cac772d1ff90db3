import { ok, type Result } from "../../shared/result";
import { cleanCell } from "./clean-cell";
import { type Delimiter, findDelimiter } from "./find-delimiter";
import { readDelimited } from "./read-delimited";
import { SOURCE_LIMITS, type SourceDocument, type SourceError, type SourceRow } from "./source-document";

/** How printed columns come out of a PDF or an e-mail: with at least two spaces between them. */
const GAP = /[ \u00a0]{2,}/;

/**
 * Reads what somebody pasted: cells of a spreadsheet, the columns of a printed table, a CSV file, or plain lines of
 * codes. A line without columns is one cell, with everything that stands in it.
 */
export function readPastedText(text: string): Result<SourceDocument, SourceError> {
  const rows = readDelimited(text, findCsvDelimiter(text) ?? "\t");
  if (!rows.ok) return rows;
  return ok({ format: "text", tables: [{ name: "", rows: rows.value.map(splitAtGaps) }] });
}

/**
 * The delimiter of a pasted CSV file. Commas and semicolons also stand between the codes of a line: only a first line
 * of several words and no digit, a header, makes them separate columns.
 */
function findCsvDelimiter(text: string): Delimiter | undefined {
  const found = findDelimiter(text);
  if (found === undefined || found.delimiter === "\t") return undefined;
  const [header = "", ...more] = text.trimStart().split(/\r\n?|\n/, 3);
  const isHeader = !/\d/.test(header) && header.split(found.delimiter).length > 1;
  return isHeader && more.length > 0 && found.share >= 0.8 ? found.delimiter : undefined;
}

function splitAtGaps(row: SourceRow): SourceRow {
  const [only, ...more] = row.cells;
  if (only === undefined || more.length > 0 || !GAP.test(only)) return row;
  const cells = only.split(GAP).map(cleanCell);
  return cells.length > SOURCE_LIMITS.columns ? row : { ...row, cells };
}
