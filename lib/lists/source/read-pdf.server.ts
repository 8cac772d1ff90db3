import "server-only";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { err, ok, type Result } from "../../shared/result";
import { buildTables } from "./pdf/build-tables";
import { toMatrix } from "./pdf/matrix";
import type { PageText } from "./pdf/page-content";
import { toPageText } from "./pdf/to-page-text";
import { type PageFont, tracePage } from "./pdf/trace-page.server";
import { SOURCE_LIMITS, type SourceDocument, type SourceError } from "./source-document";

const PACKAGE = dirname(createRequire(join(process.cwd(), "package.json")).resolve("pdfjs-dist/package.json"));

/** A page without any text and with a picture of at least this many pixels is a scan. */
const PIXELS_OF_A_SCAN = 200_000;

/**
 * Reads what stands in a PDF, with its tables rebuilt from where the text stands on the pages. A file whose text is
 * locked, or is only a picture, is refused and says so.
 */
export async function readPdf(
  bytes: Uint8Array,
  onProgress?: (done: number, total: number) => void,
): Promise<Result<SourceDocument, SourceError>> {
  const opening = openPdf(bytes, {});
  try {
    const file = await opening.promise;
    if (file.numPages > SOURCE_LIMITS.pages) return err({ code: "too-many-pages", place: `${file.numPages} pages` });
    const pages = await readPages(file, onProgress);
    if (!pages.ok) return pages;
    const scan = await findScannedPage(bytes, pages.value);
    if (scan !== undefined) return err(scan);
    const tables = buildTables(pages.value);
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    return rows > SOURCE_LIMITS.rows ? err({ code: "too-many-rows" }) : ok({ format: "pdf", tables });
  } catch (error) {
    return err(toSourceError(error));
  } finally {
    await opening.destroy();
  }
}

function openPdf(bytes: Uint8Array, options: { readonly maxImageSize?: number; readonly stopAtErrors?: boolean }) {
  return getDocument({
    // The library takes the bytes away from who gives them.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    // No picture is ever decoded.
    maxImageSize: 1,
    cMapUrl: `${PACKAGE}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${PACKAGE}/standard_fonts/`,
    ...options,
  });
}

async function readPages(
  file: PDFDocumentProxy,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Result<readonly PageText[], SourceError>> {
  const pages: PageText[] = [];
  let lines = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await openPage(file, number);
    if (page === undefined) return err({ code: "damaged-pdf", place: `page ${number}` });
    const text = await readPage(file, page);
    page.cleanup();
    pages.push(text);
    lines += text.lines.length;
    // A row has at least one line only where it holds text, and no more rows than lines come of a page.
    if (lines > SOURCE_LIMITS.rows * 4) return err({ code: "too-many-rows", place: `page ${number}` });
    onProgress(number, file.numPages);
  }
  return ok(pages);
}

async function openPage(file: PDFDocumentProxy, number: number): Promise<PDFPageProxy | undefined> {
  try {
    return await file.getPage(number);
  } catch {
    return undefined;
  }
}

async function readPage(file: PDFDocumentProxy, page: PDFPageProxy): Promise<PageText> {
  const [operators, layers] = await Promise.all([
    page.getOperatorList({ intent: "display" }),
    file.getOptionalContentConfig({ intent: "display" }),
  ]);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const fonts = await readFonts(page, operators.fnArray, operators.argsArray);
  const content = tracePage(
    operators,
    { width, height, transform: toMatrix(transform) },
    { fonts, isShown: (marker) => layers.isVisible(marker) },
  );
  return toPageText(page.pageNumber, content);
}

/** The fonts that the page's text names; one that cannot be read still gives its characters. */
async function readFonts(
  page: PDFPageProxy,
  fnArray: readonly number[],
  argsArray: readonly unknown[],
): Promise<ReadonlyMap<string, PageFont>> {
  const names = new Set(fnArray.flatMap((operator, index) => toFontNames(operator, argsArray[index])));
  const fonts = await Promise.all(
    [...names].map(async (name) => {
      const font = await new Promise<LoadedFont>((resolve) => page.commonObjs.get(name, resolve));
      const bold = font.bold === true || font.black === true || BOLD_NAME.test(font.name ?? "");
      return [name, { unit: font.fontMatrix?.[0] ?? 0.001, bold }] as const;
    }),
  );
  return new Map(fonts);
}

const BOLD_NAME = /bold|black|heavy/i;

function toFontNames(operator: number, args: unknown): readonly string[] {
  if (!Array.isArray(args)) return [];
  if (operator === OPS.setFont) return [String(args[0])];
  const pairs = operator === OPS.setGState && Array.isArray(args[0]) ? args[0] : [];
  return pairs.flatMap((pair) => (pair?.[0] === "Font" ? [String(pair[1]?.[0])] : []));
}

interface LoadedFont {
  readonly fontMatrix?: readonly number[];
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly name?: string;
}

/**
 * Says which page is a picture of text. A file without any text is one; among pages with text, the first and the last
 * may be a cover.
 */
async function findScannedPage(bytes: Uint8Array, pages: readonly PageText[]): Promise<SourceError | undefined> {
  const silent = pages.filter(({ lines, aside }) => lines.length === 0 && aside.length === 0);
  if (silent.length === pages.length) return { code: "scanned-pdf" };
  const inner = silent.map(({ page }) => page).filter((page) => page > 1 && page < pages.length);
  const scanned = inner.length === 0 ? undefined : await findLargePicture(bytes, inner);
  return scanned === undefined ? undefined : { code: "scanned-pdf", place: `page ${scanned}` };
}

/** The library leaves large pictures out unseen, and says so only where it is told to stop at a fault. */
async function findLargePicture(bytes: Uint8Array, numbers: readonly number[]): Promise<number | undefined> {
  const opening = openPdf(bytes, { maxImageSize: PIXELS_OF_A_SCAN, stopAtErrors: true });
  try {
    const file = await opening.promise;
    for (const number of numbers) {
      const isWhole = await file
        .getPage(number)
        .then(
          (page) => page.getOperatorList().then(() => page.cleanup()),
          () => false,
        )
        .catch(() => false);
      if (!isWhole) return number;
    }
    return undefined;
  } finally {
    await opening.destroy();
  }
}

function toSourceError(error: unknown): SourceError {
  const name = error instanceof Error ? error.name : "";
  return { code: name === "PasswordException" ? "encrypted-pdf" : "damaged-pdf" };
}
