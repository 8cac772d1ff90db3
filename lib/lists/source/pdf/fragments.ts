import type { Word } from "./page-content";

/** Words that stand together, with no wider gap than between two words of a sentence. */
export interface Fragment {
  readonly text: string;
  readonly words: readonly Word[];
  readonly x: number;
  readonly end: number;
}

/** Parts of a character's size: the space in a sentence is a quarter to a half. */
const SENTENCE_GAP = 0.62;

/** Cuts the words of a line where the gap is too wide for a sentence. */
export function toFragments(words: readonly Word[], gap = SENTENCE_GAP): readonly Fragment[] {
  const runs: Word[][] = [];
  for (const word of words) {
    const open = runs.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && word.x - last.end <= gap * Math.max(last.size, word.size))
      open.push(word);
    else runs.push([word]);
  }
  return runs.map((run) => ({
    text: run.map(({ text }) => text).join(" "),
    words: run,
    x: run[0]?.x ?? 0,
    end: run.at(-1)?.end ?? 0,
  }));
}
