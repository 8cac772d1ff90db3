/** What separates the cells of a text. */
export type Delimiter = "," | "\t" | ";" | "|";

/** In the order in which one is taken where two fit as well: what is rarer in plain writing comes first. */
const DELIMITERS: readonly Delimiter[] = ["\t", "|", ";", ","];

/** So much of a text shows how it is made. */
const LINES_LOOKED_AT = 200;
const CHARACTERS_LOOKED_AT = 200_000;

/** The delimiter of a text, and how well it fits. */
interface FoundDelimiter {
  readonly delimiter: Delimiter;
  /** The share of the lines, from 0 to 1, that it cuts into the same number of cells. */
  readonly share: number;
  readonly cells: number;
}

/**
 * Finds what separates the cells of a text: the character that cuts most of its first lines into the same number of
 * cells, quoted text aside. Nothing where no line has any.
 *
 * @example
 * findDelimiter("code;note\n70551;MRI, brain"); // { delimiter: ";", share: 1, cells: 2 }
 */
export function findDelimiter(text: string): FoundDelimiter | undefined {
  const hint = /^sep=([,;|\t])\r?$/im.exec(text.slice(0, 6));
  if (hint?.[1] !== undefined) return { delimiter: hint[1] as Delimiter, share: 1, cells: 2 };
  const lines = toUnquotedLines(text);
  let best: FoundDelimiter | undefined;
  for (const delimiter of DELIMITERS) {
    const found = judgeDelimiter(lines, delimiter);
    if (found !== undefined && (best === undefined || found.share > best.share)) best = found;
  }
  return best;
}

function judgeDelimiter(lines: readonly string[], delimiter: Delimiter): FoundDelimiter | undefined {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(delimiter).length;
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  const [cells, count] = [...counts].sort(([, left], [, right]) => right - left)[0] ?? [0, 0];
  return count === 0 ? undefined : { delimiter, share: count / lines.length, cells };
}

/** The first lines that hold anything, with what is quoted in them taken out: a quoted cell may hold every delimiter and line breaks. */
function toUnquotedLines(text: string): readonly string[] {
  const start = text.slice(0, CHARACTERS_LOOKED_AT);
  const unquoted = start.replace(/(^|[,;|\t\r\n])"(?:[^"]|"")*"(?=[,;|\t\r\n]|$)/g, "$1");
  return unquoted
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, LINES_LOOKED_AT);
}
