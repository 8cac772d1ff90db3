import { type CellLine, type ColumnMap, isSpanning, toCellLines, toHeaderCells } from "./cells";
import type { TextLine, Word } from "./page-content";
import { coverage, type RowRule } from "./row-rules";

/** Lines of a table with a drawn line or a header between them and the next ones. */
export interface Strip {
  readonly kind: "header" | "rows";
  readonly lines: readonly StripLine[];
  /** Drawn lines stand above and below it. */
  readonly isRuled: boolean;
  /** The columns over which no line is drawn above it: their cells go on from the strip above. */
  readonly openAbove: ReadonlySet<number>;
}

export interface StripLine {
  readonly line: TextLine;
  readonly cells: readonly CellLine[];
  /** A code stands in it. */
  readonly isAnchored: boolean;
  /** One text over several columns. */
  readonly isSpanning: boolean;
}

export interface StripInput {
  readonly lines: readonly TextLine[];
  readonly map: ColumnMap;
  readonly headerLines: ReadonlySet<TextLine>;
  readonly anchorWords: ReadonlySet<Word>;
  /** Heights at which a drawn line parts two rows, from the top. */
  readonly rules: readonly RowRule[];
}

/** Parts of a character's size: this much above its baseline is a text's middle. */
const TO_MIDDLE = 0.3;

/** Cuts the lines of a page where a drawn line runs through the table, and around its header. */
export function toStrips({ lines, map, headerLines, anchorWords, rules }: StripInput): readonly Strip[] {
  const last = lines.findLast(({ words }) => words.some((word) => anchorWords.has(word)));
  const strips: { kind: Strip["kind"]; band: number; lines: StripLine[] }[] = [];
  for (const line of lines) {
    const isHeader = headerLines.has(line);
    const kind = isHeader ? "header" : "rows";
    const middle = line.y - TO_MIDDLE * line.size;
    const band = rules.filter(({ at }) => at < middle).length;
    const isAnchored = line.words.some((word) => anchorWords.has(word));
    const open = strips.at(-1);
    const made: StripLine = {
      line,
      cells: isHeader ? toHeaderCells(line, map.gutters) : toCellLines(line, map.gutters),
      isAnchored,
      isSpanning: !isAnchored && !isHeader && (isSpanning(line, map) || isFootnote(line, last)),
    };
    if (open !== undefined && open.band === band && open.kind === kind) open.lines.push(made);
    else strips.push({ kind, band, lines: [made] });
  }
  return strips.map(({ kind, band, lines: own }) => ({
    kind,
    lines: own,
    isRuled: band > 0 && band < rules.length,
    openAbove: findOpenColumns(rules[band - 1], map),
  }));
}

function findOpenColumns(rule: RowRule | undefined, { gutters }: ColumnMap): ReadonlySet<number> {
  if (rule === undefined) return new Set();
  const left = Math.min(...rule.pieces.map(({ from }) => from));
  const right = Math.max(...rule.pieces.map(({ to }) => to));
  const inner = gutters.map(({ from, to }) => (from + to) / 2);
  // Where the line itself does not reach, the table's edge is not known: a cell's width is a guess, and enough.
  const bounds = [Math.min(left, (inner[0] ?? left) - 20), ...inner, Math.max(right, (inner.at(-1) ?? right) + 20)];
  return new Set(
    bounds
      .slice(1)
      .flatMap((end, column) => (coverage(rule.pieces, bounds[column] ?? left, end) < 0.4 ? [column] : [])),
  );
}

const FOOTNOTE_MARK = /^(\^|[*\u2020\u2021\u00a7\u00b6])/;

function isFootnote({ y, words }: TextLine, last: TextLine | undefined): boolean {
  return last !== undefined && y > last.y && FOOTNOTE_MARK.test(words[0]?.text ?? "");
}
