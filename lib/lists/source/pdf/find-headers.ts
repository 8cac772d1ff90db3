import type { Anchor } from "./find-anchors";
import { toFragments } from "./fragments";
import type { PageText, TextLine } from "./page-content";

const CODE_HEADER = /\b(cpt|hcpcs|codes?|proc(edure)?s?)\b/i;
const PAGE_NUMBER = /\bpage\b|\d+\s+of\s+\d+/i;
/** Parts of a character's size. */
const LARGEST_STEP = 1.45;
const HALF_A_LINE = 0.8;
const NEAREST_LINE = 3.2;
/** A column's header stands so near to the codes below it, in points. */
const NEAR_COLUMN = 24;
const MOST_WORDS = 5;

/** The header of a table on one page: its lines, and what tells it from another table's header. */
export interface PageHeader {
  readonly lines: readonly TextLine[];
  readonly signature: string;
}

/** Finds the header rows of a page by what they say and where: above a column of codes, in cells of their own. */
export function findHeaders(page: PageText, anchors: readonly Anchor[]): readonly PageHeader[] {
  const anchored = new Set(anchors.map(({ line }) => line));
  const headers: PageHeader[] = [];
  const used = new Set<TextLine>();
  page.lines.forEach((line, index) => {
    if (used.has(line) || anchored.has(line) || !isHeaderLine(besides(page.lines, index, anchored), anchors)) return;
    const lines = [
      ...extend(page.lines, index, -1, anchored, used),
      line,
      ...extend(page.lines, index, 1, anchored, used),
    ];
    for (const part of lines) used.add(part);
    headers.push({ lines, signature: toSignature(lines) });
  });
  const plain = findPlainHeader(page, anchors, anchored);
  if (headers.length === 0 && plain !== undefined) headers.push({ lines: [plain], signature: "" });
  return headers;
}

/** A line with the ones half a line above and below it: cells of a header with one line and with two. */
function besides(lines: readonly TextLine[], index: number, anchored: ReadonlySet<TextLine>): TextLine {
  const line = lines[index] ?? { y: 0, size: 0, words: [] };
  const near = lines
    .slice(Math.max(0, index - 2), index + 3)
    .filter((other) => Math.abs(other.y - line.y) < HALF_A_LINE * line.size && !anchored.has(other));
  return { ...line, words: near.flatMap(({ words }) => words).sort((one, other) => one.x - other.x) };
}

function isHeaderLine(line: TextLine, anchors: readonly Anchor[]): boolean {
  const fragments = toFragments(line.words);
  if (fragments.length < 2 || PAGE_NUMBER.test(fragments.map(({ text }) => text).join(" "))) return false;
  return fragments.some(
    ({ text, words, x, end }) =>
      words.length <= MOST_WORDS &&
      CODE_HEADER.test(text) &&
      anchors.some(({ word, line: { y } }) => y > line.y && word.x < end + NEAR_COLUMN && word.end > x - NEAR_COLUMN),
  );
}

/** The other lines of a header that wraps. A line that is one long text is a title above it, or a section below. */
function extend(
  lines: readonly TextLine[],
  index: number,
  step: 1 | -1,
  anchored: ReadonlySet<TextLine>,
  used: ReadonlySet<TextLine>,
): readonly TextLine[] {
  const found: TextLine[] = [];
  let last = lines[index];
  for (let at = index + step; last !== undefined; at += step) {
    const line = lines[at];
    if (line === undefined || anchored.has(line) || used.has(line)) break;
    const isNear = Math.abs(line.y - last.y) <= LARGEST_STEP * Math.max(line.size, last.size);
    const main = lines[index];
    const isAlike = main !== undefined && line.words.every(({ bold }) => bold === main.words[0]?.bold);
    if (!isNear || !isAlike || !isInside(line, main) || PAGE_NUMBER.test(line.words.map(({ text }) => text).join(" ")))
      break;
    if (toFragments(line.words).some(({ words }) => words.length > MOST_WORDS)) break;
    found.push(line);
    last = line;
  }
  return step === 1 ? found : found.reverse();
}

/** Its words stand above or below the words of the header's main line, or all in one narrow column. */
function isInside(line: TextLine, main: TextLine): boolean {
  const start = main.words[0]?.x ?? 0;
  const end = main.words.at(-1)?.end ?? 0;
  const width = (line.words.at(-1)?.end ?? 0) - (line.words[0]?.x ?? 0);
  const isWide = toFragments(line.words).length === 1 && width > (end - start) / 2;
  return !isWide && Math.abs(line.size - main.size) < 1;
}

/** Where no header names codes: the last line of several cells right above the first code. */
function findPlainHeader(
  page: PageText,
  anchors: readonly Anchor[],
  anchored: ReadonlySet<TextLine>,
): TextLine | undefined {
  const first = anchors[0]?.line;
  if (first === undefined) return undefined;
  const above = page.lines.filter(
    (line) => !anchored.has(line) && line.y < first.y && first.y - line.y <= NEAREST_LINE * first.size,
  );
  return above.findLast((line) => {
    const fragments = toFragments(line.words);
    return (
      fragments.length >= 2 && fragments.every(({ text, words }) => words.length <= MOST_WORDS && !/\d/.test(text))
    );
  });
}

function toSignature(lines: readonly TextLine[]): string {
  return lines.flatMap(({ words }) => words.map(({ text }) => text.toLowerCase())).join(" ");
}
