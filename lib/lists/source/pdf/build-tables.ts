import type { SourceRow, SourceTable } from "../source-document";
import { type CutRow, cutRows, toTextRow } from "./cut-rows";
import { findAnchors } from "./find-anchors";
import { findHeaders } from "./find-headers";
import { findRunningHeads } from "./find-running-heads";
import type { PageText, TextLine } from "./page-content";
import { groupSegments, type Segment, toSegments } from "./segments";
import { shapeTable, type TableShape, toFlows } from "./shape-table";

/** One page: its table parts, and the lines that repeat on many pages. */
interface PagePlan {
  readonly page: PageText;
  readonly segments: readonly Segment[];
  readonly heads: ReadonlySet<TextLine>;
}

/**
 * Rebuilds the tables of a file from where its words stand. Every line of every page is in one of the rows: titles,
 * prose and running heads are rows too.
 */
export function buildTables(pages: readonly PageText[]): readonly SourceTable[] {
  const plans = planPages(pages);
  const groups = groupSegments(plans.flatMap(({ segments }) => segments));
  const shapes = new Map<readonly Segment[], TableShape>();
  for (const group of new Set(groups.values())) shapes.set(group, shapeTable(group));
  const parts: { group: readonly Segment[] | undefined; rows: SourceRow[] }[] = [];
  for (const { page, segments, heads } of plans) {
    const numbered = makeNumbering(page.page);
    const running = [...heads].map(toRunningRow);
    segments.forEach((segment, index) => {
      const group = groups.get(segment);
      const shape = group === undefined ? undefined : shapes.get(group);
      const cut = shape === undefined ? segment.lines.map((line) => toTextRow([line])) : cutSegment(segment, shape);
      const isLast = index === segments.length - 1;
      const rows = [...withFootnotes(cut, isLast), ...toOwnHeads(running, segment, segments, index)];
      const sorted = isInOrder(shape) ? rows.sort((one, other) => one.y - other.y) : rows;
      const aside = isLast ? page.aside.map(toAsideRow) : [];
      addPart(parts, group, [...sorted, ...aside].map(numbered));
    });
  }
  return nameTables(parts.map(({ rows }) => rows));
}

function planPages(pages: readonly PageText[]): readonly PagePlan[] {
  const anchorsOf = findAnchors(pages);
  const headersOf = new Map(pages.map((page) => [page, findHeaders(page, anchorsOf.get(page) ?? [])] as const));
  const kept = new Set<TextLine>();
  for (const page of pages) {
    for (const { line } of anchorsOf.get(page) ?? []) kept.add(line);
    for (const { lines } of headersOf.get(page) ?? []) for (const line of lines) kept.add(line);
  }
  const heads = findRunningHeads(pages, (line) => kept.has(line));
  return pages.map((page) => ({
    page,
    heads: new Set(page.lines.filter((line) => heads.has(line))),
    segments: toSegments(
      page,
      page.lines.filter((line) => !heads.has(line)),
      anchorsOf.get(page) ?? [],
      headersOf.get(page) ?? [],
    ),
  }));
}

type MarkedRow = CutRow & Pick<SourceRow, "mark">;

function cutSegment(segment: Segment, shape: TableShape): readonly CutRow[] {
  const { flows, texts } = toFlows(segment, shape);
  const first = segment.anchors[0]?.line;
  const above = first === undefined ? 0 : first.y - first.size;
  const rows = flows.flatMap((flow) => cutRows(flow.strips, shape.columns, flow.habits));
  const textRows = texts.map((line) => toTextRow([line]));
  const byHeight = (one: CutRow, other: CutRow) => one.y - other.y;
  if (flows.length < 2) return [...rows, ...textRows].sort(byHeight);
  const isAbove = ({ y }: CutRow) => y < above;
  return [
    ...[...rows, ...textRows].filter(isAbove).sort(byHeight),
    ...rows.filter((row) => !isAbove(row)),
    ...textRows.filter((row) => !isAbove(row)),
  ];
}

/** Rows go down the page, but where two lists stand side by side the left one goes first. */
function isInOrder(shape: TableShape | undefined): boolean {
  return shape === undefined || shape.flows.length < 2;
}

const FOOTNOTE_MARK = /^(\^|[*\u2020\u2021\u00a7\u00b6]|note\b|\(\d\)|\[\d\])/i;
/** A footnote is set in smaller letters than the rows. */
const SMALLER = 0.93;

/** Texts below the last code of a page that are smaller than the rows, or start with a mark. */
function withFootnotes(rows: readonly CutRow[], isLast: boolean): MarkedRow[] {
  const last = rows.findLastIndex(({ hasCode }) => hasCode);
  const size = rows[last]?.size ?? 0;
  return rows.map((row, index) => {
    const [first = "", ...rest] = row.cells.filter((cell) => cell !== "");
    const isNote = row.size < SMALLER * size || FOOTNOTE_MARK.test(first);
    const isBelow = isLast && last >= 0 && index > last && rest.length < 2;
    return isBelow && isNote ? { ...row, mark: "footnote" } : row;
  });
}

function toRunningRow(line: TextLine): MarkedRow {
  return { ...toTextRow([line]), mark: "running-head" };
}

/** The running heads that stand beside this part of the page. */
function toOwnHeads(
  running: readonly MarkedRow[],
  segment: Segment,
  segments: readonly Segment[],
  index: number,
): readonly MarkedRow[] {
  const from = index === 0 ? Number.NEGATIVE_INFINITY : (segment.lines[0]?.y ?? 0);
  const to = segments[index + 1]?.lines[0]?.y ?? Number.POSITIVE_INFINITY;
  return running.filter(({ y }) => y >= from && y < to);
}

function toAsideRow({ text, slanted }: PageText["aside"][number]): MarkedRow {
  const row: MarkedRow = { y: 0, size: 0, cells: [text], isText: true, hasCode: false };
  return slanted ? { ...row, mark: "running-head" } : row;
}

function makeNumbering(page: number): (row: MarkedRow) => SourceRow {
  let count = 0;
  return ({ cells, mark }) => {
    count += 1;
    return mark === undefined ? { row: count, page, cells } : { row: count, page, cells, mark };
  };
}

/** Text without a table stays with the table before it, or the first one. */
function addPart(
  parts: { group: readonly Segment[] | undefined; rows: SourceRow[] }[],
  group: readonly Segment[] | undefined,
  rows: readonly SourceRow[],
): void {
  const last = parts.at(-1);
  if (last !== undefined && (group === undefined || last.group === undefined || last.group === group)) {
    last.rows.push(...rows);
    last.group ??= group;
  } else if (rows.length > 0) {
    parts.push({ group, rows: [...rows] });
  }
}

function nameTables(parts: readonly (readonly SourceRow[])[]): readonly SourceTable[] {
  if (parts.length < 2) return parts.map((rows) => ({ name: "", rows }));
  const names = parts.map((rows) => {
    const first = rows[0]?.page ?? 1;
    const last = rows.at(-1)?.page ?? first;
    return first === last ? `page ${first}` : `pages ${first}\u2013${last}`;
  });
  return parts.map((rows, index) => {
    const name = names[index] ?? "";
    const before = names.slice(0, index).filter((other) => other === name).length;
    return { name: before === 0 ? name : `${name} (${before + 1})`, rows };
  });
}
