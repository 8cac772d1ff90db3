import type { PageText, TextLine } from "./page-content";

/** How far a head may move from page to page, in points. */
const SAME_PLACE = 3;
/** The share of the pages on which a line must stand to be a running one: left and right pages may differ. */
const SHARE_OF_PAGES = 0.3;
const CONTINUED = /\(?\bcont(inued|'d|\.|\))/i;

/** What can only be a page number, even on the only page of a file. */
const PAGE_NUMBER = /^([-\u2013\u2014|]\s*)?(page\s+)?\d{1,4}(\s*(of|\/)\s*\d{1,4})?(\s*[-\u2013\u2014|])?$/i;
const NAMES_PAGE = /page|of|\/|[-\u2013\u2014|]/i;

/**
 * Finds the lines that stand at the same height on many pages, with other numbers at most: running heads, running
 * feet and page numbers. What `isKept` names is never one.
 */
export function findRunningHeads(
  pages: readonly PageText[],
  isKept: (line: TextLine) => boolean,
): ReadonlySet<TextLine> {
  const found = new Set<TextLine>();
  const counts = countPages(pages);
  const fewest = Math.max(2, Math.ceil(SHARE_OF_PAGES * pages.length));
  for (const page of pages) {
    const isRunning = (line: TextLine) => isPageNumber(line) || isRepeated(line, page, counts, fewest);
    for (const line of fromEdge(page.lines, isRunning, isKept)) found.add(line);
    for (const line of fromEdge(page.lines.toReversed(), isRunning, isKept)) found.add(line);
  }
  return found;
}

/** On how many pages each text stands at each height. */
function countPages(pages: readonly PageText[]): ReadonlyMap<string, ReadonlySet<number>> {
  const counts = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const name of page.lines.flatMap((line) => toNames(line, page))) {
      counts.set(name, (counts.get(name) ?? new Set()).add(page.page));
    }
  }
  return counts;
}

function isRepeated(
  line: TextLine,
  page: PageText,
  counts: ReadonlyMap<string, ReadonlySet<number>>,
  fewest: number,
): boolean {
  return !CONTINUED.test(textOf(line)) && toNames(line, page).some((name) => (counts.get(name)?.size ?? 0) >= fewest);
}

function isPageNumber(line: TextLine): boolean {
  const text = textOf(line);
  return PAGE_NUMBER.test(text) && NAMES_PAGE.test(text);
}

function textOf({ words }: TextLine): string {
  return words.map(({ text }) => text).join(" ");
}

/** The running lines from the edge of a page inward, as far as the table; one line between them may differ. */
function fromEdge(
  lines: readonly TextLine[],
  isRunning: (line: TextLine) => boolean,
  isKept: (line: TextLine) => boolean,
): readonly TextLine[] {
  const found: TextLine[] = [];
  let others = 0;
  for (const [index, line] of lines.entries()) {
    if (isKept(line)) break;
    if (isRunning(line) && !goesOn(line, lines.slice(index + 1), isKept)) found.push(line);
    else others += 1;
    if (others > 1) break;
  }
  return found;
}

/** Parts of a character's size. */
const NEXT_LINE = 1.5;

/** The last words of a note on many pages: line by line they stand right below a row, in one of its inner columns. */
function goesOn(line: TextLine, inward: readonly TextLine[], isKept: (line: TextLine) => boolean): boolean {
  let last = line;
  for (const inner of inward) {
    const isNext = Math.abs(inner.y - last.y) <= NEXT_LINE * last.size && Math.abs(inner.size - last.size) < 0.5;
    if (!isNext) return false;
    if (isKept(inner)) return (line.words[0]?.x ?? 0) > (inner.words[0]?.x ?? 0) + line.size;
    last = inner;
  }
  return false;
}

function toKey({ words }: TextLine): string {
  return words
    .map(({ text }) => text.toLowerCase().replace(/\d+/g, "#"))
    .join(" ")
    .replace(/\b[ivxlc]+$/, "#");
}

/** Its height from the top and from the bottom, each in two grids, so that no line falls between two heights. */
function toNames(line: TextLine, { height }: PageText): readonly string[] {
  const key = toKey(line);
  const { y } = line;
  const fromTop = y / (2 * SAME_PLACE);
  const fromBottom = (height - y) / (2 * SAME_PLACE);
  return [
    `t${Math.floor(fromTop)} ${key}`,
    `u${Math.floor(fromTop + 0.5)} ${key}`,
    `b${Math.floor(fromBottom)} ${key}`,
    `c${Math.floor(fromBottom + 0.5)} ${key}`,
  ];
}
