import { joinSpacedLetters } from "./join-spaced-letters";
import type { Glyph, TextLine, Word } from "./page-content";

/** Parts of a character's size. */
const SAME_BASELINE = 0.2;
const GAP_OF_A_SPACE = 0.17;
/** A space that was painted counts, unless the next character stands on it. */
const GAP_BEHIND_A_BLANK = 0.05;
const SMALLER = 0.86;

type Raise = "none" | "above" | "below";

interface PlacedGlyph extends Glyph {
  readonly raise: Raise;
}

interface Baseline {
  y: number;
  size: number;
  glyphs: PlacedGlyph[];
}

/**
 * Puts the characters of a page together to words and lines, by where they stand and not by the order in which the
 * file names them. A raised mark stays apart from the code before it: `70551` with a raised 1 reads `70551 ^1`.
 */
export function glyphsToLines(glyphs: readonly Glyph[]): readonly TextLine[] {
  const baselines = joinRaised(toBaselines(glyphs));
  return baselines.map(({ y, glyphs: onLine }) => toLine(y, onLine)).filter(({ words }) => words.length > 0);
}

function toBaselines(glyphs: readonly Glyph[]): Baseline[] {
  const baselines: Baseline[] = [];
  for (const glyph of glyphs.toSorted((one, other) => one.y - other.y)) {
    const last = baselines.at(-1);
    const placed: PlacedGlyph = { ...glyph, raise: "none" };
    if (last !== undefined && glyph.y - last.y <= SAME_BASELINE * Math.min(glyph.size, last.size)) {
      last.glyphs.push(placed);
      last.size = Math.max(last.size, glyph.size);
    } else {
      baselines.push({ y: glyph.y, size: glyph.size, glyphs: [placed] });
    }
  }
  for (const baseline of baselines) baseline.glyphs.sort((one, other) => one.x - other.x);
  return baselines;
}

/** Moves each small character that stands a little above or below a larger neighbour onto the neighbour's line. */
function joinRaised(baselines: Baseline[]): Baseline[] {
  baselines.forEach((baseline, index) => {
    const near = [...baselines.slice(Math.max(0, index - 3), index), ...baselines.slice(index + 1, index + 4)];
    const hosts = near.filter((host) => canHost(host, baseline));
    if (hosts.length === 0) return;
    const kept: PlacedGlyph[] = [];
    let run: PlacedGlyph[] = [];
    const settle = () => {
      const host = hosts.find((candidate) => touches(candidate, run));
      if (host === undefined) kept.push(...run);
      else
        host.glyphs.push(
          ...run.map((glyph) => ({ ...glyph, raise: baseline.y < host.y ? ("above" as const) : ("below" as const) })),
        );
      run = [];
    };
    for (const glyph of baseline.glyphs) {
      const last = run.at(-1);
      if (last !== undefined && glyph.x - (last.x + last.width) > GAP_OF_A_SPACE * glyph.size) settle();
      run.push(glyph);
    }
    settle();
    baseline.glyphs = kept;
  });
  for (const baseline of baselines) baseline.glyphs.sort((one, other) => one.x - other.x);
  return baselines.filter((baseline) => baseline.glyphs.length > 0);
}

function canHost(host: Baseline, small: Baseline): boolean {
  const offset = Math.abs(host.y - small.y);
  return small.size <= SMALLER * host.size && offset <= 0.6 * host.size;
}

function touches(host: Baseline, run: readonly PlacedGlyph[]): boolean {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return false;
  const reach = 0.22 * host.size;
  return host.glyphs.some(
    ({ x, width, blank, raise, size }) =>
      !blank &&
      raise === "none" &&
      first.size <= SMALLER * size &&
      (Math.abs(first.x - (x + width)) <= reach || Math.abs(x - (last.x + last.width)) <= reach),
  );
}

function toLine(y: number, glyphs: readonly PlacedGlyph[]): TextLine {
  const words: WordInMaking[] = [];
  let word: WordInMaking | undefined;
  let isBehindBlank = false;
  for (const glyph of markSmallRaised(withoutDoubles(glyphs))) {
    if (glyph.blank) {
      isBehindBlank = true;
      continue;
    }
    if (word === undefined || startsWord(word, glyph, isBehindBlank)) {
      word = { text: "", x: glyph.x, end: glyph.x, size: glyph.size, bold: glyph.bold, letters: 0, last: glyph };
      words.push(word);
    }
    word.text += textOf(glyph, word);
    word.end = Math.max(word.end, glyph.x + glyph.width);
    word.size = Math.max(word.size, glyph.size);
    word.letters += 1;
    word.last = glyph;
    isBehindBlank = false;
  }
  const joined = joinSpacedLetters(words.map(({ text, x, end, size, bold }) => ({ text, x, end, y, size, bold })));
  const tidy = joined.map(tidyWord).filter(({ text }) => text !== "");
  return { y, size: Math.max(0, ...tidy.map(({ size }) => size)), words: tidy };
}

interface WordInMaking {
  text: string;
  x: number;
  end: number;
  size: number;
  bold: boolean;
  letters: number;
  last: PlacedGlyph;
}

function startsWord(word: WordInMaking, glyph: PlacedGlyph, isBehindBlank: boolean): boolean {
  const gap = glyph.x - word.end;
  const size = Math.max(word.last.size, glyph.size);
  if (isBehindBlank && gap > GAP_BEHIND_A_BLANK * size) return true;
  const spacing = Math.max(0, Math.min(word.last.spacing, glyph.spacing));
  return gap - spacing > GAP_OF_A_SPACE * size;
}

/** A raised digit or letter is set apart with a caret, before it can lengthen a code; a raised star cannot. */
function textOf(glyph: PlacedGlyph, word: WordInMaking): string {
  const text = plainText(glyph.text);
  if (glyph.raise !== "above")
    return word.last.raise === "above" && word.letters > 0 && isLetter(word.last.text) ? ` ${text}` : text;
  const isFirst = word.letters === 0;
  if (!isLetter(text) || word.last.raise === "above") return isFirst && isLetter(text) ? `^${text}` : text;
  return isFirst ? `^${text}` : ` ^${text}`;
}

function isLetter(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A character that is a raised digit by itself, and one that is small and only a little raised. */
function markSmallRaised(glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[] {
  let base: PlacedGlyph | undefined;
  return glyphs.map((glyph) => {
    if (RAISED_DIGIT.test(glyph.text)) return { ...glyph, text: glyph.text.normalize("NFKC"), raise: "above" as const };
    const isSmall = base !== undefined && glyph.size <= SMALLER * base.size && glyph.y < base.y - 0.04 * base.size;
    if (isSmall && glyph.raise === "none" && base !== undefined && glyph.x - (base.x + base.width) < 0.8 * base.size) {
      return { ...glyph, raise: "above" as const };
    }
    if (!glyph.blank && glyph.raise === "none") base = glyph;
    return glyph;
  });
}

const RAISED_DIGIT = /^[\u00b2\u00b3\u00b9\u2070-\u2079]$/;
const LIGATURE = /[\ufb00-\ufb06]/g;
const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu;

function plainText(text: string): string {
  return text.replace(LIGATURE, (ligature) => ligature.normalize("NFKC")).replace(UNSEEN, "");
}

/** Text that is printed twice with a small shift, to look bold. */
function withoutDoubles(glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[] {
  const kept: PlacedGlyph[] = [];
  for (const glyph of glyphs) {
    const isDouble = kept
      .slice(-4)
      .some(
        (other) =>
          other.text === glyph.text &&
          Math.abs(other.x - glyph.x) < 0.12 * glyph.size &&
          Math.abs(other.x - glyph.x) < 0.4 * glyph.width,
      );
    if (!isDouble || glyph.blank) kept.push(glyph);
  }
  return kept;
}

/** A hyphen that only shows at the end of a line stays there, where the join of the lines needs it. */
function tidyWord(word: Word): Word {
  return { ...word, text: word.text.replace(/\u00ad(?=.)/gu, "").trim() };
}
