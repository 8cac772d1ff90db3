import { err, ok, type Result } from "../../shared/result";
import type { SourceError } from "./source-document";
import { listZipEntries, type ZipEntry } from "./zip-directory";

/** The parts of a workbook by their names in it. */
export type WorkbookParts = ReadonlyMap<string, Uint8Array>;

/** Turns the bytes of a part into characters and back, as the place where this runs can. */
export interface PartCodec {
  toText(bytes: Uint8Array): string;
  toBytes(text: string): Uint8Array;
}

/** The parts of a workbook that hold its cells. Pictures, charts, macros and links to elsewhere are never unpacked. */
const NEEDED_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/[^/]+\.rels|xl\/(?:worksheets\/)?[^/]+\.xml)$/i;

const WORKBOOK = /^xl\/(workbook[^/]*\.xml)$/i;
const WORKSHEET = /^xl\/(?:worksheets\/)?[^/]+\.xml$/i;

/** A cell that has a look and no content, where it says itself where it stands. */
const EMPTY_CELL = /<(\w+:)?c\s(?=[^<>]*\br="[A-Z]+\d+")[^<>]*(?:\/>|><\/\1?c>)/g;

/** Finds the parts of a packed workbook that a list can be in, or says why it cannot be opened. */
export function findNeededParts(bytes: Uint8Array): Result<readonly ZipEntry[], SourceError> {
  const entries = listZipEntries(bytes);
  if (entries === undefined) return err({ code: "damaged-workbook" });
  const needed = entries.filter(({ name }) => NEEDED_PARTS.test(name));
  if (needed.some(({ isEncrypted }) => isEncrypted)) {
    return err({ code: "old-or-locked-workbook", place: "locked with a password" });
  }
  return ok(needed);
}

/**
 * Says for each sheet of a workbook, in its order, whether it can hold rows. A sheet that is one chart cannot.
 */
export function findSheetsWithCells(parts: WorkbookParts, codec: PartCodec): readonly boolean[] {
  const toText = (content: Uint8Array | undefined) => (content === undefined ? "" : codec.toText(content));
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
export function dropEmptyCells(parts: WorkbookParts, codec: PartCodec): WorkbookParts {
  return new Map(
    [...parts].map(([name, content]) => [name, WORKSHEET.test(name) ? dropFrom(content, codec) : content]),
  );
}

function dropFrom(content: Uint8Array, codec: PartCodec): Uint8Array {
  const xml = codec.toText(content);
  const less = xml.replace(EMPTY_CELL, "");
  return less.length === xml.length ? content : codec.toBytes(less);
}

function readAttribute(tag: string, name: string): string {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single ?? "";
}
