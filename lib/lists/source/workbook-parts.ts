import "server-only";
import type { WorkbookParts } from "./unpack-workbook.server";

const WORKBOOK = /^xl\/(workbook[^/]*\.xml)$/i;
const WORKSHEET = /^xl\/(?:worksheets\/)?[^/]+\.xml$/i;

/** A cell that has a look and no content, where it says itself where it stands. */
const EMPTY_CELL = /<(\w+:)?c\s(?=[^<>]*\br="[A-Z]+\d+")[^<>]*(?:\/>|><\/\1?c>)/g;

/**
 * Says for each sheet of a workbook, in its order, whether it can hold rows. A sheet that is one chart cannot.
 */
export function findSheetsWithCells(parts: WorkbookParts): readonly boolean[] {
  const [path, content] = [...parts].find(([name]) => WORKBOOK.test(name)) ?? [];
  if (path === undefined) return [];
  const others = readOtherSheets(toText(parts.get(path.replace(WORKBOOK, "xl/_rels/$1.rels"))));
  return [...toText(content).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)]
    .map(([tag]) => ({ name: readAttribute(tag, "name"), id: readAttribute(tag, "\\w+:id") }))
    .filter(({ name, id }) => name !== "" && id !== "")
    .map(({ id }) => !others.has(id));
}

/** The ids of what a workbook names among its sheets and is no table of cells: charts, dialogs and old macros. */
function readOtherSheets(relationships: string): ReadonlySet<string> {
  const tags = [...relationships.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => tag);
  return new Set(
    tags.filter((tag) => !/\/worksheet$/.test(readAttribute(tag, "Type"))).map((tag) => readAttribute(tag, "Id")),
  );
}

/**
 * Takes the cells without content out of the sheets of a workbook. A row that was coloured over its whole width has
 * 16,384 of them, and a few thousand such rows are more than there is room for.
 */
export function dropEmptyCells(parts: WorkbookParts): WorkbookParts {
  return new Map([...parts].map(([name, content]) => [name, WORKSHEET.test(name) ? dropFrom(content) : content]));
}

function dropFrom(content: Uint8Array): Uint8Array {
  // As Latin-1 every byte is one character and comes back as it was.
  const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString("latin1");
  const less = xml.replace(EMPTY_CELL, "");
  return less.length === xml.length ? content : Buffer.from(less, "latin1");
}

function readAttribute(tag: string, name: string): string {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single ?? "";
}

function toText(content: Uint8Array | undefined): string {
  return content === undefined ? "" : new TextDecoder().decode(content);
}
