import { normaliseText } from "../../codes/normalise-text";
import { isProcedureCode } from "../../codes/procedure-code";
import { readDateAt, readDigitsAsDay } from "../../codes/read-date";
import { type IsoDate, parseIsoDate } from "../../shared/iso-date";
import type { SourceDocument, SourceRow } from "../source/source-document";

const ROWS_LOOKED_AT = 60;
const EFFECTIVE = /\beff(?:ective|\.|\b)/gi;
/** Between the word and its day: "for dates of service on or after". */
const FURTHEST = 60;
const NAMED_DAY =
  /\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{1,2}[-_.]\d{1,2}[-_.](?:\d{4}|\d{2})|\d{8}|(?:\d{1,2}[ _-]?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ _.,-]{0,3}\d{1,2}[ _.,-]{1,3}\d{4}/gi;
const WORD_START = /[\dA-Za-z]/;

/**
 * From which day on does a list file say that it holds? By the title, "Effective 11/15/2026", else by a day in the
 * file's name; undefined where neither says it or more than one day is named.
 *
 * @example
 * findEffectiveDay(document, "No-Auth List 11152026.xlsx"); // "2026-11-15"
 */
export function findEffectiveDay(document: SourceDocument, fileName: string): IsoDate | undefined {
  const told = new Set(document.tables.flatMap(({ rows }) => findTitles(rows)).flatMap(readEffectiveDays));
  if (told.size > 0) return told.size === 1 ? [...told][0] : undefined;
  const named = new Set(readFileName(fileName));
  return named.size === 1 ? [...named][0] : undefined;
}

/** The rows above the first code. A header is none of them: its "Effective date" says nothing of the file. */
function findTitles(rows: readonly SourceRow[]): readonly string[] {
  const first = rows.findIndex(({ cells, mark }) => mark === undefined && cells.some(isProcedureCode));
  const above = rows.slice(0, first === -1 ? ROWS_LOOKED_AT : Math.min(first, ROWS_LOOKED_AT));
  return above.flatMap(({ cells }) => {
    const filled = cells.filter((cell) => cell !== "");
    return filled.length > 0 && filled.length < 4 ? [normaliseText(filled.join(" "))] : [];
  });
}

function readEffectiveDays(text: string): readonly IsoDate[] {
  return [...text.matchAll(EFFECTIVE)].flatMap((match) => {
    const start = match.index + match[0].length;
    return findDay(text, start, start + FURTHEST) ?? [];
  });
}

function findDay(text: string, from: number, to: number): IsoDate | undefined {
  for (let at = from; at < Math.min(to, text.length); at += 1) {
    if (!WORD_START.test(text.charAt(at)) || (at > 0 && /\w/.test(text.charAt(at - 1)))) continue;
    const digits = /^\d{8}(?!\d)/.exec(text.slice(at, at + 9))?.[0];
    const day = digits === undefined ? readDateAt(text, at)?.day : readDigitsAsDay(digits, true);
    if (day !== undefined) return day;
  }
  return undefined;
}

function readFileName(fileName: string): readonly IsoDate[] {
  const name = normaliseText(fileName).replace(/\.[A-Za-z]{2,5}$/, "");
  return [...name.matchAll(NAMED_DAY)].flatMap(([text]) => {
    const isWhole = !new RegExp(`\\d${toPattern(text)}|${toPattern(text)}\\d`).test(name);
    const day = isWhole ? readNamedDay(text) : undefined;
    return day !== undefined && parseIsoDate(day).ok ? [day] : [];
  });
}

function readNamedDay(text: string): IsoDate | undefined {
  if (/^\d{8}$/.test(text)) return readDigitsAsDay(text, true);
  const plain = text.replaceAll(/[_.]/g, (mark) => (/[a-z]/i.test(text) ? (mark === "_" ? " " : mark) : "-"));
  return readDateAt(plain, 0)?.day;
}

function toPattern(text: string): string {
  return text.replaceAll(/[.+]/g, "\\$&");
}
