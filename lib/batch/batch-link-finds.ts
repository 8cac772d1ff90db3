import { isOneSeries } from "../codes/code-range";
import { isModifier, isProcedureCode } from "../codes/procedure-code";
import { type IsoDate, parseIsoDate } from "../shared/iso-date";
import { type BatchFind, type Days, toLabel } from "./batch-entry";
import { DATE_FAULTS, isMistypedCode, LINES_OF_BUSINESS, REQUEST_TYPES } from "./batch-work";

/** What is said of a find behind its code: a sign, and the text that belongs to it. */
type Said = Omit<BatchFind, "code" | "modifiers" | "line" | "certainty">;

const CHECK = "?";
const LONGEST_FIND = 160;
const MOST_MODIFIERS = 4;
const LAST_LINE = 10_000_000;

/** A find as one short line: `70551-26 +3 ? <7O551`. Its line in the text is told by the distance from the find before. */
export function writeLinkedFind(find: BatchFind, lineBefore: number): string {
  const words = [toLabel(find)];
  if (find.line !== lineBefore + 1) words.push(`+${find.line - lineBefore}`);
  if (find.certainty === "check") words.push(CHECK);
  writeSaid(words, find);
  return words.join(" ");
}

function writeSaid(words: string[], find: BatchFind): void {
  const { repairedFrom, range, dateOfService, dateFault, lineOfBusiness, requestType } = find;
  if (repairedFrom !== undefined && isMistypedCode(repairedFrom)) words.push(`<${repairedFrom}`);
  if (range !== undefined && isRange(range)) words.push(`:${range}`);
  if (dateOfService !== undefined) words.push(`=${writeDays(dateOfService)}`);
  if (dateFault !== undefined) words.push(`!${dateFault}`);
  if (lineOfBusiness !== undefined) words.push(`$${lineOfBusiness}`);
  if (requestType !== undefined) words.push(`#${requestType}`);
}

function writeDays(day: IsoDate | Days): string {
  return typeof day === "string" ? day : `${day.from}/${day.to}`;
}

/** Reads lines that {@link writeLinkedFind} wrote; nothing when a single one is not such a line. */
export function readLinkedFinds(lines: readonly string[]): readonly BatchFind[] | undefined {
  const finds: BatchFind[] = [];
  let line = 0;
  for (const text of lines) {
    const find = text.length > LONGEST_FIND ? undefined : readFind(text, line);
    if (find === undefined) return undefined;
    finds.push(find);
    line = find.line;
  }
  return finds;
}

function readFind(text: string, before: number): BatchFind | undefined {
  const [label = "", ...words] = text.split(" ");
  const [code = "", ...modifiers] = label.split("-");
  if (!isProcedureCode(code) || modifiers.length > MOST_MODIFIERS || !modifiers.every(isModifier)) return undefined;
  const line = before + readDistance(words);
  if (!Number.isInteger(line) || line < 1 || line > LAST_LINE) return undefined;
  const certainty = words[0] === CHECK ? "check" : "certain";
  if (certainty === "check") words.shift();
  const said = readSaid(words);
  return said && { code, modifiers, line, certainty, ...said };
}

function readDistance(words: string[]): number {
  if (words[0]?.startsWith("+") !== true) return 1;
  const distance = words.shift()?.slice(1) ?? "";
  return /^-?\d{1,8}$/.test(distance) ? Number(distance) : Number.NaN;
}

function readSaid(words: readonly string[]): Said | undefined {
  let said: Said = {};
  for (const word of words) {
    const read = readWord(word);
    if (read === undefined) return undefined;
    said = { ...said, ...read };
  }
  return said;
}

function readWord(word: string): Said | undefined {
  const text = word.slice(1);
  switch (word.charAt(0)) {
    case "<":
      // What is not like a code is left out: nothing else may ride along, and the find is right without it.
      return isMistypedCode(text) ? { repairedFrom: text } : {};
    case ":":
      return isRange(text) ? { range: text } : undefined;
    case "=":
      return readDays(text);
    case "!":
      return toSaid(DATE_FAULTS, text, (dateFault) => ({ dateFault }));
    case "$":
      return toSaid(LINES_OF_BUSINESS, text, (lineOfBusiness) => ({ lineOfBusiness }));
    case "#":
      return toSaid(REQUEST_TYPES, text, (requestType) => ({ requestType }));
    default:
      return undefined;
  }
}

function toSaid<Word>(words: readonly Word[], text: string, toSay: (word: Word) => Said): Said | undefined {
  const word = words.find((one) => one === text);
  return word === undefined ? undefined : toSay(word);
}

function isRange(text: string): boolean {
  const [from = "", to = "", ...more] = text.split("-");
  return more.length === 0 && isProcedureCode(from) && isProcedureCode(to) && isOneSeries(from, to);
}

function readDays(text: string): Said | undefined {
  const [first = "", second, ...more] = text.split("/");
  const from = parseIsoDate(first);
  if (!from.ok || more.length > 0) return undefined;
  if (second === undefined) return { dateOfService: from.value };
  const to = parseIsoDate(second);
  return to.ok ? { dateOfService: { from: from.value, to: to.value } } : undefined;
}
