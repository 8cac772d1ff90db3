import "server-only";
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { IDENTITY, type Matrix, movePoint, multiply, toMatrix } from "./matrix";
import type { Glyph, PageContent } from "./page-content";
import { type DrawnRules, traceRules } from "./trace-rules";

/** What a page's operators name and do not hold. */
export interface PageResources {
  readonly fonts: ReadonlyMap<string, PageFont>;
  /** Whether a part of the page that can be switched off is shown. */
  readonly isShown: (marker: unknown) => boolean;
}

export interface PageFont {
  readonly unit: number;
  readonly bold: boolean;
}

export interface PageBox {
  readonly width: number;
  readonly height: number;
  /** From the file's own points to an upright page. */
  readonly transform: Matrix;
}

/** What of the drawing state decides where text stands. */
interface State {
  matrix: Matrix;
  font: PageFont;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

const NO_FONT: PageFont = { unit: 0.001, bold: false };
/** Text that is neither filled nor stroked: nobody sees it. */
const UNPAINTED_MODES = new Set([3, 7]);

/**
 * Says which characters and lines are painted on a page, and where. Reads the page's operators and not the text that
 * the library puts together of them: that joins neighbouring cells.
 */
export function tracePage(
  { fnArray, argsArray }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  box: PageBox,
  resources: PageResources,
): PageContent {
  const tracer = new PageTracer(box, resources);
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    tracer.apply(operator, Array.isArray(args) ? args : []);
  });
  return { width: box.width, height: box.height, glyphs: tracer.glyphs, ...tracer.rules };
}

class PageTracer {
  readonly glyphs: Glyph[] = [];
  readonly rules: DrawnRules = { lying: [], standing: [] };
  private state: State;
  private readonly saved: State[] = [];
  private textMatrix: Matrix = IDENTITY;
  private lineMatrix: Matrix = IDENTITY;
  /** For each part that can be switched off and encloses this place: whether it is shown. */
  private readonly shown: boolean[] = [];
  private masks = 0;

  private readonly box: PageBox;
  private readonly resources: PageResources;

  constructor(box: PageBox, resources: PageResources) {
    this.box = box;
    this.resources = resources;
    this.state = {
      matrix: box.transform,
      font: NO_FONT,
      fontSize: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  apply(operator: number, args: readonly unknown[]): void {
    this.handlers[operator]?.(args);
  }

  private readonly handlers: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => this.save(),
    [OPS.restore]: () => this.restore(),
    [OPS.transform]: (args) => this.transform(args),
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      this.save();
      this.transform(matrix);
    },
    [OPS.paintFormXObjectEnd]: () => this.restore(),
    [OPS.beginGroup]: ([group]) => {
      this.save();
      if (isRecord(group) && group["smask"]) this.masks += 1;
    },
    [OPS.endGroup]: ([group]) => {
      this.restore();
      if (isRecord(group) && group["smask"]) this.masks -= 1;
    },
    [OPS.beginAnnotation]: ([, , transform, matrix]) => {
      this.save();
      this.state.matrix = this.box.transform;
      this.transform(transform);
      this.transform(matrix);
    },
    [OPS.endAnnotation]: () => this.restore(),
    [OPS.beginMarkedContent]: () => this.shown.push(true),
    [OPS.beginMarkedContentProps]: ([tag, marker]) => {
      this.shown.push(tag !== "OC" || this.resources.isShown(marker));
    },
    [OPS.endMarkedContent]: () => this.shown.pop(),
    [OPS.constructPath]: (args) => this.drawPath(args),
    [OPS.setGState]: ([pairs]) => {
      const font = Array.isArray(pairs) ? pairs.find((pair) => Array.isArray(pair) && pair[0] === "Font") : undefined;
      if (Array.isArray(font?.[1])) this.setFont(font[1]);
    },
    [OPS.beginText]: () => this.placeText(IDENTITY),
    [OPS.setFont]: (args) => this.setFont(args),
    [OPS.setCharSpacing]: ([spacing]) => {
      this.state.charSpacing = toNumber(spacing);
    },
    [OPS.setWordSpacing]: ([spacing]) => {
      this.state.wordSpacing = toNumber(spacing);
    },
    [OPS.setHScale]: ([percent]) => {
      this.state.stretch = toNumber(percent) / 100;
    },
    [OPS.setLeading]: ([leading]) => {
      this.state.leading = toNumber(leading);
    },
    [OPS.setTextRise]: ([rise]) => {
      this.state.rise = toNumber(rise);
    },
    [OPS.setTextRenderingMode]: ([mode]) => {
      this.state.mode = toNumber(mode);
    },
    [OPS.setTextMatrix]: ([matrix]) => this.placeText(toMatrix(matrix)),
    [OPS.moveText]: ([x, y]) => this.moveText(toNumber(x), toNumber(y)),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      this.state.leading = -toNumber(y);
      this.moveText(toNumber(x), toNumber(y));
    },
    [OPS.nextLine]: () => this.moveText(0, -this.state.leading),
    [OPS.showText]: ([glyphs]) => this.showText(Array.isArray(glyphs) ? glyphs : []),
  };

  private save(): void {
    this.saved.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(matrix: unknown): void {
    this.state.matrix = multiply(this.state.matrix, toMatrix(matrix));
  }

  private setFont([name, size]: readonly unknown[]): void {
    this.state.font = this.resources.fonts.get(String(name)) ?? NO_FONT;
    this.state.fontSize = toNumber(size);
  }

  private placeText(matrix: Matrix): void {
    this.textMatrix = matrix;
    this.lineMatrix = matrix;
  }

  private moveText(x: number, y: number): void {
    this.placeText(multiply(this.lineMatrix, [1, 0, 0, 1, x, y]));
  }

  private get isHidden(): boolean {
    return this.masks > 0 || this.shown.includes(false);
  }

  private drawPath([operator, path]: readonly unknown[]): void {
    if (operator === OPS.endPath || this.isHidden) return;
    const steps = Array.isArray(path) ? path[0] : undefined;
    if (steps instanceof Float32Array) traceRules(steps, this.state.matrix, this.rules);
  }

  private showText(shown: readonly unknown[]): void {
    const { font, fontSize, charSpacing, wordSpacing, stretch } = this.state;
    const isSeen = !this.isHidden && !UNPAINTED_MODES.has(this.state.mode);
    for (const part of shown) {
      if (typeof part === "number") {
        this.advance((-part / 1000) * fontSize * stretch);
        continue;
      }
      if (!isRecord(part)) continue;
      const width = toNumber(part["width"]) * font.unit * fontSize * stretch;
      if (isSeen) this.addGlyph(part, width);
      const spacing = charSpacing + (part["isSpace"] === true ? wordSpacing : 0);
      this.advance(width + spacing * stretch);
    }
  }

  private advance(x: number): void {
    this.textMatrix = multiply(this.textMatrix, [1, 0, 0, 1, x, 0]);
  }

  private addGlyph(glyph: Readonly<Record<string, unknown>>, width: number): void {
    const text = typeof glyph["unicode"] === "string" ? glyph["unicode"] : "";
    const matrix = multiply(this.state.matrix, this.textMatrix);
    const [x, y] = movePoint(matrix, 0, this.state.rise);
    if (text === "" || !this.isOnPage(x, y)) return;
    const [a, b, c, d] = matrix;
    const stretched = Math.hypot(a, b);
    const angle = (Math.atan2(b, a) * 180) / Math.PI;
    this.glyphs.push({
      text,
      x,
      y,
      width: Math.abs(width) * stretched,
      size: Math.abs(this.state.fontSize) * Math.hypot(c, d),
      angle: (angle + 360) % 360,
      bold: this.state.font.bold,
      blank: text.trim() === "",
      spacing: Math.max(0, this.state.charSpacing * this.state.stretch * stretched),
    });
  }

  private isOnPage(x: number, y: number): boolean {
    return x >= -1 && y >= -1 && x <= this.box.width + 1 && y <= this.box.height + 1;
  }
}

function toNumber(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
