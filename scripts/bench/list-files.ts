import { parse } from "csv-parse/sync";
import { writeXlsx } from "hucre/xlsx";
import { isProcedureCode } from "../../lib/codes/procedure-code";
import { writeListCsv } from "../../lib/lists/list-csv";
import type { ListEntry } from "../../lib/router/routing-tables";

/** One list as two files of the same rows. */
export interface ListFiles {
  readonly csv: Uint8Array;
  readonly xlsx: Uint8Array;
}

/** Makes a list of so many codes, with service lines and notes as published lists have them, in the product's own layout. */
export async function makeListFiles(rows: number): Promise<ListFiles> {
  const csv = writeListCsv(Array.from({ length: rows }, (_, index) => toEntry(index)));
  const cells = parse(csv) as string[][];
  return {
    csv: new TextEncoder().encode(csv),
    xlsx: await writeXlsx({ sheets: [{ name: "List", rows: cells }] }),
  };
}

function toEntry(index: number): ListEntry {
  const code = String(10_000 + index);
  if (!isProcedureCode(code)) throw new Error(`${code} is no code`);
  return {
    code,
    modifiers: [],
    lineOfBusiness: index % 5 === 0 ? ["ohp"] : [],
    serviceLine: "Diagnostic imaging",
    ...(index % 7 === 0 ? { note: "First 6 visits in a calendar year" } : {}),
  };
}
