import type { PaintedBox, PaintedPage, PaintedText } from "./make-pdf";

/** How a made list is set. */
export interface ListStyle {
  readonly columns: readonly ListColumn[];
  readonly align?: "top" | "middle" | "bottom";
  readonly rules?: "grid" | "between-rows";
  /** Space above and below the text of a row. */
  readonly padding?: number;
  readonly size?: number;
  readonly head?: string;
  readonly foot?: string;
  /** Small text below the rows of each page. */
  readonly footnote?: string;
  /** Lines above the table on the first page. */
  readonly title?: readonly string[];
  /** Repeat the header on each page. */
  readonly repeatHeader?: boolean;
  /** Lines that one page holds. */
  readonly linesOnAPage?: number;
  readonly page?: Pick<PaintedPage, "size" | "rotate">;
  /** Gives what is painted instead of a text. */
  readonly paint?: (text: PaintedText) => readonly PaintedText[];
}

export interface ListColumn {
  readonly header: string;
  readonly x: number;
  /** In characters: a longer text wraps. */
  readonly wraps: number;
}

const LEADING = 1.2;
const TOP = 60;
const SHARE_ABOVE = { top: 0, middle: 0.5, bottom: 1 } as const;

/** One row as wide as the table: a section's name. */
export interface Band {
  readonly band: string;
}

/** Lays a list out as pages: wraps its cells, sets them at the top, in the middle or at the bottom, and draws its lines. */
export function layList(rows: readonly (readonly string[] | Band)[], style: ListStyle): readonly PaintedPage[] {
  const layer = new ListLayer(style);
  for (const row of rows) {
    if ("band" in row) layer.addRow([[row.band]], true);
    else layer.addRow(row.map((text, column) => wrap(text, style.columns[column]?.wraps ?? 20)));
  }
  return layer.pages.map((page) => ({ ...page, ...style.page }));
}

class ListLayer {
  readonly pages: { texts: PaintedText[]; boxes: PaintedBox[] }[] = [];
  private readonly style: ListStyle;
  private readonly left: number;
  private readonly right: number;
  private readonly size: number;
  private y = 0;
  private usedLines = Number.POSITIVE_INFINITY;

  constructor(style: ListStyle) {
    const { columns, size = 9 } = style;
    this.style = style;
    this.size = size;
    this.left = Math.min(...columns.map(({ x }) => x)) - 4;
    this.right = Math.max(...columns.map(({ x, wraps }) => x + wraps * size * 0.55)) + 4;
  }

  addRow(cells: readonly (readonly string[])[], bold = false): void {
    const lines = Math.max(1, ...cells.map(({ length }) => length));
    if (this.usedLines + lines > (this.style.linesOnAPage ?? 40)) this.startPage();
    this.paintRow(cells, lines, bold);
  }

  private get page(): { texts: PaintedText[]; boxes: PaintedBox[] } {
    return this.pages.at(-1) ?? { texts: [], boxes: [] };
  }

  private startPage(): void {
    const { head, foot, footnote, title = [], repeatHeader = false, columns } = this.style;
    this.pages.push({ texts: [], boxes: [] });
    const { texts } = this.page;
    this.usedLines = 0;
    this.y = TOP;
    if (head !== undefined) texts.push({ text: head, x: 60, y: 30, size: 8 });
    if (foot !== undefined) texts.push({ text: `${foot} ${this.pages.length}`, x: 280, y: 765, size: 8 });
    if (footnote !== undefined) texts.push({ text: footnote, x: this.left + 4, y: 735, size: 6.5 });
    if (this.pages.length === 1) this.paintTitle(title);
    if (this.style.rules !== undefined) this.drawLying();
    if (this.pages.length > 1 && !repeatHeader) return;
    const header = columns.map((column) => wrap(column.header, Math.max(8, column.wraps)));
    this.paintRow(header, Math.max(...header.map(({ length }) => length)), true);
  }

  private paintTitle(title: readonly string[]): void {
    for (const [index, text] of title.entries()) {
      this.page.texts.push({ text, x: this.left + 4, y: this.y, size: index === 0 ? 14 : 9 });
      this.y += 18;
    }
  }

  private paintRow(cells: readonly (readonly string[])[], height: number, bold: boolean): void {
    const { columns, padding = 2, align = "top", rules, paint } = this.style;
    const step = this.size * LEADING;
    for (const [column, lines] of cells.entries()) {
      const above = (height - lines.length) * SHARE_ABOVE[bold ? "middle" : align];
      for (const [line, text] of lines.entries()) {
        const y = this.y + padding + (above + line + 0.8) * step;
        const painted: PaintedText = { text, x: columns[column]?.x ?? this.left, y, size: this.size, bold };
        this.page.texts.push(...(paint?.(painted) ?? [painted]));
      }
    }
    const top = this.y;
    this.y += height * step + 2 * padding;
    this.usedLines += height;
    if (rules !== undefined) this.drawLying();
    if (rules === "grid") this.drawStanding(top);
  }

  private drawLying(): void {
    this.page.boxes.push({ x: this.left, y: this.y, width: this.right - this.left, height: 0.6 });
  }

  private drawStanding(top: number): void {
    for (const x of [...this.style.columns.map((column) => column.x - 4), this.right]) {
      this.page.boxes.push({ x, y: top, width: 0.6, height: this.y - top });
    }
  }
}

/** Breaks a text at its spaces and behind its hyphens; `|` breaks it by force. */
function wrap(text: string, most: number): readonly string[] {
  return text.split("|").flatMap((part) => (part === "" ? [] : part.split(/ |(?<=-)/).reduce(addWord(most), [])));
}

function addWord(most: number): (lines: readonly string[], word: string) => readonly string[] {
  return (lines, word) => {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last}${last.endsWith("-") ? "" : " "}${word}`;
    return last !== undefined && joined.length <= most ? [...lines.slice(0, -1), joined] : [...lines, word];
  };
}
