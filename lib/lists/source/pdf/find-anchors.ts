import type { PageText, TextLine, Word } from "./page-content";

/** A code that starts a cell: what a list's rows and columns hang on. */
export interface Anchor {
  readonly line: TextLine;
  readonly word: Word;
}

/** A code, alone or with a mark, a modifier or the end of a range behind it. */
const CODE = /^[^\p{L}\p{N}]{0,2}(\d{5}|[A-VJ]\d{4}|\d{4}[FTUM])([A-Z0-9]{2}|[^\p{L}\p{N}\s].*)?$/iu;

/** Parts of a character's size. */
const CELL_GAP = 0.5;
/** How far apart two cells of one column may start or end, in points. */
const IN_LINE = 2.5;
/** So many codes one above the other are a column. */
const FEWEST_IN_A_COLUMN = 3;

/** Says whether a word starts with what looks like a procedure code. */
export function looksLikeCode(text: string): boolean {
  return CODE.test(text);
}

/** Finds the codes that stand at the start of a cell, on all pages: those in the middle of a sentence are left out. */
export function findAnchors(pages: readonly PageText[]): ReadonlyMap<PageText, readonly Anchor[]> {
  const candidates = new Map(
    pages.map((page) => [page, page.lines.flatMap((line) => findOnLine(line, page))] as const),
  );
  const words = [...candidates.values()].flat().map(({ word }) => word);
  const isInColumn = makeColumnTest(words);
  return new Map(
    [...candidates].map(([page, anchors]) => [page, anchors.filter(({ word }) => isInColumn(word))] as const),
  );
}

function findOnLine(line: TextLine, page: PageText): readonly Anchor[] {
  return line.words.flatMap((word, index) => {
    if (!looksLikeCode(word.text)) return [];
    const before = line.words[index - 1];
    const startsCell =
      before === undefined ||
      word.x - before.end >= CELL_GAP * line.size ||
      hasRuleBetween(page, before.end, word.x, line.y);
    return startsCell ? [{ line, word }] : [];
  });
}

function hasRuleBetween({ standing }: PageText, from: number, to: number, y: number): boolean {
  return standing.some((rule) => rule.at >= from - 1 && rule.at <= to + 1 && rule.from <= y && rule.to >= y - 4);
}

/** In a short list one code is a column; in a long one a code must stand in line with others. */
function makeColumnTest(words: readonly Word[]): (word: Word) => boolean {
  if (words.length < 2 * FEWEST_IN_A_COLUMN) return () => true;
  const edges = EDGES.map((edge) => {
    const counts = new Map<number, number>();
    for (const word of words) {
      const bin = Math.floor(edge(word) / IN_LINE);
      counts.set(bin, (counts.get(bin) ?? 0) + 1);
    }
    return { edge, counts };
  });
  return (word) =>
    edges.some(({ edge, counts }) => {
      const bin = Math.floor(edge(word) / IN_LINE);
      const near = (counts.get(bin - 1) ?? 0) + (counts.get(bin) ?? 0) + (counts.get(bin + 1) ?? 0);
      return near >= FEWEST_IN_A_COLUMN;
    });
}

const EDGES: readonly ((word: Word) => number)[] = [({ x }) => x, ({ end }) => end, ({ x, end }) => (x + end) / 2];
