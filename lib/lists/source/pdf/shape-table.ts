import { type ColumnMap, columnAt, mapColumns } from "./cells";
import type { Anchor } from "./find-anchors";
import { findGutters } from "./find-columns";
import { learnRows, type RowHabits } from "./learn-rows";
import type { TextLine } from "./page-content";
import { findRowRules } from "./row-rules";
import { type CodeColumn, type Segment, toCodeColumns } from "./segments";
import { type Strip, toStrips } from "./strips";

/** How a table is built on all of its pages. */
export interface TableShape {
  readonly map: ColumnMap;
  readonly columns: number;
  /** Lists that stand side by side, each with rows of its own height; mostly one. */
  readonly flows: readonly FlowShape[];
}

interface FlowShape extends FlowRange {
  readonly habits: RowHabits;
}

/** Learns the columns and the rows of a table from all of its pages at once. */
export function shapeTable(segments: readonly Segment[]): TableShape {
  const codeColumns = poolCodeColumns(segments);
  const gutters = findGutters(segments, codeColumns);
  const anchoredLines = segments.flatMap(({ anchors }) => [...new Set(anchors.map(({ line }) => line))]);
  const map = mapColumns(gutters, anchoredLines);
  const columns = gutters.length + 1;
  const ofCodes = toColumnNumbers(codeColumns, segments, map);
  const flows = parkFlows(segments, ofCodes, map).map((flow) => {
    const strips = segments.flatMap((segment) => toFlowStrips(segment, map, flow).strips);
    return { ...flow, habits: learnRows(strips, flow.codeColumns) };
  });
  return { map, columns, flows };
}

/** The strips of each list on this part of a page, and the texts that run over more than one of them. */
export function toFlows(
  segment: Segment,
  { map, flows }: TableShape,
): { readonly flows: readonly { strips: readonly Strip[]; habits: RowHabits }[]; readonly texts: readonly TextLine[] } {
  const parted = flows.map((flow) => ({ ...toFlowStrips(segment, map, flow), habits: flow.habits }));
  return {
    flows: parted,
    texts: flows.length < 2 ? [] : segment.lines.filter((line) => crossesFlows(line, flows[0]?.edges ?? [], segment)),
  };
}

/** One of several lists that stand side by side. */
interface FlowRange {
  readonly codes: { readonly x: number; readonly end: number };
  readonly from: number;
  readonly to: number;
  /** Where any of the lists starts, but for the first. */
  readonly edges: readonly number[];
  readonly codeColumns: ReadonlySet<number>;
}

function toFlowStrips(
  segment: Segment,
  map: ColumnMap,
  flow: Omit<FlowRange, "codeColumns">,
): { readonly strips: readonly Strip[] } {
  const isWhole = flow.from === Number.NEGATIVE_INFINITY && flow.to === Number.POSITIVE_INFINITY;
  const headerLines = new Set<TextLine>();
  const lines = isWhole ? segment.lines : segment.lines.flatMap((line) => cutLine(line, segment, flow, headerLines));
  const anchorWords = new Set(segment.anchors.map(({ word }) => word));
  const rules = findRowRules(segment.page.lying, tableLines(lines, segment), flow.codes);
  return {
    strips: toStrips({ lines, map, headerLines: isWhole ? segment.headerLines : headerLines, anchorWords, rules }),
  };
}

/** The lines that tell how wide the table is: those with codes. */
function tableLines(lines: readonly TextLine[], { anchors }: Segment): readonly TextLine[] {
  const heights = new Set(anchors.map(({ line }) => line.y));
  return lines.filter(({ y }) => heights.has(y));
}

/** The part of a line that stands in one of several lists; what runs over two of them is in neither. */
function cutLine(
  line: TextLine,
  segment: Segment,
  { from, to, edges }: Pick<FlowRange, "from" | "to" | "edges">,
  headerLines: Set<TextLine>,
): readonly TextLine[] {
  if (crossesFlows(line, edges, segment)) return [];
  const words = line.words.filter(({ x, end }) => (x + end) / 2 >= from && (x + end) / 2 < to);
  if (words.length === 0) return [];
  const part = { ...line, words };
  if (segment.headerLines.has(line)) headerLines.add(part);
  return [part];
}

function crossesFlows(line: TextLine, edges: readonly number[], segment: Segment): boolean {
  if (segment.headerLines.has(line) || hasAnchor(line, segment)) return false;
  return edges.some((edge) => line.words.some(({ x, end }) => x < edge && end > edge));
}

function hasAnchor(line: TextLine, { anchors }: Segment): boolean {
  return anchors.some((anchor) => anchor.line === line);
}

/** The columns of codes over all pages: the fullest page shows them best. */
function poolCodeColumns(segments: readonly Segment[]): readonly CodeColumn[] {
  const all = segments.map(({ anchors }) => toCodeColumns(anchors));
  return all.reduce((best, columns) => {
    const count = (list: readonly CodeColumn[]) => list.reduce((sum, { anchors }) => sum + anchors.length, 0);
    return columns.length > best.length || (columns.length === best.length && count(columns) > count(best))
      ? columns
      : best;
  }, []);
}

/** The numbers of the columns that hold codes, each with the codes in it. */
function toColumnNumbers(
  codeColumns: readonly CodeColumn[],
  segments: readonly Segment[],
  { gutters }: ColumnMap,
): ReadonlyMap<number, readonly Anchor[]> {
  const columns = new Map<number, Anchor[]>();
  for (const { x, end } of codeColumns) columns.set(columnAt((x + end) / 2, gutters), []);
  for (const { anchors } of segments) {
    for (const anchor of anchors) columns.get(columnAt((anchor.word.x + anchor.word.end) / 2, gutters))?.push(anchor);
  }
  const most = Math.max(...[...columns.values()].map(({ length }) => length));
  return new Map(
    [...columns].filter(([, anchors]) => anchors.length >= 0.02 * most).sort(([one], [other]) => one - other),
  );
}

const SHARE_BESIDE = 0.85;
/** In points. */
const SAME_HEIGHT = 2;

/** Decides whether the columns of codes share their rows or are lists side by side. */
function parkFlows(
  segments: readonly Segment[],
  ofCodes: ReadonlyMap<number, readonly Anchor[]>,
  { gutters }: ColumnMap,
): readonly FlowRange[] {
  const numbers = [...ofCodes.keys()];
  const pageOf = new Map(
    segments.flatMap(({ page, anchors }) => anchors.map((anchor) => [anchor, page.page] as const)),
  );
  const starts: number[] = [0];
  const [first = 0] = numbers;
  let leader = first;
  for (const number of numbers.slice(1)) {
    const before = ofCodes.get(leader) ?? [];
    const own = ofCodes.get(number) ?? [];
    const heights = new Set(before.map((anchor) => `${pageOf.get(anchor)} ${Math.round(anchor.line.y / SAME_HEIGHT)}`));
    const isBeside = (anchor: Anchor) =>
      [-1, 0, 1].some((step) => heights.has(`${pageOf.get(anchor)} ${Math.round(anchor.line.y / SAME_HEIGHT) + step}`));
    if (own.filter(isBeside).length >= SHARE_BESIDE * Math.min(own.length, before.length)) continue;
    leader = number;
    // What stands before the first column of codes stands before the next list's, too.
    starts.push(Math.max(number - first, (starts.at(-1) ?? 0) + 1));
  }
  const edges = starts.slice(1).map((start) => edgeBefore(start, gutters));
  return starts.map((start, index) => {
    const from = edgeBefore(start, gutters);
    const next = starts[index + 1];
    const own = numbers.filter((number) => number >= start && (next === undefined || number < next));
    const words = own.slice(0, 1).flatMap((number) => (ofCodes.get(number) ?? []).map(({ word }) => word));
    return {
      from,
      edges,
      to: next === undefined ? Number.POSITIVE_INFINITY : edgeBefore(next, gutters),
      codeColumns: new Set(own),
      codes: {
        x: words.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
        end: words.reduce((most, { end }) => Math.max(most, end), 0),
      },
    };
  });
}

function edgeBefore(column: number, gutters: readonly { from: number; to: number }[]): number {
  const gutter = gutters[column - 1];
  return gutter === undefined ? Number.NEGATIVE_INFINITY : (gutter.from + gutter.to) / 2;
}
