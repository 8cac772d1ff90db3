import type { ListEntry } from "../../router/routing-tables";
import type { SourceRow } from "../source/source-document";
import type { ColumnGroup } from "./column-groups";
import { roleOfHeader } from "./header-role";
import type { TableLayout } from "./list-layout";
import { readActionHeading } from "./read-action";
import type { CodeCell } from "./read-code-cell";
import { type LoneLine, namesServiceLine, readLoneLine } from "./read-heading";
import type { NotAnEntryReason, RowProblem, RowReading } from "./row-reading";
import type { Sections } from "./sections";
import type { TableFacts } from "./table-facts";

/** A row that holds no entry. Whether a code in its words is asked about, only the whole file can say. */
export interface PlainRow {
  readonly kind: "plain";
  readonly reason: NotAnEntryReason;
  /** Codes of its code column, where the row stands behind the end of the list. */
  readonly offers?: readonly ListEntry[];
}

/** A row of which only the table is known, and not yet the file. */
export type FirstReading = Exclude<RowReading, { kind: "not-an-entry" }> | PlainRow;

/** What the rows of words are judged by. */
export interface TextRowContext {
  readonly rows: readonly SourceRow[];
  readonly layout: TableLayout;
  readonly groups: readonly ColumnGroup[];
  readonly facts: TableFacts;
  readonly sections: Sections;
  /** The product's own layout has no headings: what is no entry is a fault. */
  readonly isOwn: boolean;
}

const TOTALS = /^(?:grand |sub)?totals?\b|^(?:number|count) of\b|^record count\b/i;
const SHORT_NUMBER = /^\d{1,2}$/;

/** What is a row that names no code where codes are expected? Headings it takes in on the way. */
export function readTextRow(row: SourceRow, at: number, context: TextRowContext): FirstReading {
  const { header } = context.layout;
  if (row.mark !== undefined) return readMarked(row.mark);
  const texts = [...new Set(row.cells.filter((cell) => cell !== ""))];
  const [first] = texts;
  if (first === undefined) return plain("blank");
  if (header !== undefined && at <= header) return readAbove(at, header, context, texts);
  if (isHeaderAgain(row, context)) {
    context.sections.restart();
    return plain("header");
  }
  if (context.sections.hasEnded()) return readBehindEnd(context.facts.codeCells[at]);
  if (context.isOwn) return ask("not-a-code");
  return texts.length === 1 ? readLone(first, row, at, context) : readSeveral(first, row, at, context);
}

function plain(reason: NotAnEntryReason): PlainRow {
  return { kind: "plain", reason };
}

/** How the list was revised, or what its marks mean: codes among it are asked about like those of any footnote. */
function readBehindEnd(codeCells: readonly CodeCell[] | undefined): PlainRow {
  const offers = (codeCells ?? []).flatMap(toOffers);
  return offers.length === 0 ? plain("footnote") : { kind: "plain", reason: "footnote", offers };
}

function toOffers(cell: CodeCell): readonly ListEntry[] {
  if (cell.kind === "empty" || cell.kind === "no-code-given") return [];
  const pieces = cell.kind === "problem" ? cell.offers : cell.pieces;
  return pieces.map((piece) => ({ ...piece, lineOfBusiness: [] }));
}

function ask(problem: RowProblem): FirstReading {
  return { kind: "to-decide", problem, offers: [], action: "add" };
}

function readMarked(mark: NonNullable<SourceRow["mark"]>): FirstReading {
  return plain(mark);
}

/** A row above the header: a title, the upper row of the header, or already the heading of what follows. */
function readAbove(at: number, header: number, context: TextRowContext, texts: readonly string[]): FirstReading {
  const { layout, rows, sections } = context;
  if (at === header) return plain("header");
  if (at === header - 1 && texts.length > 1) {
    const isJoined = layout.columns.some(({ column, header: text }) => text !== (rows[header]?.cells[column] ?? ""));
    if (isJoined || texts.some((text) => roleOfHeader(text).kind !== "unknown")) return plain("header");
  }
  const [text = ""] = texts;
  const action = texts.length === 1 ? readActionHeading(text) : undefined;
  if (action !== undefined) {
    sections.enter({ kind: "action", action }, false);
    return plain("section-heading");
  }
  const isLast = rows.slice(at + 1, header).every(({ cells }) => cells.every((cell) => cell === ""));
  if (!isLast || texts.length > 1 || !namesServiceLine(text)) return plain("title");
  sections.enter(readLoneLine(text), false);
  return plain("section-heading");
}

/** The same header once more, as on every page of a long list; or one that says the same in other words. */
function isHeaderAgain({ cells }: SourceRow, { layout, rows, groups }: TextRowContext): boolean {
  if (cells.some((cell) => cell.length > 90)) return false;
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length < 2 && layout.columns.length > 1) return false;
  if (layout.header !== undefined) {
    const known = new Set([rows[layout.header], rows[layout.header - 1]].flatMap((row) => row?.cells ?? []));
    if (filled.every((cell) => known.has(cell))) return true;
  }
  return (
    groups.some(({ code }) => {
      const says = roleOfHeader(cells[code] ?? "");
      return says.kind === "sure" && says.role === "code";
    }) && filled.every((cell) => roleOfHeader(cell).kind !== "unknown")
  );
}

/** One text and nothing else: a heading, a footnote, or what a row above lost. */
function readLone(text: string, row: SourceRow, at: number, context: TextRowContext): FirstReading {
  const { facts, sections } = context;
  if (facts.codeCells[at]?.some(({ kind }) => kind === "no-code-given") === true) return plain("no-code-given");
  if (SHORT_NUMBER.test(text)) return plain("footnote");
  const read = readLoneLine(text);
  if (read.kind === "ending") sections.enter(read, false);
  if (read.kind === "footnote" || read.kind === "ending") return plain("footnote");
  if (at > facts.lastCode) return plain(facts.lastCode === -1 ? "title" : "footnote");
  return readHeading(read, text, row.cells.indexOf(text), at, context);
}

/** A text above more codes. To the right of the code column it can as well be what the row above had no room for. */
function readHeading(read: LoneLine, text: string, column: number, at: number, context: TextRowContext): FirstReading {
  const { groups, sections } = context;
  if (groups.some(({ serviceLine }) => serviceLine === column)) return plain("section-heading");
  const isLeft = groups.some(({ code }) => code === column) || groups.every(({ code }) => column <= code);
  const isPlainlyHeading = read.kind !== "service-line" || namesServiceLine(text) || text === text.toUpperCase();
  if (!isLeft && !isPlainlyHeading) return ask("no-code");
  if (isTitle(read.kind === "service-line", text, at, context)) return plain("title");
  sections.enter(read, isHeadingAt(at - 1, context));
  return plain(read.kind === "header" ? "header" : "section-heading");
}

/** In a list without a header, words above the first code are its title, unless headings follow further down too. */
function isTitle(isServiceLine: boolean, text: string, at: number, { layout, facts, rows }: TextRowContext): boolean {
  if (!isServiceLine || layout.header !== undefined || at >= facts.firstCode || namesServiceLine(text)) return false;
  const isDirectlyAbove = rows.slice(at + 1, facts.firstCode).every(({ cells }) => cells.every((cell) => cell === ""));
  const hasMore = rows.slice(facts.firstCode, facts.lastCode).some(({ cells }, index) => {
    return isLoneText(cells, facts.codeCells[facts.firstCode + index]);
  });
  return !(isDirectlyAbove && hasMore);
}

function isHeadingAt(at: number, { rows, facts, layout }: TextRowContext): boolean {
  const row = rows[at];
  return (
    row !== undefined &&
    at > (layout.header ?? -1) &&
    row.mark === undefined &&
    isLoneText(row.cells, facts.codeCells[at])
  );
}

function isLoneText(cells: readonly string[], codeCells: readonly CodeCell[] | undefined): boolean {
  const texts = new Set(cells.filter((cell) => cell !== ""));
  const isText = codeCells?.every(({ kind }) => kind === "text" || kind === "empty") === true;
  return texts.size === 1 && isText && [...texts].every((text) => readLoneLine(text).kind === "service-line");
}

/** Several texts and no code: an entry that lost its code, unless the row says itself what it is. */
function readSeveral(first: string, row: SourceRow, at: number, { facts, groups }: TextRowContext): FirstReading {
  const codeCells = facts.codeCells[at] ?? [];
  if (codeCells.some(({ kind }) => kind === "no-code-given")) return plain("no-code-given");
  if (TOTALS.test(first)) return plain("footnote");
  const withText = codeCells.filter((cell) => cell.kind === "text");
  const isBelow = at > facts.lastCode && facts.lastCode !== -1;
  if (withText.length > 0) {
    if (isBelow) return plain("footnote");
    return { kind: "to-decide", problem: "not-a-code", offers: withText.flatMap(toOffers), action: "add" };
  }
  const described = groups.some(({ description }) => (row.cells[description ?? -1] ?? "") !== "");
  return isBelow && !described ? plain("footnote") : ask("no-code");
}
