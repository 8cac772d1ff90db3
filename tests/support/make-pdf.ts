import {
  degrees,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  StandardFonts,
  setCharacterSpacing,
  setTextRenderingMode,
  TextRenderingMode,
} from "@cantoo/pdf-lib";

/** One text of a page. `y` counts from the top to the baseline. */
export interface PaintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Degrees against the clock. */
  readonly turn?: number;
  /** Points between each two characters. */
  readonly spacing?: number;
  readonly invisible?: boolean;
  /** Paint each character by itself, and no spaces. */
  readonly byCharacter?: boolean;
}

/** A drawn line or box. `y` counts from the top. */
export interface PaintedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PaintedPage {
  readonly texts: readonly PaintedText[];
  readonly boxes?: readonly PaintedBox[];
  /** The page as it is shown is this wide and high before it is turned. */
  readonly size?: readonly [number, number];
  readonly rotate?: 0 | 90 | 180 | 270;
}

const LETTER = [612, 792] as const;

/** Makes a PDF that shows exactly these texts at these places. */
export async function makePdf(
  pages: readonly PaintedPage[],
  passwords?: { readonly userPassword?: string; readonly ownerPassword: string },
): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const plain = await file.embedFont(StandardFonts.Helvetica);
  const bold = await file.embedFont(StandardFonts.HelveticaBold);
  for (const page of pages) paintPage(file, page, plain, bold);
  if (passwords !== undefined) file.encrypt(passwords);
  // Without object streams the file is the same each time.
  return file.save({ useObjectStreams: passwords === undefined });
}

function paintPage(
  file: PDFDocument,
  { texts, boxes = [], size: [width, height] = LETTER, rotate = 0 }: PaintedPage,
  plain: PDFFont,
  bold: PDFFont,
): void {
  const page = file.addPage([width, height]);
  page.setRotation(degrees(rotate));
  for (const box of boxes) page.drawRectangle({ ...box, y: height - box.y - box.height, opacity: 0.5 });
  for (const text of texts) {
    const font = text.bold ? bold : plain;
    for (const part of text.byCharacter ? toCharacters(text, font) : [text]) paintText(page, part, font, height);
  }
}

function paintText(
  page: PDFPage,
  { text, x, y, size = 9, turn = 0, spacing = 0, invisible }: PaintedText,
  font: PDFFont,
  height: number,
): void {
  page.pushOperators(pushGraphicsState(), setCharacterSpacing(spacing));
  if (invisible) page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  page.drawText(text, { x, y: height - y, size, font, rotate: degrees(turn) });
  page.pushOperators(popGraphicsState());
}

function toCharacters({ text, size = 9, ...rest }: PaintedText, font: PDFFont): readonly PaintedText[] {
  return [...text].flatMap((letter, index) =>
    letter === " "
      ? []
      : [{ ...rest, size, text: letter, x: rest.x + font.widthOfTextAtSize(text.slice(0, index), size) }],
  );
}
