import { SOFT_BREAK } from "./to-tokens";

/** A text cut into its rows: its lines, or several lines that are one row. The breaks between those are soft. */
export interface UnfoldedText {
  readonly texts: readonly string[];
  /** By row, the first of its lines, counted from 1. Missing where every row is one line. */
  readonly lines: readonly number[] | undefined;
}

interface UnfoldedLine {
  readonly text: string;
  readonly line: number;
}

const ROW_BREAK = "\x1e";
const MARKUP = /<\/?(?:table|tbody|tr|td|th|br|p|div|li|ul|span|strong|b)\b/i;
const CELL_END = /<\/t[dh] ?>/gi;
const ROW_END = /<\/(?:tr|p|div|li|ul|table|h\d) ?>|<br ?\/?>/gi;
const TAG = /<[a-z/!][^<>]*>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&#160;": " ",
  "&amp;": "&",
  "&ndash;": "-",
  "&mdash;": "-",
  "&#8211;": "-",
  "&#8212;": "-",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const ENTITY = /&(?:nbsp|#160|amp|ndash|mdash|#8211|#8212|lt|gt|quot|#39);/g;

const CODE = "(?:[A-Z]\\d{4}|\\d{4}[\\dFTUM])";
const ENDS_OPEN = new RegExp(`(?<!\\w)${CODE} *(?:-|to|thru|through)$`, "i");
const ENDS_WITH_CODE = new RegExp(`(?<!\\w)${CODE}$`, "i");
const STARTS_WITH_CODE = new RegExp(`^${CODE}(?![\\w-])`, "i");
const STARTS_WITH_END = new RegExp(`^(?:- ?|(?:to|thru|through) )${CODE}(?![\\w-])`, "i");
const MAY_GO_ON = /^ {0,24}(?:-|t|[A-Z]?\d{4})/i;
/** Where a range may be broken over the end of a line. Few texts hold such a place, or a list whose points are dashes. */
const BROKEN_RANGE = new RegExp(
  `\\n(?:(?<=(?:-|to|thru|through)[^\\S\\n]*\\n)[^\\S\\n]*${CODE}|[^\\S\\n]*(?:- ?|(?:to|thru|through) )${CODE})`,
  "i",
);
const RANGE_REACH = 24;
/** Joining is for the lines of a page. It must not grow one row out of a whole text. */
const LONGEST_JOINED = 2000;
/** A cell in quotes that goes on for longer than this is a stray quote and no cell. */
const LONGEST_CELL = 40;

/**
 * Cuts a text into rows: mostly its lines, but a quoted cell, a table row in markup and a range that is broken over
 * the end of a line each stay in one piece.
 */
export function unfoldLines(text: string): UnfoldedText {
  const plain = text.includes("<") && MARKUP.test(text) ? dropMarkup(text) : text;
  const isBroken = plain.includes(ROW_BREAK) || plain.includes(SOFT_BREAK);
  const isQuoted = plain.includes('"');
  if (!isBroken && !isQuoted && !BROKEN_RANGE.test(plain)) return { texts: plain.split("\n"), lines: undefined };
  const lines = cutAtBreaks(plain);
  const joined = joinRanges(isQuoted ? joinQuotedCells(lines) : lines);
  return { texts: joined.map((row) => row.text), lines: joined.map((row) => row.line) };
}

/** The first line of a row, counted from 1. */
export function lineAt({ lines }: UnfoldedText, index: number): number {
  return lines === undefined ? index + 1 : (lines[index] ?? 0);
}

function cutAtBreaks(plain: string): readonly UnfoldedLine[] {
  const lines: UnfoldedLine[] = [];
  let line = 1;
  for (const physical of plain.split("\n")) {
    for (const text of physical.includes(ROW_BREAK) ? physical.split(ROW_BREAK) : [physical]) {
      lines.push({ text, line });
      line += countBreaks(text);
    }
    line += 1;
  }
  return lines;
}

/** How many line ends inside a row a text holds. */
export function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf(SOFT_BREAK); at !== -1; at = text.indexOf(SOFT_BREAK, at + 1)) count += 1;
  return count;
}

function dropMarkup(text: string): string {
  return softenTableRows(text)
    .replace(CELL_END, "\t")
    .replace(ROW_END, ROW_BREAK)
    .replace(TAG, (tag) => ` ${tag.replace(/[^\n\v]+/g, "")}`)
    .replace(ENTITY, (entity) => ENTITIES[entity] ?? entity);
}

function softenTableRows(text: string): string {
  const lower = text.toLowerCase();
  const parts: string[] = [];
  let done = 0;
  for (let start = lower.indexOf("<tr"); start !== -1; start = lower.indexOf("<tr", done)) {
    const end = lower.indexOf("</tr", start);
    if (end === -1) break;
    parts.push(text.slice(done, start), text.slice(start, end).replaceAll("\n", SOFT_BREAK));
    done = end;
  }
  return parts.join("") + text.slice(done);
}

function joinQuotedCells(lines: readonly UnfoldedLine[]): readonly UnfoldedLine[] {
  const isOdd = lines.map(({ text }) => text.includes('"') && text.split('"').length % 2 === 0);
  if (!isOdd.includes(true)) return lines;
  const joined: UnfoldedLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index];
    if (first === undefined) continue;
    const end = isOdd[index] === true && opensCell(first.text) ? isOdd.indexOf(true, index + 1) : -1;
    const isCell = end !== -1 && end - index <= LONGEST_CELL;
    joined.push(isCell ? { ...first, text: join(lines.slice(index, end + 1)) } : first);
    if (isCell) index = end;
  }
  return joined;
}

/** A cell starts with its quote: a quote inside of a word is an inch or an apostrophe. */
function opensCell(text: string): boolean {
  return /(?:^|[\t,;])"[^"]*$/.test(text.slice(-2000));
}

function joinRanges(lines: readonly UnfoldedLine[]): readonly UnfoldedLine[] {
  const joined: UnfoldedLine[] = [];
  let last: UnfoldedLine | undefined;
  let index = 0;
  for (const next of lines) {
    index += 1;
    const isShort = last !== undefined && last.text !== "" && last.text.length < LONGEST_JOINED;
    if (last !== undefined && isShort && isBrokenRange(last.text, next.text, lines[index]?.text ?? "")) {
      last = { text: join([last, next]), line: last.line };
      joined[joined.length - 1] = last;
    } else {
      last = next;
      joined.push(next);
    }
  }
  return joined;
}

function isBrokenRange(before: string, after: string, below: string): boolean {
  if (!MAY_GO_ON.test(after)) return false;
  const head = after.slice(0, RANGE_REACH * 2).trimStart();
  if (!STARTS_WITH_CODE.test(head) && !STARTS_WITH_END.test(head)) return false;
  const tail = before.slice(-RANGE_REACH).trimEnd();
  if (ENDS_OPEN.test(tail)) return STARTS_WITH_CODE.test(head);
  if (!STARTS_WITH_END.test(head) || !ENDS_WITH_CODE.test(tail)) return false;
  return head.startsWith("- ") ? isSentence(before) && !isPoint(below) : !isPoint(before);
}

/** A line that starts with a dash and a space mostly is the next point of a list. */
function isPoint(line: string): boolean {
  return line.trimStart().startsWith("-");
}

function isSentence(line: string): boolean {
  return !isPoint(line) && line.trim().split(" ", 4).length > 3;
}

function join(lines: readonly UnfoldedLine[]): string {
  let line = lines[0]?.line ?? 1;
  return lines.reduce((joined, next, index) => {
    // Two rows of markup can stand on one line: then there is no break to count.
    const breaks = index === 0 ? "" : SOFT_BREAK.repeat(next.line - line) || " ";
    line = next.line + countBreaks(next.text);
    return joined + breaks + next.text;
  }, "");
}
