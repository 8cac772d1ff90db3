import type { Delimiter } from "./find-delimiter";

/**
 * Cuts one record into cells where its quotes do not keep to the rules: a quoted cell ends at a quote that has a
 * delimiter or the end behind it, and every other quote is an inch or part of the writing. Nothing where a quoted
 * cell has no end, or where it goes over several lines with a single quote inside: that is two cells that both lack
 * an end.
 *
 * @example
 * splitLoosely('E0193,18" bed,"36" wide"', ","); // ["E0193", '18" bed', '36" wide']
 */
export function splitLoosely(record: string, delimiter: Delimiter): string[] | undefined {
  const cells: string[] = [];
  let at = 0;
  while (at <= record.length) {
    const start = skipSpaces(record, at);
    const isQuoted = record[start] === '"';
    const end = isQuoted ? findClosingQuote(record, start + 1, delimiter) : findEnd(record, at, delimiter);
    if (end === undefined) return undefined;
    cells.push(isQuoted ? record.slice(start + 1, end).replaceAll('""', '"') : record.slice(at, end));
    at = isQuoted ? skipSpaces(record, end + 1) + 1 : end + 1;
  }
  return cells;
}

function findEnd(record: string, from: number, delimiter: Delimiter): number {
  const end = record.indexOf(delimiter, from);
  return end === -1 ? record.length : end;
}

function findClosingQuote(record: string, from: number, delimiter: Delimiter): number | undefined {
  const isOneLine = !record.includes("\n");
  let at = record.indexOf('"', from);
  while (at !== -1) {
    const next = skipSpaces(record, at + 1);
    if (next === record.length || record[next] === delimiter) return at;
    if (!isOneLine && record[at + 1] !== '"') return undefined;
    at = record.indexOf('"', record[at + 1] === '"' ? at + 2 : at + 1);
  }
  return undefined;
}

function skipSpaces(record: string, from: number): number {
  let at = from;
  while (record[at] === " ") at += 1;
  return at;
}
