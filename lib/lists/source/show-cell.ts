import { isCalendarDay, toIsoDate } from "../../shared/iso-date";
import { cleanCell } from "./clean-cell";

/** What stands in a cell of a workbook. */
export type CellValue = string | number | boolean | Date | null;

/** A cell of a workbook, as far as it takes more than its value to say what it shows. */
export interface StyledCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly richText?: readonly TextRun[];
  readonly style?: { readonly numFmt?: string };
}

interface TextRun {
  readonly text: string;
  readonly font?: { readonly vertAlign?: string };
}

/** What knows how numbers look in a format of a spreadsheet. The pure core stands on no package, so it is handed in. */
export interface NumberFormats {
  formatValue(value: unknown, format: string): string;
  dateToSerial(date: Date, is1904?: boolean): number;
}

/** Days that a spreadsheet shows as days. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

const GENERAL = /^\s*(?:general|@)?\s*$/i;
const GROUPED = /(?<=[#0?]),(?=[#0?])/g;
const FOOTNOTE_MARK = /^\s*(\d[\d,]*|[A-Za-z](?:,[A-Za-z])*)\s*$/;

/** What a cell of a workbook shows, where its value alone tells. */
export function showValue(value: CellValue | undefined, is1904: boolean, formats: NumberFormats): string {
  if (typeof value === "string") return cleanCell(toDay(value));
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return showDate(value, is1904, formats);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return showPlainNumber(value);
}

/**
 * What a cell of a workbook shows, where its value alone does not tell: a number with zeros in front or letters
 * around it, a raised footnote mark, a formula whose result the file does not hold. Nothing where the value tells.
 */
export function showStyledCell(cell: StyledCell, formats: NumberFormats): string | undefined {
  if (cell.value === null) return cell.formula === undefined ? undefined : `=${cleanCell(cell.formula)}`;
  if (cell.richText?.some(({ font }) => font?.vertAlign === "superscript")) return cleanCell(showRuns(cell.richText));
  const format = cell.style?.numFmt;
  if (format === undefined || GENERAL.test(format)) return undefined;
  if (typeof cell.value === "number") return cleanCell(showNumber(cell.value, format, formats));
  if (typeof cell.value === "string" && format.includes("@")) return cleanCell(formats.formatValue(cell.value, format));
  return undefined;
}

/** Commas between thousands are left out of whole numbers: a code that is shown as 70,551 is 70551. */
function showNumber(value: number, format: string, formats: NumberFormats): string {
  const isWhole = !/[.$€£%]/.test(format);
  return formats.formatValue(value, isWhole ? format.replace(GROUPED, "") : format);
}

/** Fifteen digits are all that a spreadsheet keeps; what comes after is the rounding of computers. */
function showPlainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function showDate(date: Date, is1904: boolean, formats: NumberFormats): string {
  const year = date.getUTCFullYear();
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return toIsoDate(year, date.getUTCMonth() + 1, date.getUTCDate());
  // A number that is no day, in a cell for days: the number is what somebody typed.
  return Number.isNaN(year) ? "########" : showPlainNumber(formats.dateToSerial(date, is1904));
}

/** Some writers keep a day as text with a time of day. */
function toDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)T00:00:00(?:\.0+)?Z?$/.exec(text) ?? [];
  if (year === undefined || !isCalendarDay(Number(year), Number(month), Number(day))) return text;
  return toIsoDate(Number(year), Number(month), Number(day));
}

/** The text of a cell in several fonts. A raised footnote mark is set apart with a caret: it would lengthen the code. */
function showRuns(runs: readonly TextRun[]): string {
  return runs
    .map(({ text, font }) => (font?.vertAlign === "superscript" ? text.replace(FOOTNOTE_MARK, " ^$1 ") : text))
    .join("");
}
