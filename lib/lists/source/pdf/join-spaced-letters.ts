import type { Word } from "./page-content";

/** Fewer single letters in a row than this may as well be a list: "A B C". */
const FEWEST = 4;
/** Parts of a character's size. */
const WIDEST_GAP = 0.8;
const EVEN = 0.09;

/**
 * Puts text that is spaced out letter by letter together again: `7 0 5 5 1` in one even step is `70551`. A wider step
 * among the even ones is the space between two words.
 */
export function joinSpacedLetters(words: readonly Word[]): readonly Word[] {
  if (words.length < FEWEST) return words;
  const joined: Word[] = [];
  let run: Word[] = [];
  const settle = () => {
    joined.push(...joinRun(run));
    run = [];
  };
  for (const word of words) {
    const last = run.at(-1);
    const isLetter = [...word.text].length === 1;
    if (!isLetter || (last !== undefined && word.x - last.end > WIDEST_GAP * word.size)) settle();
    if (isLetter) run.push(word);
    else joined.push(word);
  }
  settle();
  return joined;
}

function joinRun(run: readonly Word[]): readonly Word[] {
  if (run.length < FEWEST) return run;
  const gaps = run.slice(1).map((word, index) => word.x - (run[index]?.end ?? word.x));
  const step = Math.min(...gaps);
  const joined: Word[] = [];
  run.forEach((word, index) => {
    const last = joined.at(-1);
    const gap = gaps[index - 1];
    if (last !== undefined && gap !== undefined && gap - step <= EVEN * word.size) {
      joined[joined.length - 1] = { ...last, text: last.text + word.text, end: word.end };
    } else {
      joined.push(word);
    }
  });
  // Where most stand alone even so, they were no spaced-out words.
  return joined.length * 2 <= run.length ? joined : run;
}
