/** Rows of cells as tab-separated text, the way spreadsheets put them on the clipboard. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}

/** Rows of cells as CSV by RFC 4180, with the mark in front by which Excel knows UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(quoteCsv).join(",")}\r\n`).join("")}`;
}

/** A head and rows as HTML for the clipboard: a real table in Word and e-mail, and one that keeps leading zeros in Excel. */
export function writeHtmlTable([head = [], ...body]: readonly (readonly string[])[]): string {
  const headHtml = head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join("");
  const bodyHtml = body.map((cells) => `<tr>${cells.map(toHtmlCell).join("")}</tr>`).join("");
  return `<meta charset="utf-8"><table><thead><tr>${headHtml}</tr></thead><tbody>${bodyHtml}</tbody></table>`;
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
