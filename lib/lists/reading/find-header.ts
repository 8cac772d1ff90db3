import { isProcedureCode } from "../../codes/procedure-code";
import type { SourceRow } from "../source/source-document";
import { assignColumns } from "./assign-columns";
import { type ColumnProfile, profileColumns } from "./column-profile";
import { type HeaderRole, roleOfHeader } from "./header-role";
import type { LayoutColumn } from "./list-layout";

/** Where the header of a table stands and what its columns hold. */
export interface FoundHeader {
  /** Place of the header among the rows, from 0; of its lower row where it has two. */
  readonly header?: number;
  readonly columns: readonly LayoutColumn[];
}

interface Candidate {
  readonly at: number;
  readonly headers: readonly string[];
  readonly score: number;
}

/** No header stands further down than this. */
const DEEPEST = 200;
const MOST_TRIED = 6;
const LONGEST_CELL = 90;
const SENTENCE = /[a-z]{3}\.$/;
const NUMBER = /^[\d.,$%-]+$/;

/**
 * Where is the header of a table, and which of its columns hold what? Found by the words in it and by what stands
 * below, so that titles, notes and addresses above it do not matter. Undefined if no column holds codes.
 */
export function findHeader(rows: readonly SourceRow[]): FoundHeader | undefined {
  for (const { at, headers } of findCandidates(rows).slice(0, MOST_TRIED)) {
    const columns = assignColumns(headers, padProfiles(profileColumns(rows, at + 1), headers.length), true);
    if (columns.length > 0) return { header: at, columns };
  }
  return findWithoutWords(rows);
}

function padProfiles(profiles: readonly ColumnProfile[], width: number): readonly ColumnProfile[] {
  const [empty] = profileColumns([{ row: 1, cells: [""] }], 0);
  if (empty === undefined || profiles.length >= width) return profiles;
  return [...profiles, ...Array.from({ length: width - profiles.length }, () => empty)];
}

/** A table whose header has no word that is known, or that has none. */
function findWithoutWords(rows: readonly SourceRow[]): FoundHeader | undefined {
  const columns = assignColumns([], profileColumns(rows, 0), false);
  const codes = columns.filter(({ role }) => role === "code");
  if (codes.length === 0) return undefined;
  const first = rows.findIndex((row) => codes.some(({ column }) => isProcedureCode(row.cells[column] ?? "")));
  const above = rows.slice(0, Math.max(first, 0)).findLastIndex((row) => row.cells.some((cell) => cell !== ""));
  const cells = rows[above]?.cells ?? [];
  const isHeader =
    countFilled(cells) > 1 && isHeaderLike(cells) && codes.every(({ column }) => (cells[column] ?? "") !== "");
  if (!isHeader) return { columns };
  const named = assignColumns(cells, profileColumns(rows, above + 1), true);
  // A header may say "Number" of codes: what the columns hold is known without it.
  const byCells = columns.map((column) => ({ ...column, header: cells[column.column] ?? "" }));
  return { header: above, columns: named.length === 0 ? byCells : named };
}

function findCandidates(rows: readonly SourceRow[]): readonly Candidate[] {
  const found: Candidate[] = [];
  const firstData = rows.findIndex((row) => row.cells.some(isProcedureCode));
  rows.slice(0, DEEPEST).forEach((row, at) => {
    if (!isHeaderLike(row.cells)) return;
    const single = { at, headers: row.cells, score: scoreHeaders(row.cells) };
    const double = toDouble(rows[at - 1], row, at);
    const best =
      double !== undefined && double.score > single.score && double.score > scoreAbove(rows[at - 1]) ? double : single;
    if (best.score > 0) found.push(best);
  });
  // The best wins; of equals the last one above the codes, where a title may say the same as the header.
  const isAbove = ({ at }: Candidate) => at < firstData || firstData === -1;
  return found.sort(
    (left, right) =>
      right.score - left.score || (isAbove(left) && isAbove(right) ? right.at - left.at : left.at - right.at),
  );
}

function scoreAbove(row: SourceRow | undefined): number {
  return row === undefined || !isHeaderLike(row.cells) ? 0 : scoreHeaders(row.cells);
}

/** Two rows that make one header: "Dates" above "From" and "To". */
function toDouble(above: SourceRow | undefined, row: SourceRow, at: number): Candidate | undefined {
  if (above === undefined || !isHeaderLike(above.cells) || countFilled(above.cells) < 2) return undefined;
  const headers = joinHeaderRows(above.cells, row.cells);
  return { at, headers, score: scoreHeaders(headers) };
}

/** Which headers do two rows make, the upper one naming groups of columns of the lower? */
export function joinHeaderRows(above: readonly string[], below: readonly string[]): readonly string[] {
  const width = Math.max(above.length, below.length);
  let group = "";
  return Array.from({ length: width }, (_, column) => {
    const upper = above[column] ?? "";
    const lower = below[column] ?? "";
    if (upper !== "") group = upper;
    return lower === "" ? upper : `${group} ${lower}`.trim();
  });
}

function isHeaderLike(cells: readonly string[]): boolean {
  return cells.every(
    (cell) =>
      cell.length <= LONGEST_CELL &&
      !isProcedureCode(cell) &&
      !SENTENCE.test(cell) &&
      !(cell !== "" && NUMBER.test(cell) && cell !== "-"),
  );
}

function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== "").length;
}

/** How many columns a row names; nothing if none of them could hold codes. */
function scoreHeaders(headers: readonly string[]): number {
  const said = headers.map(roleOfHeader).filter(({ kind }) => kind !== "unknown");
  // "Cardiac services" alone is a heading, and "Service" beside "Note" a header.
  const isHeader = said.some(isSureOfCodes) || (said.length > 1 && said.some(mayHoldCodes));
  return isHeader ? said.reduce((sum, says) => sum + weigh(says), 0) : 0;
}

function weigh(says: HeaderRole): number {
  if (isSureOfCodes(says)) return 5;
  return says.kind === "sure" ? 2 : 1;
}

function isSureOfCodes(says: HeaderRole): boolean {
  return says.kind === "sure" && says.role === "code";
}

function mayHoldCodes(says: HeaderRole): boolean {
  return says.kind === "maybe" && says.roles.includes("code");
}
