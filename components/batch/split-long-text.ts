/** More than this in the box and the browser needs longer than a frame to lay it out at every key. */
const MOST_LINES = 300;
const MOST_CHARACTERS = 20_000;

/**
 * Cuts a long text into what the box shows and what is kept behind it. The two together are always the whole text, so
 * an edit of what is shown is an edit of the whole.
 */
export function splitLongText(text: string): { readonly shown: string; readonly kept: string } {
  const cut = findCut(text);
  return { shown: text.slice(0, cut), kept: text.slice(cut) };
}

function findCut(text: string): number {
  let at = -1;
  for (let line = 0; line < MOST_LINES; line += 1) {
    const next = text.indexOf("\n", at + 1);
    if (next === -1 || next > MOST_CHARACTERS) return text.length <= MOST_CHARACTERS ? text.length : toCut(at);
    at = next;
  }
  return at + 1;
}

/** Behind the last line break that fits, or in the middle of a line that alone is too long. */
function toCut(lastLineBreak: number): number {
  return lastLineBreak === -1 ? MOST_CHARACTERS : lastLineBreak + 1;
}
