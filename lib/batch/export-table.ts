import type { BatchLine } from "./decide-entry";
import { EXPORT_HEAD, type ExportContext, toCells } from "./export-columns";

/** The table as tab-separated text, the way spreadsheets put cells on the clipboard. */
export function toTsv(lines: readonly BatchLine[], context: ExportContext): string {
  return toRows(lines, context)
    .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t"))
    .join("\n");
}

/** The table as CSV by RFC 4180, with the mark in front by which Excel knows UTF-8. */
export function toCsv(lines: readonly BatchLine[], context: ExportContext): string {
  return `\uFEFF${toRows(lines, context)
    .map((cells) => `${cells.map(quoteCsv).join(",")}\r\n`)
    .join("")}`;
}

/** The table as HTML for the clipboard: a real table in Word and e-mail, and one that keeps leading zeros in Excel. */
export function toHtmlTable(lines: readonly BatchLine[], context: ExportContext): string {
  const [head = [], ...body] = toRows(lines, context);
  const headHtml = head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join("");
  const bodyHtml = body.map((cells) => `<tr>${cells.map(toHtmlCell).join("")}</tr>`).join("");
  return `<meta charset="utf-8"><table><thead><tr>${headHtml}</tr></thead><tbody>${bodyHtml}</tbody></table>`;
}

/** The head and one row for each line, as every table that leaves the page has them. */
export function toRows(lines: readonly BatchLine[], context: ExportContext): (readonly string[])[] {
  return [EXPORT_HEAD, ...lines.map((line) => toCells(line, context))];
}

function quoteCsv(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

// Excel turns 00100 into 100 unless the cell says that it is text.
function toHtmlCell(cell: string): string {
  return `<td style='mso-number-format:"\\@"'>${escapeHtml(cell)}</td>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
