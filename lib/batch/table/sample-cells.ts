import type { KnownCodes } from "../../codes/paste-result";
import { parseProcedureCode } from "../../codes/procedure-code";
import { readLineOfBusiness } from "../../lists/reading/read-line-of-business";
import type { ColumnRoles, ReadColumn } from "./column-choice";
import { couldHoldCodes, isCodeCell } from "./find-code-columns";
import { toCells } from "./find-roles";
import { readRequestType } from "./read-request-type";
import { type TableLayout, type TableRow, toLetter } from "./table-layout";

const MOST_SAMPLES = 3;
/** A number of five digits is shown as a sample where so many of its column are on a list: chart numbers are not. */
const LEAST_SHARE_KNOWN = 0.5;
const WHOLE_DATE =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})$/u;

/** Names the columns of a table, with a few cells of those that hold nothing of a person's. */
export function nameColumns(
  layout: TableLayout,
  rows: readonly TableRow[],
  roles: ColumnRoles,
  knownCodes: KnownCodes,
): readonly ReadColumn[] {
  return layout.titles.map((title, at) => ({
    at,
    letter: toLetter(at),
    ...(title === "" ? {} : { title }),
    samples: toSamples(layout, at, toCells(rows, at), roles, knownCodes),
  }));
}

function toSamples(
  { kinds }: TableLayout,
  at: number,
  cells: readonly string[],
  roles: ColumnRoles,
  knownCodes: KnownCodes,
): readonly string[] {
  const kind = kinds[at];
  // What a reader chose against its title is still what its title says.
  if (kind === "service-date" || (kind === undefined && roles.dates.includes(at))) return pick(cells, isWholeDate);
  if (kind === "line-of-business") return pick(cells, (cell) => readLineOfBusiness(cell) !== undefined);
  if (kind === "request-type") return pick(cells, (cell) => readRequestType(cell) !== undefined);
  const isOfCodes = kind === "procedure" || (couldHoldCodes(cells, kind) && areKnown(cells, knownCodes));
  return isOfCodes ? pick(cells, isCodeCell) : [];
}

function areKnown(cells: readonly string[], knownCodes: KnownCodes): boolean {
  const known = cells.filter((cell) => {
    const read = parseProcedureCode(cell);
    return read.ok && knownCodes.has(read.value.code);
  });
  return known.length >= cells.length * LEAST_SHARE_KNOWN;
}

function isWholeDate(cell: string): boolean {
  return WHOLE_DATE.test(cell);
}

function pick(cells: readonly string[], fits: (cell: string) => boolean): readonly string[] {
  const picked = new Set<string>();
  for (const cell of cells) {
    if (picked.size === MOST_SAMPLES) break;
    if (fits(cell)) picked.add(cell);
  }
  return [...picked];
}
