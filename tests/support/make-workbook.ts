import { crc32, deflateRawSync } from "node:zlib";

/** A cell of a test workbook: text, a number, a truth value, nothing, or its XML without place, as a spreadsheet writes it. */
export type WorkbookCell = string | number | boolean | null | { readonly xml: string };

interface WorkbookSheet {
  readonly name: string;
  readonly rows?: readonly (readonly WorkbookCell[])[];
  readonly state?: "hidden" | "veryHidden";
  /** For example `A2:A5`. */
  readonly merges?: readonly string[];
  /** A wrong one is a lie that some writers tell. */
  readonly dimension?: string;
  /** A sheet that is one chart. */
  readonly isChart?: boolean;
}

interface WorkbookOptions {
  readonly is1904?: boolean;
  /** Texts in one table that the cells point to, as Excel writes them, instead of in the cells. */
  readonly sharesStrings?: boolean;
  /** More parts, or other content for a part. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** Number formats of a test workbook: their places are what {@link styled} takes. */
const FORMATS = [
  "General",
  "00000",
  "m/d/yyyy",
  "#,##0",
  '"J"0000',
  "@",
  "0.00",
  "[$-409]mmmm d, yyyy",
  "h:mm",
] as const;

/** A number in one of the formats. */
export function styled(value: number, format: (typeof FORMATS)[number]): WorkbookCell {
  return { xml: `<c s="${FORMATS.indexOf(format)}"><v>${value}</v></c>` };
}

/** A formula, and its result where the file holds one. */
export function formula(text: string, result?: number | string): WorkbookCell {
  const type = typeof result === "string" ? ' t="str"' : "";
  return {
    xml: `<c${type}><f>${escapeXml(text)}</f>${result === undefined ? "" : `<v>${escapeXml(String(result))}</v>`}</c>`,
  };
}

/** A text of which a part is raised: `["70551", "^1"]`. */
export function rich(...runs: readonly string[]): WorkbookCell {
  return { xml: `<c t="inlineStr"><is>${runs.map(toRun).join("")}</is></c>` };
}

/** Writes an Excel workbook as bytes, part by part and without a library, so that it can hold every oddity. */
export function makeWorkbook(sheets: readonly WorkbookSheet[], options: WorkbookOptions = {}): Uint8Array {
  const strings: string[] | undefined = options.sharesStrings ? [] : undefined;
  const parts = new Map<string, string | Uint8Array>([
    ["[Content_Types].xml", toContentTypes(sheets)],
    ["_rels/.rels", toRelationships([["rId1", "officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", toWorkbook(sheets, options.is1904 ?? false)],
    ["xl/styles.xml", STYLES],
  ]);
  const relationships: [string, string, string][] = [["rIdStyles", "styles", "styles.xml"]];
  sheets.forEach((sheet, index) => {
    const path = sheet.isChart ? `chartsheets/sheet${index + 1}.xml` : `worksheets/sheet${index + 1}.xml`;
    relationships.push([`rId${index + 1}`, sheet.isChart ? "chartsheet" : "worksheet", path]);
    parts.set(`xl/${path}`, sheet.isChart ? `${XML}<chartsheet xmlns="${MAIN}"/>` : toWorksheet(sheet, strings));
  });
  if (strings !== undefined) {
    relationships.push(["rIdStrings", "sharedStrings", "sharedStrings.xml"]);
    parts.set("xl/sharedStrings.xml", toSharedStrings(strings));
  }
  parts.set("xl/_rels/workbook.xml.rels", toRelationships(relationships));
  for (const [name, content] of Object.entries(options.parts ?? {})) parts.set(name, content);
  return makeZip(Object.fromEntries(parts));
}

/** Faults that an archive can have, one by one. */
interface ZipOptions {
  /** What the archive says of the size of every file. */
  readonly saidBytes?: number;
  readonly isEncrypted?: boolean;
  readonly hasWrongChecksums?: boolean;
}

/** Writes a ZIP archive as bytes. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>>, options: ZipOptions = {}): Uint8Array {
  const heads: Buffer[] = [];
  const pieces: Buffer[] = [];
  let at = 0;
  for (const [name, file] of Object.entries(files)) {
    const content = Buffer.from(file);
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(options.isEncrypted ? 1 : 0, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(options.hasWrongChecksums ? 1 : crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(options.saidBytes ?? content.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    pieces.push(Buffer.from("PK\x03\x04", "latin1"), head, Buffer.from(name), packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    heads.push(Buffer.from("PK\x01\x02\x14\0", "latin1"), head, place, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, directory, end]));
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${FORMATS.length}">${FORMATS.map(
  (format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`,
).join(
  "",
)}</numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="${FORMATS.length}">${FORMATS.map(
  (_format, index) =>
    `<xf numFmtId="${index === 0 ? 0 : 164 + index}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`,
).join("")}</cellXfs></styleSheet>`;

function toWorksheet(sheet: WorkbookSheet, strings: string[] | undefined): string {
  const rows = (sheet.rows ?? []).map((cells, row) => {
    const written = cells.map((cell, column) => toCell(cell, `${toLetters(column)}${row + 1}`, strings)).join("");
    return written === "" ? "" : `<row r="${row + 1}">${written}</row>`;
  });
  const merges = (sheet.merges ?? []).map((range) => `<mergeCell ref="${range}"/>`).join("");
  const dimension = sheet.dimension === undefined ? "" : `<dimension ref="${sheet.dimension}"/>`;
  return `${XML}<worksheet xmlns="${MAIN}">${dimension}<sheetData>${rows.join("")}</sheetData>${merges === "" ? "" : `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
}

function toCell(cell: WorkbookCell, place: string, strings: string[] | undefined): string {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.xml.replace("<c", `<c r="${place}"`);
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (strings === undefined)
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  if (!strings.includes(cell)) strings.push(cell);
  return `<c r="${place}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
}

function toSharedStrings(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join("");
  return `${XML}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${items}</sst>`;
}

function toWorkbook(sheets: readonly WorkbookSheet[], is1904: boolean): string {
  const list = sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`;
}

function toContentTypes(sheets: readonly WorkbookSheet[]): string {
  const base = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = sheets.map(
    (_sheet, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${base}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${base}.sheet.main+xml"/>${overrides.join("")}</Types>`;
}

function toRelationships(relationships: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = relationships.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

function toRun(run: string): string {
  const isRaised = run.startsWith("^");
  const properties = isRaised ? '<rPr><vertAlign val="superscript"/></rPr>' : "";
  return `<r>${properties}<t xml:space="preserve">${escapeXml(isRaised ? run.slice(1) : run)}</t></r>`;
}

function toLetters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : toLetters(Math.floor(column / 26) - 1) + toLetters(column % 26);
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "_x000D_");
}
