import type { Anchor } from "./find-anchors";
import type { PageHeader } from "./find-headers";
import type { PageText, TextLine } from "./page-content";

/** A part of a page that belongs to one table: mostly the whole page. */
export interface Segment {
  readonly page: PageText;
  /** Without running heads and feet. */
  readonly lines: readonly TextLine[];
  readonly anchors: readonly Anchor[];
  readonly headerLines: ReadonlySet<TextLine>;
  /** What the header says; empty where the page goes on without one. */
  readonly signature: string;
}

/** Cuts a page where another table with another header starts. */
export function toSegments(
  page: PageText,
  lines: readonly TextLine[],
  anchors: readonly Anchor[],
  headers: readonly PageHeader[],
): readonly Segment[] {
  const cuts: PageHeader[] = [];
  for (const header of headers) {
    if (cuts.length === 0 || cuts.at(-1)?.signature !== header.signature) cuts.push(header);
  }
  const headerLines = new Set(headers.flatMap((header) => header.lines));
  // What stands above the first header (a title, the rest of the page before) belongs to it, unless codes stand there.
  const starts = cuts.flatMap(({ lines: [first] }) => (first === undefined ? [] : [lines.indexOf(first)]));
  const firstAnchor = anchors[0] === undefined ? -1 : lines.indexOf(anchors[0].line);
  if (starts[0] === undefined || firstAnchor < starts[0]) starts.unshift(0);
  else starts[0] = 0;
  const isOpen = starts.length > cuts.length;
  return starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1] ?? lines.length);
    const inside = new Set(own);
    return {
      page,
      lines: own,
      anchors: anchors.filter(({ line }) => inside.has(line)),
      headerLines,
      signature: cuts[isOpen ? index - 1 : index]?.signature ?? "",
    };
  });
}

/** Code columns start or have their middle so near to each other on all pages of a table, in points. */
const SAME_COLUMN = 3;

interface Group {
  signature: string;
  columns: CodeColumn[];
  segments: Segment[];
}

/**
 * Puts the segments that share their columns together, whatever pages they stand on. A segment without any code
 * belongs to none.
 */
export function groupSegments(segments: readonly Segment[]): ReadonlyMap<Segment, readonly Segment[]> {
  const groups: Group[] = [];
  const byWhich = new Map<Segment, Group>();
  let last: Group | undefined;
  for (const segment of segments) {
    const columns = toCodeColumns(segment.anchors);
    if (columns.length === 0) continue;
    const fits = (group: Group) => canShare(group, segment.signature, columns);
    const group = last !== undefined && fits(last) ? last : groups.findLast(fits);
    last = group ?? { signature: segment.signature, columns: [], segments: [] };
    if (group === undefined) groups.push(last);
    last.signature ||= segment.signature;
    last.columns = last.columns.length < columns.length ? [...columns] : last.columns;
    last.segments.push(segment);
    byWhich.set(segment, last);
  }
  return new Map([...byWhich].map(([segment, group]) => [segment, group.segments]));
}

function canShare(group: Group, signature: string, columns: readonly CodeColumn[]): boolean {
  if (signature !== "" && group.signature !== "" && signature !== group.signature) return false;
  const [fewer, more] = columns.length < group.columns.length ? [columns, group.columns] : [group.columns, columns];
  return fewer.every((column) => more.some((other) => isSameColumn(column, other)));
}

/** Where a column of codes stands. */
export interface CodeColumn {
  readonly x: number;
  readonly end: number;
  readonly anchors: readonly Anchor[];
}

function isSameColumn(one: CodeColumn, other: CodeColumn): boolean {
  const middles = Math.abs(one.x + one.end - other.x - other.end) / 2;
  return Math.abs(one.x - other.x) <= SAME_COLUMN || middles <= SAME_COLUMN || overlapOf(one, other) > 0.6;
}

function overlapOf(one: CodeColumn, other: CodeColumn): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.x, other.x);
  return shared / Math.min(one.end - one.x, other.end - other.x);
}

/** Finds the columns of codes: codes one above the other share at least a part of their width. */
export function toCodeColumns(anchors: readonly Anchor[]): readonly CodeColumn[] {
  const columns: { x: number; end: number; anchors: Anchor[] }[] = [];
  for (const anchor of anchors.toSorted((one, other) => one.word.x - other.word.x)) {
    const last = columns.at(-1);
    const { x, end } = anchor.word;
    if (last !== undefined && x < last.end - 0.25 * (end - x)) {
      last.anchors.push(anchor);
      last.end = Math.max(last.end, Math.min(end, last.x + 1.6 * (last.end - last.x)));
    } else {
      columns.push({ x, end, anchors: [anchor] });
    }
  }
  return columns;
}
